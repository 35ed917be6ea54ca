// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/modelkey.h"

#include <QHash>

#include <algorithm>

namespace corral::llm {

namespace {

/// Indices by key or by name; of duplicates the first is used first.
template<typename Key>
class UnusedIndices
{
public:
    void add(const Key &key, qsizetype index) { m_indices[key].append(index); }
    [[nodiscard]] qsizetype take(const Key &key)
    {
        const auto hit = m_indices.find(key);
        return hit == m_indices.end() || hit->isEmpty() ? -1 : hit->takeFirst();
    }

private:
    QHash<Key, QList<qsizetype>> m_indices;
};

}

QList<qsizetype> matchKeys(const QList<ModelKey> &shown, const QList<ModelKey> &wanted)
{
    UnusedIndices<ModelKey> byKey;
    for (qsizetype i = 0; i < shown.size(); ++i)
        byKey.add(shown.at(i), i);
    QList<qsizetype> indices;
    QSet<qsizetype> used;
    for (const ModelKey &key : wanted) {
        indices.append(byKey.take(key));
        used.insert(indices.last());
    }
    UnusedIndices<QString> byName;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (!used.contains(i))
            byName.add(shown.at(i).name, i);
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (indices.at(i) < 0)
            indices[i] = byName.take(wanted.at(i).name);
    }
    return indices;
}

bool identifiesContent(const QString &digest)
{
    const auto hex = QStringView(digest).mid(digest.indexOf(QLatin1Char(':')) + 1);
    return std::any_of(hex.begin(), hex.end(), [](QChar digit) { return digit != QLatin1Char('0'); });
}

bool haveSameContent(const ModelSummary &left, const ModelSummary &right)
{
    return left.digest == right.digest && left.size == right.size && identifiesContent(left.digest);
}

}
