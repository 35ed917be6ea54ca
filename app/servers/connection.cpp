// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/connection.h"

#include "llm/modelname.h"

namespace corral::servers {

qint64 Connection::loadedContext(const QString &model) const
{
    const auto found = llm::findModel(running(), model);
    return found == running().end() ? 0 : found->contextLength;
}

bool Connection::thinks(const QString &model) const
{
    const auto found = llm::findModel(models(), model);
    return found == models().end() || found->capabilities.isEmpty() || found->capabilities.contains(llm::capability::thinking);
}

}
