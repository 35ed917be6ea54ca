// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/files/filechoice.h"

#include "base/displaytext.h"
#include "base/whendone.h"
#include "ui/files/nativedialogs.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <utility>

namespace corral::ui {

namespace {

/// "~/x" → "/home/me/x"
QString withHome(const QString &text)
{
    return text == QLatin1String("~") || text.startsWith(QLatin1String("~/")) ? QDir::homePath() + text.mid(1) : text;
}

QString firstFolder() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

/// The wildcards in "Modelfiles (Modelfile *.modelfile)"; none if all files match.
QStringList patternsOf(const QString &filter)
{
    const QStringList patterns =
        filter.section(QLatin1Char('('), -1).section(QLatin1Char(')'), 0, 0).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return patterns.contains(QStringLiteral("*")) ? QStringList() : patterns;
}

}

FileChoice::FileChoice(QObject *parent)
    : QObject(parent)
    , m_native(hasNativeFileDialogs())
{
    connect(&m_entries, &FolderModel::listed, this, &FileChoice::takeList);
}

void FileChoice::setPurpose(Purpose purpose)
{
    m_purpose = purpose;
    m_entries.setFoldersOnly(purpose == Folder);
    Q_EMIT purposeChanged();
    Q_EMIT nameChanged();
}

void FileChoice::begin(const QUrl &folder, const QString &name)
{
    const QString path = folder.isLocalFile() ? folder.toLocalFile() : folder.toString();
    setFolder(!path.isEmpty() ? QDir::cleanPath(path) : m_folder.isEmpty() ? firstFolder() : m_folder);
    m_isBeginning = true;
    m_proposed = m_purpose == Save ? name : QString();
    setName(name);
    setState(Asked::Nothing);
}

/// The last used folder may no longer exist; the home folder does.
void FileChoice::takeList()
{
    if (m_entries.isLoading() || !std::exchange(m_isBeginning, false) || m_entries.problem().isEmpty())
        return;
    if (m_folder != QDir::homePath())
        setFolder(QDir::homePath());
}

QUrl FileChoice::addressOf(const QString &name) const
{
    return QUrl::fromLocalFile(name.isEmpty() ? m_folder : m_folder + QLatin1Char('/') + name);
}

void FileChoice::select(int row)
{
    if (!m_entries.isFolderAt(row) && row < m_entries.count())
        setName(m_entries.nameAt(row));
}

void FileChoice::activate(int row)
{
    const QString name = m_entries.nameAt(row);
    if (name.isEmpty())
        return;
    const QString path = QDir::cleanPath(m_folder + QLatin1Char('/') + name);
    if (m_entries.isFolderAt(row))
        return setFolder(path);
    setName(name);
    checkTarget(path);
}

void FileChoice::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    ++m_typed;
    Q_EMIT nameChanged();
    setState(Asked::Nothing);
}

void FileChoice::goTo(const QString &path) { setFolder(pathOf(path)); }

void FileChoice::goUp()
{
    const QString below = QFileInfo(m_folder).fileName();
    if (below.isEmpty())
        return;
    setFolder(QFileInfo(m_folder).path(), below);
}

QString FileChoice::pathOf(const QString &text) const
{
    const QUrl address(text);
    const QString path = address.isLocalFile() ? address.toLocalFile() : withHome(text);
    return QDir::cleanPath(QDir::isAbsolutePath(path) ? path : m_folder + QLatin1Char('/') + path);
}

void FileChoice::setFolder(const QString &path, const QString &cameFrom)
{
    ++m_query;
    m_folder = path;
    m_cameFrom = cameFrom;
    m_entries.setFolder(path);
    Q_EMIT folderChanged();
    setState(Asked::Nothing);
}

void FileChoice::setNameFilters(const QStringList &filters)
{
    m_filters = filters;
    setFilterIndex(0);
}

QStringList FileChoice::filterTexts() const
{
    QStringList texts;
    for (const QString &filter : m_filters)
        texts.append(filter.section(QStringLiteral(" ("), 0, 0));
    return texts;
}

void FileChoice::setFilterIndex(int index)
{
    m_filterIndex = index;
    m_entries.setPatterns(patternsOf(m_filters.value(index)));
    Q_EMIT filtersChanged();
}

