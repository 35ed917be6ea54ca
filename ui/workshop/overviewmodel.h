// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/overview.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// What a Modelfile amounts to, as lines of label and value in groups.
class OverviewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by WorkshopDocument")

public:
    /// For QML: heading (of the group, at its first line), label, value, note (what the label means; for the tooltip), quiet (the
    /// value stands for "nothing set").
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
