// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandmodel.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace corral::ui {

class Workbench;

/// The commands of the chat screen, for the palette and the shortcuts.
class ChatCommands
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::Workbench)

public:
    /// It outlives the commands; this object does not have to.
    explicit ChatCommands(Workbench &workbench);
    /// Adds those that are always there to Workbench::commands().
    void addAll();
    /// One for each conversation, which opens it.
    [[nodiscard]] std::vector<Command> conversationCommands() const;

private:
    void add(const char *id, const QString &title, const char *key, const QString &words, std::function<void()> run,
             std::function<bool()> enabled = {});
    void addInspectorCommands();
    void addFileCommands();
    void addVersionCommands();
    void addNavigationCommands();

    Workbench &m_workbench;
};

}
