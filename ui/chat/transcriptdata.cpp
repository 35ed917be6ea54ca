// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptmodel.h"
#include "ui/chat/words.h"

#include "base/visible.h"
#include "chat/contextloss.h"
#include "llm/modelname.h"

#include <QLocale>

/// What the rows say.
namespace corral::ui {

int TranscriptModel::count() const { return int(m_rows.size()); }

int TranscriptModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> TranscriptModel::roleNames() const
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
        {NoteRole, "note"},           {LastRole, "last"},
    };
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows.at(std::size_t(index.row()));
    switch (role) {
    case KindRole:
        return int(row.kind);
    case MessageIdRole:
        return row.entry->message->id;
    case ThoughtRole:
        return row.thought;
    case ExpandedRole:
        return row.entry->expanded;
    case StreamingRole:
        return stillChanges(row);
    case LastRole:
        return row.entry == m_entries.back().get();
    case ContinuedRole:
        return row.kind == Kind::Question && row.block > 0;
    case MoreRole:
        return row.kind == Kind::Question && row.block + 1 < int(row.entry->question.size());
    default:
        return row.block >= 0 && row.kind != Kind::Question ? blockData(row, role) : messageData(row, role);
    }
}

const Blocks &TranscriptModel::blocksOf(const Row &row) const { return row.entry->blocks(row.thought); }

bool TranscriptModel::stillChanges(const Row &row) const
{
    if (row.entry->ended || !row.entry->message->isAnswer())
        return false;
    return row.block < 0 || row.block >= blocksOf(row).finishedCount();
}

QVariant TranscriptModel::blockData(const Row &row, int role) const
{
    return role == BlockRole ? QVariant::fromValue(blocksOf(row).at(row.block)) : QVariant();
}

QString TranscriptModel::textOf(const Row &row) const
{
    const auto &message = *row.entry->message;
    switch (row.kind) {
    case Kind::Question:
        return row.entry->question.value(row.block).text;
    case Kind::QuestionFold:
        return row.entry->expanded ? tr("Show less") : question::unfoldWords(message.content);
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

Waiting TranscriptModel::waitingFor(const chat::Message &answer) const
{
    const bool loading = m_loadedModels && !m_loadedModels->contains(llm::modelKey(answer.model));
    const auto *turn = m_session->turn();
    return {loading, std::chrono::floor<std::chrono::seconds>(turn ? turn->elapsed() : std::chrono::nanoseconds(0))};
}

QVariant TranscriptModel::messageData(const Row &row, int role) const
{
    const auto &message = *row.entry->message;
    switch (role) {
    case TextRole:
    case Qt::DisplayRole:
        return textOf(row);
    case ModelNameRole:
        return visible(message.model);
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
    case ErrorTextRole:
        return message.error ? visibleLines(message.error->message) : QString();
    case ErrorHintRole:
        return message.error ? visibleLines(message.error->hint) : QString();
    default:
        return {};
    }
}

bool TranscriptModel::isCode(int row) const { return row >= 0 && row < count() && m_rows[std::size_t(row)].kind == Kind::Code; }

QString TranscriptModel::messageAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[std::size_t(row)].entry->message->id : QString();
}

QString TranscriptModel::codeAt(int row) const
{
    if (!isCode(row))
        return {};
    const auto &found = m_rows[std::size_t(row)];
    return blocksOf(found).codeAt(found.block);
}

QString TranscriptModel::languageAt(int row) const
{
    if (!isCode(row))
        return {};
    const auto &found = m_rows[std::size_t(row)];
    return blocksOf(found).at(found.block).language;
}

}
