// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/interruption.h"
#include "store/sql.h"

#include <utility>

namespace corral::store {

/// A separate connection to a database file, for the thread that creates it; closed at the end of its scope.
class Connection
{
public:
    enum class Mode {
        ReadWrite, ///< creates the file if it does not exist
        ReadOnly,  ///< changes neither the file nor its write-ahead log, even if it is the last to close
    };

    /// `interruption`, if not null, interrupts the work of this connection; it outlives the connection.
    explicit Connection(const QString &file, Mode mode = Mode::ReadWrite, Interruption *interruption = nullptr);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Opens the connection on first use; returns the result of `call`, or the error of opening.
    template<typename Call>
    [[nodiscard]] auto use(Call call) -> std::invoke_result_t<Call, QSqlDatabase &>
    {
        if (auto done = open(); !done)
            return tl::unexpected(done.error());
        return call(m_database);
    }

private:
    [[nodiscard]] Result<void> open();

    QString m_name;
    QSqlDatabase m_database;
    Interruption *m_interruption;
};

}
