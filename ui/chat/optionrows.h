// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/optionrow.h"

#include <QAbstractListModel>

namespace corral::ui {

/// The options of the inspector; always the same ones in the same order.
class OptionRows : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        SectionRole,
        KindRole,
        MeaningRole,
        RangeRole,
        TypedRole,
        IsSetRole,
        PresentRole,
        HintRole,
        ProblemRole,
        WarningRole,
        ObstacleRole,
        ReloadNoteRole,  ///< empty unless a change makes the server load the model again
        ExplanationRole, ///< all that is said about the option in one text
        ChoicesRole,
        ChoiceRole,
    };

    explicit OptionRows(QObject *parent = nullptr);

    void setRows(QList<OptionRow> rows);
    [[nodiscard]] const QList<OptionRow> &rows() const { return m_rows; }
    /// Null if there is no such option.
    [[nodiscard]] const OptionRow *find(const QString &name) const;
    /// Of options that are set.
    [[nodiscard]] int setCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<OptionRow> m_rows;
};

}
