// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/openconversation.h"

#include <QCoroTask>

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace corral::store {
struct ImportProgress;
struct ImportSummary;
}

namespace corral::ui {

class ConversationServer;

/// In sentences.
[[nodiscard]] QString wordsFor(const store::ImportSummary &summary);

/// Imports conversations from a file: Corral's own, or one of another program. Reads and writes on another thread, one
/// conversation at a time.
class ConversationImport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    Q_PROPERTY(bool busy READ isBusy NOTIFY progressChanged FINAL)
    /// From 0 to 1, by the bytes of the file.
    Q_PROPERTY(double portion READ portion NOTIFY progressChanged FINAL)
    /// "Importing… 34 conversations"
    Q_PROPERTY(QString progress READ progress NOTIFY progressChanged FINAL)

public:
    /// All outlive it.
    ConversationImport(Conversations &conversations, OpenConversation &open, const ConversationServer &server,
                       QObject *parent = nullptr);
    /// Ends a running import.
    ~ConversationImport() override;

    [[nodiscard]] bool isBusy() const { return m_progress != nullptr; }
    [[nodiscard]] double portion() const;
    [[nodiscard]] QString progress() const;

    /// Requests the dialog.
    Q_INVOKABLE void begin() { Q_EMIT requested(); }
    /// Requests the dialog for a folder.
    Q_INVOKABLE void beginFolder() { Q_EMIT folderRequested(); }
    /// A file, or a folder with several. Fails while another import runs.
    Q_INVOKABLE void importFrom(const QUrl &file);
    /// What has been imported stays.
    Q_INVOKABLE void cancel();
    /// Removes what an import added.
    void undo(const QList<chat::Id> &added);

Q_SIGNALS:
    void progressChanged();
    /// Request the dialogs.
    void requested();
    void folderRequested();
    /// `words` tell what was imported. `added` is empty if nothing was.
    void done(const QString &words, const QList<corral::chat::Id> &added);
    void failed(const corral::Error &error);

private:
    void finish(const store::ImportSummary &summary);

    Conversations &m_conversations;
    OpenConversation &m_open;
    const ConversationServer &m_server;
    std::shared_ptr<store::ImportProgress> m_progress; ///< of the running import
    QTimer m_timer;                                    ///< for the progress
    QThreadPool m_pool;                                ///< destroyed first: waits for the import
};

}
