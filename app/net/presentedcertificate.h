// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "net/certificate.h"

#include <QCoroTask>

#include <chrono>

namespace corral::net {

/// Connects, and returns the certificate that the server shows, whether or not it would be accepted: what is pinned does not
/// matter. Sends no request, hence no secret. An error if the address is not https, or there is no encrypted connection within
/// `limit` (a limit of the target's own comes before it).
[[nodiscard]] QCoro::Task<Result<Certificate>> presentedCertificate(Target target,
                                                                    std::chrono::milliseconds limit = std::chrono::seconds(10));

}
