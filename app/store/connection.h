// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/interruption.h"
#include "store/sql.h"

#include <utility>

namespace corral::store {

/// A connection of its own to a database file, for the thread that makes it; closed at the end of its scope.
class Connection
{
public:
    enum class Mode {
        ReadWrite, ///< makes the file where there is none
        ReadOnly,  ///< changes neither the file nor its write-ahead log, also when it is the last to close
    };

    /// `interruption`, if there is one, ends what is done here; it outlives the connection.
    explicit Connection(const QString &file, Mode mode = Mode::ReadWrite, Interruption *interruption = nullptr);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Opens it at the first call; gives what `call` makes of it, or why it cannot be opened.
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
