// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/chatrequest.h"
#include "demo/replies.h"
#include "demo/sample.h"

#include <QJsonDocument>

namespace corral::demo {

namespace {

using Clock = std::chrono::steady_clock;

/// One piece of an answer as it goes over the wire.
struct Token
{
    QString text;
    bool thinking = false;
};

/// One answer being given: what it will say, and how its lines look in chat and in generate.
class Reply
{
public:
    Reply(ChatRequest request, House &house);

    /// Loads the model and reads the prompt; nothing is sent meanwhile. Stands for what the headers wait for.
    void prepare(const Call &call);
    void write(Pen &pen) const;

private:
    void compose();
    void limit();
    [[nodiscard]] QString content() const;
    [[nodiscard]] QJsonObject line(const QString &content, const QString &thinking = {}, const QJsonArray &calls = {}) const;
    [[nodiscard]] QJsonObject lastLine(Clock::time_point started, qint64 sent) const;

    ChatRequest m_request;
    House &m_house;
    std::vector<Token> m_tokens;
    QJsonArray m_calls;
    bool m_cut = false;
    Clock::time_point m_received = Clock::now();
    nanoseconds m_load{0};
    nanoseconds m_read{0};
};

Reply::Reply(ChatRequest request, House &house)
    : m_request(std::move(request))
    , m_house(house)
{
    compose();
    limit();
}

QString Reply::content() const
{
    if (m_request.schema) {
        const QJsonValue value = sampleOf(*m_request.schema, topicOf(m_request.question.text));
        const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        return QString::fromUtf8(document.toJson()).trimmed();
    }
    return m_calls.isEmpty() ? reply(m_request.question) : QStringLiteral("I will look that up.\n");
}

void Reply::compose()
{
    if (m_request.question.toolResult.isEmpty())
        m_calls = toolCalls(m_request.tools, m_request.question);
    if (m_request.thinks)
        for (const QString &text : tokens(thoughts(m_request.question)))
            m_tokens.push_back({text, true});
    QString text = m_calls.isEmpty() || m_request.thinks ? content() : QString();
    for (const QString &stop : m_request.stops)
        text.truncate(stop.isEmpty() || !text.contains(stop) ? text.size() : text.indexOf(stop));
    for (const QString &token : tokens(text))
        m_tokens.push_back({token});
}

/// Makes the answer as long as it has to be, and no longer than it may.
void Reply::limit()
{
    const qint64 most = m_request.number(QLatin1String("num_predict"), -1);
    const qint64 least = m_request.model.endless ? (most > 0 ? most : 4096)
                                                 : std::max<qint64>(m_house.options.answerTokens, m_request.wantedTokens);
    for (int paragraph = 1; m_calls.isEmpty() && !m_request.schema && qint64(m_tokens.size()) < least; ++paragraph)
        for (const QString &token : tokens(moreAbout(m_request.question, paragraph)))
            m_tokens.push_back({token});
    m_cut = (most > 0 && qint64(m_tokens.size()) > most) || m_request.model.endless;
    if (m_cut)
        m_tokens.resize(size_t(std::min<qint64>(most > 0 ? most : least, qint64(m_tokens.size()))));
}

void Reply::prepare(const Call &call)
{
    const Options &options = m_house.options;
    if (!m_house.library.isLoaded(m_request.model.name, m_request.context))
        call.wait(options.loadTime);
    m_load = Clock::now() - m_received;
    m_house.library.keep(m_request.model, m_request.context, m_request.keepAlive);
    call.wait(std::min<nanoseconds>(m_request.promptTokens * nanoseconds(options.tokenInterval) / 40, std::chrono::seconds(2)));
    if (!m_calls.isEmpty() && !m_request.thinks) // a call is sent whole
        call.wait(12 * nanoseconds(options.tokenInterval));
    m_read = Clock::now() - m_received - m_load;
}

void Reply::write(Pen &pen) const
{
    const auto started = Clock::now();
    const nanoseconds interval = pen.interval(m_house.options.tokenInterval);
    if (!m_request.isChat && m_request.thinks && !pen.line(line({})))
        return;
    auto due = started;
    for (const Token &token : m_tokens) {
        due += interval;
        if (interval.count() > 0 && !pen.wait(due - Clock::now()))
            return;
        if (!pen.line(token.thinking ? line({}, token.text) : line(token.text)))
            return;
    }
    QJsonObject last = lastLine(started, qint64(m_tokens.size()));
    if (!m_calls.isEmpty() && m_request.model.templateInFile) {
        QJsonObject message = last.value(QLatin1String("message")).toObject();
        message.insert(QStringLiteral("tool_calls"), m_calls);
        last.insert(QStringLiteral("message"), message);
    } else {
        for (const QJsonValue &call : m_calls)
            if (!pen.wait(10 * interval) || !pen.line(line({}, {}, {call})))
                return;
    }
    pen.line(last);
    m_house.library.keep(m_request.model, m_request.context, m_request.keepAlive);
}

QJsonObject Reply::line(const QString &content, const QString &thinking, const QJsonArray &calls) const
{
    QJsonObject object = m_request.emptyLine();
    if (!m_request.isChat) {
        object.insert(QStringLiteral("response"), content);
        if (!thinking.isEmpty())
            object.insert(QStringLiteral("thinking"), thinking);
        return object;
    }
    QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")}, {QStringLiteral("content"), content}};
    if (!thinking.isEmpty())
        message.insert(QStringLiteral("thinking"), thinking);
    if (!calls.isEmpty())
        message.insert(QStringLiteral("tool_calls"), calls);
    object.insert(QStringLiteral("message"), message);
    return object;
}

QJsonObject Reply::lastLine(Clock::time_point started, qint64 sent) const
{
    QJsonObject object = line({});
    const qint64 evaluated = sent + (m_calls.isEmpty() ? 0 : tokens(QString::fromUtf8(QJsonDocument(m_calls).toJson())).size());
    object.insert(QStringLiteral("done"), true);
    object.insert(QStringLiteral("done_reason"), m_cut ? QStringLiteral("length") : QStringLiteral("stop"));
    object.insert(QStringLiteral("total_duration"), qint64(nanoseconds(Clock::now() - m_received).count()));
    object.insert(QStringLiteral("load_duration"), std::max<qint64>(1, m_load.count()));
    object.insert(QStringLiteral("prompt_eval_count"), m_request.promptTokens);
    object.insert(QStringLiteral("prompt_eval_duration"), std::max<qint64>(1, m_read.count()));
    if (evaluated > 0)
        object.insert(QStringLiteral("eval_count"), evaluated);
    object.insert(QStringLiteral("eval_duration"), qint64(nanoseconds(Clock::now() - started).count()));
    if (m_request.wantsContext)
        object.insert(QStringLiteral("context"), QJsonArray{1, 2, 3});
    return object;
}

Answer respond(ChatRequest request, const Call &call, House &house)
{
    if (request.isEmpty) {
        const bool unload = request.keepAlive == nanoseconds::zero();
        if (!unload && !house.library.isLoaded(request.model.name, request.context))
            call.wait(house.options.loadTime);
        house.library.keep(request.model, request.context, request.keepAlive);
        QJsonObject object = request.emptyLine();
        if (request.isChat)
            object.insert(QStringLiteral("message"), QJsonObject{{QStringLiteral("role"), QStringLiteral("assistant")},
                                                                 {QStringLiteral("content"), QString()}});
        else
            object.insert(QStringLiteral("response"), QString());
        object.insert(QStringLiteral("done"), true);
        object.insert(QStringLiteral("done_reason"), unload ? QStringLiteral("unload") : QStringLiteral("load"));
        return Answer::json(object);
    }
    const auto reply = std::make_shared<Reply>(std::move(request), house);
    reply->prepare(call);
    return {200, streamType, {}, [reply](Pen &pen) { reply->write(pen); }};
}

}

Answer chat(const Call &call, House &house) { return respond(readChat(call, house), call, house); }

Answer generate(const Call &call, House &house) { return respond(readGenerate(call, house), call, house); }

}
