// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/formula.h"
#include "ui/math/formulasource.h"
#include "ui/math/katexfiles.h"

#include <QList>
#include <QMutex>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace corral::ui {

class FormulaLayout;
class KatexEngine;
class MathFonts;

/// Typesets formulas on a thread of its own. KaTeX and the fonts are loaded with the first formula.
class FormulaWorker : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        FormulaSource source;
        std::shared_ptr<const Formula> formula; ///< null where it cannot be typeset
    };

    FormulaWorker();
    ~FormulaWorker() override;

    /// Belongs to the worker's thread, as all but stop() and watch().
    void typeset(const QList<corral::ui::FormulaSource> &sources);
    /// Makes typeset() return soon. May be called from any thread.
    void stop();
    /// To be called now and then while typeset() runs, from another thread: ends the work on a formula that was also being worked
    /// on at the previous call.
    void watch();

Q_SIGNALS:
    void typesetAll(const QList<corral::ui::FormulaWorker::Answer> &answers);

private:
    bool isReady();
    void setRunning(KatexEngine *engine);
    std::shared_ptr<const Formula> typesetOne(const FormulaSource &source);

    std::optional<bool> m_ready;
    std::unique_ptr<KatexEngine> m_engine;
    std::unique_ptr<MathFonts> m_fonts;
    std::unique_ptr<FormulaLayout> m_layout;
    QMutex m_mutex;                   ///< for the members below
    KatexEngine *m_running = nullptr; ///< while it works on a formula
    int m_number = 0;                 ///< of the formula
    int m_watched = -1;
    std::atomic<bool> m_stopped = false;
};

}
