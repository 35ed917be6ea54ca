// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/formulaworker.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>

namespace corral::ui {

/// The typeset formulas of the program, by their source. They are typeset on another thread, which begins with the first
/// request; until then a formula is shown as its source.
class Formulas : public QObject
{
    Q_OBJECT

public:
    /// That of the program; it ends before the application object.
    static Formulas &instance();

    explicit Formulas(QObject *parent = nullptr);
    ~Formulas() override;

    /// The formula with this source, delimiters included; null where it is not typeset, or not yet: then ready() follows.
    std::shared_ptr<const Formula> request(const QString &source);
    /// The same without typesetting it.
    std::shared_ptr<const Formula> find(const QString &source) const;
    /// Whether a request is still unanswered.
    bool isBusy() const { return m_sending; }

Q_SIGNALS:
    /// More formulas are typeset than before.
    void ready();
    /// All requests are answered.
    void idle();

private:
    struct Entry
    {
        std::shared_ptr<const Formula> formula; ///< null where it cannot be typeset
    };

    void send();
    void take(const QList<FormulaWorker::Answer> &answers);
    std::shared_ptr<const Formula> alive(const FormulaSource &source) const;

    QCache<FormulaSource, Entry> m_cache;                       ///< cost: bytes
    QHash<FormulaSource, std::weak_ptr<const Formula>> m_shown; ///< what the cache has dropped but is still shown
    QSet<FormulaSource> m_pending;                              ///< the worker has them
    QList<FormulaSource> m_unsent;
    bool m_sending = false; ///< one of the two is not empty
    QThread m_thread;
    FormulaWorker *m_worker; ///< lives on m_thread and ends with it
    QTimer m_watch;
};

}
