// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

#include <memory>

class QLockFile;

namespace corral::profile {

/// Why a profile could not be opened.
struct ProfileError
{
    Error error;
    bool isLocked = false; ///< another Corral holds it
};

/// The file locations of one Corral, locked for the lifetime of this object: a second Corral on the same files would take the
/// streaming answers of the first for interrupted ones. Its files and folders are private to the user (0600 and 0700), because
/// they contain conversations and addresses.
class Profile
{
public:
    /// Creates the folders and locks them. `folder` holds everything; empty: the XDG folders ($XDG_CONFIG_HOME/corral and
    /// $XDG_DATA_HOME/corral). Fails if they cannot be written or another Corral holds them. Removes the permissions of others
    /// from Corral's files, and from folders that contain nothing else.
    [[nodiscard]] static tl::expected<Profile, ProfileError> open(const QString &folder = {});

    /// The same locations without the lock, for reading while another Corral may be running.
    [[nodiscard]] static tl::expected<Profile, ProfileError> openWithoutLock(const QString &folder = {});

    /// Where the profile that open() takes for this `folder` has its conversations, its lock and the socket of InstanceServer.
    [[nodiscard]] static QString dataFolder(const QString &folder);

    Profile(Profile &&) noexcept;
    Profile &operator=(Profile &&) noexcept;
    ~Profile();

    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString databaseFile() const;
    /// The servers that Corral knows.
    [[nodiscard]] QString serversFile() const;
    /// See chat::Presets.
    [[nodiscard]] QString presetsFile() const;
    /// The list of unfinished pulls.
    [[nodiscard]] QString transfersFile() const;
    /// Unsaved Modelfiles; the folder exists.
    [[nodiscard]] QString draftsFolder() const;
    /// See LogFile.
    [[nodiscard]] QString logFile() const;

private:
    Profile(const QString &folder, std::unique_ptr<QLockFile> lock);

    QString m_config;
    QString m_data;
    std::unique_ptr<QLockFile> m_lock;
};

}
