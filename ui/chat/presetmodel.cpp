// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/presetmodel.h"

#include "base/displaytext.h"

#include <algorithm>

namespace corral::ui {

PresetModel::PresetModel(QObject *parent)
    : QAbstractListModel(parent)
{}

/// The few presets change rarely, and as a whole: a change of a name moves its row.
void PresetModel::setPresets(const QList<chat::Preset> &presets)
{
    if (m_presets == presets)
        return;
    beginResetModel();
    m_presets = presets;
    endResetModel();
}

const chat::Preset *PresetModel::at(int row) const
{
    return row > 0 && row <= m_presets.size() ? &m_presets.at(row - 1) : nullptr;
}

int PresetModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_presets.cbegin(), m_presets.cend(), [&](const chat::Preset &preset) { return preset.id == id; });
    return found == m_presets.cend() ? 0 : int(found - m_presets.cbegin()) + 1;
}

QString PresetModel::nameProblem(const QString &name, const QString &id) const
{
    const auto wanted = name.simplified();
    const auto isTaken = std::any_of(m_presets.cbegin(), m_presets.cend(), [&](const chat::Preset &preset) {
        return preset.id != id && preset.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? tr("There is a preset called %1 already.").arg(displayText(wanted)) : QString();
}

int PresetModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_presets.size()) + 1; }

QVariant PresetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const auto *preset = at(index.row());
    return preset ? displayText(preset->name) : tr("No preset");
}

QHash<int, QByteArray> PresetModel::roleNames() const { return {{Qt::DisplayRole, "display"}}; }

}
