// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/presetchoice.h"

#include "base/displaytext.h"
#include "base/sources.h"
#include "chat/sessionpool.h"
#include "ui/chat/openconversation.h"

namespace corral::ui {

PresetChoice::PresetChoice(OpenConversation &open, chat::SessionPool &sessions, QObject *parent)
    : QObject(parent)
    , m_open(open)
    , m_sessions(sessions)
{
    setPresets(m_own);
}

void PresetChoice::setPresets(chat::Presets &presets)
{
    m_presets->disconnect(this);
    m_presets = &presets;
    connect(m_presets, &chat::Presets::changed, this, &PresetChoice::follow);
    follow();
}

void PresetChoice::follow()
{
    m_list.setPresets(m_presets->list());
    Q_EMIT listChanged();
}

chat::Conversation PresetChoice::conversation() const
{
    const auto *session = m_open.session();
    return session ? session->conversation() : chat::Conversation();
}

const chat::Preset *PresetChoice::current() const
{
    const auto *session = m_open.session();
    return session ? m_presets->find(session->conversation().options.preset) : nullptr;
}

int PresetChoice::row() const
{
    const auto *preset = current();
    return preset ? m_list.rowOf(preset->id) : 0;
}

QString PresetChoice::name() const
{
    const auto *preset = current();
    return preset ? displayText(preset->name) : QString();
}

bool PresetChoice::differs() const
{
    const auto *preset = current();
    const auto now = conversation();
    return preset && (preset->values != now.options.values ||
                      (!preset->systemPrompt.isEmpty() && preset->systemPrompt != now.systemPrompt));
}

bool PresetChoice::isDefault() const
{
    const auto *preset = current();
    const auto *own = m_presets->forModel(m_open.model());
    return preset && own && own->id == preset->id;
}

void PresetChoice::setDefault(bool isDefault)
{
    const auto *preset = current();
    if (preset && !m_open.model().isEmpty() && isDefault != this->isDefault())
        m_presets->setDefault(m_open.model(), isDefault ? preset->id : chat::Id());
}

void PresetChoice::restore(const chat::Conversation &former)
{
    auto *session = m_sessions.find(former.id);
    if (!session)
        return;
    session->setOptions(former.options);
    session->setSystemPrompt(former.systemPrompt);
    Q_EMIT applied();
}

void PresetChoice::apply(int row)
{
    auto *session = m_open.session();
    if (!session)
        return;
    const auto *preset = m_list.at(row);
    const auto former = session->conversation();
    const auto text = preset ? tr("Applied the preset “%1”.").arg(displayText(preset->name)) : tr("Reset the options.");
    const auto prompt = preset && !preset->systemPrompt.isEmpty() ? preset->systemPrompt : former.systemPrompt;
    session->setOptions(preset ? chat::Options{preset->values, preset->id} : chat::Options());
    session->setSystemPrompt(prompt);
    Q_EMIT applied();
    const auto losesOptions = !former.options.values.isEmpty() && former.options.values != session->conversation().options.values;
    if (losesOptions || (!former.systemPrompt.isEmpty() && former.systemPrompt != prompt))
        Q_EMIT undoable(text, [this, former] { restore(former); });
}

QString PresetChoice::nameProblem(const QString &name, bool isNew) const
{
    const auto *preset = current();
    return m_list.nameProblem(name, isNew || !preset ? QString() : preset->id);
}

void PresetChoice::save(const QString &name)
{
    auto *session = m_open.session();
    if (!session || name.simplified().isEmpty() || !nameProblem(name, true).isEmpty())
        return;
    auto options = session->conversation().options;
    options.preset = Sources::system().newId();
    m_presets->put(
        {.id = options.preset, .name = name, .systemPrompt = session->conversation().systemPrompt, .values = options.values});
    session->setOptions(options);
}

void PresetChoice::update()
{
    const auto *found = current();
    if (!found)
        return;
    const auto now = conversation();
    const auto former = *found;
    auto changed = former;
    changed.values = now.options.values;
    changed.systemPrompt = now.systemPrompt;
    if (changed == former)
        return;
    m_presets->put(changed);
    Q_EMIT undoable(tr("Changed the preset “%1”.").arg(displayText(former.name)), [this, former] { m_presets->put(former); });
}

void PresetChoice::rename(const QString &name)
{
    const auto *found = current();
    if (!found || !nameProblem(name, false).isEmpty())
        return;
    auto renamed = *found;
    renamed.name = name;
    m_presets->put(renamed);
}

void PresetChoice::remove()
{
    const auto *found = current();
    if (!found)
        return;
    const auto former = *found;
    m_presets->remove(former.id);
    Q_EMIT undoable(tr("Deleted the preset “%1”.").arg(displayText(former.name)), [this, former] { m_presets->put(former); });
}

}
