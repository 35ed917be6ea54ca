// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/install.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// List model of what was searched on this machine, and whether it was found.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ServerController")

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< "title": "The program “ollama” in PATH"
        WhereRole,                    ///< "where": the file, or all places searched
        FoundRole,                    ///< "found"
        WordRole,                     ///< "word": "Found", "Not found"
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QList<servers::Finding> &findings() const { return m_findings; }
    void setFindings(const QList<servers::Finding> &findings);

private:
    QList<servers::Finding> m_findings;
};

}
