// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace corral::servers {
class Connection;
}

namespace corral::ui {

/// Why something cannot be done with the models of a server, as a sentence for display: the server is unreachable, or its engine
/// cannot do it. Each is empty if it can be done.
class ModelObstacles
{
    Q_GADGET
    QML_VALUE_TYPE(modelObstacles)
    /// Pulling another model; only the engine counts.
    Q_PROPERTY(QString add MEMBER add CONSTANT FINAL)
    Q_PROPERTY(QString pull MEMBER pull CONSTANT FINAL)
    Q_PROPERTY(QString copy MEMBER copy CONSTANT FINAL)
    Q_PROPERTY(QString rename MEMBER rename CONSTANT FINAL)
    Q_PROPERTY(QString remove MEMBER remove CONSTANT FINAL)
    /// Creating a model; only the engine counts.
    Q_PROPERTY(QString create MEMBER create CONSTANT FINAL)
    Q_PROPERTY(QString load MEMBER load CONSTANT FINAL)
    Q_PROPERTY(QString unload MEMBER unload CONSTANT FINAL)
    Q_PROPERTY(QString chat MEMBER chat CONSTANT FINAL)
    /// Reading the Modelfile and the other details that are not in the list; only the engine counts.
    Q_PROPERTY(QString show MEMBER show CONSTANT FINAL)
    /// All of them in one sentence.
    Q_PROPERTY(QString summary MEMBER summary CONSTANT FINAL)

public:
    QString add;
    QString pull;
    QString copy;
    QString rename;
    QString remove;
    QString create;
    QString load;
    QString unload;
    QString chat;
    QString show;
    QString summary;

    bool operator==(const ModelObstacles &) const = default;
};

/// The rule: from the state of the server and the capabilities of its backend.
[[nodiscard]] ModelObstacles modelObstacles(const servers::Connection &connection);

}
