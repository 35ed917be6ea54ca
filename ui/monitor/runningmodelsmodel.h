// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/modelkey.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// List model of the loaded models. A row keeps its position while its model stays loaded.
class RunningModelsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by MonitorController")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// "7.1 GB": the sum over all models.
    Q_PROPERTY(QString totalSize READ totalSize NOTIFY totalSizeChanged FINAL)

public:
    enum Role {
        Name = Qt::UserRole, ///< "llama3.2:3b"
        Size,                ///< "4.7 GB": in memory, not on disk
        GpuShare,            ///< the fraction of it on GPUs, 0 to 1
        Placement,           ///< "100 % GPU", "62 % GPU, 38 % CPU", "100 % CPU"
        Context,             ///< "8k": context size in tokens with which it was loaded
        TimeLeft,            ///< "4 min left", "stays loaded", "unloading"
        ExpiresAt,           ///< the exact time, for the tooltip; empty if it stays loaded
        Summary,             ///< the row as one text, for screen readers
    };

    explicit RunningModelsModel(QObject *parent = nullptr);

    [[nodiscard]] int count() const;
    [[nodiscard]] QString totalSize() const;

    /// Updates the rows that differ from the server's new list.
    void update(const QList<llm::RunningModel> &models, const QDateTime &now);
    /// Updates the remaining times.
    void tick(const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void totalSizeChanged();

private:
    struct Row
    {
        llm::RunningModel model;
        QString timeLeft;
        QString expiresAt;

        [[nodiscard]] QString summary() const;
    };
    [[nodiscard]] QList<llm::ModelKey> keys() const;
    void removeAllBut(const QSet<qsizetype> &kept);
    void append(const llm::RunningModel &model, const QDateTime &now);
    void change(qsizetype row, const llm::RunningModel &model, const QDateTime &now);

    QList<Row> m_rows;
};

}
