// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/presets.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The presets by name, after a row for none.
class PresetModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Inspector")

public:
    explicit PresetModel(QObject *parent = nullptr);

    void setPresets(const QList<chat::Preset> &presets);
    /// Null for the row of none.
    [[nodiscard]] const chat::Preset *at(int row) const;
    /// 0 for an unknown one.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// Empty if `name` can be the name of a preset other than `id`; else the reason, for display.
    [[nodiscard]] QString nameProblem(const QString &name, const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<chat::Preset> m_presets;
};

}
