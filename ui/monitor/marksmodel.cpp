// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/monitor/marksmodel.h"

#include "base/displaytext.h"

#include <cmath>

namespace corral::ui {

using monitor::Mark;

namespace {

QString textOf(const Mark &mark)
{
    return (mark.what == Mark::What::Loaded ? MarksModel::tr("%1 loaded") : MarksModel::tr("%1 unloaded"))
        .arg(displayText(mark.model));
}

}

MarksModel::MarksModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void MarksModel::show(const QList<Mark> &marks, monitor::Time from, monitor::Time to)
{
    QList<Mark> shown;
    for (const Mark &mark : marks) {
        if (mark.time >= from && mark.time <= to)
            shown.append(mark);
    }
    m_from = from;
    m_to = to;
    // As time advances, rows are added at the end and removed at the start; another range may do both at either end.
    const auto drop = [&](int row) {
        beginRemoveRows({}, row, row);
        m_marks.removeAt(row);
        endRemoveRows();
    };
    while (!m_marks.isEmpty() && !shown.contains(m_marks.first()))
        drop(0);
    while (!m_marks.isEmpty() && !shown.contains(m_marks.last()))
        drop(rowCount() - 1);
    const qsizetype earlier = m_marks.isEmpty() ? 0 : shown.indexOf(m_marks.first());
    if (earlier > 0) {
        beginInsertRows({}, 0, static_cast<int>(earlier) - 1);
        m_marks = shown.first(earlier) + m_marks;
        endInsertRows();
    }
    if (shown.size() > m_marks.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(shown.size()) - 1);
        m_marks = shown;
        endInsertRows();
    }
    if (!m_marks.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_marks.size()) - 1), {Position});
}

double MarksModel::positionOf(const Mark &mark) const
{
    return static_cast<double>((mark.time - m_from).count()) / static_cast<double>((m_to - m_from).count());
}

QString MarksModel::textNear(double position) const
{
    constexpr double reach = 0.012; // about ten pixels
    QStringList texts;
    for (const Mark &mark : m_marks) {
        if (std::abs(positionOf(mark) - position) <= reach)
            texts.append(textOf(mark));
    }
    return texts.join(QLatin1Char('\n'));
}

int MarksModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_marks.size()); }

QVariant MarksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Mark &mark = m_marks.at(index.row());
    switch (role) {
    case Position:
        return positionOf(mark);
    case Loaded:
        return mark.what == Mark::What::Loaded;
    case Qt::DisplayRole:
    case Text:
        return textOf(mark);
    default:
        return {};
    }
}

QHash<int, QByteArray> MarksModel::roleNames() const { return {{Position, "position"}, {Loaded, "loaded"}, {Text, "text"}}; }

}
