// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowswindow.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Corral_Ui_RowsPlugin)

namespace corral::test {

namespace {

const char page[] = R"(
import QtQuick
import Corral.Ui.Rows
RowsView {
    topMargin: 6
    bottomMargin: 24
    component Part: Rectangle {
        required property int size
        required property int number
        property int seen: number
        height: size >= 0 ? size : Math.ceil(-size / Math.max(1, width))
        color: number % 2 ? "steelblue" : "orange"
        Accessible.role: Accessible.ListItem
        Accessible.name: number
    }
    kinds: [
        RowKind { value: 0; Part {} },
        RowKind {
            value: 1
            // Its height is known only when a positioner was polished.
            Item {
                required property int size
                required property int number
                height: column.height
                Column { id: column; width: parent.width; Part { width: column.width; size: parent.parent.size; number: parent.parent.number } }
            }
        }
    ]
}
)";

}

QVariant HeightsModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case KindRole:
        return index.row() % 3 == 0 ? 1 : 0;
    case SizeRole:
        return m_sizes.value(index.row());
    case NumberRole:
        return index.row();
    default:
        return {};
    }
}

QHash<int, QByteArray> HeightsModel::roleNames() const
{
    return {{KindRole, "kind"}, {SizeRole, "size"}, {NumberRole, "number"}};
}

void HeightsModel::insert(int at, const QList<int> &sizes)
{
    beginInsertRows({}, at, at + int(sizes.size()) - 1);
    m_sizes = m_sizes.first(at) + sizes + m_sizes.sliced(at);
    endInsertRows();
    // The others now have another index.
    if (at + sizes.size() < m_sizes.size())
        Q_EMIT dataChanged(index(at + int(sizes.size())), index(rowCount() - 1));
}

void HeightsModel::remove(int at, int count)
{
    beginRemoveRows({}, at, at + count - 1);
    m_sizes.remove(at, count);
    endRemoveRows();
    if (at < rowCount())
        Q_EMIT dataChanged(index(at), index(rowCount() - 1));
}

void HeightsModel::resize(int row, int size)
{
    m_sizes[row] = size;
    Q_EMIT dataChanged(index(row), index(row), {SizeRole});
}

void HeightsModel::reset(const QList<int> &sizes)
{
    beginResetModel();
    m_sizes = sizes;
    endResetModel();
}

RowsWindow::RowsWindow(HeightsModel *heights)
{
    engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    setResizeMode(SizeRootObjectToView);
    resize(300, 400);
    QQmlComponent component(engine());
    component.setData(page, QUrl());
    auto *object =
        component.createWithInitialProperties({{QStringLiteral("model"), QVariant::fromValue<QAbstractItemModel *>(heights)}});
    if (!object)
        qFatal("%s", qPrintable(component.errorString()));
    setContent(QUrl(), &component, object);
    show();
    if (!QTest::qWaitForWindowExposed(this))
        qFatal("The window does not appear.");
}

QString RowsWindow::fault() const
{
    const auto *view = rows();
    const auto count = view->model()->rowCount();
    qreal end = -1;
    int last = -1;
    for (int row = 0; row < count; ++row) {
        const auto *item = view->rowItem(row);
        if (!item)
            continue;
        if (last >= 0 && (last != row - 1 || qAbs(item->y() - end) > 0.01))
            return QStringLiteral("Row %1 is at %2 and not at %3 below row %4").arg(row).arg(item->y()).arg(end).arg(last);
        if (last < 0 && item->y() > (row == 0 ? 6 : 0) + 0.01)
            return QStringLiteral("It is blank above row %1 at %2").arg(row).arg(item->y());
        if (!qFuzzyCompare(item->width(), view->width()))
            return QStringLiteral("Row %1 is %2 wide").arg(row).arg(item->width());
        end = item->y() + item->height();
        last = row;
    }
    if (count > 0 && last < 0)
        return QStringLiteral("There are no rows");
    const auto *first = view->rowItem(0);
    const auto allFits = first && first->y() >= 0 && last == count - 1;
    const auto step = view->isFollowing() ? view->followStep() : 0;
    if (last >= 0 && end < view->height() - 24 - step - 0.5 && !allFits)
        return QStringLiteral("It is blank below row %1 of %2, from %3").arg(last).arg(count).arg(end);
    return {};
}

QList<int> RowsWindow::visibleRows() const
{
    QList<int> seen;
    for (int row = 0; row < rows()->model()->rowCount(); ++row) {
        const auto *item = rows()->rowItem(row);
        if (item && item->y() < rows()->height() && item->y() + item->height() > 0)
            seen.append(row);
    }
    return seen;
}

}
