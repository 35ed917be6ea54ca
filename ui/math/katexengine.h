// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/formulasource.h"
#include "ui/math/katexfiles.h"

#include <QJsonObject>
#include <QString>

#include <memory>

class QJSEngine;
class QJSValue;

namespace corral::ui {

/// Runs KaTeX in a script engine without a document. Formulas are written by a model, so they are not trusted: KaTeX is told to
/// make no links and load nothing, and the number of macro expansions, sizes and nodes are limited. Belongs to one thread.
class KatexEngine
{
public:
    KatexEngine();
    ~KatexEngine();

    /// Loads KaTeX, which takes some 0.1 s. Returns what went wrong, or an empty text.
    QString load(const KatexFiles &files);

    struct Tree
    {
        QJsonObject root; ///< see MathNode
        QString error;    ///< what KaTeX says; empty when it could read the formula
    };
    Tree read(const FormulaSource &source);

    /// Makes the current call of read() fail; while it is set, all others too. May be called from any thread.
    void setInterrupted(bool interrupted);

private:
    QString evaluate(const QString &path);
    void loadChemistry(const QString &latex);

    std::unique_ptr<QJSEngine> m_engine;
    std::unique_ptr<QJSValue> m_read;
    QString m_chemistry; ///< the file, until it is loaded
};

}
