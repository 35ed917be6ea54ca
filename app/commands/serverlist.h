// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace corral::commands {

/// The state of one server.
struct ServerFact
{
    QString name;
    QString kind;    ///< "Ollama"
    QString address; ///< "http://127.0.0.1:11434", without credentials; empty where there is none
    bool isReachable = false;
    QString version;                      ///< empty where the server does not tell it
    std::optional<int> models;            ///< their number; nothing where there is no list
    QStringList loaded;                   ///< names of the models in memory
    std::chrono::milliseconds latency{0}; ///< of the first answer
    std::optional<Error> error;           ///< why it is unreachable, or gives no list
};

/// Columns of text under a line of headings. Errors are not in it.
[[nodiscard]] QString tableOf(const QList<ServerFact> &servers);
/// A JSON array of objects with the fields name, kind, address, state ("connected" or "unreachable"), version, models, loaded,
/// latency_ms and error (message, hint); what is not known is null.
[[nodiscard]] QString jsonOf(const QList<ServerFact> &servers);

}