void FileChoice::setShowHidden(bool shown)
{
    m_showHidden = shown;
    m_entries.setShowHidden(shown);
    Q_EMIT filtersChanged();
}

void FileChoice::accept()
{
    const QString typed = m_name.trimmed();
    if (typed.isEmpty() && m_purpose != Folder)
        return setState(Asked::Nothing, tr("Give the file a name."));
    QString path = pathOf(typed);
    const bool isFolder = typed.endsWith(QLatin1Char('/')) || m_entries.isFolderAt(m_entries.rowOf(typed));
    if (m_purpose == Save && !m_suffix.isEmpty() && !isFolder && QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + m_suffix;
    checkTarget(path);
}

std::function<bool()> FileChoice::beginQuery()
{
    return [this, query = ++m_query, typed = m_typed] { return query == m_query && typed == m_typed; };
}

void FileChoice::checkTarget(const QString &path)
{
    const auto then = [this, isWanted = beginQuery()](const Result<files::Target> &target) {
        if (!isWanted())
            return;
        if (target)
            applyTarget(*target);
        else
            setState(Asked::Nothing, joined(target.error()));
    };
    whenDone(m_purpose == Save ? files::checkWritable(path) : files::checkReadable(path), this, then);
}

void FileChoice::applyTarget(const files::Target &target)
{
    m_target = target;
    if (target.isFolder && m_purpose != Folder) {
        m_name = m_proposed;
        Q_EMIT nameChanged();
        setFolder(target.path);
    } else if (m_purpose == Folder && !target.isFolder) {
        setState(Asked::Nothing, tr("%1 is a file, not a folder.").arg(QDir::toNativeSeparators(target.path)));
    } else if (m_purpose == Save && !target.hasFolder) {
        setState(Asked::MakeFolder);
    } else if (m_purpose == Save && target.exists) {
        setState(Asked::Replace);
    } else {
        finish(target.path);
    }
}

void FileChoice::finish(const QString &path)
{
    setState(Asked::Nothing);
    m_folder = m_purpose == Folder ? path : QFileInfo(path).path(); // for the next time
    Q_EMIT folderChanged();
    Q_EMIT chosen(QUrl::fromLocalFile(path));
}

QString FileChoice::question() const
{
    switch (m_asked) {
    case Asked::Nothing:
        break;
    case Asked::Replace:
        return tr("%1 exists. What is in it will be replaced.").arg(displayText(QFileInfo(m_target.path).fileName()));
    case Asked::MakeFolder:
        return tr("There is no folder %1 yet.").arg(displayText(QDir::toNativeSeparators(QFileInfo(m_target.path).path())));
    }
    return {};
}

QString FileChoice::answer() const
{
    return m_asked == Asked::Replace ? tr("Replace") : m_asked == Asked::MakeFolder ? tr("Create it and save") : QString();
}

void FileChoice::agree()
{
    if (m_asked == Asked::Replace)
        return finish(m_target.path);
    if (m_asked != Asked::MakeFolder)
        return;
    const QString path = m_target.path;
    const auto then = [this, path, isWanted = beginQuery()](const Result<void> &made) {
        if (!isWanted())
            return;
        if (made)
            finish(path);
        else
            setState(Asked::Nothing, joined(made.error()));
    };
    whenDone(files::makeFolder(QFileInfo(path).path()), this, then);
}

void FileChoice::disagree() { setState(Asked::Nothing); }

void FileChoice::cancel() { ++m_query; }

void FileChoice::makeFolder(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    const quint64 query = ++m_query;
    const QString path = pathOf(name.trimmed());
    whenDone(files::makeFolder(path), this, [this, query, path](const Result<void> &made) {
        if (query != m_query)
            return;
        if (made)
            setFolder(path);
        else
            setState(Asked::Nothing, joined(made.error()));
    });
}

void FileChoice::setState(Asked asked, const QString &problem)
{
    if (asked == m_asked && problem == m_problem)
        return;
    m_asked = asked;
    m_problem = displayLines(problem);
    Q_EMIT stateChanged();
}

}
