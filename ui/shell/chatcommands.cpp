// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/chatcommands.h"

#include "ui/shell/workbench.h"

#include <utility>

namespace corral::ui {

ChatCommands::ChatCommands(Workbench &workbench)
    : m_workbench(workbench)
{}

void ChatCommands::add(const char *id, const QString &title, const char *key, const QString &words, std::function<void()> run,
                       std::function<bool()> enabled)
{
    const auto keys = QString::fromLatin1(key);
    m_workbench.commands()->add({QLatin1String(id), title, tr("Chat"), keys.isEmpty() ? QStringList() : QStringList(keys), words,
                                 std::move(run), std::move(enabled)});
}

void ChatCommands::addAll()
{
    add("chat.new", tr("New conversation"), "Ctrl+N", tr("start chat fresh clear"), [&workbench = m_workbench] {
        workbench.setPage(Pages::Chat);
        workbench.chat()->newConversation();
    });
    add("chat.model", tr("Choose the model"), "Ctrl+L", tr("switch change answer with"), [&workbench = m_workbench] {
        workbench.setPage(Pages::Chat);
        Q_EMIT workbench.modelChooserRequested();
    });
    add("chat.list", tr("Show or hide the conversations"), "Ctrl+B", tr("sidebar panel list history toggle"),
        [&workbench = m_workbench] {
            workbench.setPage(Pages::Chat);
            Q_EMIT workbench.listToggleRequested();
        });
    addInspectorCommands();
    add("chat.older", tr("Next conversation"), "Ctrl+PgDown", tr("older"),
        [&workbench = m_workbench] { workbench.chat()->openNeighbour(1); });
    add("chat.newer", tr("Previous conversation"), "Ctrl+PgUp", tr("newer"),
        [&workbench = m_workbench] { workbench.chat()->openNeighbour(-1); });
    add(
        "chat.stop", tr("Stop the answer"), "Esc", tr("cancel abort halt generation"),
        [&workbench = m_workbench] { workbench.chat()->stop(); },
        [&workbench = m_workbench] { return workbench.chat()->isRunning(); });
    const auto isListed = [&workbench = m_workbench] { return workbench.chat()->conversations()->currentRow() >= 0; };
    add(
        "chat.rename", tr("Rename this conversation"), "", tr("title name edit"),
        [&workbench = m_workbench] {
            workbench.setPage(Pages::Chat);
            Q_EMIT workbench.renameRequested();
        },
        isListed);
    addFileCommands();
    add(
        "chat.delete", tr("Delete this conversation"), "", tr("remove erase trash"),
        [&workbench = m_workbench] { workbench.chat()->remove(workbench.chat()->conversationId()); }, isListed);
    addVersionCommands();
    addNavigationCommands();
}

void ChatCommands::addInspectorCommands()
{
    auto *inspector = m_workbench.chat()->inspector();
    add("chat.inspector", tr("Show or hide the options"), "Ctrl+I",
        tr("inspector sidebar panel system prompt preset temperature context thinking format parameters toggle"),
        [&workbench = m_workbench] {
            workbench.setPage(Pages::Chat);
            Q_EMIT workbench.inspectorToggleRequested();
        });
    add(
        "chat.thinking", tr("Switch thinking off or on"), "", tr("reasoning think effort toggle"),
        [&workbench = m_workbench, inspector] {
            workbench.setPage(Pages::Chat);
            inspector->setThinkingOff(!inspector->isThinkingOff());
        },
        [inspector] { return inspector->thinks(); });
}

void ChatCommands::addFileCommands()
{
    auto *chat = m_workbench.chat();
    auto *files = chat->files();
    add(
        "chat.export", tr("Export this conversation…"), "", tr("save markdown json html pdf file print branch"),
        [files, chat] { files->exporting()->begin(chat->conversationId()); },
        [chat] { return chat->conversations()->currentRow() >= 0; });
    add(
        "chat.exportAll", tr("Export all conversations…"), "", tr("save backup json markdown files"),
        [files] { files->exporting()->beginAll(); }, [chat] { return chat->conversations()->count() > 0; });
    add("chat.import", tr("Import conversations…"), "", tr("open load json chatgpt open webui lm studio ollama file"),
        [files] { files->importing()->begin(); });
    add("chat.importFolder", tr("Import a folder of conversations…"), "", tr("open load json files directory lm studio"),
        [files] { files->importing()->beginFolder(); });
}

/// For the last messages of the open conversation that they can be for.
void ChatCommands::addVersionCommands()
{
    auto *branches = m_workbench.chat()->branches();
    const auto addStep = [&](const char *id, const QString &title, const char *key, int step) {
        add(
            id, title, key, tr("branch sibling other answer edit"),
            [branches, step] { branches->showNeighbour(branches->lastWithVersions(), step); },
            [branches] { return !branches->lastWithVersions().isEmpty(); });
    };
    add(
        "chat.edit", tr("Edit the last question"), "Ctrl+Shift+E", tr("change message again branch"),
        [&workbench = m_workbench, branches] {
            workbench.setPage(Pages::Chat);
            branches->editLastQuestion();
        },
        [branches] { return !branches->lastQuestion().isEmpty(); });
    addStep("chat.previousVersion", tr("Previous version of the last message with several"), "Alt+Left", -1);
    addStep("chat.nextVersion", tr("Next version of the last message with several"), "Alt+Right", 1);
}

/// They go somewhere in the open conversation, or search.
void ChatCommands::addNavigationCommands()
{
    const auto addStep = [this](const char *id, const QString &title, const char *key, const QString &words, auto go,
                                std::function<bool()> enabled = {}) {
        const auto run = [&workbench = m_workbench, go] {
            workbench.setPage(Pages::Chat);
            go(*workbench.chat()->navigation());
        };
        add(id, title, key, words, run, std::move(enabled));
    };
    addStep("chat.search", tr("Search all conversations"), "Ctrl+Shift+F", tr("find full text history messages"),
            [](ChatNavigation &navigation) { Q_EMIT navigation.searchRequested({}); });
    const auto isWritten = [&workbench = m_workbench] { return !workbench.chat()->isBlank(); };
    addStep(
        "chat.find", tr("Find in this conversation"), "", tr("search text word"),
        [](ChatNavigation &navigation) { Q_EMIT navigation.findRequested(); }, isWritten);
    const auto addPlace = [&](const char *id, const QString &title, const char *key, const QString &words,
                              ChatNavigation::Place place) {
        addStep(
            id, title, key, words, [place](ChatNavigation &navigation) { Q_EMIT navigation.placeRequested(place); }, isWritten);
    };
    addPlace("chat.nextQuestion", tr("Next question"), "Ctrl+Down", tr("jump go scroll"), ChatNavigation::NextQuestion);
    addPlace("chat.previousQuestion", tr("Previous question"), "Ctrl+Up", tr("jump go scroll"), ChatNavigation::PreviousQuestion);
    addPlace("chat.start", tr("Start of the conversation"), "Alt+Home", tr("jump go scroll top first beginning"),
             ChatNavigation::Start);
    addPlace("chat.end", tr("End of the conversation"), "Alt+End", tr("jump go scroll bottom last newest"), ChatNavigation::End);
    m_workbench.commands()->setTextCommand([&workbench = m_workbench](const QString &text) {
        return Command{.id = QStringLiteral("chat.searchText"),
                       .title = tr("Search conversations for “%1”").arg(text),
                       .section = tr("Chat"),
                       .run = [&workbench, text] {
                           workbench.setPage(Pages::Chat);
                           Q_EMIT workbench.chat()->navigation()->searchRequested(text);
                       }};
    });
}

std::vector<Command> ChatCommands::conversationCommands() const
{
    std::vector<Command> found;
    for (const auto &conversation : m_workbench.chat()->conversations()->conversations())
        found.push_back({.id = QStringLiteral("chat.open.%1").arg(conversation.id),
                         .title = ConversationListModel::titleOf(conversation),
                         .section = tr("Conversation"),
                         .words = conversation.model,
                         .run = [&workbench = m_workbench, id = conversation.id] {
                             workbench.setPage(Pages::Chat);
                             workbench.chat()->open(id);
                         }});
    return found;
}

}
