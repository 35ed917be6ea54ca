// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workbench.h"

namespace corral::ui {

void Workbench::addCommands()
{
    const QString window = tr("Window");
    const QString chat = tr("Chat");
    const auto key = [](const char *keys) { return QStringList{QString::fromLatin1(keys)}; };
    const auto command = [this](QString id, QString title, QString section, QStringList keys, std::function<void()> run) {
        m_commands.add({std::move(id), std::move(title), std::move(section), std::move(keys), {}, std::move(run), {}});
    };

    addPageCommands();
    command(QStringLiteral("palette"), tr("Find a command"), window, key("Ctrl+K"), [this] { Q_EMIT paletteRequested(); });
    command(QStringLiteral("keys"), tr("Show all keys"), window, {QStringLiteral("F1"), QStringLiteral("?")},
            [this] { Q_EMIT shortcutsRequested(); });
    m_commands.add({QStringLiteral("undo"),
                    tr("Undo what was just deleted"),
                    window,
                    key("Ctrl+Z"),
                    {},
                    [this] { m_toasts.actNewest(); },
                    [this] { return m_toasts.canAct(); }});

    command(QStringLiteral("chat.new"), tr("New conversation"), chat, key("Ctrl+N"), [this] {
        setPage(Pages::Chat);
        m_chat.newConversation();
    });
    command(QStringLiteral("chat.model"), tr("Choose the model"), chat, key("Ctrl+L"), [this] {
        setPage(Pages::Chat);
        Q_EMIT modelChooserRequested();
    });
    command(QStringLiteral("chat.list"), tr("Show or hide the conversations"), chat, key("Ctrl+B"), [this] {
        setPage(Pages::Chat);
        Q_EMIT listToggleRequested();
    });
    command(QStringLiteral("chat.older"), tr("Next conversation"), chat, key("Ctrl+PgDown"), [this] { m_chat.openNeighbour(1); });
    command(QStringLiteral("chat.newer"), tr("Previous conversation"), chat, key("Ctrl+PgUp"),
            [this] { m_chat.openNeighbour(-1); });
    m_commands.add({QStringLiteral("chat.stop"),
                    tr("Stop the answer"),
                    chat,
                    key("Esc"),
                    {},
                    [this] { m_chat.stop(); },
                    [this] { return m_chat.isRunning(); }});
    m_commands.add({QStringLiteral("chat.delete"),
                    tr("Delete this conversation"),
                    chat,
                    {},
                    {},
                    [this] { m_chat.remove(m_chat.conversationId()); },
                    [this] { return !m_chat.isBlank(); }});

    const QString server = tr("Server");
    command(QStringLiteral("server.retry"), tr("Try the server again"), server, {}, [this] { m_server.tryAgain(); });
    command(QStringLiteral("server.demo"), tr("Explore with the demo server"), server, {}, [this] { exploreDemo(); });
}

void Workbench::addPageCommands()
{
    const auto titles = {tr("Chat"), tr("Models"), tr("Workshop"), tr("Monitor"), tr("Server"), tr("Settings")};
    int number = 0;
    for (const auto &title : titles) {
        const auto page = static_cast<Pages::Page>(number++);
        QStringList keys{QStringLiteral("Ctrl+%1").arg(number)};
        if (page == Pages::Settings)
            keys.append(QStringLiteral("Ctrl+,"));
        m_commands.add({QStringLiteral("page.%1").arg(pageName(page)),
                        tr("Go to %1").arg(title),
                        tr("Window"),
                        keys,
                        {},
                        [this, page] { setPage(page); },
                        {}});
    }
}

void Workbench::addSources()
{
    m_commands.addSource([this] {
        std::vector<Command> found;
        for (const auto &conversation : m_chat.conversations()->conversations())
            found.push_back({QStringLiteral("chat.open.%1").arg(conversation.id),
                             conversation.title,
                             tr("Conversation"),
                             {},
                             {},
                             [this, id = conversation.id] {
                                 setPage(Pages::Chat);
                                 m_chat.open(id);
                             },
                             {}});
        return found;
    });
    m_commands.addSource([this] {
        std::vector<Command> found;
        for (const auto &model : m_chat.models()->models())
            found.push_back({QStringLiteral("chat.with.%1").arg(model.name),
                             tr("Chat with %1").arg(model.name),
                             tr("Model"),
                             {},
                             {},
                             [this, name = model.name] {
                                 setPage(Pages::Chat);
                                 m_chat.setModel(name);
                             },
                             {}});
        return found;
    });
}

}
