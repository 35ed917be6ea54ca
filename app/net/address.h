// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <tl/expected.hpp>

/// How the text of an address is taken apart. For Endpoint, which says what it means.
namespace corral::net {

/// Stands for a name and password where an address is shown to be edited.
inline const QString credentialsMask = QStringLiteral("•••");

struct AddressParts
{
    QString scheme; ///< "http" or "https"
    QString userInfo;
    QString host; ///< IPv6 without brackets, its zone after a plain "%"
    int port = 0;
    QString path; ///< without slashes at its ends; may be percent-encoded
};

struct AddressProblem
{
    QString why;        ///< names the part that is wrong, as the end of a sentence; never a password
    QString correction; ///< what may have been meant; may be empty
};

[[nodiscard]] tl::expected<AddressParts, AddressProblem> addressParts(const QString &text);
/// The address without what may be secret in it: a name and password, a query.
[[nodiscard]] QString withoutSecrets(const QString &address);
/// Go's strings.Trim(strings.TrimSpace(s), "\"'"), and the blanks inside the quotes.
[[nodiscard]] QString withoutQuotes(QStringView text);

}
