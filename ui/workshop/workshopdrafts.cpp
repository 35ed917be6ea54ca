// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/workshopcontroller.h"

// Persists open documents across starts.

namespace corral::ui {

QCoro::Task<> WorkshopController::restore()
{
    const QPointer<WorkshopController> self(this);
    const Result<modelfile::DraftSet> kept = co_await m_drafts.load();
    if (!self)
        co_return;
    if (!kept)
        fail(kept.error());
    const modelfile::DraftSet set = kept.value_or(modelfile::DraftSet());
    QList<Result<QByteArray>> inFiles;
    for (const modelfile::Draft &draft : set.drafts) {
        // The content of the file; a draft without a file, or whose file is gone, has only its own text.
        Result<QByteArray> inFile = draft.bytes;
        if (!draft.path.isEmpty())
            inFile = co_await modelfile::readFile(draft.path);
        if (!self)
            co_return;
        inFiles.append(std::move(inFile));
    }
    // Added in one step: documents in the list were opened while the drafts were loading.
    const int before = m_documents.count();
    for (qsizetype i = 0; i < inFiles.size(); ++i)
        revive(set.drafts.at(i), inFiles.at(i));
    m_restored = true;
    // A document that was opened meanwhile stays the current one.
    if (before == 0)
        setCurrentIndex(set.current);
    else
        m_draftsTimer.start();
    for (const QUrl &each : std::exchange(m_toOpen, {}))
        openFile(each);
    co_return;
}

void WorkshopController::revive(const modelfile::Draft &draft, const Result<QByteArray> &inFile)
{
    const bool ownFile = !draft.path.isEmpty() && inFile.has_value();
    auto document = std::make_unique<WorkshopDocument>(ownFile && !draft.modified ? *inFile : draft.bytes);
    document->setName(draft.title);
    document->setModel(draft.model);
    document->setPath(draft.path);
    if (draft.modified || (!draft.path.isEmpty() && !ownFile))
        document->setSaved(ownFile ? *inFile : QByteArray());
    add(std::move(document));
}

modelfile::DraftSet WorkshopController::drafts() const
{
    modelfile::DraftSet set;
    set.current = m_currentIndex;
    for (int row = 0; row < m_documents.count(); ++row)
        set.drafts.append(m_documents.at(row)->draft());
    return set;
}

void WorkshopController::saveDrafts()
{
    if (m_restored)
        m_drafts.save(drafts());
}

/// Keeps drafts that were not read yet, and appends documents opened meanwhile.
void WorkshopController::saveLastDrafts()
{
    if (m_restored)
        saveDrafts();
    else if (m_documents.count() > 0)
        m_drafts.append(drafts());
}

}
