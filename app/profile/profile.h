// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

#include <memory>

class QLockFile;

namespace corral::profile {

/// Why a profile was not opened.
struct Refusal
{
    Error error;
    bool isHeld = false; ///< another Corral has it
};

/// Where one Corral keeps its files, held for as long as this object lives: a second Corral on the same files would
/// take the answers that are streaming in the first for broken off. Its files and folders are the user's alone (0600 and 0700):
/// they hold conversations and addresses.
class Profile
{
public:
    /// Makes the folders and takes hold of them. `folder` holds everything; empty: the XDG folders
    /// ($XDG_CONFIG_HOME/corral and $XDG_DATA_HOME/corral). Fails when they cannot be written or another Corral holds them.
    /// Takes from others the rights that they have to Corral's files, and to the folders that hold nothing else.
    [[nodiscard]] static tl::expected<Profile, Refusal> open(const QString &folder = {});

    /// The same places without taking hold of them, for who reads beside a Corral that may be running and writes nothing.
    [[nodiscard]] static tl::expected<Profile, Refusal> beside(const QString &folder = {});

    /// Where the profile that open() takes for this `folder` has its conversations, its lock and the socket of InstanceServer.
    [[nodiscard]] static QString dataFolder(const QString &folder);

    Profile(Profile &&) noexcept;
    Profile &operator=(Profile &&) noexcept;
    ~Profile();

    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString databaseFile() const;
    /// Which pulls are not finished.
    [[nodiscard]] QString transfersFile() const;
    /// Unsaved Modelfiles; exists.
    [[nodiscard]] QString draftsFolder() const;

private:
    Profile(const QString &folder, std::unique_ptr<QLockFile> lock);

    QString m_config;
    QString m_data;
    std::unique_ptr<QLockFile> m_lock;
};

}
