// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "ui/shell/workbench.h"

#include <QCoreApplication>
#include <QMetaEnum>

namespace corral::ui {

namespace {

struct PageWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::Pages)
};

PageInfo entry(Pages::Page page, const QString &title, const QString &words, const QString &icon, const QString &source)
{
    PageInfo info;
    info.page = page;
    info.title = title;
    info.words = words;
    info.icon = icon;
    info.source = source;
    info.keys = {QStringLiteral("Ctrl+%1").arg(page + 1)};
    return info;
}

}

QList<PageInfo> pages()
{
    PageInfo chat = entry(Pages::Chat, PageWords::tr("Chat"), PageWords::tr("conversations messages"), QStringLiteral("chat"),
                          QStringLiteral("Chat/ChatPage"));
    chat.remembers = true;
    chat.controller = [](Workbench &workbench) { return workbench.chat(); };
    chat.setShown = [](Workbench &workbench, bool shown) { workbench.chat()->setShown(shown); };

    PageInfo models = entry(Pages::Models, PageWords::tr("Models"), PageWords::tr("installed library list"),
                            QStringLiteral("models"), QStringLiteral("Models/ModelsPage"));
    models.remembers = true;
    models.controller = [](Workbench &workbench) { return workbench.models(); };
    models.setShown = [](Workbench &workbench, bool shown) { workbench.models()->setShown(shown); };

    PageInfo workshop = entry(Pages::Workshop, PageWords::tr("Workshop"), PageWords::tr("modelfile editor"),
                              QStringLiteral("workshop"), QStringLiteral("Workshop/WorkshopPage"));
    workshop.remembers = true;
    workshop.controller = [](Workbench &workbench) { return workbench.workshop(); };

    PageInfo monitor = entry(Pages::Monitor, PageWords::tr("Monitor"), PageWords::tr("charts gpu cpu memory usage load"),
                             QStringLiteral("monitor"), QStringLiteral("Monitor/MonitorPage"));
    monitor.controller = [](Workbench &workbench) { return workbench.monitor(); };
    monitor.setShown = [](Workbench &workbench, bool shown) { workbench.monitor()->setActive(shown); };

    PageInfo server = entry(Pages::Server, PageWords::tr("Server"), PageWords::tr("connection address ollama host"),
                            QStringLiteral("server"), QStringLiteral("Server/ServerPage"));
    server.controller = [](Workbench &workbench) { return workbench.server(); };

    PageInfo settings = entry(Pages::Settings, PageWords::tr("Settings"), PageWords::tr("preferences options configuration"),
                              QStringLiteral("settings"), QStringLiteral("Settings/SettingsPage"));
    settings.atBottom = true;
    settings.keys.append(QStringLiteral("Ctrl+,"));
    settings.controller = [](Workbench &workbench) { return workbench.settings(); };

    return {chat, models, workshop, monitor, server, settings};
}

QStringList pageNames()
{
    const auto pages = QMetaEnum::fromType<Pages::Page>();
    QStringList names;
    for (int i = 0; i < pages.keyCount(); ++i)
        names.append(QString::fromLatin1(pages.key(i)).toLower());
    return names;
}

std::optional<Pages::Page> pageFromName(const QString &name)
{
    const qsizetype at = pageNames().indexOf(name.toLower());
    return at < 0 ? std::nullopt : std::optional(static_cast<Pages::Page>(at));
}

QString pageName(Pages::Page page) { return pageNames().at(page); }

}
