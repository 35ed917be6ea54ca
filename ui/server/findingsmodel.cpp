// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/server/findingsmodel.h"

#include "base/displaytext.h"

#include <algorithm>

namespace corral::ui {

int FindingsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_findings.size()); }

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return finding.title;
    case WhereRole:
        return displayText(finding.where);
    case FoundRole:
        return finding.found;
    case WordRole:
        return finding.found ? tr("Found") : tr("Not found");
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingsModel::roleNames() const
{
    return {{TitleRole, "title"}, {WhereRole, "where"}, {FoundRole, "found"}, {WordRole, "word"}};
}

/// The checks are always the same, so rows change rather than come or go.
void FindingsModel::setFindings(const QList<servers::Finding> &findings)
{
    const auto common = std::min(m_findings.size(), findings.size());
    for (qsizetype row = 0; row < common; ++row) {
        if (m_findings.at(row) == findings.at(row))
            continue;
        m_findings[row] = findings.at(row);
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
    if (findings.size() > common) {
        beginInsertRows({}, int(common), int(findings.size()) - 1);
        m_findings.append(findings.mid(common));
        endInsertRows();
    } else if (m_findings.size() > common) {
        beginRemoveRows({}, int(common), int(m_findings.size()) - 1);
        m_findings.resize(common);
        endRemoveRows();
    }
}

}
