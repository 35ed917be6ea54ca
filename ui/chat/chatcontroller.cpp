// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chatprivate.h"
#include "ui/chat/suggestions.h"

#include "base/visible.h"
#include "llm/modelname.h"
#include "ui/shared/format.h"

#include <algorithm>
#include <utility>

namespace corral::ui {

ChatController::Private::Private(servers::Connection &itsConnection, store::Store &itsStore)
    : connection(itsConnection)
    , store(itsStore)
    , sessions(services())
{}

chat::Session::Services ChatController::Private::services()
{
    return {
        .backend = [this] { return connection.backend(); },
        .journal = store,
        .pacer = pacer,
        .sources = sources,
        .loadedContext =
            [this](const QString &model) {
                const auto &running = connection.running();
                const auto found = llm::findModel(running, model);
                return found == running.end() ? 0 : found->contextLength;
            },
        .keepAlive = [this] { return keepAlive; },
    };
}

ChatController::ChatController(servers::Connection &connection, store::Store &store, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(connection, store))
{
    connect(&d->draft, &MessageDraft::due, this, &ChatController::saveDraft);
    connect(&d->draft, &MessageDraft::typedChanged, this, &ChatController::canSendChanged);
    connect(&d->draft, &MessageDraft::pastedChanged, this, &ChatController::canSendChanged);
    d->dayTimer.setSingleShot(true);
    connect(&d->dayTimer, &QTimer::timeout, this, &ChatController::followDay);
    connect(&store, &store::Store::refused, this, qOverload<const Error &>(&ChatController::report));
    connect(&store, &store::Store::troubleChanged, this, &ChatController::followTrouble);
    watchSessions();
    watchConnection();
    followDay();
    newConversation();
    // Later: nobody can be listening yet to what goes wrong.
    QTimer::singleShot(0, this, [this] { readList(); });
}

ChatController::~ChatController()
{
    saveDraft();
    // What ends now ends without a word to anybody.
    d->sessions.disconnect(this);
}

void ChatController::watchSessions()
{
    auto *sessions = &d->sessions;
    connect(sessions, &chat::SessionPool::conversationChanged, this, [this](chat::Session *session) {
        const auto &conversation = session->conversation();
        if (session->isSaved() && ConversationListModel::isEmpty(conversation) && session->path().isEmpty())
            d->list.remove(conversation.id); // what was written in it has been erased
        else if (session->isSaved())
            d->list.put(conversation);
        if (session == this->session()) {
            Q_EMIT titleChanged();
            Q_EMIT modelChanged();
            Q_EMIT canSendChanged();
            Q_EMIT suggestionsChanged();
        }
    });
    connect(sessions, &chat::SessionPool::messageAdded, this, [this](chat::Session *session) {
        if (session == this->session())
            Q_EMIT blankChanged();
    });
    connect(sessions, &chat::SessionPool::phaseChanged, this, &ChatController::followPhase);
    connect(sessions, &chat::SessionPool::tokensPerSecondChanged, this, &ChatController::liveChanged);
    connect(sessions, &chat::SessionPool::flushed, this, &ChatController::noteCost);
}

void ChatController::followPhase(const chat::Session *session)
{
    const auto &conversation = session->conversation();
    d->list.setStreaming(conversation.id, session->isRunning());
    if (session == this->session()) {
        d->processorTime = -1;
        Q_EMIT runningChanged();
        Q_EMIT canSendChanged();
    }
    Q_EMIT liveChanged();
    if (session->turn() && session->turn()->phase() == chat::Turn::Phase::Waiting)
        return;
    // The model is in memory now, or the server has gone.
    const auto &error = session->message(session->path().last()).error;
    if (error && error->kind == Error::Kind::Offline)
        d->connection.retryNow();
    else
        d->connection.refreshRunning();
    if (!session->isRunning())
        Q_EMIT answered(conversation.id, conversation.title);
}

/// What showing the answer costs is all that the process did since it was shown last: parsing, laying out, drawing.
void ChatController::noteCost(const chat::Session *session)
{
    if (session != this->session())
        return;
    const auto now = std::clock();
    if (const auto before = std::exchange(d->processorTime, now); before >= 0)
        d->pacer.spent(std::chrono::microseconds((now - before) * 1'000'000 / CLOCKS_PER_SEC));
}

void ChatController::watchConnection()
{
    auto *connection = &d->connection;
    connect(connection, &servers::Connection::stateChanged, this, &ChatController::takeModels);
    connect(connection, &servers::Connection::modelsChanged, this, &ChatController::takeModels);
    connect(connection, &servers::Connection::runningChanged, this, &ChatController::takeModels);
    takeModels();
}

void ChatController::takeModels()
{
    std::optional<QSet<QString>> loaded; // what was in memory when the server was last heard of says nothing about now
    if (d->connection.isOnline()) {
        loaded.emplace();
        for (const auto &model : d->connection.running())
            loaded->insert(llm::modelKey(model.name));
    }
    d->models.setInstalled(d->connection.models());
    d->models.setLoaded(loaded.value_or(QSet<QString>()));
    d->transcript.setLoadedModels(loaded);
    chooseModel();
    Q_EMIT canSendChanged();
    Q_EMIT suggestionsChanged();
}

/// A conversation that nobody chose a model for gets the one that was used last, else the first there is.
void ChatController::chooseModel()
{
    auto *session = this->session();
    if (!session || d->models.count() == 0 || d->modelWanted)
        return;
    const auto isBlank = session->path().isEmpty();
    if (!isBlank && !session->conversation().model.isEmpty())
        return;
    const auto &models = d->models.models();
    auto model = models.first().name;
    for (const auto &conversation : d->list.conversations()) {
        if (conversation.id != session->conversation().id && d->models.rowOf(conversation.model) >= 0) {
            model = conversation.model;
            break;
        }
    }
    session->setModel(model);
}

const llm::ModelSummary *ChatController::chosen() const
{
    const auto row = d->models.rowOf(model());
    return row < 0 ? nullptr : &d->models.models().at(row);
}

ConversationListModel *ChatController::conversations() const { return &d->list; }
TranscriptModel *ChatController::transcript() { return &d->transcript; }
ModelChoiceModel *ChatController::models() { return &d->models; }
chat::Session *ChatController::session() const { return d->sessions.find(d->current); }
QString ChatController::conversationId() const { return d->current; }
bool ChatController::isLoading() const { return d->loading; }
MessageDraft *ChatController::draft() { return &d->draft; }
bool ChatController::isShown() const { return d->shown; }
double ChatController::liveTokensPerSecond() const { return d->sessions.tokensPerSecond(); }
QString ChatController::liveRate() const { return format::tokensPerSecond(liveTokensPerSecond()); }
int ChatController::runningCount() const { return d->sessions.runningCount(); }

bool ChatController::isBlank() const
{
    const auto *session = this->session();
    return session && session->path().isEmpty();
}

QString ChatController::title() const
{
    const auto row = d->list.rowOf(d->current);
    const auto title = row < 0 ? QString() : d->list.conversations().at(row).title;
    return title.isEmpty() ? tr("New conversation") : title;
}

QString ChatController::model() const
{
    const auto *session = this->session();
    return session ? session->conversation().model : QString();
}

QString ChatController::shownTitle() const { return visible(title()); }

QString ChatController::shownModel() const { return visible(model()); }

bool ChatController::isRunning() const
{
    const auto *session = this->session();
    return session && session->isRunning();
}

QStringList ChatController::suggestions() const
{
    const auto *model = chosen();
    return model ? suggestionsFor(*model) : QStringList();
}

bool ChatController::canSend() const
{
    const auto *session = this->session();
    return session && !session->isRunning() && chosen() && d->draft.saysSomething() && cannotSendReason().isEmpty();
}

QString ChatController::cannotSendReason() const
{
    using State = servers::Connection::State;
    const auto address = d->connection.endpoint().display();
    switch (d->connection.state()) {
    case State::Unknown:
    case State::Connecting:
        return tr("Connecting to %1…").arg(address);
    case State::Unreachable:
        if (const auto &error = d->connection.error(); error && error->kind == Error::Kind::Invalid)
            return error->message; // there is no address to ask
        return tr("Ollama at %1 doesn't answer. What you write is kept.").arg(address);
    case State::Connected:
        break;
    }
    if (!d->connection.hasModels() || d->loading)
        return {};
    if (d->models.count() == 0)
        return tr("No model to chat with is installed. Pull one on the Models screen.");
    if (model().isEmpty())
        return tr("Choose a model.");
    return chosen() ? QString() : tr("%1 is not installed on this server. Choose another model, or pull it.").arg(shownModel());
}

}
