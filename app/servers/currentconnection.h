// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/connection.h"

namespace corral::servers {

/// The connection of the server that the screens show. Another server becomes the current one by follow(): then every signal is
/// emitted, because all that was known is of another server.
class CurrentConnection final : public Connection
{
    Q_OBJECT

public:
    /// `connection` lives until another one is followed, or until this object is destroyed.
    explicit CurrentConnection(Connection &connection);
    void follow(Connection &connection);

    void retryNow() override { m_connection->retryNow(); }
    void refreshModels() override { m_connection->refreshModels(); }
    void refreshRunning() override { m_connection->refreshRunning(); }
    [[nodiscard]] State state() const override { return m_connection->state(); }
    [[nodiscard]] bool isPolling() const override { return m_connection->isPolling(); }
    [[nodiscard]] QDateTime since() const override { return m_connection->since(); }
    [[nodiscard]] const std::optional<Error> &error() const override { return m_connection->error(); }
    [[nodiscard]] QString version() const override { return m_connection->version(); }
    [[nodiscard]] std::chrono::milliseconds latency() const override { return m_connection->latency(); }
    [[nodiscard]] std::shared_ptr<llm::Backend> backend() const override { return m_connection->backend(); }
    [[nodiscard]] const QList<llm::ModelSummary> &models() const override { return m_connection->models(); }
    [[nodiscard]] const QList<llm::RunningModel> &running() const override { return m_connection->running(); }
    [[nodiscard]] bool isRunningKnown() const override { return m_connection->isRunningKnown(); }
    [[nodiscard]] bool hasModels() const override { return m_connection->hasModels(); }
    [[nodiscard]] std::optional<llm::ServerLoad> load() const override { return m_connection->load(); }

private:
    void forward();

    Connection *m_connection;
};

}
