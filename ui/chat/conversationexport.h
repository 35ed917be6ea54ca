// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/exportfile.h"
#include "ui/chat/openconversation.h"

#include <QCoroTask>

#include <QObject>
#include <QThreadPool>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

class ConversationServer;

/// What is chosen in the export dialog, and the export itself: of one conversation, or of all.
class ConversationExport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    /// In the order of the enumeration Format.
    Q_PROPERTY(int format READ format WRITE setFormat NOTIFY changed FINAL)
    Q_PROPERTY(QString suffix READ suffix NOTIFY changed FINAL)
    /// All conversations are exported.
    Q_PROPERTY(bool all READ isOfAll NOTIFY changed FINAL)
    /// The place is a folder, not a file.
    Q_PROPERTY(bool intoFolder READ isIntoFolder NOTIFY changed FINAL)
    /// The conversation has more than one path.
    Q_PROPERTY(bool branched READ isBranched NOTIFY changed FINAL)
    /// Whether only the path is exported that is shown.
    Q_PROPERTY(bool onlyShown READ isOnlyShown WRITE setOnlyShown NOTIFY changed FINAL)
    /// The proposed name of the file.
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    /// Conversations are being written.
    Q_PROPERTY(bool busy READ isBusy NOTIFY progressChanged FINAL)
    /// From 0 to 1.
    Q_PROPERTY(double portion READ portion NOTIFY progressChanged FINAL)
    /// "Exporting… 34 of 214": while all are exported.
    Q_PROPERTY(QString progress READ progress NOTIFY progressChanged FINAL)

public:
    /// All outlive it.
    ConversationExport(Conversations &conversations, chat::SessionPool &sessions, OpenConversation &open,
                       const ConversationServer &server, QObject *parent = nullptr);
    ~ConversationExport() override;

    [[nodiscard]] int format() const { return int(m_format); }
    void setFormat(int format);
    [[nodiscard]] QString suffix() const { return suffixOf(m_format); }
    [[nodiscard]] bool isOfAll() const { return m_all; }
    [[nodiscard]] bool isIntoFolder() const { return m_all && m_format != ExportFormat::Json; }
    [[nodiscard]] bool isBranched() const { return m_branched; }
    [[nodiscard]] bool isOnlyShown() const { return m_onlyShown; }
    void setOnlyShown(bool only);
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString progress() const;
    [[nodiscard]] double portion() const { return m_count > 0 ? double(m_written) / double(m_count) : 0; }

    /// Requests the dialog for this conversation, once it is read.
    Q_INVOKABLE void begin(const QString &conversationId);
    Q_INVOKABLE void beginAll();
    /// Writes what was chosen. The proposal of the next file is the last format.
    Q_INVOKABLE void saveTo(const QUrl &place);
    /// Ends an export of all. A folder keeps the files that it has.
    Q_INVOKABLE void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void changed();
    void progressChanged();
    /// Requests the dialog.
    void requested();
    /// `count` conversations were written.
    void done(const QString &path, int count);
    void failed(const corral::Error &error);

private:
    QCoro::Task<> read(chat::Id id);
    QCoro::Task<> saveAll(QString path);
    [[nodiscard]] QCoro::Task<Result<chat::StoredConversation>> load(chat::Id id);
    [[nodiscard]] QString serverOf(const chat::StoredConversation &stored) const;
    bool refuseWhileBusy();
    void save(const QString &path);
    void fail(const QString &path, const QString &why);
    void end();

    Conversations &m_conversations;
    chat::SessionPool &m_sessions;
    OpenConversation &m_open;
    const ConversationServer &m_server;
    chat::StoredConversation m_stored; ///< the one to export, while the dialog is open
    ExportFormat m_format = ExportFormat::Markdown;
    bool m_all = false;
    bool m_branched = false;
    bool m_onlyShown = false;
    bool m_busy = false;
    bool m_cancelled = false;
    qsizetype m_written = 0;
    qsizetype m_count = 0;
    QThreadPool m_pool; ///< destroyed first: waits for the last write
};

}
