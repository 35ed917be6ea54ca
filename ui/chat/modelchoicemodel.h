// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QAbstractListModel>
#include <QList>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// List model of the models that can chat: all installed ones except pure embedding models.
class ModelChoiceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< "name": "llama3.2:3b"
        ShownNameRole,               ///< "shownName": for display, see displayText()
        DetailRole,                  ///< "detail": "3.2B · Q4_K_M · 2.0 GB"
        LoadedRole,                  ///< "loaded": it is in the server's memory
        CapabilitiesRole,            ///< "capabilities": those that differ between models: "vision", "tools", "thinking"
        CloudRole,                   ///< "cloud": it runs on another server
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_models.size()); }

    void setInstalled(const QList<llm::ModelSummary> &models);
    /// Keys of modelKey(): the server may spell a loaded model differently than in its list.
    void setLoaded(const QSet<QString> &keys);

    /// -1 if there is none; the first of several with this name.
    Q_INVOKABLE int rowOf(const QString &name) const;
    [[nodiscard]] const QList<llm::ModelSummary> &models() const { return m_models; }

Q_SIGNALS:
    void countChanged();

private:
    void place(int row, const llm::ModelSummary &model, QList<qsizetype> &places);

    QList<llm::ModelSummary> m_models;
    QSet<QString> m_loaded;
};

}
