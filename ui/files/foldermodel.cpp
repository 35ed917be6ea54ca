// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/files/foldermodel.h"

#include "base/displaytext.h"
#include "base/whendone.h"
#include "ui/shared/format.h"
#include "ui/shared/rowsearch.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace corral::ui {

namespace {

/// Date and time without seconds, which the short time format of some locales contains.
QString whenText(const QDateTime &local)
{
    const QLocale locale;
    const QString clock = locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    return locale.toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + locale.toString(local.time(), clock);
}

}

void FolderModel::setFolder(const QString &path)
{
    m_path = path;
    m_all.clear();
    m_problem.clear();
    refresh();
    show(); // the entries belong to the previous folder
}

void FolderModel::refresh()
{
    const quint64 request = ++m_request;
    if (!std::exchange(m_loading, true))
        Q_EMIT loadingChanged();
    whenDone(files::listFolder(m_path), this, [this, request](const Result<QList<files::Entry>> &entries) {
        if (request == m_request)
            setEntries(entries);
    });
}

void FolderModel::setEntries(const Result<QList<files::Entry>> &entries)
{
    m_problem = entries ? QString() : entries.error().message;
    m_all = entries.value_or(QList<files::Entry>());
    m_loading = false;
    show();
    Q_EMIT loadingChanged();
}

void FolderModel::setPatterns(const QStringList &patterns)
{
    if (patterns == m_patterns)
        return;
    m_patterns = patterns;
    show();
}

void FolderModel::setShowHidden(bool shown)
{
    m_hidden = shown;
    show();
}

void FolderModel::setFoldersOnly(bool only)
{
    m_foldersOnly = only;
    show();
}

/// Resets the list for another folder or other filters.
void FolderModel::show()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(m_shown),
                 [this](const files::Entry &each) { return isShown(each); });
    endResetModel();
    Q_EMIT listed();
}

bool FolderModel::isShown(const files::Entry &entry) const
{
    if (entry.isHidden && !m_hidden)
        return false;
    return entry.isFolder || (!m_foldersOnly && (m_patterns.isEmpty() || QDir::match(m_patterns, entry.name)));
}

QString FolderModel::nameAt(int row) const { return m_shown.value(row).name; } // empty for -1

bool FolderModel::isFolderAt(int row) const { return m_shown.value(row).isFolder; }

int FolderModel::rowOf(const QString &name) const
{
    const auto at = std::find_if(m_shown.begin(), m_shown.end(), [&name](const files::Entry &each) { return each.name == name; });
    return at == m_shown.end() ? -1 : static_cast<int>(at - m_shown.begin());
}

int FolderModel::rowFrom(int from, const QString &prefix) const { return rowOfPrefix(*this, NameRole, prefix, from); }

int FolderModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant FolderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const files::Entry &entry = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return entry.name;
    case ShownNameRole:
        return displayText(entry.name);
    case IsFolderRole:
        return entry.isFolder;
    case SizeTextRole:
        return entry.isFolder ? QString() : format::bytes(entry.size);
    case ModifiedTextRole:
        return whenText(entry.modified.toLocalTime());
    default:
        return {};
    }
}

QHash<int, QByteArray> FolderModel::roleNames() const
{
    return {{NameRole, "name"},
            {ShownNameRole, "shownName"},
            {IsFolderRole, "isFolder"},
            {SizeTextRole, "sizeText"},
            {ModifiedTextRole, "modifiedText"}};
}

}
