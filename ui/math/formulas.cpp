// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/formulas.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace corral::ui {

namespace {
constexpr qsizetype cacheSize = 16 << 20; ///< bytes
constexpr qsizetype entryCost = 200;      ///< bytes, of an entry without a formula
/// A formula may take up to twice this time. Usual ones take less than 10 ms.
constexpr int watchInterval = 2000; ///< milliseconds
/// The number of formulas that are answered together.
constexpr qsizetype batch = 12;
}

Formulas &Formulas::instance()
{
    static Formulas *formulas = nullptr;
    if (!formulas) {
        formulas = new Formulas;
        qAddPostRoutine([] { delete std::exchange(formulas, nullptr); }); // while there are fonts
    }
    return *formulas;
}

Formulas::Formulas(QObject *parent)
    : QObject(parent)
    , m_cache(cacheSize)
    , m_worker(new FormulaWorker)
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("formulas"));
    m_thread.setStackSize(8 << 20);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &FormulaWorker::typesetAll, this, &Formulas::take);
    connect(&m_watch, &QTimer::timeout, this, [this] { m_worker->watch(); });
    m_watch.setInterval(watchInterval);
}

Formulas::~Formulas()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_worker->stop();
    m_thread.quit();
    m_thread.wait();
}

std::shared_ptr<const Formula> Formulas::alive(const FormulaSource &source) const
{
    if (const Entry *entry = m_cache.object(source); entry && entry->formula)
        return entry->formula;
    return m_shown.value(source).lock();
}

std::shared_ptr<const Formula> Formulas::find(const QString &source) const
{
    const auto read = FormulaSource::of(source);
    return read ? alive(*read) : nullptr;
}

std::shared_ptr<const Formula> Formulas::request(const QString &text)
{
    const auto source = FormulaSource::of(text);
    if (!source)
        return nullptr;
    if (auto formula = alive(*source))
        return formula;
    if (m_cache.contains(*source) || m_pending.contains(*source))
        return nullptr;
    m_unsent.removeOne(*source); // what is requested again is needed first
    m_unsent << *source;
    if (!m_sending)
        QMetaObject::invokeMethod(this, &Formulas::send, Qt::QueuedConnection);
    m_sending = true;
    return nullptr;
}

/// What is requested at the same time is answered together, so that a text changes once. The last requests come first: they
/// are those of what is in view.
void Formulas::send()
{
    if (!m_thread.isRunning())
        m_thread.start();
    const qsizetype size = std::min(batch, m_unsent.size());
    const QList<FormulaSource> part = m_unsent.last(size);
    m_unsent.remove(m_unsent.size() - size, size);
    m_pending = QSet<FormulaSource>(part.cbegin(), part.cend());
    m_watch.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, part] { worker->typeset(part); });
}

void Formulas::take(const QList<FormulaWorker::Answer> &answers)
{
    bool any = false;
    for (const FormulaWorker::Answer &answer : answers) {
        any = any || answer.formula;
        if (answer.formula)
            m_shown.insert(answer.source, answer.formula);
        m_cache.insert(answer.source, new Entry{answer.formula}, entryCost + (answer.formula ? answer.formula->bytes() : 0));
    }
    constexpr qsizetype many = 4000;
    if (m_shown.size() > many)
        m_shown.removeIf([](const auto &each) { return each.value().expired(); });
    m_pending.clear();
    m_watch.stop();
    m_sending = !m_unsent.isEmpty();
    if (m_sending)
        send();
    if (any)
        Q_EMIT ready();
    if (!m_sending)
        Q_EMIT idle();
}

}
