// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/profile.h"

#include "profile/lock.h"
#include "profile/privatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QLockFile>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <algorithm>

namespace corral::profile {
namespace {

Q_LOGGING_CATEGORY(log, "corral.profile")

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::profile::Profile)
};

QString xdgFolder(QStandardPaths::StandardLocation place)
{
    return QStandardPaths::writableLocation(place) + QStringLiteral("/corral");
}

QString configFolder(const QString &folder)
{
    return folder.isEmpty() ? xdgFolder(QStandardPaths::GenericConfigLocation) : Profile::dataFolder(folder);
}

Result<void> makeFolder(const QString &path)
{
    if (makePrivateFolder(path))
        return {};
    return failure(Error::Kind::Storage, Words::tr("Couldn't create the folder %1.").arg(QDir::toNativeSeparators(path)),
                   Words::tr("Check that you can write to it, or choose another one with --profile."));
}

/// Whether the name starts with that of a file that Corral writes into a profile, which includes files moved aside.
bool isOurs(const QString &name)
{
    static const QStringList beginnings{QStringLiteral("corral"),    QStringLiteral("settings.ini"), QStringLiteral("servers"),
                                        QStringLiteral("transfers"), QStringLiteral("drafts"),       QStringLiteral("lock"),
                                        QStringLiteral("socket")};
    return std::any_of(beginnings.begin(), beginnings.end(), [&name](const QString &each) { return name.startsWith(each); });
}

bool tightenBelow(const QString &folder)
{
    bool isTight = true;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        isTight = (entry.isDir() ? tightenFolder(entry.filePath()) : tightenFile(entry.filePath())) && isTight;
    }
    return isTight;
}

/// Earlier versions left the permissions to the umask. A folder chosen by the user that contains other files may be shared on
/// purpose: there only Corral's own files are tightened.
void tightenProfile(const QString &folder, bool isChosen)
{
    bool isTight = true;
    bool isOnlyOurs = true;
    const auto entries = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &each : entries) {
        if (!isOurs(each.fileName()))
            isOnlyOurs = false;
        else if (each.isDir())
            isTight = tightenFolder(each.filePath()) && tightenBelow(each.filePath()) && isTight;
        else if (each.isFile())
            isTight = tightenFile(each.filePath()) && isTight;
    }
    if (isOnlyOurs || !isChosen)
        isTight = tightenFolder(folder) && isTight;
    if (!isTight)
        qCWarning(log, "Others may read what is in %s: the file system keeps no permissions, or it has another owner.",
                  qUtf8Printable(QDir::toNativeSeparators(folder)));
}

ProfileError lockError(QLockFile::LockError error, const QString &folder)
{
    if (error == QLockFile::LockFailedError)
        return {{Error::Kind::Invalid, 0, Words::tr("Another Corral is using the files in %1.").arg(folder),
                 Words::tr("Use its window, or start this one with --profile and another folder.")},
                true};
    return {{Error::Kind::Storage, 0, Words::tr("Couldn't write to the folder %1.").arg(folder),
             Words::tr("Check that you can write to it, or choose another one with --profile.")}};
}

}

QString Profile::dataFolder(const QString &folder)
{
    return folder.isEmpty() ? xdgFolder(QStandardPaths::GenericDataLocation) : QDir(folder).absolutePath();
}

tl::expected<Profile, ProfileError> Profile::open(const QString &folder)
{
    const QString data = dataFolder(folder);
    const QString config = configFolder(folder);
    for (const auto &path : {config, data, data + QStringLiteral("/drafts")})
        if (auto made = makeFolder(path); !made)
            return tl::unexpected(ProfileError{made.error()});

    auto lock = takeLock(data + QStringLiteral("/lock"));
    if (!lock)
        return tl::unexpected(lockError(lock.error(), QDir::toNativeSeparators(data)));
    Profile profile(folder, std::move(*lock));
    makePrivateFile(profile.settingsFile());
    tightenProfile(data, !folder.isEmpty());
    if (config != data)
        tightenProfile(config, false);
    return profile;
}

tl::expected<Profile, ProfileError> Profile::openWithoutLock(const QString &folder) { return Profile(folder, nullptr); }

Profile::Profile(const QString &folder, std::unique_ptr<QLockFile> lock)
    : m_config(configFolder(folder))
    , m_data(dataFolder(folder))
    , m_lock(std::move(lock))
{}
Profile::Profile(Profile &&) noexcept = default;
Profile &Profile::operator=(Profile &&) noexcept = default;
Profile::~Profile() = default;

QString Profile::dataFolder() const { return m_data; }
QString Profile::settingsFile() const { return m_config + QStringLiteral("/settings.ini"); }
QString Profile::databaseFile() const { return m_data + QStringLiteral("/corral.db"); }
QString Profile::serversFile() const { return m_config + QStringLiteral("/servers.json"); }
QString Profile::presetsFile() const { return m_data + QStringLiteral("/presets.json"); }

QString Profile::transfersFile() const { return m_data + QStringLiteral("/transfers.json"); }
QString Profile::draftsFolder() const { return m_data + QStringLiteral("/drafts"); }
QString Profile::logFile() const { return m_data + QStringLiteral("/corral.log"); }

}
