// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/overview.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The effective content of a Modelfile, as grouped lines of label and value.
class OverviewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by WorkshopDocument")

public:
    /// For QML: heading (of the group, at its first line), label, value, note (explanation of the label, for the tooltip),
    /// quiet (the value means "nothing set").
    enum Role { HeadingRole = Qt::UserRole + 1, LabelRole, ValueRole, NoteRole, QuietRole };

    using QAbstractListModel::QAbstractListModel;

    void setOverview(const modelfile::Overview &overview);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Line
    {
        QString heading;
        QString label;
        QString value;
        QString note;
        bool quiet = false;

        bool operator==(const Line &) const = default;
    };
    [[nodiscard]] static QList<Line> linesOf(const modelfile::Overview &overview);
    [[nodiscard]] static QList<Line> parameterLines(const modelfile::Overview &overview);

    QList<Line> m_lines;
};

}
