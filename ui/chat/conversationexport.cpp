// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/conversationexport.h"

#include "base/atomicfile.h"
#include "base/whendone.h"
#include "ui/chat/conversationserver.h"

#include <QCoroFuture>

#include <QDate>
#include <QPointer>
#include <QtConcurrent>

#include <utility>

namespace corral::ui {

ConversationExport::ConversationExport(Conversations &conversations, chat::SessionPool &sessions, OpenConversation &open,
                                       const ConversationServer &server, QObject *parent)
    : QObject(parent)
    , m_conversations(conversations)
    , m_sessions(sessions)
    , m_open(open)
    , m_server(server)
{
    m_pool.setMaxThreadCount(1);
}

ConversationExport::~ConversationExport() = default;

void ConversationExport::setFormat(int format)
{
    if (format < int(ExportFormat::Markdown) || format > int(ExportFormat::Pdf) || format == int(m_format))
        return;
    m_format = ExportFormat(format);
    Q_EMIT changed();
}

void ConversationExport::setOnlyShown(bool only)
{
    if (std::exchange(m_onlyShown, only) != only)
        Q_EMIT changed();
}

QString ConversationExport::fileName() const
{
    const auto name = m_all ? tr("Conversations of %1").arg(QDate::currentDate().toString(Qt::ISODate))
                            : fileNameFrom(m_stored.conversation.title);
    return name + u'.' + suffix();
}

QString ConversationExport::progress() const
{
    return m_busy && m_all ? tr("Exporting… %L1 of %L2").arg(m_written).arg(m_count) : QString();
}

void ConversationExport::begin(const QString &conversationId)
{
    if (refuseWhileBusy())
        return;
    read(conversationId);
}

/// Returns whether an export is running, and says so.
bool ConversationExport::refuseWhileBusy()
{
    if (m_busy)
        Q_EMIT failed({.kind = Error::Kind::Invalid,
                       .message = tr("Another export is running."),
                       .hint = tr("Wait for its end, or cancel it.")});
    return m_busy;
}

QCoro::Task<> ConversationExport::read(chat::Id id)
{
    const QPointer self(this);
    auto stored = co_await load(id);
    if (!self)
        co_return;
    if (!stored) {
        Q_EMIT failed(stored.error());
        co_return;
    }
    m_stored = *std::move(stored);
    m_all = false;
    m_branched = chat::hasBranches(m_stored.tree);
    m_onlyShown = false;
    Q_EMIT changed();
    Q_EMIT requested();
}

void ConversationExport::beginAll()
{
    if (refuseWhileBusy())
        return;
    m_all = true;
    m_branched = false;
    m_onlyShown = false;
    Q_EMIT changed();
    Q_EMIT requested();
}

/// What is in memory is newer than what is stored, and while storing fails it is nowhere else.
QCoro::Task<Result<chat::StoredConversation>> ConversationExport::load(chat::Id id)
{
    const QPointer self(this);
    m_open.saveDraft();
    if (const auto *session = m_sessions.find(id))
        co_return chat::StoredConversation{session->conversation(), session->tree()};
    co_return co_await m_conversations.load(id);
}

QString ConversationExport::serverOf(const chat::StoredConversation &stored) const
{
    return m_server.nameOf(stored.conversation.server);
}

void ConversationExport::saveTo(const QUrl &place)
{
    const QString path = place.toLocalFile();
    if (path.isEmpty() || m_busy)
        return;
    m_busy = true;
    m_cancelled = false;
    m_written = 0;
    if (m_all)
        saveAll(path);
    else
        save(path);
    Q_EMIT progressChanged();
}

void ConversationExport::save(const QString &path)
{
    auto stored = std::exchange(m_stored, {});
    stored.conversation.draft = MessageDraft::textOf(stored.conversation.draft);
    const auto work = [stored, path, format = m_format, server = serverOf(stored), onlyShown = m_onlyShown] {
        const auto wanted = onlyShown ? chat::withoutOtherBranches(stored) : stored;
        const auto written = writeAtomically(path, exported(wanted, format, server));
        return written ? QString() : written.error();
    };
    whenDone(QtConcurrent::run(&m_pool, work), this, [this, path](const QString &why) {
        end();
        if (why.isEmpty())
            Q_EMIT done(path, 1);
        else
            fail(path, why);
    });
}

QCoro::Task<> ConversationExport::saveAll(QString path)
{
    const QPointer self(this);
    const auto listed = m_conversations.list()->conversations();
    m_count = listed.size();
    const auto file = std::make_shared<ExportOfAll>(path, m_format);
    QString problem;
    for (const auto &each : listed) {
        auto stored = co_await load(each.id);
        if (!self)
            co_return;
        if (!stored) {
            end();
            Q_EMIT failed(stored.error());
            co_return;
        }
        stored->conversation.draft = MessageDraft::textOf(stored->conversation.draft);
        const auto shared = std::make_shared<chat::StoredConversation>(*std::move(stored));
        const auto work = [file, shared, server = serverOf(*shared)] {
            const auto added = file->add(*shared, server);
            return added ? QString() : added.error();
        };
        const auto future = QtConcurrent::run(&m_pool, work);
        problem = co_await future;
        if (!self)
            co_return;
        ++m_written;
        Q_EMIT progressChanged();
        if (!problem.isEmpty() || m_cancelled)
            break;
    }
    if (problem.isEmpty() && !(m_cancelled && m_format == ExportFormat::Json)) {
        const auto future = QtConcurrent::run(&m_pool, [file] {
            const auto finished = file->finish();
            return finished ? QString() : finished.error();
        });
        problem = co_await future;
        if (!self)
            co_return;
    }
    end();
    if (!problem.isEmpty())
        fail(path, problem);
    else if (!m_cancelled)
        Q_EMIT done(path, file->count());
}

void ConversationExport::fail(const QString &path, const QString &why)
{
    Q_EMIT failed({.kind = Error::Kind::Storage,
                   .message = tr("Couldn't write %1: %2.").arg(path, why),
                   .hint = tr("Choose another folder or free some space.")});
}

void ConversationExport::end()
{
    m_busy = false;
    Q_EMIT progressChanged();
}

}
