// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/modelkey.h"
#include "ui/models/modelrow.h"
#include "ui/shared/clock.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// List model of the installed models of one or more servers, identified by server, name and digest. ModelTable sorts and filters
/// it.
class ModelListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelsController")

public:
    /// QML role names are these in lower camel case: name, base, tag, size, sizeText, …
    enum Role {
        NameRole = Qt::UserRole + 1,
        ShownNameRole,      ///< name for display, see displayText()
        BaseRole,           ///< name without its tag
        TagRole,            ///< ":3b"
        SizeRole,           ///< bytes
        SizeTextRole,       ///< "4.7 GB"; "cloud" for a cloud model
        ParametersRole,     ///< "8.0B"
        ParameterCountRole, ///< numeric, for sorting
        QuantizationRole,
        FamilyRole,
        ContextRole,     ///< tokens
        ContextTextRole, ///< "128k"; empty if the server does not provide it
        ModifiedRole,
        ModifiedTextRole,  ///< "3 hours ago"
        ModifiedExactRole, ///< for the tooltip
        CapabilitiesRole,
        LoadedRole,
        LoadedTextRole, ///< remaining time in memory: "4 m", "stays"; empty if not loaded
        CloudRole,
        ChatsRole, ///< it can chat
        BusyRole,
        DescriptionRole, ///< the row as one text, for screen readers
        ServerRole,      ///< id of its server
        ServerNameRole,  ///< empty if there is only one server
        ServerMarkRole,  ///< a ServerMark
        ObstaclesRole,   ///< ModelObstacles
    };

    explicit ModelListModel(QObject *parent = nullptr, Clock now = systemClock());

    /// The models of one server. Inserts, removes and changes only the rows that differ.
    void setModels(const QList<llm::ModelSummary> &models, const QString &server = {});
    void setRunning(const QList<llm::RunningModel> &running, const QString &server = {});
    void setBusy(const QString &name, bool busy, const QString &server = {});
    /// What is shown of a server.
    void setServer(const ModelServer &server);
    /// Removes the models of all other servers.
    void keepServers(const QSet<QString> &ids);
    /// Updates relative times ("3 minutes ago", "4 m"); to be called about once a minute.
    void refreshTimes();
    /// Updates the remaining keep-alive times.
    void refreshTimeLeft();

    [[nodiscard]] const QList<ModelRow> &rows() const { return m_rows; }
    /// The first row with this name; an empty server means any.
    [[nodiscard]] const ModelRow *find(const QString &name, const QString &server = {}) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] qsizetype rowOf(const QString &name, const QString &server) const;
    [[nodiscard]] QList<qsizetype> rowsOf(const QString &server) const;
    [[nodiscard]] QList<llm::ModelKey> keysOf(const QList<qsizetype> &rows) const;
    void removeAllBut(const QSet<qsizetype> &kept);
    void changed(qsizetype row, const QList<int> &roles = {});

    QList<ModelRow> m_rows;
    QHash<QString, QList<llm::RunningModel>> m_running; ///< by server
    QHash<QString, ModelServer> m_servers;
    Clock m_now;
};

}
