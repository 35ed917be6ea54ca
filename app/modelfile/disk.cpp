// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/request.h"

#include "llm/modelname.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <pwd.h>
#endif

namespace corral::modelfile {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Disk)
};

/// The home folder of `user`, or of the current user for an empty name; empty if unknown.
QString homeOf(const QString &user)
{
    if (user.isEmpty())
        return QDir::homePath();
#ifdef Q_OS_UNIX
    passwd entry{};
    passwd *found = nullptr;
    QByteArray buffer(16384, '\0');
    if (getpwnam_r(user.toLocal8Bit().constData(), &entry, buffer.data(), static_cast<size_t>(buffer.size()), &found) == 0 &&
        found)
        return QString::fromLocal8Bit(entry.pw_dir);
#endif
    return {};
}

/// The absolute path of a value that is a path; empty for a relative one without a folder.
Result<QString> pathOf(const QString &value, const QString &folder)
{
    if (value.startsWith(u'~')) {
        const QString user = value.section(u'/', 0, 0).mid(1);
        const QString home = homeOf(user);
        if (home.isEmpty())
            return failure(Error::Kind::Invalid, Words::tr("There is no user %1 on this computer.").arg(user));
        return QDir::cleanPath(home + u'/' + value.section(u'/', 1));
    }
    if (QDir::isAbsolutePath(value))
        return QDir::cleanPath(value);
    return folder.isEmpty() ? QString() : QDir::cleanPath(folder + u'/' + value);
}

/// Whether the value can only be a path: the server would reject it as a name.
bool isPath(const QString &value)
{
    return value.startsWith(u'.') || value.startsWith(u'~') || QDir::isAbsolutePath(value) || value.endsWith(u'/');
}

/// The file in the place of a folder of the path; empty if there is none.
QString fileAbove(const QString &path)
{
    QFileInfo above(QFileInfo(path).path());
    while (!above.exists() && above.filePath() != above.path())
        above = QFileInfo(above.path());
    return above.isFile() ? above.filePath() : QString();
}

QStringList matching(const QDir &folder, const QString &pattern)
{
    QStringList paths;
    const QFileInfoList entries = folder.entryInfoList({pattern}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &entry : entries)
        paths.append(entry.absoluteFilePath());
    return paths;
}

QStringList matchingBelow(const QDir &folder, const QString &pattern)
{
    QStringList paths = matching(folder, pattern);
    const QStringList subfolders = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &subfolder : subfolders)
        paths += matching(QDir(folder.filePath(subfolder)), pattern);
    return paths;
}

/// The model's files in a folder: weights of the first format found, and their companion files.
Result<QStringList> filesOfFolder(const QString &path)
{
    const QDir folder(path);
    QStringList weights = matchingBelow(folder, QStringLiteral("model*.safetensors"));
    for (const char *pattern : {"consolidated*.safetensors", "pytorch_model*.bin", "consolidated*.pth", "*.gguf", "*.bin"}) {
        if (weights.isEmpty())
            weights = matching(folder, QLatin1String(pattern));
    }
    if (weights.isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("There is no model in the folder %1.").arg(path),
                       Words::tr("Corral looks for .safetensors, .gguf, .bin and .pth files in it."));
    return weights + matchingBelow(folder, QStringLiteral("*.json")) + matching(folder, QStringLiteral("chat_template.jinja")) +
           matchingBelow(folder, QStringLiteral("tokenizer.model"));
}

Result<QStringList> resolve(Keyword keyword, const QString &value, const QString &folder)
{
    if (value.isEmpty() && folder.isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("%1 has no value.").arg(keywordText(keyword)),
                       Words::tr("Write the name of a model, or the path of a file."));
    const Result<QString> path = pathOf(value, folder);
    if (!path)
        return tl::unexpected(path.error());
    const QFileInfo info(*path);
    if (!path->isEmpty() && info.isDir())
        return filesOfFolder(*path);
    if (!path->isEmpty() && info.exists() && !info.isReadable())
        return failure(Error::Kind::Storage, Words::tr("%1 cannot be read.").arg(*path),
                       Words::tr("Check the permissions of the file."));
    if (!path->isEmpty() && info.exists())
        return QStringList{*path};
    if (keyword == Keyword::From && !isPath(value) && llm::ModelName::parse(value).isValid())
        return QStringList();
    if (path->isEmpty() && !isPath(value) && keyword == Keyword::From)
        return failure(Error::Kind::Invalid, Words::tr("“%1” is neither a model name nor an absolute path.").arg(value),
                       Words::tr("A name looks like llama3.2:3b; a path begins with ./ or /."));
    if (path->isEmpty())
        return failure(Error::Kind::Invalid,
                       Words::tr("%1 is a path relative to the Modelfile, which is not saved yet.").arg(value),
                       Words::tr("Save the Modelfile first, or write the absolute path."));
    if (const QString file = fileAbove(*path); !file.isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("%1 is a file, not a folder.").arg(file),
                       Words::tr("A file cannot contain other files. Check the path."));
    if (keyword == Keyword::From)
        return failure(
            Error::Kind::Invalid, Words::tr("There is no file %1.").arg(*path),
            Words::tr("FROM takes the name of a model, or the path of a file, relative to the Modelfile or absolute."));
    return failure(Error::Kind::Invalid, Words::tr("There is no file %1.").arg(*path),
                   Words::tr("%1 takes the path of a file, relative to the Modelfile or absolute.").arg(keywordText(keyword)));
}

}

Resolver diskResolver(const QString &folder)
{
    return [folder](Keyword keyword, const QString &value) { return resolve(keyword, value, folder); };
}

}
