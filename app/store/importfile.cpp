// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/importfile.h"

#include "exchange/file.h"
#include "store/ollamaapp.h"

#include <QDirIterator>
#include <QFileInfo>

#include <utility>

namespace corral::store {

namespace {

/// Imports one file after the other into the same summary.
class Importer
{
public:
    Importer(chat::Repository &repository, const QHash<QString, QString> &servers, ImportProgress &progress)
        : m_repository(repository)
        , m_servers(servers)
        , m_progress(progress)
    {}

    /// The error of the file, or of storing.
    Result<void> import(const QString &path)
    {
        const auto before = m_progress.bytesRead.load();
        const auto take = [this, before](Result<exchange::Imported> conversation, qint64 bytesRead) {
            m_progress.bytesRead = before + bytesRead;
            if (conversation)
                add(*std::move(conversation));
            else
                addProblem(conversation.error());
            return m_stored && !m_progress.cancelled;
        };
        const auto isDatabase = exchange::kindOf(path) == exchange::FileKind::Database;
        const auto read = isDatabase ? readOllamaApp(path, take) : exchange::readFile(path, take);
        m_progress.bytesRead = before + QFileInfo(path).size();
        return m_stored ? read : m_stored;
    }

    /// The files that cannot be read are counted.
    void importFolder(const QString &path)
    {
        QDirIterator files(path, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext() && m_stored && !m_progress.cancelled) {
            if (const auto done = import(files.next()); !done && m_stored)
                addProblem(done.error());
        }
        m_summary.result = m_stored;
    }

    void importOne(const QString &path) { m_summary.result = import(path); }

    [[nodiscard]] ImportSummary summary() const { return m_summary; }

private:
    void addProblem(const Error &error)
    {
        if (m_summary.unreadable++ == 0)
            m_summary.firstProblem = error;
    }

    void add(exchange::Imported imported)
    {
        m_summary.leftOut += imported.leftOut;
        imported.stored.conversation.server = m_servers.value(imported.server);
        const auto future = m_repository.add(std::make_shared<chat::StoredConversation>(std::move(imported.stored)));
        const auto addition = future.result(); // waits, so that only one conversation is in memory
        if (!addition) {
            m_stored = tl::unexpected(addition.error());
            return;
        }
        if (addition->kind == chat::Addition::Kind::Known)
            ++m_summary.known;
        else
            m_summary.added.append(addition->id);
        m_summary.copied += addition->kind == chat::Addition::Kind::Copied ? 1 : 0;
        ++m_progress.conversations;
    }

    chat::Repository &m_repository;
    const QHash<QString, QString> &m_servers;
    ImportProgress &m_progress;
    ImportSummary m_summary;
    Result<void> m_stored; ///< the error that ends the import
};

qint64 importSize(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return QFileInfo(path).size();
    qint64 size = 0;
    for (QDirIterator files(path, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
        size += QFileInfo(files.next()).size();
    return size;
}

}

ImportSummary importFile(const QString &path, chat::Repository &repository, const QHash<QString, QString> &servers,
                         ImportProgress &progress)
{
    progress.size = importSize(path);
    Importer importer(repository, servers, progress);
    if (QFileInfo(path).isDir())
        importer.importFolder(path);
    else
        importer.importOne(path);
    return importer.summary();
}

}
