// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Common folders: home, documents, downloads, the root of the file system.
class PlaceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by FileChoice")

public:
    /// For QML: name, path, iconName.
    enum Role { NameRole = Qt::UserRole + 1, PathRole, IconNameRole };

    explicit PlaceModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Place
    {
        QString name;
        QString path;
        QString iconName;
    };
    QList<Place> m_places;
};

}
