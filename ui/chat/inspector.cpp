// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/inspector.h"

#include "base/displaytext.h"
#include "chat/sessionpool.h"
#include "servers/connection.h"
#include "ui/chat/conversationserver.h"
#include "ui/chat/modelchoice.h"
#include "ui/chat/openconversation.h"

#include <optional>
#include <utility>

namespace corral::ui {

Inspector::Inspector(OpenConversation &open, chat::SessionPool &sessions, ModelChoice &choice, ConversationServer &server,
                     QObject *parent)
    : QObject(parent)
    , m_open(open)
    , m_choice(choice)
    , m_server(server)
    , m_presets(open, sessions)
{
    connect(&open, &OpenConversation::leaving, this, &Inspector::keep);
    connect(&open, &OpenConversation::stateChanged, this, &Inspector::follow);
    connect(&sessions, &chat::SessionPool::conversationChanged, this, [this](const chat::Session *session) {
        if (session == m_open.session())
            follow();
    });
    connect(&choice, &ModelChoice::changed, this, &Inspector::follow);
    connect(&server, &ConversationServer::changed, this, &Inspector::follow);
    connect(&m_parameters, &ModelParameters::changed, this, &Inspector::follow);
    connect(&m_presets, &PresetChoice::listChanged, this, &Inspector::follow);
    connect(&m_presets, &PresetChoice::applied, &m_shown, &OptionFilter::refresh);
    connect(this, &Inspector::changed, &m_presets, &PresetChoice::changed);
    follow();
}

void Inspector::setDefaults(const QString &model, const QString &systemPrompt, const QString &keepAlive)
{
    m_open.setDefaults(model, systemPrompt);
    if (m_beginning.systemPrompt == std::exchange(m_defaultPrompt, systemPrompt))
        m_beginning.systemPrompt = systemPrompt;
    m_keepAlive = keepAlive;
    follow();
}

chat::Options Inspector::current() const
{
    const auto *session = m_open.session();
    return session ? session->conversation().options : chat::Options();
}

void Inspector::setOptions(const chat::Options &options)
{
    if (auto *session = m_open.session())
        session->setOptions(options);
}

/// The rows show what is true now; a new conversation begins as its model wants it.
void Inspector::follow()
{
    begin();
    const auto model = m_open.model();
    const auto *summary = m_choice.find(model);
    m_parameters.setModel(m_server.connection().backend(), model, summary ? summary->digest : QString());
    m_rows.setRows(optionRows(context()));
    if (std::exchange(m_followed, m_open.id()) != m_open.id())
        m_shown.refresh();
    Q_EMIT changed();
}

/// A conversation in which nothing is goes when it is left: the next new one gets what was set in it.
void Inspector::keep()
{
    const auto *session = m_open.session();
    if (!session || m_beginning.conversation != m_open.id() || !m_open.isBlank() || !m_open.draft()->isEmpty())
        return;
    const auto &now = session->conversation();
    if (now.options != m_beginning.options || now.systemPrompt != m_beginning.systemPrompt)
        m_kept = Beginning{{}, now.options, now.systemPrompt};
}

/// Nothing happens once the user has changed the system prompt or an option.
void Inspector::begin()
{
    auto *session = m_open.session();
    const auto isBegun = session && m_beginning.conversation == m_open.id();
    if (isBegun)
        m_kept.reset();
    if (!session || !m_open.isBlank() || (session->isSaved() && !isBegun))
        return;
    if (!isBegun)
        m_beginning = {m_open.id(), {}, m_defaultPrompt};
    if (const auto kept = std::exchange(m_kept, std::nullopt)) {
        session->setSystemPrompt(kept->systemPrompt);
        session->setOptions(kept->options);
        return;
    }
    const auto &now = session->conversation();
    if (now.options != m_beginning.options || now.systemPrompt != m_beginning.systemPrompt)
        return;
    const auto *preset = m_presets.forModel(m_open.model());
    const auto options = preset ? chat::Options{preset->values, preset->id} : chat::Options();
    const auto prompt = preset && !preset->systemPrompt.isEmpty() ? preset->systemPrompt : m_defaultPrompt;
    m_beginning = {m_open.id(), options, prompt};
    session->setSystemPrompt(prompt);
    session->setOptions(options);
}

OptionContext Inspector::context() const
{
    auto &connection = m_server.connection();
    const auto backend = connection.backend();
    const auto *content = m_parameters.content();
    const auto *preset = m_presets.current();
    return {.options = current(),
            .preset = preset ? std::optional(*preset) : std::nullopt,
            .parameters = content ? content->parameters : QList<llm::Parameter>(),
            .hasDefaults = backend->library() != nullptr,
            .loadedContext = connection.loadedContext(m_open.model()),
            .keepAlive = m_keepAlive,
            .model = m_open.model(),
            .thinks = connection.thinks(m_open.model()),
            .use = [backend](const QString &option) { return backend->useOf(option); }};
}

bool Inspector::isReady() const { return m_open.session() != nullptr; }

QString Inspector::systemPrompt() const { return m_open.systemPrompt(); }

void Inspector::setSystemPrompt(const QString &prompt) { m_open.setSystemPrompt(prompt); }

QString Inspector::modelPrompt() const
{
    const auto *content = m_parameters.content();
    return content ? displayText(content->system) : QString();
}

QString Inspector::summary() const
{
    const auto count = m_rows.setCount();
    return count == 0 ? QString() : tr("%n options set", nullptr, count);
}

QString Inspector::obstacle() const
{
    const auto checked = chat::check(current());
    return checked ? QString() : checked.error().message;
}

bool Inspector::thinks() const
{
    const auto *row = m_rows.find(chat::field::think);
    return m_choice.find(m_open.model()) && row->obstacle.isEmpty();
}

bool Inspector::isThinkingOff() const { return current().values.value(chat::field::think) == QLatin1String("false"); }

void Inspector::setThinkingOff(bool off)
{
    if (off)
        type(chat::field::think, QStringLiteral("false"));
    else
        reset(chat::field::think);
}

QString Inspector::note() const
{
    const auto &error = m_parameters.error();
    return error ? tr("Couldn't read the model's own parameters. %1").arg(error->message) : QString();
}

void Inspector::reveal(const QString &words)
{
    m_shown.setOnlySet(false);
    m_shown.setSearch(words);
    Q_EMIT revealed();
}

void Inspector::type(const QString &option, const QString &text)
{
    auto options = current();
    if (text.trimmed().isEmpty() && option != chat::field::format)
        options.values.remove(option);
    else
        options.values.insert(option, text);
    setOptions(options);
}

void Inspector::choose(const QString &option, int choice)
{
    if (choice > 0)
        type(option, typedFor(option, choice, current().values.value(option)));
    else
        reset(option);
}

void Inspector::reset(const QString &option)
{
    auto options = current();
    options.values.remove(option);
    setOptions(options);
}

}
