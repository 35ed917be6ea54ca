// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/modelobstacles.h"

#include "base/displaytext.h"
#include "servers/connection.h"

#include <QCoreApplication>

namespace corral::ui {

namespace {

struct ObstacleWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::ModelObstacles)
};

/// Of an engine that serves the models it was started with.
void addLibraryObstacles(ModelObstacles &obstacles, const QString &engine)
{
    obstacles.add = ObstacleWords::tr("%1 cannot add models: it serves those it was started with.").arg(engine);
    obstacles.pull = ObstacleWords::tr("%1 cannot pull models: it serves those it was started with.").arg(engine);
    obstacles.copy = ObstacleWords::tr("%1 cannot copy models: it serves those it was started with.").arg(engine);
    obstacles.rename = ObstacleWords::tr("%1 cannot rename models: it serves those it was started with.").arg(engine);
    obstacles.remove = ObstacleWords::tr("%1 cannot delete models: it serves those it was started with.").arg(engine);
    obstacles.create = ObstacleWords::tr("%1 cannot create models: it serves those it was started with.").arg(engine);
    obstacles.show = ObstacleWords::tr("%1 does not tell more about its models, and has no Modelfiles.").arg(engine);
    obstacles.summary = ObstacleWords::tr("%1 serves the models it was started with.").arg(engine);
}

void addLoadObstacles(ModelObstacles &obstacles, const QString &engine)
{
    obstacles.load =
        ObstacleWords::tr("%1 does not load models on request: those it was started with stay in memory.").arg(engine);
    obstacles.unload = ObstacleWords::tr("%1 does not unload models: those it was started with stay in memory.").arg(engine);
    if (obstacles.summary.isEmpty())
        obstacles.summary = obstacles.load;
}

/// Of a server that does not answer at present.
void addStateObstacles(ModelObstacles &obstacles, const QString &reason)
{
    for (QString *each : {&obstacles.pull, &obstacles.copy, &obstacles.rename, &obstacles.remove, &obstacles.load,
                          &obstacles.unload, &obstacles.chat, &obstacles.summary})
        if (each->isEmpty())
            *each = reason;
}

}

ModelObstacles modelObstacles(const servers::Connection &connection)
{
    ModelObstacles obstacles;
    const auto backend = connection.backend();
    const auto capabilities = backend->capabilities();
    const QString engine = displayText(backend->engine());
    if (!capabilities.managesModels)
        addLibraryObstacles(obstacles, engine);
    if (!capabilities.loadsModels)
        addLoadObstacles(obstacles, engine);
    if (connection.isOnline())
        return obstacles;
    const QString address = connection.endpoint().display();
    if (connection.state() != servers::Connection::State::Unreachable)
        addStateObstacles(obstacles, ObstacleWords::tr("Connecting to %1…").arg(address));
    else if (const auto &error = connection.error(); error && error->httpStatus > 0) // it answers, and says why
        addStateObstacles(obstacles, displayText(error->message));
    else
        addStateObstacles(obstacles, ObstacleWords::tr("%1 is unreachable.").arg(address));
    return obstacles;
}

}
