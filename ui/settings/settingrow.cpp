// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingrow.h"

#include "net/endpoint.h"
#include "ui/settings/keepalive.h"

#include <QCoreApplication>

namespace corral::ui {

namespace {

using Key = Settings::Key;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::SettingRow)
};

QString addressWithout()
{
    const auto endpoint = net::Endpoint::fromEnvironment();
    const QString address = endpoint ? endpoint->display() : net::Endpoint().display();
    if (!endpoint)
        return Words::tr("%1 (OLLAMA_HOST cannot be used)").arg(address);
    return qEnvironmentVariableIsEmpty("OLLAMA_HOST") ? address : Words::tr("%1 (from OLLAMA_HOST)").arg(address);
}

QList<SettingRow> appearanceRows()
{
    const QString group = Words::tr("Appearance");
    return {
        {Key::ColourScheme,
         SettingKinds::Choice,
         group,
         Words::tr("Colour scheme"),
         Words::tr("Light or dark, or whatever the system shows."),
         Words::tr("color theme mode night day"),
         {{QStringLiteral("system"), Words::tr("Follow the system")},
          {QStringLiteral("light"), Words::tr("Light")},
          {QStringLiteral("dark"), Words::tr("Dark")}},
         {},
         {}},
        {Key::ReducedMotion,
         SettingKinds::Switch,
         group,
         Words::tr("Reduce motion"),
         Words::tr("Things appear and move at once, without animation."),
         Words::tr("animations effects accessibility"),
         {},
         {},
         {}},
    };
}

QList<SettingRow> chatRows()
{
    return {
        {Key::SendWithEnter,
         SettingKinds::Switch,
         Words::tr("Chat"),
         Words::tr("Send with Enter"),
         Words::tr("When off, Enter starts a new line and Ctrl+Enter sends."),
         Words::tr("keyboard return key newline"),
         {},
         {},
         {}},
    };
}

QList<SettingRow> serverRows()
{
    const QString group = Words::tr("Server");
    return {
        {Key::ServerAddress,
         SettingKinds::Text,
         group,
         Words::tr("Server address"),
         Words::tr("Where Ollama listens. Empty: OLLAMA_HOST, or this machine."),
         Words::tr("host url port connection remote"),
         {},
         addressWithout(),
         {}},
        {Key::StallTimeout,
         SettingKinds::Number,
         group,
         Words::tr("Give up on silence after"),
         Words::tr("Loading a large model is silent, and takes minutes."),
         Words::tr("timeout stall wait seconds"),
         {},
         {},
         Words::tr("seconds")},
        {Key::KeepAlive,
         SettingKinds::Text,
         group,
         Words::tr("Keep models loaded for"),
         Words::tr("A time such as 30s, 10m or 1h30m; 0 unloads at once, -1 never."),
         Words::tr("keep_alive unload memory duration"),
         {},
         Words::tr("As the server decides"),
         {}},
    };
}

net::Result<QVariant> readStall(const QString &typed)
{
    bool ok = false;
    const int seconds = typed.trimmed().toInt(&ok);
    if (ok && seconds >= Settings::shortestStall && seconds <= Settings::longestStall)
        return seconds;
    return net::failure(
        net::Error::Kind::Invalid,
        Words::tr("Write a whole number of seconds from %1 to %L2.").arg(Settings::shortestStall).arg(Settings::longestStall));
}

template<typename T>
net::Result<QVariant> keptAs(const QString &typed, const net::Result<T> &read)
{
    if (!read)
        return tl::unexpected(read.error());
    return typed.trimmed();
}

}

QList<SettingRow> settingRows() { return appearanceRows() + chatRows() + serverRows(); }

net::Result<QVariant> readSetting(Settings::Key key, const QString &typed)
{
    switch (key) {
    case Key::ServerAddress:
        return keptAs(typed, net::Endpoint::parse(typed));
    case Key::KeepAlive:
        return keptAs(typed, parseKeepAlive(typed));
    case Key::StallTimeout:
        return readStall(typed);
    default:
        return typed;
    }
}

}
