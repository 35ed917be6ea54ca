// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include "chat/repository.h"

namespace corral::store {

/// Inserts a conversation that comes from a file, in one transaction. What is stored stays as it is: see
/// chat::Repository::add(). A message whose id belongs to another conversation gets a new one.
[[nodiscard]] Result<chat::Addition> addConversation(QSqlDatabase &database, const chat::StoredConversation &added);

}
