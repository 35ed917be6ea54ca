// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/modelchoicefilter.h"

#include "ui/shared/filterchange.h"

#include <algorithm>

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

ModelChooserModel *ModelChoiceFilter::models() const { return qobject_cast<ModelChooserModel *>(sourceModel()); }

void ModelChoiceFilter::setModels(ModelChooserModel *models)
{
    if (models == sourceModel())
        return;
    if (sourceModel())
        sourceModel()->disconnect(this);
    setSourceModel(models);
    if (models) {
        connect(models, &ModelChooserModel::serversChanged, this, &QSortFilterProxyModel::invalidate);
        // Whether a heading is shown depends on the rows below it.
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(models, signal, this, [this] { changeFilter(*this, [] {}); });
    }
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

int ModelChoiceFilter::headings() const
{
    int headings = 0;
    for (int row = 0; row < rowCount(); ++row)
        headings += isHeading(row) ? 1 : 0;
    return headings;
}

bool ModelChoiceFilter::isHeading(int row) const { return index(row, 0).data(ModelChooserModel::HeadingRole).toBool(); }

int ModelChoiceFilter::rowOf(const QString &name, const QString &serverId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (nameAt(row) == name && !isHeading(row) && serverAt(row) == serverId)
            return row;
    }
    return -1;
}

QString ModelChoiceFilter::serverAt(int row) const { return index(row, 0).data(ModelChooserModel::ServerIdRole).toString(); }

int ModelChoiceFilter::next(int row, int step) const
{
    const int count = rowCount();
    for (int tries = 0, at = row; tries < count; ++tries) {
        at = step < 0 ? (at <= 0 ? count : at) - 1 : (at + 1) % count;
        if (!isHeading(at))
            return at;
    }
    return -1;
}

int ModelChoiceFilter::nearest(int row, int step) const
{
    const int last = rowCount() - 1;
    if (last < 0)
        return -1;
    const int from = std::clamp(row, 0, last);
    const int way = step < 0 ? -1 : 1;
    for (const int direction : {way, -way}) {
        for (int at = from; at >= 0 && at <= last; at += direction) {
            if (!isHeading(at))
                return at;
        }
    }
    return -1;
}

QString ModelChoiceFilter::nameAt(int row) const { return index(row, 0).data(ModelChoiceModel::NameRole).toString(); }

int ModelChoiceFilter::rowFrom(int from, const QString &prefix) const
{
    return rowOfPrefix(*this, ModelChoiceModel::NameRole, prefix, from);
}

bool ModelChoiceFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    return at.data(ModelChooserModel::HeadingRole).toBool() ? acceptsHeading(at) : acceptsModel(at);
}

bool ModelChoiceFilter::acceptsModel(const QModelIndex &at) const
{
    QStringList texts;
    for (const int role : {int(ModelChoiceModel::NameRole), int(ModelChoiceModel::DetailRole)})
        texts.append(at.data(role).toString());
    if (models()->isGrouped())
        texts.append(at.data(ModelChooserModel::ServerNameRole).toString());
    return m_words.allIn(texts.join(QLatin1Char('\n')));
}

bool ModelChoiceFilter::acceptsHeading(const QModelIndex &at) const
{
    if (!models()->isGrouped())
        return false;
    const auto isOfGroup = [this](int row) {
        return row < sourceModel()->rowCount() && !sourceModel()->index(row, 0).data(ModelChooserModel::HeadingRole).toBool();
    };
    if (!isOfGroup(at.row() + 1))
        return m_words.allIn(at.data(ModelChooserModel::ServerNameRole).toString());
    for (int row = at.row() + 1; isOfGroup(row); ++row) {
        if (acceptsModel(sourceModel()->index(row, 0)))
            return true;
    }
    return false;
}

bool ModelChoiceFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    for (const int role : {int(ModelChooserModel::RankRole), int(ModelChooserModel::HeadingRole)}) {
        const int one = left.data(role).toInt();
        const int other = right.data(role).toInt();
        if (one != other)
            return role == ModelChooserModel::HeadingRole ? one > other : one < other; // the heading is above
    }
    const QString a = left.data(ModelChoiceModel::NameRole).toString();
    const QString b = right.data(ModelChoiceModel::NameRole).toString();
    const int order = m_collator.compare(a, b);
    return order != 0 ? order < 0 : a < b;
}

}
