// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"
#include "ui/shared/modelobstacles.h"
#include "ui/shared/servermark.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace corral::ui {

/// The server of a model.
struct ModelServer
{
    QString id;
    QString name = {}; ///< for display; empty if there is only one server
    ServerMark mark = {};
    ModelObstacles obstacles = {};

    bool operator==(const ModelServer &) const = default;
};

/// An installed model, and whether it is loaded.
struct ModelRow
{
    llm::ModelSummary summary;
    std::optional<llm::RunningModel> running;
    bool busy = false; ///< a load, an unload or a deletion is running
    ModelServer server = {};

    [[nodiscard]] bool isLoaded() const { return running.has_value(); }
    bool operator==(const ModelRow &) const = default;
};

/// "llama3.2:3b" → "llama3.2" and ":3b"; hosts and namespaces belong to the base.
[[nodiscard]] QString baseOf(const QString &name);
[[nodiscard]] QString tagOf(const QString &name);
/// "8.0B" → 8e9, for sorting; 0 if the text is no size.
[[nodiscard]] double parametersFromText(const QString &text);

/// Extracts the model name from pasted text: `ollama pull llama3.2`, `ollama run hf.co/user/model:Q4_K_M`, a URL such as
/// https://huggingface.co/user/model or https://ollama.com/library/llama3.2:3b, or just a name. Empty if there is none.
[[nodiscard]] QString modelNameFrom(const QString &pasted);

/// The pull that pasted text asks for.
struct PullTarget
{
    QString name;          ///< empty if there is none
    bool insecure = false; ///< over http: from the URL, or from the command (--insecure)
    QString scheme;        ///< an unsupported scheme, such as "ftp"

    bool operator==(const PullTarget &) const = default;
};
/// Extracts the model and the scheme of a pull from pasted text, in the forms of modelNameFrom().
[[nodiscard]] PullTarget pullTargetFrom(const QString &pasted);
/// Whether the server accepts it as a name: [host[:port]/][namespace/]model[:tag].
[[nodiscard]] bool isModelName(const QString &name);

}
