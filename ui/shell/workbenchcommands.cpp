// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workbenchcommands.h"

#include "services/services.h"
#include "ui/shell/chatcommands.h"
#include "ui/shell/optioncommands.h"
#include "ui/shell/workbench.h"

namespace corral::ui {

WorkbenchCommands::WorkbenchCommands(Workbench &workbench, services::Services &services)
    : m_workbench(workbench)
    , m_services(services)
{}

void WorkbenchCommands::addAll()
{
    addPageCommands();
    addWindowCommands();
    ChatCommands(m_workbench).addAll();
    addModelCommands();
    addOtherCommands();
    addServerCommands();
    addSettingsCommands();
    addSources();
}

void WorkbenchCommands::addCommand(Command command) { m_workbench.commands()->add(std::move(command)); }

void WorkbenchCommands::addPageCommands()
{
    for (const auto pages = m_workbench.pages(); const PageInfo &each : pages)
        addCommand({.id = QStringLiteral("page.%1").arg(pageName(each.page)),
                    .title = tr("Go to %1").arg(each.title),
                    .section = tr("Window"),
                    .keys = each.keys,
                    .words = tr("open show screen page") + QLatin1Char(' ') + each.words,
                    .run = [this, page = each.page] { m_workbench.setPage(page); }});
}

void WorkbenchCommands::addWindowCommands()
{
    const QString window = tr("Window");
    addCommand({.id = QStringLiteral("palette"),
                .title = tr("Find a command"),
                .section = window,
                .keys = {QStringLiteral("Ctrl+K")},
                .words = tr("search palette"),
                .run = [this] { Q_EMIT m_workbench.paletteRequested(); }});
    addCommand({.id = QStringLiteral("keys"),
                .title = tr("Show all keys"),
                .section = window,
                .keys = {QStringLiteral("F1"), QStringLiteral("?")},
                .words = tr("help shortcuts keyboard"),
                .run = [this] { Q_EMIT m_workbench.shortcutsRequested(); }});
    addCommand({.id = QStringLiteral("undo"),
                .title = tr("Undo what was just deleted"),
                .section = window,
                .keys = {QStringLiteral("Ctrl+Z")},
                .words = tr("restore back"),
                .run = [this] { m_workbench.toasts()->actNewest(); },
                .enabled = [this] { return m_workbench.toasts()->canAct(); }});

    addTextSizeCommands();
    addSchemeCommands();
}

void WorkbenchCommands::addTextSizeCommands()
{
    const auto add = [this](const char *id, const QString &title, const QStringList &keys, const QString &words, int step) {
        addCommand({.id = QLatin1String(id),
                    .title = title,
                    .section = tr("Appearance"),
                    .keys = keys,
                    .words = tr("text size font zoom scale") + QLatin1Char(' ') + words,
                    .run = [this, step] { m_services.settings().stepTextSize(step); },
                    .enabled = {}});
    };
    // Where "+" is typed with Shift, Ctrl and that key without Shift arrives as Ctrl+=.
    add("text.larger", tr("Larger text"), {QStringLiteral("Ctrl++"), QStringLiteral("Ctrl+=")}, tr("bigger in increase"), 1);
    add("text.smaller", tr("Smaller text"), {QStringLiteral("Ctrl+-")}, tr("out decrease reduce"), -1);
    add("text.reset", tr("Usual text size"), {QStringLiteral("Ctrl+0")}, tr("reset normal 100 percent"), 0);
}

void WorkbenchCommands::addSchemeCommands()
{
    struct Scheme
    {
        const char *id;
        settings::Settings::ColourScheme scheme;
        QString title;
        QString words;
    };
    const auto schemes = {
        Scheme{"scheme.dark", settings::Settings::ColourScheme::Dark, tr("Use dark colours"), tr("night black")},
        Scheme{"scheme.light", settings::Settings::ColourScheme::Light, tr("Use light colours"), tr("day bright white")},
        Scheme{"scheme.system", settings::Settings::ColourScheme::System, tr("Use the system's colours"),
               tr("dark light automatic follow")}};
    for (const auto &[id, scheme, title, words] : schemes)
        addCommand({.id = QLatin1String(id),
                    .title = title,
                    .section = tr("Appearance"),
                    .words = tr("theme colors mode scheme") + QLatin1Char(' ') + words,
                    .run = [this, scheme = scheme] { m_services.settings().setColourScheme(scheme); }});
}

void WorkbenchCommands::addModelCommands()
{
    const QString models = tr("Models");
    addCommand({.id = QStringLiteral("models.add"),
                .title = tr("Add model…"),
                .section = models,
                .words = tr("pull download install get a new model from the library hugging face"),
                .run =
                    [this] {
                        m_workbench.setPage(Pages::Models);
                        m_workbench.models()->requestAddition();
                    },
                .obstacle = [this] { return m_workbench.models()->obstacles().add; }});
    addCommand({.id = QStringLiteral("workshop.new"),
                .title = tr("New Modelfile"),
                .section = tr("Workshop"),
                .words = tr("create customise make model system prompt"),
                .run =
                    [this] {
                        m_workbench.setPage(Pages::Workshop);
                        m_workbench.workshop()->newDocument();
                    },
                .enabled = {}});
}

void WorkbenchCommands::addOtherCommands()
{
    addCommand({.id = QStringLiteral("monitor.pause"),
                .title = tr("Pause or resume the charts"),
                .section = tr("Monitor"),
                .words = tr("freeze stop continue"),
                .run =
                    [this] {
                        m_workbench.setPage(Pages::Monitor);
                        m_workbench.monitor()->setPaused(!m_workbench.monitor()->isPaused());
                    },
                .enabled = {}});
    const QString server = tr("Server");
    addCommand({.id = QStringLiteral("server.retry"),
                .title = tr("Try the server again"),
                .section = server,
                .words = tr("reconnect refresh retry connection"),
                .run = [this] { m_workbench.server()->tryAgain(); }});
    addCommand({.id = QStringLiteral("server.demo"),
                .title = tr("Explore with the demo server"),
                .section = server,
                .words = tr("try example sample"),
                .run = [this] { m_workbench.exploreDemo(); },
                .enabled = [this] { return m_services.canStartDemo() && !m_services.demo(); }});
    addCommand({.id = QStringLiteral("server.leaveDemo"),
                .title = tr("Leave the demo server"),
                .section = server,
                .words = tr("exit end quit"),
                .run = [this] { m_workbench.leaveDemo(); },
                .enabled = [this] { return m_services.demo() != nullptr; }});
}

void WorkbenchCommands::addServerCommands()
{
    const QString server = tr("Server");
    addCommand({.id = QStringLiteral("server.add"),
                .title = tr("Add server…"),
                .section = server,
                .words = tr("new connect address host url remote machine gpu box"),
                .run =
                    [this] {
                        m_workbench.setPage(Pages::Server);
                        m_workbench.server()->form()->add();
                    },
                .enabled = {}});
    addCommand({.id = QStringLiteral("server.askAll"),
                .title = tr("Ask all servers now"),
                .section = server,
                .words = tr("poll refresh retry reconnect check"),
                .run =
                    [this] {
                        auto &servers = m_services.servers();
                        for (int row = 0; row < servers.count(); ++row)
                            servers.connectionAt(row).retryNow();
                    },
                .enabled = {}});
}

void WorkbenchCommands::addSettingsCommands()
{
    const auto add = [this](const char *id, const QString &title, const QString &words, ProgramFacts::Fact fact) {
        addCommand({.id = QLatin1String(id),
                    .title = title,
                    .section = tr("Settings"),
                    .words = words,
                    .run =
                        [this, fact] {
                            m_workbench.setPage(Pages::Settings);
                            m_workbench.settings()->act(fact, 0);
                        },
                    .enabled = {}});
    };
    add("settings.folder", tr("Open the data folder"), tr("files profile path directory conversations"),
        ProgramFacts::DataFolder);
    add("settings.log", tr("Show the log"), tr("messages errors debug report problem"), ProgramFacts::Log);
    add("settings.version", tr("Copy the version"), tr("about build number qt release"), ProgramFacts::Version);
    add("settings.libraries", tr("Show libraries and their licences"), tr("about license gpl open source third-party"),
        ProgramFacts::Libraries);
}

void WorkbenchCommands::addSources()
{
    m_workbench.commands()->addSource([this] { return serverCommands(); });
    m_workbench.commands()->addSource([this] { return settingCommands(); });
    m_workbench.commands()->addSource([chat = ChatCommands(m_workbench)] { return chat.conversationCommands(); });
    m_workbench.commands()->addSource(
        [this] { return optionCommands(*m_workbench.chat()->inspector(), [this] { m_workbench.setPage(Pages::Chat); }); });
    m_workbench.commands()->addSource([this] { return modelCommands(); });
}

/// The server that is in use has no command.
std::vector<Command> WorkbenchCommands::serverCommands()
{
    std::vector<Command> found;
    auto &servers = m_services.servers();
    for (int row = 0; row < servers.count(); ++row) {
        const auto &profile = servers.profileAt(row);
        if (profile.id == servers.currentId())
            continue;
        found.push_back({.id = QStringLiteral("server.use.%1").arg(profile.id),
                         .title = tr("Use %1", "a server").arg(servers::displayName(profile)),
                         .section = tr("Server"),
                         .words = tr("switch change connect") + QLatin1Char(' ') + servers.connectionAt(row).endpoint().display(),
                         .run = [&servers, id = profile.id] { servers.setCurrent(id); },
                         .enabled = {}});
    }
    return found;
}

/// Each shows its setting alone, found by its words.
std::vector<Command> WorkbenchCommands::settingCommands()
{
    std::vector<Command> found;
    for (const SettingRow &row : settingRows())
        if (row.fact == ProgramFacts::None)
            found.push_back({.id = QStringLiteral("settings.%1").arg(int(row.key)),
                             .title = tr("Setting: %1").arg(row.title),
                             .section = row.group,
                             .words = row.words,
                             .run =
                                 [this, title = row.title] {
                                     m_workbench.setPage(Pages::Settings);
                                     m_workbench.settings()->setSearch(title);
                                 },
                             .enabled = {}});
    return found;
}

/// Commands that act on the server are enabled only while it is reachable; those that its engine cannot do are left out.
std::vector<Command> WorkbenchCommands::modelCommands()
{
    std::vector<Command> found;
    // With several servers, `shown` names that of the model, too.
    const auto add = [&found](const char *id, const QString &title, const QString &name, const QString &shown,
                              const QString &words, std::function<void()> run, std::function<QString()> obstacle = {}) {
        found.push_back({.id = QLatin1String(id) + QLatin1Char('.') + shown,
                         .title = title.arg(shown),
                         .section = tr("Model"),
                         .words = words,
                         .run = std::move(run),
                         .obstacle = std::move(obstacle),
                         .shortTitle = title.arg(name)});
    };
    auto *models = m_workbench.models();
    for (const auto &model : m_workbench.chat()->models()->models())
        add("chat.with", tr("Chat with %1"), model.name, model.name, tr("new conversation ask use run"),
            [this, name = model.name] { m_workbench.models()->chatWith(name, m_workbench.chat()->server()->id()); });
    for (const auto &row : models->models()->rows()) {
        const QString name = row.summary.name;
        const ModelServer &server = row.server;
        const QString id = server.id;
        const QString shown = server.name.isEmpty() ? name : tr("%1 on %2", "a model on a server").arg(name, server.name);
        add("models.show", tr("Show the details of %1"), name, shown, tr("info parameters licence"), [this, name, id] {
            m_workbench.setPage(Pages::Models);
            m_workbench.models()->select(name, id);
        });
        if (!server.obstacles.show.isEmpty())
            continue;
        add("models.workshop", tr("Open %1 in the Workshop"), name, shown, tr("modelfile edit customise"),
            [models, name, id] { models->openInWorkshop(name, id); });
        add(
            "models.pull", tr("Pull %1 again"), name, shown, tr("update download"),
            [models, name, id] { models->pull(name, false, id); }, [models, id] { return models->obstaclesOf(id).pull; });
        add(
            "models.delete", tr("Delete %1…"), name, shown, tr("remove uninstall free space"),
            [this, name, id] {
                m_workbench.setPage(Pages::Models);
                m_workbench.models()->requestDeletion(name, id);
            },
            [models, id] { return models->obstaclesOf(id).remove; });
    }
    return found;
}

}
