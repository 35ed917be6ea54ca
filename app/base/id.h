// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral {

/// Names one stored thing for good: a UUID without braces, unique over every profile; empty for none.
using Id = QString;

}
