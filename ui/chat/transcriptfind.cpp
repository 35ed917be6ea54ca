// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptfind.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace corral::ui {

namespace {

constexpr std::chrono::milliseconds sliceTime{6};

}

TranscriptFind::TranscriptFind(QObject *parent)
    : QObject(parent)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &TranscriptFind::search);
}

void TranscriptFind::setTranscript(TranscriptModel *transcript)
{
    if (m_transcript)
        m_transcript->disconnect(this);
    m_transcript = transcript;
    if (!transcript)
        return;
    connect(transcript, &QAbstractItemModel::modelReset, this, &TranscriptFind::reset);
    connect(transcript, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
    connect(transcript, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
    connect(transcript, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                rowsChanged(first.row(), last.row(), roles);
            });
    connect(transcript, &TranscriptModel::hasEarlierChanged, this, &TranscriptFind::update);
}

bool TranscriptFind::isComplete() const { return m_unsearched < 0 && !(m_transcript && m_transcript->hasEarlier()); }

void TranscriptFind::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = {};
    m_needle = chat::FoldedText(text).text();
    // From the current occurrence on, so that it stays while more of it is typed.
    m_wantedRow = m_row >= 0 ? m_row : std::max(0, m_startRow);
    m_wantedMessage.clear();
    begin();
    Q_EMIT textChanged();
}

void TranscriptFind::showMessage(const QString &messageId, const QString &words)
{
    m_text = words;
    m_words = chat::SearchQuery(words);
    m_needle.clear();
    m_wantedRow = -1;
    m_wantedMessage = messageId;
    begin();
    Q_EMIT textChanged();
}

/// Forgets what was found, and searches all rows.
void TranscriptFind::begin()
{
    m_row = m_index = -1;
    m_count = 0;
    const auto rows = m_transcript ? m_transcript->count() : 0;
    m_counts.assign(std::size_t(isActive() ? rows : 0), unknown);
    m_unsearched = int(m_counts.size()) - 1;
    if (isActive() && m_transcript) {
        m_transcript->fetchAll();
        m_slices.start();
    }
    update();
    Q_EMIT marksChanged();
}

/// Another conversation is shown.
void TranscriptFind::reset()
{
    m_wantedRow = -1;
    if (isActive())
        begin();
}

/// Rows near the end first: they are in view, and more are put before the first one.
void TranscriptFind::search()
{
    if (!m_transcript || !isActive())
        return;
    const QDeadlineTimer deadline(sliceTime);
    for (; m_unsearched >= 0 && !deadline.hasExpired(); --m_unsearched) {
        auto &count = m_counts[std::size_t(m_unsearched)];
        if (count != unknown)
            continue;
        count = int(find(m_transcript->findableText(m_unsearched)).size());
        m_count += count;
    }
    settle();
    update();
    if (m_unsearched >= 0)
        m_slices.start();
}

QList<chat::TextRange> TranscriptFind::find(const QString &text) const
{
    if (!m_words.isEmpty())
        return m_words.find(text);
    return m_needle.isEmpty() ? QList<chat::TextRange>() : chat::FoldedText(text).find(m_needle);
}

void TranscriptFind::rowsInserted(int first, int last)
{
    if (!isActive())
        return;
    const auto rows = last - first + 1;
    m_counts.insert(m_counts.begin() + first, std::size_t(rows), unknown);
    const auto moved = [&](int row) { return row >= first ? row + rows : row; };
    m_unsearched = std::max(moved(m_unsearched), last);
    m_row = moved(m_row);
    m_wantedRow = moved(m_wantedRow);
    m_slices.start();
}

void TranscriptFind::rowsRemoved(int first, int last)
{
    if (!isActive())
        return;
    const auto rows = last - first + 1;
    for (int row = first; row <= last; ++row)
        forget(row);
    m_counts.erase(m_counts.begin() + first, m_counts.begin() + last + 1);
    const auto moved = [&](int row) { return row > last ? row - rows : std::min(row, first - 1); };
    m_unsearched = moved(m_unsearched);
    if (m_row >= first && m_row <= last)
        m_row = m_index = -1;
    m_row = moved(m_row);
    m_wantedRow = m_wantedRow >= first && m_wantedRow <= last ? first : moved(m_wantedRow);
    update();
}

