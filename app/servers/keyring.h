// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>
#include <QPointer>
#include <QString>

/// The keyring of the desktop session, asked through QtKeychain and never answering with less than the truth. The entries have
/// the service name "Corral". A question waits as long as the user leaves a dialog of the keyring open.
namespace corral::servers::keyring {

struct Answer
{
    enum class Kind {
        Done,
        Nothing,   ///< there is no such entry
        Refused,   ///< the keyring is there but does not obey: it is locked, or the user refused
        NoKeyring, ///< this session has no keyring
        Abandoned, ///< the owner was destroyed; what was begun is still finished
    };

    Kind kind = Kind::Refused;
    QString secret; ///< only of read()
    QString reason; ///< in the words of the keyring; may be empty
};

QCoro::Task<Answer> read(QPointer<const QObject> owner, QString key);
/// Done only if the keyring hands out the same secret afterwards. `secret` is not empty.
QCoro::Task<Answer> write(QPointer<const QObject> owner, QString key, QString secret);
/// Done only if there is no such entry afterwards.
QCoro::Task<Answer> remove(QPointer<const QObject> owner, QString key);

}
