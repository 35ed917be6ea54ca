// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace corral::ui {

/// An installed model, and whether it is in memory.
struct ModelRow
{
    llm::ModelSummary summary;
    std::optional<llm::RunningModel> running;
    bool busy = false; ///< a load, an unload or a deletion is under way

    [[nodiscard]] bool isLoaded() const { return running.has_value(); }
    bool operator==(const ModelRow &) const = default;
};

/// "llama3.2:3b" → "llama3.2" and ":3b"; hosts and namespaces belong to the base.
[[nodiscard]] QString baseOf(const QString &name);
[[nodiscard]] QString tagOf(const QString &name);
/// "8.0B" → 8e9, to sort by; 0 where the text is no size.
[[nodiscard]] double parametersFromText(const QString &text);

/// The model's name in what people paste: `ollama pull llama3.2`, `ollama run hf.co/user/model:Q4_K_M`, an address such as
/// https://huggingface.co/user/model or https://ollama.com/library/llama3.2:3b, or just a name. Empty where there is none.
[[nodiscard]] QString modelNameFrom(const QString &pasted);

/// What is to be pulled according to what people paste.
struct PullTarget
{
    QString name;          ///< empty where there is none
    bool insecure = false; ///< over http: the address says so, or the command does (--insecure)
    QString scheme;        ///< one that no registry is asked by, such as "ftp"

    bool operator==(const PullTarget &) const = default;
};
[[nodiscard]] PullTarget pullTargetFrom(const QString &pasted);
/// Whether the server takes it as a name: [host[:port]/][namespace/]model[:tag].
[[nodiscard]] bool isModelName(const QString &name);

}
