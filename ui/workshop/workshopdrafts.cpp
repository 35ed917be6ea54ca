// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/workshopdrafts.h"

#include <QPointer>

#include <utility>

namespace corral::ui {

namespace {

/// Maximum time for which typed text is in memory only.
constexpr std::chrono::milliseconds pause{400};

}

WorkshopDrafts::WorkshopDrafts(const QString &file, std::function<modelfile::DraftSet()> current)
    : m_current(std::move(current))
    , m_store(file)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &WorkshopDrafts::save);
    connect(&m_store, &modelfile::DraftStore::failed, this, &WorkshopDrafts::failed);
}

QCoro::Task<QList<WorkshopDrafts::Found>> WorkshopDrafts::load()
{
    const QPointer<WorkshopDrafts> self(this);
    const Result<modelfile::DraftSet> kept = co_await m_store.load();
    QList<Found> found;
    if (!self)
        co_return found;
    if (!kept)
        Q_EMIT failed(kept.error());
    const modelfile::DraftSet set = kept.value_or(modelfile::DraftSet());
    for (const modelfile::Draft &draft : set.drafts) {
        Result<QByteArray> inFile = draft.bytes;
        if (!draft.path.isEmpty())
            inFile = co_await modelfile::readFile(draft.path);
        if (!self)
            co_return found;
        found.append({draft, std::move(inFile)});
    }
    m_lastIndex = set.current;
    m_isLoaded = true;
    co_return found;
}

std::unique_ptr<WorkshopDocument> WorkshopDrafts::documentFrom(const Found &found)
{
    const modelfile::Draft &draft = found.draft;
    const bool ownFile = !draft.path.isEmpty() && found.inFile.has_value();
    auto document = std::make_unique<WorkshopDocument>(ownFile && !draft.modified ? *found.inFile : draft.bytes);
    document->setName(draft.title);
    document->setModel(draft.model);
    document->setPath(draft.path);
    if (draft.modified || (!draft.path.isEmpty() && !ownFile))
        document->setSaved(ownFile ? *found.inFile : QByteArray());
    return document;
}

void WorkshopDrafts::scheduleTyped()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void WorkshopDrafts::save()
{
    if (m_isLoaded)
        m_store.save(m_current());
}

void WorkshopDrafts::saveLast()
{
    if (m_isLoaded)
        save();
    else if (const modelfile::DraftSet set = m_current(); !set.drafts.isEmpty())
        m_store.append(set);
}

void WorkshopDrafts::flush()
{
    saveLast();
    m_store.finish();
}

}
