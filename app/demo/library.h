// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/wire.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace corral::demo {

/// Model names: [host[:port]/][namespace/]model[:tag], compared without case, ":latest" when there is no tag.
namespace name {
[[nodiscard]] bool isValid(const QString &text);
[[nodiscard]] QString full(const QString &text);     ///< "llama3.2" → "llama3.2:latest"
[[nodiscard]] QString registry(const QString &text); ///< "registry.ollama.ai/library/llama3.2:latest"
}

/// A file sent to /api/blobs.
struct Blob
{
    qint64 size = 0;
    bool gguf = false;
};

/// What the server keeps: models, which of them are loaded, blobs, half finished downloads. Every method may be called from any
/// thread.
class Library
{
public:
    explicit Library(const Options &options);

    [[nodiscard]] std::optional<Model> find(const QString &name) const;
    /// What the registry has under this name.
    [[nodiscard]] std::optional<Model> offered(const QString &name) const;
    void put(Model model); ///< replaces; modified now
    bool remove(const QString &name);
    [[nodiscard]] QJsonArray tags() const; ///< newest first

    [[nodiscard]] bool isLoaded(const QString &name, qint64 context) const;
    /// Loads or keeps: it expires `keepAlive` from now; negative never, zero at once.
    void keep(const Model &model, qint64 context, nanoseconds keepAlive);
    [[nodiscard]] QJsonArray running() const;

    [[nodiscard]] std::optional<Blob> blob(const QString &digest) const;
    void addBlob(const QString &digest, Blob blob);

    /// How much of a layer is here.
    [[nodiscard]] qint64 present(const Layer &layer) const;
    void receive(const Layer &layer, qint64 bytes);

private:
    struct Loaded
    {
        Model model;
        qint64 context = 0;
        Time expires;
    };

    mutable std::mutex m_mutex;
    qint64 m_vram;
    std::vector<Model> m_models;
    std::vector<Model> m_offered;
    std::vector<Loaded> m_loaded;
    QHash<QString, Blob> m_blobs;
    QHash<QString, qint64> m_partial;
};

}
