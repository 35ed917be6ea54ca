// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/transfer.h"

#include <QString>

/// The texts of a transfer.
namespace corral::ui {

/// "Downloading", "Paused", …
[[nodiscard]] QString transferStatus(const transfers::Transfer &transfer);
/// "2.1 of 4.7 GB"
[[nodiscard]] QString transferAmount(const transfers::Transfer &transfer);
/// "38.0 MB/s"; empty if nothing arrives.
[[nodiscard]] QString transferSpeed(const transfers::Transfer &transfer, transfers::Transfer::Time now);
/// "1 min left"; empty when unknown.
[[nodiscard]] QString transferRemaining(const transfers::Transfer &transfer, transfers::Transfer::Time now);
/// All of these that are known, in one text; includes the server unless it is `here`.
[[nodiscard]] QString transferDetails(const transfers::Transfer &transfer, transfers::Transfer::Time now,
                                      const net::Endpoint &here);

}