void TranscriptFind::rowsChanged(int first, int last, const QList<int> &roles)
{
    const auto concerns = roles.isEmpty() || roles.contains(TranscriptData::BlockRole) ||
                          roles.contains(TranscriptData::TextRole) || roles.contains(TranscriptData::ExpandedRole);
    if (!isActive() || !concerns)
        return;
    for (int row = first; row <= last; ++row)
        forget(row);
    m_unsearched = std::max(m_unsearched, last);
    m_slices.start();
}

void TranscriptFind::forget(int row)
{
    auto &count = m_counts[std::size_t(row)];
    m_count -= std::max(0, count);
    count = unknown;
}

/// The next row with an occurrence, `from` included; -1 if there is none.
int TranscriptFind::nextRow(int from, int direction) const
{
    for (auto row = from; row >= 0 && row < int(m_counts.size()); row += direction) {
        if (m_counts[std::size_t(row)] > 0)
            return row;
    }
    return -1;
}

void TranscriptFind::step(int direction)
{
    if (m_count == 0)
        return;
    const auto end = int(m_counts.size());
    const auto index = m_index + direction;
    if (m_row >= 0 && index >= 0 && index < m_counts[std::size_t(m_row)])
        return goTo(m_row, index);
    auto row = nextRow(m_row < 0 ? (direction > 0 ? 0 : end - 1) : m_row + direction, direction);
    if (row < 0)
        row = nextRow(direction > 0 ? 0 : end - 1, direction);
    if (row >= 0)
        goTo(row, direction > 0 ? 0 : m_counts[std::size_t(row)] - 1);
}

void TranscriptFind::goTo(int row, int index)
{
    if (m_transcript->isFolded(row))
        return unfold(row);
    m_row = row;
    m_index = index;
    m_showing = true;
    update();
    Q_EMIT rowWanted(row);
    Q_EMIT marksChanged();
}

/// What was folded gets rows behind the row that folded it, or, of a question, before.
void TranscriptFind::unfold(int row)
{
    const auto message = m_transcript->messageAt(row);
    const auto kind = m_transcript->index(row).data(TranscriptData::KindRole).toInt();
    const auto wanted = kind == TranscriptKinds::QuestionFooter ? row : row + 1;
    m_transcript->setExpanded(message, true);
    m_wantedRow = wanted;
    m_slices.start();
}

/// Makes the first occurrence from the wanted row on the current one, once all rows from there on were searched.
void TranscriptFind::settle()
{
    if (!m_wantedMessage.isEmpty()) {
        const auto row = m_transcript->rowOf(m_wantedMessage);
        if (row < 0)
            return;
        m_wantedMessage.clear();
        m_wantedRow = row;
        Q_EMIT rowWanted(row);
    }
    if (m_wantedRow < 0 || m_unsearched >= m_wantedRow)
        return;
    auto row = nextRow(m_wantedRow, 1);
    if (row < 0 && !isComplete())
        return;
    row = row < 0 ? nextRow(0, 1) : row;
    m_wantedRow = -1;
    if (row >= 0)
        goTo(row, 0);
}

void TranscriptFind::update()
{
    m_position = 0;
    if (m_row >= 0 && m_row < int(m_counts.size()))
        m_position = std::accumulate(m_counts.begin(), m_counts.begin() + m_row, m_index + 1,
                                     [](int sum, int count) { return sum + std::max(0, count); });
    Q_EMIT changed();
}

void TranscriptFind::takeShown(QQuickItem *item, const QRectF &place)
{
    if (std::exchange(m_showing, false))
        Q_EMIT placeShown(item, place);
}

}
