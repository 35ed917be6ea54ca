// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/lmstudio.h"

#include "exchange/jsonfields.h"
#include "exchange/treebuilder.h"
#include "exchange/words.h"

#include <QJsonArray>

#include <cmath>

namespace corral::exchange {

namespace {

const QString source = QStringLiteral("lm-studio");

QString textOf(const QJsonArray &content)
{
    QString text;
    for (const auto &each : content) {
        const auto part = each.toObject();
        if (textIn(part, QLatin1String("type")) == QLatin1String("text"))
            text += textIn(part, QLatin1String("text"));
    }
    return text;
}

QString fileNameIn(const QJsonObject &part)
{
    const auto name = textIn(part, QLatin1String("name"));
    return name.isEmpty() ? textIn(part, QLatin1String("fileIdentifier")) : name;
}

std::chrono::nanoseconds secondsIn(const QJsonObject &json, QLatin1String key)
{
    constexpr double most = 1e9;
    const auto seconds = json.value(key).toDouble();
    return std::chrono::nanoseconds(seconds > 0 && seconds < most ? std::llround(seconds * 1e9) : 0);
}

/// Reads the versions of one message.
class MessageReader
{
public:
    explicit MessageReader(int &leftOut)
        : m_leftOut(leftOut)
    {}

    /// The role is empty if it is unknown.
    chat::Message read(const QJsonObject &version)
    {
        const auto role = textIn(version, QLatin1String("role"));
        for (const auto &known : {chat::role::user, chat::role::assistant, chat::role::system, chat::role::tool})
            m_message.role = role == known ? known : m_message.role;
        m_message.createdAt = timeIn(version, QLatin1String("createdAt"));
        if (m_message.isAnswer())
            m_message.model = textIn(version.value(QLatin1String("senderInfo")).toObject(), QLatin1String("senderName"));
        readContent(version.value(QLatin1String("content")).toArray());
        for (const auto steps = version.value(QLatin1String("steps")).toArray(); const auto &step : steps)
            readStep(step.toObject());
        return std::move(m_message);
    }

private:
    void readStep(const QJsonObject &step)
    {
        readGeneration(step.value(QLatin1String("genInfo")).toObject());
        if (textIn(step, QLatin1String("type")) != QLatin1String("contentBlock"))
            return; // debug output and states of the program
        const auto content = step.value(QLatin1String("content")).toArray();
        const auto style = textIn(step.value(QLatin1String("style")).toObject(), QLatin1String("type"));
        if (style == QLatin1String("thinking"))
            addParagraph(m_message.thinking, textOf(content).trimmed());
        else
            readContent(content);
    }

    void readContent(const QJsonArray &content)
    {
        addParagraph(m_message.content, textOf(content));
        for (const auto &each : content)
            readPart(each.toObject());
    }

    void readPart(const QJsonObject &part)
    {
        const auto type = textIn(part, QLatin1String("type"));
        if (type == QLatin1String("text"))
            return;
        if (type == QLatin1String("file"))
            addParagraph(m_message.content, placeholder(Words::tr("file"), fileNameIn(part)));
        else if (type == QLatin1String("toolCallRequest"))
            readCall(part);
        else if (type == QLatin1String("toolCallResult"))
            readResult(part);
        else
            ++m_leftOut;
    }

    void readCall(const QJsonObject &part)
    {
        llm::ToolCall call;
        call.id = textIn(part, QLatin1String("toolCallRequestId"));
        call.index = m_calls++;
        call.name = textIn(part, QLatin1String("name"));
        const auto parameters = part.value(QLatin1String("parameters"));
        call.arguments = (parameters.isObject() ? parameters : part.value(QLatin1String("arguments"))).toObject();
        m_message.parts.append(call);
    }

    /// It is in the answer, because LM Studio has no message of its own for it.
    void readResult(const QJsonObject &part)
    {
        auto text = textIn(part, QLatin1String("content"));
        for (const auto parts = part.value(QLatin1String("content")).toArray(); const auto &each : parts)
            addParagraph(text, textIn(each.toObject(), QLatin1String("text")));
        m_message.parts.append(chat::Attachment{Words::tr("Result of the tool"), QStringLiteral("text/plain"), text});
    }

    void readGeneration(const QJsonObject &info)
    {
        const auto model = textIn(info, QLatin1String("identifier"));
        if (!model.isEmpty())
            m_message.model = model;
        const auto stats = info.value(QLatin1String("stats")).toObject();
        if (stats.isEmpty())
            return;
        m_message.metrics.promptTokens = numberIn(stats, QLatin1String("promptTokensCount"));
        m_message.metrics.answerTokens += numberIn(stats, QLatin1String("predictedTokensCount"));
        m_message.metrics.eval += secondsIn(stats, QLatin1String("totalTimeSec"));
        if (m_message.firstToken.count() == 0)
            m_message.firstToken = secondsIn(stats, QLatin1String("timeToFirstTokenSec"));
        if (textIn(stats, QLatin1String("stopReason")) == QLatin1String("userStopped"))
            m_message.state = chat::Message::State::Stopped;
    }

    int &m_leftOut;
    chat::Message m_message;
    int m_calls = 0;
};

}

bool isLmStudios(const QJsonObject &json)
{
    const auto messages = json.value(QLatin1String("messages"));
    if (!messages.isArray())
        return false;
    const auto first = messages.toArray().at(0).toObject();
    return first.value(QLatin1String("versions")).isArray() ||
           (messages.toArray().isEmpty() && json.contains(QLatin1String("perChatPredictionConfig")));
}

Result<Imported> fromLmStudio(const QJsonObject &json)
{
    Imported imported;
    auto &conversation = imported.stored.conversation;
    conversation.title = textIn(json, QLatin1String("name")).simplified();
    conversation.createdAt = timeIn(json, QLatin1String("createdAt"));
    conversation.updatedAt = timeIn(json, QLatin1String("assistantLastMessagedAt"));
    conversation.systemPrompt = textIn(json, QLatin1String("systemPrompt"));
    conversation.model = textIn(json.value(QLatin1String("lastUsedModel")).toObject(), QLatin1String("identifier"));
    const auto messages = json.value(QLatin1String("messages")).toArray();
    conversation.id = derivedId(source, conversation.title + json.value(QLatin1String("createdAt")).toVariant().toString());
    TreeBuilder tree;
    chat::Id parent;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const auto versions = messages.at(i).toObject().value(QLatin1String("versions")).toArray();
        const auto wanted = numberIn(messages.at(i).toObject(), QLatin1String("currentlySelected"));
        const auto selected = std::clamp(wanted, qint64(0), std::max(qint64(0), qint64(versions.size()) - 1));
        chat::Id next = parent;
        if (versions.isEmpty())
            ++imported.leftOut;
        for (qsizetype version = 0; version < versions.size(); ++version) {
            auto message = MessageReader(imported.leftOut).read(versions.at(version).toObject());
            if (message.role.isEmpty()) {
                ++imported.leftOut;
                continue;
            }
            message.id = derivedId(source, QStringLiteral("%1 %2 %3").arg(conversation.id).arg(i).arg(version));
            message.parentId = parent;
            if (version == selected)
                next = message.id;
            tree.add(std::move(message));
        }
        parent = next;
    }
    conversation.leaf = parent;
    imported.stored.tree = tree.buildSplit();
    complete(imported);
    return imported;
}

}
