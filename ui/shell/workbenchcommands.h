// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandmodel.h"

#include <QCoreApplication>

#include <vector>

namespace corral::services {
class Services;
}

namespace corral::ui {

class Workbench;

/// The commands of the palette and of the shortcuts. `words` are other names that users may search for.
class WorkbenchCommands
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::Workbench)

public:
    /// Both outlive it.
    WorkbenchCommands(Workbench &workbench, services::Services &services);
    /// Adds them to Workbench::commands().
    void addAll();

private:
    void addCommand(Command command);
    void addPageCommands();
    void addWindowCommands();
    void addTextSizeCommands();
    void addSchemeCommands();
    void addModelCommands();
    void addServerCommands();
    void addSettingsCommands();
    void addOtherCommands();
    /// Conversations and models, by name.
    void addSources();
    [[nodiscard]] std::vector<Command> modelCommands();
    [[nodiscard]] std::vector<Command> serverCommands();
    [[nodiscard]] std::vector<Command> settingCommands();

    Workbench &m_workbench;
    services::Services &m_services;
};

}
