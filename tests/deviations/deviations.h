// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/// Simulates a server that deviates from Ollama: recorded answers with one change each.
namespace corral::test {

/// An answer with one changed value.
struct Deviation
{
    QString path;          ///< path of that value: "models[0].details.family"
    QString kind;          ///< "missing", "null", "a number", …
    bool sameType = false; ///< the new value has the type of the old one, or is null or missing
    QJsonObject answer;

    [[nodiscard]] QString name() const { return path + QStringLiteral(" is ") + kind; }
};

/// All variants of every value of the answer. Of a list with more than three entries only the first, the second and the last
/// are changed, and likewise of an object with more than 40 keys.
[[nodiscard]] QList<Deviation> deviationsOf(const QJsonObject &answer);

/// The formatting of an object, without a change of its meaning.
enum class Writing { Compact, Indented, Reversed, ExtraKeys };
[[nodiscard]] QByteArray written(const QJsonValue &value, Writing writing);

}
