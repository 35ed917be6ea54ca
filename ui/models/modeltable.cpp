// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modeltable.h"

#include "ui/models/modellistmodel.h"
#include "ui/shared/filterchange.h"

namespace corral::ui {

namespace {

int roleOf(ModelTable::Column column)
{
    switch (column) {
    case ModelTable::Name:
        return ModelListModel::NameRole;
    case ModelTable::Size:
        return ModelListModel::SizeRole;
    case ModelTable::Parameters:
        return ModelListModel::ParameterCountRole;
    case ModelTable::Quantization:
        return ModelListModel::QuantizationRole;
    case ModelTable::Family:
        return ModelListModel::FamilyRole;
    case ModelTable::Context:
        return ModelListModel::ContextRole;
    case ModelTable::Modified:
        return ModelListModel::ModifiedRole;
    case ModelTable::Loaded:
        return ModelListModel::LoadedRole;
    case ModelTable::Server:
        return ModelListModel::ServerNameRole;
    }
    return ModelListModel::NameRole;
}

/// The first click sorts figures and times descending, text ascending.
bool beginsDescending(ModelTable::Column column)
{
    return column != ModelTable::Name && column != ModelTable::Quantization && column != ModelTable::Family &&
           column != ModelTable::Server;
}

int compare(const QVariant &left, const QVariant &right)
{
    if (left.typeId() == QMetaType::QString)
        return QString::compare(left.toString(), right.toString(), Qt::CaseInsensitive);
    const auto order = QVariant::compare(left, right);
    return order == QPartialOrdering::Less ? -1 : order == QPartialOrdering::Greater ? 1 : 0;
}

}

ModelTable::ModelTable(ModelListModel &models, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&models);
    setDynamicSortFilter(true);
    sort(0, Qt::AscendingOrder);
    connect(this, &QAbstractItemModel::rowsInserted, this, &ModelTable::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &ModelTable::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &ModelTable::countChanged);
}

void ModelTable::setFilterText(const QString &text)
{
    if (text == m_filterText)
        return;
    changeFilter(*this, [&] {
        m_filterText = text;
        m_words = SearchWords(text);
    });
    Q_EMIT filterTextChanged();
}

void ModelTable::sortBy(Column column) { setOrder(column, column == m_column ? !isDescending() : beginsDescending(column)); }

void ModelTable::setOrder(Column column, bool descending)
{
    m_column = column;
    sort(0, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    invalidate();
    Q_EMIT orderChanged();
}

int ModelTable::rowOf(const QString &name, const QString &server) const
{
    for (int row = 0; row < count(); ++row) {
        if (nameAt(row) == name && (server.isEmpty() || serverAt(row) == server))
            return row;
    }
    return -1;
}

QString ModelTable::serverAt(int row) const { return index(row, 0).data(ModelListModel::ServerRole).toString(); }

QString ModelTable::nameAt(int row) const { return index(row, 0).data(ModelListModel::NameRole).toString(); }

int ModelTable::rowFrom(int from, const QString &prefix) const
{
    return rowOfPrefix(*this, ModelListModel::NameRole, prefix, from);
}

bool ModelTable::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    QStringList texts = at.data(ModelListModel::CapabilitiesRole).toStringList();
    for (const int role : {ModelListModel::NameRole, ModelListModel::FamilyRole, ModelListModel::ParametersRole,
                           ModelListModel::QuantizationRole, ModelListModel::ServerNameRole})
        texts.append(at.data(role).toString());
    const QString all = texts.join(QLatin1Char('\n'));
    return m_words.allIn(all);
}

bool ModelTable::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int role = roleOf(m_column);
    if (const int order = compare(left.data(role), right.data(role)); order != 0)
        return order < 0;
    for (const int tie : {ModelListModel::NameRole, ModelListModel::ServerNameRole}) {
        if (const int order = compare(left.data(tie), right.data(tie)); order != 0)
            return isDescending() ? order > 0 : order < 0;
    }
    return false;
}

}
