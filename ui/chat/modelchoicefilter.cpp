// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/modelchoicefilter.h"

namespace corral::ui {

ModelChoiceFilter::ModelChoiceFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_collator(QLocale(QLocale::English)) // names are not in the user's language; the collator of the C locale does not
                                            // support numeric order
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    setDynamicSortFilter(true);
    sort(0);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(this, signal, this, &ModelChoiceFilter::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &ModelChoiceFilter::countChanged);
}

ModelChoiceModel *ModelChoiceFilter::models() const { return qobject_cast<ModelChoiceModel *>(sourceModel()); }

void ModelChoiceFilter::setModels(ModelChoiceModel *models)
{
    if (models == sourceModel())
        return;
    setSourceModel(models);
    Q_EMIT modelsChanged();
}

void ModelChoiceFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = SearchWords(text);
    invalidate();
    Q_EMIT textChanged();
}

int ModelChoiceFilter::rowOf(const QString &name) const { return rowOfText(*this, ModelChoiceModel::NameRole, name); }

QString ModelChoiceFilter::nameAt(int row) const { return index(row, 0).data(ModelChoiceModel::NameRole).toString(); }

int ModelChoiceFilter::rowFrom(int from, const QString &prefix) const
{
    return rowOfPrefix(*this, ModelChoiceModel::NameRole, prefix, from);
}

bool ModelChoiceFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    const QString all =
        at.data(ModelChoiceModel::NameRole).toString() + QLatin1Char('\n') + at.data(ModelChoiceModel::DetailRole).toString();
    return m_words.allIn(all);
}

bool ModelChoiceFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QString a = left.data(ModelChoiceModel::NameRole).toString();
    const QString b = right.data(ModelChoiceModel::NameRole).toString();
    const int order = m_collator.compare(a, b);
    return order != 0 ? order < 0 : a < b;
}

}
