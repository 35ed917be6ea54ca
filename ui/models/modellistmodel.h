// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/modelkey.h"
#include "ui/models/modelrow.h"
#include "ui/shared/clock.h"

#include <QAbstractListModel>
#include <QList>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The installed models, one row each, told apart by name and digest. ModelTable sorts and filters them.
class ModelListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelsController")

public:
    /// For QML by these names in lower camel: name, base, tag, size, sizeText, …
    enum Role {
        NameRole = Qt::UserRole + 1,
        ShownNameRole,      ///< name, as it is drawn
        BaseRole,           ///< name without its tag
        TagRole,            ///< ":3b"
        SizeRole,           ///< bytes
        SizeTextRole,       ///< "4.7 GB"; "cloud" for a cloud model
        ParametersRole,     ///< "8.0B"
        ParameterCountRole, ///< to sort by
        QuantizationRole,
        FamilyRole,
        ContextRole,     ///< tokens
        ContextTextRole, ///< "128k"; empty where the server does not say
        ModifiedRole,
        ModifiedTextRole,  ///< "3 hours ago"
        ModifiedExactRole, ///< for the tooltip
        CapabilitiesRole,
        LoadedRole,
        LoadedTextRole, ///< "4 m" left in memory, "stays"; empty when not loaded
        CloudRole,
        ChatsRole, ///< can answer in a conversation
        BusyRole,
        DescriptionRole, ///< the row in a line, for those who do not see it
    };

    explicit ModelListModel(QObject *parent = nullptr, Clock now = systemClock());

    /// Inserts, removes and changes only the rows that differ.
    void setModels(const QList<llm::ModelSummary> &models);
    void setRunning(const QList<llm::RunningModel> &running);
    void setBusy(const QString &name, bool busy);
    /// Once a minute or so: "3 minutes ago" and "4 m" grow old.
    void refreshTimes();
    /// How long what is in memory stays there has become less.
    void refreshTimeLeft();

    [[nodiscard]] const QList<ModelRow> &rows() const { return m_rows; }
    /// The first of this name.
    [[nodiscard]] const ModelRow *find(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] qsizetype rowOf(const QString &name) const;
    [[nodiscard]] QList<llm::ModelKey> keys() const;
    void removeAllBut(const QSet<qsizetype> &kept);
    void changed(qsizetype row, const QList<int> &roles = {});

    QList<ModelRow> m_rows;
    QList<llm::RunningModel> m_running;
    Clock m_now;
};

}
