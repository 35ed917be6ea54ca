// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QSet>

namespace corral::llm {

/// Identifies one entry of a model list. The name is not unique: servers that merge several lists, and some versions of Ollama
/// itself, list a name twice.
struct ModelKey
{
    QString name;
    QString digest;

    bool operator==(const ModelKey &) const = default;
};

[[nodiscard]] inline size_t qHash(const ModelKey &key, size_t seed = 0) noexcept
{
    return qHashMulti(seed, key.name, key.digest);
}

/// For a ModelSummary or a RunningModel.
template<typename T>
[[nodiscard]] ModelKey keyOf(const T &model)
{
    return {model.name, model.digest};
}

template<typename T>
[[nodiscard]] QList<ModelKey> keysOf(const QList<T> &models)
{
    QList<ModelKey> keys;
    keys.reserve(models.size());
    for (const T &model : models)
        keys.append(keyOf(model));
    return keys;
}

/// Without the entries whose key has occurred before.
template<typename T>
[[nodiscard]] QList<T> withoutRepeats(const QList<T> &models)
{
    QList<T> once;
    QSet<ModelKey> seen;
    for (const T &model : models) {
        if (const ModelKey key = keyOf(model); !seen.contains(key)) {
            seen.insert(key);
            once.append(model);
        }
    }
    return once;
}

/// Matches two lists: for each key in `wanted` the index in `shown` of its predecessor, or -1 for a new entry. The predecessor
/// has the same key, else the same name and no other successor (its model was pulled or created again). Each index occurs at
/// most once.
[[nodiscard]] QList<qsizetype> matchKeys(const QList<ModelKey> &shown, const QList<ModelKey> &wanted);

/// Whether a digest identifies content. One of only zeros, which some servers give to all models, does not.
[[nodiscard]] bool identifiesContent(const QString &digest);
/// Whether both are the same files under two names.
[[nodiscard]] bool haveSameContent(const ModelSummary &left, const ModelSummary &right);

}
