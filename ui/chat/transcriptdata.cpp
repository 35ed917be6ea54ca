// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptdata.h"

#include "base/displaytext.h"
#include "chat/contextloss.h"
#include "llm/modelname.h"

#include <QLocale>

#include <chrono>

namespace corral::ui {

using TranscriptKinds::Kind;

TranscriptData::TranscriptData(const TranscriptRows &rows)
    : m_rows(rows)
{}

QHash<int, QByteArray> TranscriptData::roleNames()
{
    return {
        {KindRole, "kind"},           {MessageIdRole, "messageId"},
        {BlockRole, "block"},         {TextRole, "text"},
        {StreamingRole, "streaming"}, {ThoughtRole, "thought"},
        {ExpandedRole, "expanded"},   {ContinuedRole, "continued"},
        {MoreRole, "more"},           {ModelNameRole, "modelName"},
        {TimeRole, "time"},           {ExactTimeRole, "exactTime"},
        {FiguresRole, "figures"},     {FiguresDetailRole, "figuresDetail"},
        {ErrorTextRole, "errorText"}, {ErrorHintRole, "errorHint"},
        {NoteRole, "note"},           {PromptReadRole, "promptRead"},
        {VersionRole, "version"},     {VersionsRole, "versions"},
        {LastRole, "last"},
    };
}

QVariant TranscriptData::at(int index, int role) const
{
    const auto &row = m_rows.at(index);
    const bool isQuestion = row.kind == Kind::Question;
    switch (role) {
    case KindRole:
        return int(row.kind);
    case MessageIdRole:
        return row.message->message->id;
    case ThoughtRole:
        return row.thought;
    case ExpandedRole:
        return row.message->expanded;
    case StreamingRole:
        return row.isStreaming();
    case LastRole:
        return row.message == m_rows.lastMessage();
    case ContinuedRole:
        return isQuestion && row.block > 0;
    case MoreRole:
        return isQuestion && row.block + 1 < int(row.message->question.size());
    case BlockRole:
        return row.block >= 0 && !isQuestion ? QVariant::fromValue(row.blocks().at(row.block)) : QVariant();
    default:
        return row.block < 0 || isQuestion ? messageData(row, role) : QVariant();
    }
}

QVariant TranscriptData::messageData(const TranscriptRow &row, int role) const
{
    const auto &message = *row.message->message;
    switch (role) {
    case TextRole:
    case Qt::DisplayRole:
        return textOf(row);
    case ModelNameRole:
        return displayText(message.model);
    case TimeRole:
        return timeOf(message.createdAt, QDate::currentDate());
    case ExactTimeRole:
        return QLocale().toString(message.createdAt.toLocalTime(), QLocale::LongFormat);
    case FiguresRole:
        return figuresOf(message);
    case FiguresDetailRole:
        return figuresDetailOf(message);
    case NoteRole:
        return contextNoteOf(chat::contextLossOf(m_session->tree(), message.id));
    case PromptReadRole:
        return promptReadOf(message);
    case VersionRole:
        return int(m_session->tree().siblings(message.id).indexOf(message.id)) + 1;
    case VersionsRole:
        return int(m_session->tree().siblings(message.id).size());
    case ErrorTextRole:
        return message.error ? displayLines(message.error->message) : QString();
    case ErrorHintRole:
        return message.error ? displayLines(message.error->hint) : QString();
    default:
        return {};
    }
}

QString TranscriptData::textOf(const TranscriptRow &row) const
{
    const auto &message = *row.message->message;
    switch (row.kind) {
    case Kind::Question:
        return row.message->question.value(row.block).text;
    case Kind::QuestionFooter:
        if (!question::isLong(message.content))
            return {};
        return row.message->expanded ? tr("Show less") : question::expandText(message.content);
    case Kind::AnswerHeader:
        return waitingOf(message, waitingFor(message));
    case Kind::Thinking:
        return thinkingOf(message);
    case Kind::AnswerFooter:
        return endingOf(message);
    default:
        return {};
    }
}

Waiting TranscriptData::waitingFor(const chat::Message &answer) const
{
    const bool loading = m_loadedModels && !m_loadedModels->contains(llm::modelKey(answer.model));
    const auto *turn = m_session->turn(answer.id);
    if (!turn)
        return {loading};
    return {loading, std::chrono::floor<std::chrono::seconds>(turn->elapsed()), turn->promptProgress()};
}

double TranscriptData::promptReadOf(const chat::Message &answer) const
{
    const auto *turn = m_session->turn(answer.id);
    return turn && turn->promptProgress() ? turn->promptProgress()->share() : -1;
}

}
