// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QSet>

namespace corral::llm {

/// What tells an entry of a list of models from the others. The name alone does not: servers that put several lists
/// together, and some versions of Ollama itself, give one name twice.
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

/// Of a ModelSummary or a RunningModel.
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

/// Without the entries whose key has come before.
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

/// For each of the wanted keys the index of the shown one that it continues, -1 for a new one: the same key, else one of
/// the same name that nothing else continues (its model was pulled or made anew). No index comes twice.
[[nodiscard]] QList<qsizetype> continued(const QList<ModelKey> &shown, const QList<ModelKey> &wanted);

/// Whether a digest says what a model consists of. One of nothing but zeros, as some servers give to all, does not.
[[nodiscard]] bool isTelling(const QString &digest);
/// Whether both are the same files under two names.
[[nodiscard]] bool areOneModel(const ModelSummary &left, const ModelSummary &right);

}
