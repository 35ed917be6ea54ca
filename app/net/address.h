// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <tl/expected.hpp>

/// Splits the text of an address into its parts. Used by Endpoint, which interprets them.
namespace corral::net {

/// Replaces the name and password where an address is edited.
inline const QString credentialsMask = QStringLiteral("•••");

/// The parts of an address as written.
struct AddressParts
{
    QString scheme; ///< "http" or "https"
    QString userInfo;
    QString host; ///< IPv6 without brackets; a zone follows a plain "%"
    int port = 0;
    QString path; ///< without leading and trailing slashes; may be percent-encoded
};

/// Why a text is no address.
struct AddressProblem
{
    QString why;        ///< names the invalid part, as the end of a sentence; never a password
    QString correction; ///< the address that was probably meant; may be empty
};

/// Splits an address into its parts.
[[nodiscard]] tl::expected<AddressParts, AddressProblem> addressParts(const QString &text);
/// The address without its potentially secret parts: name, password and query.
[[nodiscard]] QString withoutSecrets(const QString &address);
/// Go's strings.Trim(strings.TrimSpace(s), "\"'"), which also trims the blanks inside the quotes.
[[nodiscard]] QString withoutQuotes(QStringView text);

}
