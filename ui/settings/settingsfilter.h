// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

class SettingsModel;

/// The settings that a search finds: those in which every word of it occurs.
class SettingsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the SettingsController")

public:
    explicit SettingsFilter(SettingsModel &model, QObject *parent = nullptr);

    void setSearch(const QString &search);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    SettingsModel &m_model;
    QStringList m_words;
};

}
