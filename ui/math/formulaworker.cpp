// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/formulaworker.h"

#include "ui/math/formulalayout.h"
#include "ui/math/katexengine.h"

#include <QGuiApplication>
#include <QLoggingCategory>

namespace corral::ui {

namespace {
Q_LOGGING_CATEGORY(lcMath, "corral.math")
}

FormulaWorker::FormulaWorker() = default;
FormulaWorker::~FormulaWorker() = default;

bool FormulaWorker::isReady()
{
    if (m_ready)
        return *m_ready;
    m_ready = false;
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return false; // there are no fonts
    const KatexFiles files = KatexFiles::find();
    if (!files.isComplete()) {
        qCWarning(lcMath, "KaTeX is not installed: formulas are shown as their source");
        return false;
    }
    m_engine = std::make_unique<KatexEngine>();
    if (const QString error = m_engine->load(files); !error.isEmpty()) {
        qCWarning(lcMath, "%ls cannot be used, formulas are shown as their source: %ls", qUtf16Printable(files.script),
                  qUtf16Printable(error));
        return false;
    }
    qCDebug(lcMath, "formulas are typeset with %ls", qUtf16Printable(files.script));
    m_fonts = std::make_unique<MathFonts>(files.fonts);
    m_layout = std::make_unique<FormulaLayout>(*m_fonts);
    m_ready = true;
    return true;
}

void FormulaWorker::typeset(const QList<FormulaSource> &sources)
{
    QList<Answer> answers;
    for (const FormulaSource &source : sources) {
        if (m_stopped)
            return;
        answers << Answer{source, isReady() ? typesetOne(source) : nullptr};
    }
    Q_EMIT typesetAll(answers);
}

void FormulaWorker::setRunning(KatexEngine *engine)
{
    const QMutexLocker lock(&m_mutex);
    m_running = engine;
    ++m_number;
    m_engine->setInterrupted(m_stopped);
}

std::shared_ptr<const Formula> FormulaWorker::typesetOne(const FormulaSource &source)
{
    setRunning(m_engine.get());
    const KatexEngine::Tree tree = m_engine->read(source);
    setRunning(nullptr);
    if (!tree.error.isEmpty()) {
        qCDebug(lcMath, "a formula stays source: %ls", qUtf16Printable(tree.error.section(u':', 0, 0)));
        return nullptr;
    }
    return m_layout->layOut(tree.root);
}

void FormulaWorker::stop()
{
    m_stopped = true;
    const QMutexLocker lock(&m_mutex);
    if (m_running)
        m_running->setInterrupted(true);
}

void FormulaWorker::watch()
{
    const QMutexLocker lock(&m_mutex);
    if (m_running && m_number == m_watched)
        m_running->setInterrupted(true);
    m_watched = m_number;
}

}
