// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral {

/// Permanent identifier of a stored object: a UUID without braces, unique across profiles; empty for none.
using Id = QString;

}
