// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/factmodel.h"

#include "base/displaytext.h"

namespace corral::ui {

void FactModel::setFacts(const QList<Fact> &facts)
{
    const auto common = std::min(facts.size(), m_facts.size());
    for (qsizetype row = 0; row < common; ++row) {
        if (m_facts.at(row) == facts.at(row))
            continue;
        m_facts[row] = facts.at(row);
        const QModelIndex at = index(static_cast<int>(row));
        Q_EMIT dataChanged(at, at);
    }
    if (facts.size() > common) {
        beginInsertRows({}, static_cast<int>(common), static_cast<int>(facts.size()) - 1);
        m_facts = facts;
        endInsertRows();
        Q_EMIT countChanged();
    } else if (m_facts.size() > common) {
        beginRemoveRows({}, static_cast<int>(common), static_cast<int>(m_facts.size()) - 1);
        m_facts.resize(common);
        endRemoveRows();
        Q_EMIT countChanged();
    }
}

int FactModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant FactModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Fact &fact = m_facts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return displayText(fact.label);
    case ValueRole:
        return displayLines(fact.value);
    case NoteRole:
        return displayLines(fact.note);
    default:
        return {};
    }
}

QHash<int, QByteArray> FactModel::roleNames() const { return {{LabelRole, "label"}, {ValueRole, "value"}, {NoteRole, "note"}}; }

}
