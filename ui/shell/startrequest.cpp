// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/startrequest.h"

#include "net/endpoint.h"
#include "ui/shell/pages.h"

#include <QDir>
#include <QJsonArray>

namespace corral::ui {

StartRequest startRequest(const CommandLine &options)
{
    StartRequest request{options, qgetenv("XDG_ACTIVATION_TOKEN")};
    request.options.profile.clear();
    request.options.tour.clear();
    return request;
}

QJsonObject toJson(const StartRequest &request)
{
    return {{QStringLiteral("version"), 1},
            {QStringLiteral("demo"), request.options.demo},
            {QStringLiteral("host"), request.options.host},
            {QStringLiteral("page"), request.options.page},
            {QStringLiteral("files"), QJsonArray::fromStringList(request.options.files)},
            {QStringLiteral("token"), QString::fromLatin1(request.token)}};
}

StartRequest startRequestFrom(const QJsonObject &json)
{
    StartRequest request;
    request.options.demo = json[QStringLiteral("demo")].toBool();
    if (const QString host = json[QStringLiteral("host")].toString(); net::Endpoint::parse(host))
        request.options.host = host;
    if (const QString page = json[QStringLiteral("page")].toString(); pageFromName(page))
        request.options.page = page;
    const QJsonArray files = json[QStringLiteral("files")].toArray();
    for (const QJsonValue &each : files)
        if (QDir::isAbsolutePath(each.toString()))
            request.options.files.append(each.toString());
    request.token = json[QStringLiteral("token")].toString().toLatin1();
    return request;
}

}
