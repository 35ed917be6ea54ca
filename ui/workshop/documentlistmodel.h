// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workshop/workshopdocument.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace corral::ui {

/// List model of the open Modelfiles in the order of their tabs; owns them.
class DocumentListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by WorkshopController")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /// For QML: document, title, place, modified, errors (their number).
    enum Role { DocumentRole = Qt::UserRole + 1, TitleRole, PlaceRole, ModifiedRole, ErrorsRole };

    using QAbstractListModel::QAbstractListModel;

    void append(std::unique_ptr<WorkshopDocument> document);
    /// Deletes the document later (deleteLater), because its editor still uses it.
    void removeAt(int row);
    Q_INVOKABLE corral::ui::WorkshopDocument *at(int row) const;
    /// -1 for an unknown document.
    [[nodiscard]] int rowOf(const WorkshopDocument *document) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_documents.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    void changed(const WorkshopDocument *document, const QList<int> &roles);

    std::vector<std::unique_ptr<WorkshopDocument>> m_documents;
};

}
