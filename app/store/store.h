// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/conversationstore.h"
#include "store/database.h"
#include "store/runstore.h"

namespace corral::store {

/// The database of the profile, with what each domain keeps in it.
struct Store
{
    explicit Store(const QString &file)
        : database(file)
        , conversations(database)
        , runs(database)
    {}

    Database database;
    ConversationStore conversations;
    RunStore runs;
};

}
