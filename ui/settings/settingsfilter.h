// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shared/rowsearch.h"

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

class SettingsModel;

/// The settings that contain every word of the search.
class SettingsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the SettingsController")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /// Additional roles for the first and last row of each group among the matches.
    enum Role {
        FirstRole = Qt::UserRole + 101, ///< "first": of its group
        LastRole,                       ///< "last": of its group
    };

    explicit SettingsFilter(SettingsModel &model, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    void setSearch(const QString &search);

Q_SIGNALS:
    void countChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] QString groupOf(int row) const;
    void followRows();

    SettingsModel &m_model;
    SearchWords m_words;
    bool m_isSearching = false;
};

}
