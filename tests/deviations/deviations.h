// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/// A server that is not quite Ollama: its answers are recorded ones with one thing changed.
namespace corral::test {

/// An answer in which one value is another.
struct Deviation
{
    QString path;          ///< of that value: "models[0].details.family"
    QString kind;          ///< "missing", "null", "a number", …
    bool sameType = false; ///< the new value is of the type of the old one, or null, or missing
    QJsonObject answer;

    [[nodiscard]] QString name() const { return path + QStringLiteral(" is ") + kind; }
};

/// Every value of the answer, each in every form. Of a list longer than three the first, the second and the last entry stand
/// for all, and so for an object of more than 40 keys.
[[nodiscard]] QList<Deviation> deviationsOf(const QJsonObject &answer);

/// How an object is written. What is meant stays the same.
enum class Writing { Compact, Indented, Reversed, ExtraKeys };
[[nodiscard]] QByteArray written(const QJsonValue &value, Writing writing);

}
