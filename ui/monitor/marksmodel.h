// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/recorder.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The events in the displayed time, drawn as vertical lines across the charts.
class MarksModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by MonitorController")

public:
    enum Role {
        Position = Qt::UserRole, ///< 0 is the left edge of the charts, 1 the right edge
        Loaded,                  ///< true: loaded, false: unloaded
        Text,                    ///< "llama3.2:3b loaded"
    };

    explicit MarksModel(QObject *parent = nullptr);

    /// Shows the marks between the two times; `marks` is sorted, oldest first.
    void show(const QList<monitor::Mark> &marks, monitor::Time from, monitor::Time to);

    /// The texts of the marks near `position`, one per line.
    [[nodiscard]] QString textNear(double position) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] double positionOf(const monitor::Mark &mark) const;

    QList<monitor::Mark> m_marks;
    monitor::Time m_from{0};
    monitor::Time m_to{1};
};

}
