// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/creationfiles.h"

#include "base/displaytext.h"
#include "base/whendone.h"
#include "ui/shared/format.h"

#include <algorithm>
#include <numeric>

namespace corral::ui {

namespace {

using modelfile::FileToSend;
using modelfile::Keyword;

QString doubtOf(const FileToSend &file)
{
    if (file.isOutside && !file.isModel)
        return CreationFiles::tr("Outside the Modelfile's folder, and not recognised as a model's file");
    if (file.isOutside)
        return CreationFiles::tr("Outside the Modelfile's folder");
    return file.isModel ? QString() : CreationFiles::tr("Not recognised as a model's file");
}

/// The target of a link is shown.
QString shownPath(const FileToSend &file)
{
    return file.path == file.realPath ? file.path : QStringLiteral("%1 → %2").arg(file.path, file.realPath);
}

}

CreationFiles::CreationFiles(const servers::Connection &connection, QObject *parent)
    : QAbstractListModel(parent)
    , m_connection(connection)
{
    connect(&connection, &servers::Connection::backendChanged, this, &CreationFiles::changed);
}

void CreationFiles::findFiles(const modelfile::CreateOptions &options)
{
    const quint64 turn = ++m_request;
    m_isSearching = true;
    Q_EMIT changed();
    const auto then = [this, turn](const Result<QList<FileToSend>> &found) {
        if (turn == m_request)
            setFiles(found);
    };
    whenDone(modelfile::filesToSend(options), this, then);
}

void CreationFiles::setFiles(const Result<QList<FileToSend>> &found)
{
    m_isSearching = false;
    m_error = found ? std::nullopt : std::optional(found.error());
    const QList<FileToSend> files = found.value_or(QList<FileToSend>());
    if (files != m_files) {
        // Other files are other rows: none of them is a changed former one.
        if (!m_files.isEmpty()) {
            beginRemoveRows({}, 0, count() - 1);
            m_files.clear();
            endRemoveRows();
        }
        if (!files.isEmpty()) {
            beginInsertRows({}, 0, static_cast<int>(files.size()) - 1);
            m_files = files;
            endInsertRows();
        }
    }
    Q_EMIT changed();
}

QString CreationFiles::obstacle() const
{
    if (m_isSearching)
        return tr("Corral is checking which files belong to it.");
    if (m_error)
        return m_error->message;
    return question().isEmpty() || isAgreed() ? QString() : tr("Check what is sent, and confirm it.");
}

QStringList CreationFiles::realPaths() const
{
    QStringList paths;
    for (const FileToSend &each : m_files)
        paths.append(each.realPath);
    return paths;
}

QString CreationFiles::destination() const { return m_connection.endpoint().display(); }

QString CreationFiles::summary() const
{
    if (m_isSearching || m_error)
        return {}; // not known yet
    if (m_files.isEmpty())
        return tr("Only the text of the Modelfile goes to %1; no file is sent.").arg(destination());
    const qint64 size = std::accumulate(m_files.cbegin(), m_files.cend(), qint64(0),
                                        [](qint64 sum, const FileToSend &each) { return sum + each.size; });
    return tr("%n file(s) (%1) are sent to %2:", nullptr, count()).arg(format::bytes(size), destination());
}

QString CreationFiles::question() const
{
    const auto doubtful =
        std::count_if(m_files.cbegin(), m_files.cend(), [](const FileToSend &each) { return each.isOutside || !each.isModel; });
    if (m_files.isEmpty() || (doubtful == 0 && m_connection.endpoint().isLoopback()))
        return {};
    if (m_connection.endpoint().isLoopback())
        return doubtful == 1
                   ? tr("Send the marked file to %1 anyway").arg(destination())
                   : tr("Send the %n marked files to %1 anyway", nullptr, static_cast<int>(doubtful)).arg(destination());
    if (doubtful == 0)
        return count() == 1 ? tr("Send the file to %1, another machine").arg(destination())
                            : tr("Send the files to %1, another machine").arg(destination());
    return count() == 1 ? tr("Send the marked file to %1, another machine").arg(destination())
                        : tr("Send the files, including the marked ones, to %1, another machine").arg(destination());
}

bool CreationFiles::isAgreed() const { return m_agreement && *m_agreement == Agreement{m_connection.endpoint(), m_files}; }

void CreationFiles::setAgreed(bool agreed)
{
    if (agreed == isAgreed())
        return;
    m_agreement = agreed ? std::optional(Agreement{m_connection.endpoint(), m_files}) : std::nullopt;
    Q_EMIT changed();
}

int CreationFiles::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant CreationFiles::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FileToSend &file = m_files.at(index.row());
    switch (role) {
    case InstructionRole:
        return modelfile::keywordText(file.keyword);
    case Qt::DisplayRole:
    case PathRole:
        return displayText(shownPath(file));
    case SizeRole:
        return format::bytes(file.size);
    case ConsentReasonRole:
        return doubtOf(file);
    default:
        return {};
    }
}

QHash<int, QByteArray> CreationFiles::roleNames() const
{
    return {{InstructionRole, "instruction"}, {PathRole, "path"}, {SizeRole, "size"}, {ConsentReasonRole, "consentReason"}};
}

}
