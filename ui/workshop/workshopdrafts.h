// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workshop/workshopdocument.h"

#include "modelfile/file.h"

#include <QCoroTask>

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace corral::ui {

/// Keeps the open documents in a file, soon after each change, and reads them at the next start.
class WorkshopDrafts : public QObject
{
    Q_OBJECT

public:
    /// A draft, and the content of the file that it was opened from; its own text where it has no file.
    struct Found
    {
        modelfile::Draft draft;
        Result<QByteArray> inFile;
    };

    /// `current` returns the documents that are open now.
    WorkshopDrafts(const QString &file, std::function<modelfile::DraftSet()> current);

    /// Reads the drafts of the last start. Until then nothing is saved, which would overwrite them.
    QCoro::Task<QList<Found>> load();
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// The index of the document that was in front, once they are loaded.
    [[nodiscard]] int lastIndex() const { return m_lastIndex; }
    [[nodiscard]] static std::unique_ptr<WorkshopDocument> documentFrom(const Found &found);

    /// Saves soon.
    void schedule() { m_timer.start(); }
    /// The same for typing: the time does not start again with each key.
    void scheduleTyped();
    void save();
    /// Saves now, and keeps drafts that were not read yet; for the end of the program.
    void saveLast();
    /// The same; blocks until everything is on disk.
    void flush();

Q_SIGNALS:
    void failed(const corral::Error &error);

private:
    std::function<modelfile::DraftSet()> m_current;
    modelfile::DraftStore m_store;
    QTimer m_timer;
    bool m_isLoaded = false;
    int m_lastIndex = -1;
};

}
