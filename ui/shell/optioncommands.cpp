// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/optioncommands.h"

#include "ui/chat/inspector.h"

#include <QCoreApplication>

namespace corral::ui {

namespace {

class OptionCommandList
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::Workbench)

public:
    OptionCommandList(Inspector &inspector, const std::function<void()> &showChat)
        : m_inspector(inspector)
        , m_presets(*inspector.presets())
        , m_showChat(showChat)
    {}

    std::vector<Command> all()
    {
        addOptions();
        addPresets();
        if (m_presets.row() > 0)
            addPresent(m_presets.name());
        return std::move(m_commands);
    }

private:
    void add(const QString &id, const QString &title, const QString &words, const std::function<void()> &run)
    {
        m_commands.push_back({.id = id,
                              .title = title,
                              .section = tr("Options"),
                              .words = words,
                              .run =
                                  [showChat = m_showChat, run] {
                                      showChat();
                                      run();
                                  },
                              .enabled = {}});
    }

    void addOptions()
    {
        for (const auto &row : m_inspector.rows().rows())
            add(QStringLiteral("option.") + row.name, tr("Option: %1").arg(row.name), row.meaning,
                [&inspector = m_inspector, name = row.name] { inspector.reveal(name); });
    }

    void addPresets()
    {
        auto &presets = m_presets;
        for (int row = 1; row < presets.list()->rowCount(); ++row) {
            const auto *preset = presets.list()->at(row);
            add(QStringLiteral("preset.") + preset->id, tr("Apply the preset “%1”").arg(preset->name),
                tr("options system prompt"), [&presets, id = preset->id] { presets.apply(presets.list()->rowOf(id)); });
        }
        add(QStringLiteral("preset.save"), tr("Save the options as a preset…"), tr("system prompt keep"),
            [&presets] { Q_EMIT presets.nameRequested(true); });
    }

    /// For the one that was applied.
    void addPresent(const QString &name)
    {
        auto &presets = m_presets;
        add(QStringLiteral("preset.update"), tr("Update the preset “%1”").arg(name), tr("options change"),
            [&presets] { presets.update(); });
        add(QStringLiteral("preset.rename"), tr("Rename the preset “%1”…").arg(name), tr("title name edit"),
            [&presets] { Q_EMIT presets.nameRequested(false); });
        add(QStringLiteral("preset.delete"), tr("Delete the preset “%1”").arg(name), tr("remove erase trash"),
            [&presets] { presets.remove(); });
        const auto title = presets.isDefault() ? tr("Do not begin new conversations with the preset “%1”")
                                               : tr("Begin new conversations with the preset “%1”");
        add(QStringLiteral("preset.default"), title.arg(name), tr("default model"),
            [&presets] { presets.setDefault(!presets.isDefault()); });
    }

    Inspector &m_inspector;
    PresetChoice &m_presets;
    std::function<void()> m_showChat;
    std::vector<Command> m_commands;
};

}

std::vector<Command> optionCommands(Inspector &inspector, const std::function<void()> &showChat)
{
    return OptionCommandList(inspector, showChat).all();
}

}
