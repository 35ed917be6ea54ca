// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandmodel.h"

#include "base/displaytext.h"
#include "ui/shell/fuzzy.h"

#include <QKeySequence>

#include <algorithm>

namespace corral::ui {

namespace {

/// A match in the section, in the further words, or in what many titles have in common counts less than one in the title.
constexpr int titleBonus = 30;
/// Models and conversations have a row each: those that do not match by title come after all other commands.
constexpr int crowdPenalty = 100;

QString readable(const QStringList &keys)
{
    QStringList texts;
    for (const QString &key : keys)
        texts.append(QKeySequence(key, QKeySequence::PortableText).toString(QKeySequence::NativeText));
    return texts.join(CommandModel::tr(" or "));
}

QString obstacle(const Command &command) { return command.obstacle ? command.obstacle() : QString(); }

bool enabled(const Command &command) { return (!command.enabled || command.enabled()) && obstacle(command).isEmpty(); }

std::optional<int> scoreOf(const Command &command, const QString &filter, bool isOneOfMany)
{
    if (const auto score = fuzzyScore(filter, command.shortTitle.isEmpty() ? command.title : command.shortTitle))
        return *score + titleBonus;
    const auto score = fuzzyScore(filter, command.title + QLatin1Char(' ') + command.section + QLatin1Char(' ') + command.words);
    return score && isOneOfMany ? *score - crowdPenalty : score;
}

}

CommandModel::CommandModel(QObject *parent)
    : QAbstractListModel(parent)
{}

int CommandModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = at(m_rows[std::size_t(index.row())]);
    switch (role) {
    case IdRole:
        return command.id;
    case Qt::DisplayRole:
    case TitleRole:
        return displayText(command.title);
    case SectionRole:
        return displayText(command.section);
    case ShortcutRole:
        return readable(command.keys.mid(0, 1));
    case AvailableRole:
        return enabled(command);
    case ReasonRole:
        return displayText(obstacle(command));
    default:
        return {};
    }
}

QHash<int, QByteArray> CommandModel::roleNames() const
{
    return {{IdRole, "commandId"},      {TitleRole, "title"},         {SectionRole, "section"},
            {ShortcutRole, "shortcut"}, {AvailableRole, "available"}, {ReasonRole, "reason"}};
}

void CommandModel::add(Command command)
{
    const bool hasKeys = !command.keys.isEmpty();
    m_fixed.push_back(std::move(command));
    rank();
    if (hasKeys)
        Q_EMIT keysChanged();
}

void CommandModel::addSource(Source source) { m_sources.push_back(std::move(source)); }

void CommandModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rank();
    Q_EMIT filterChanged();
}

QList<CommandKeys> CommandModel::keys() const
{
    QList<CommandKeys> keys;
    for (const Command &command : m_fixed)
        if (!command.keys.isEmpty())
            keys.append({command.id, command.title, command.section, command.keys, readable(command.keys)});
    return keys;
}

void CommandModel::refresh()
{
    const bool filtered = !std::exchange(m_filter, {}).isEmpty();
    beginResetModel();
    m_found.clear();
    for (const Source &source : m_sources)
        std::ranges::move(source(), std::back_inserter(m_found));
    takeMatches();
    endResetModel();
    Q_EMIT countChanged();
    if (filtered)
        Q_EMIT filterChanged();
}

int CommandModel::nextAvailable(int row, int step) const
{
    const bool isFirst = row < 0 && step > 0;
    for (int tries = 0; tries < count(); ++tries) {
        row = (row + (step < 0 ? -1 : 1) + count()) % count();
        const auto index = m_rows[std::size_t(row)];
        // What is searched for by name, and is disabled, does not make Enter do something else.
        if (enabled(at(index)))
            return isFirst && index == size() && count() > 1 ? -1 : row;
    }
    return -1;
}

void CommandModel::run(int row)
{
    if (row < 0 || row >= count())
        return;
    const Command command = at(m_rows[std::size_t(row)]); // a copy: running it may change the list
    if (enabled(command))
        command.run();
}

void CommandModel::runId(const QString &id)
{
    const auto found = std::ranges::find(m_fixed, id, &Command::id);
    if (found == m_fixed.end())
        return;
    const Command command = *found;
    if (enabled(command))
        command.run();
}

bool CommandModel::runKey(const QString &key)
{
    const auto found = std::ranges::find_if(m_fixed, [&](const Command &one) { return one.keys.contains(key) && enabled(one); });
    if (found == m_fixed.end())
        return false;
    const Command command = *found;
    command.run();
    return true;
}

bool CommandModel::isEnabled(const QString &id) const
{
    const auto found = std::ranges::find(m_fixed, id, &Command::id);
    return found != m_fixed.end() && enabled(*found);
}

const Command &CommandModel::at(std::size_t index) const
{
    if (index == size())
        return m_ofText;
    return index < m_fixed.size() ? m_fixed[index] : m_found[index - m_fixed.size()];
}

std::vector<std::size_t> CommandModel::matches() const
{
    std::vector<std::pair<int, std::size_t>> scored;
    for (std::size_t i = 0; i < size(); ++i)
        if (const auto score = scoreOf(at(i), m_filter, i >= m_fixed.size()))
            scored.emplace_back(*score, i);
    if (!m_filter.trimmed().isEmpty())
        std::ranges::stable_sort(scored, std::greater(), [](const auto &pair) { return pair.first; });
    std::vector<std::size_t> rows;
    std::ranges::transform(scored, std::back_inserter(rows), [](const auto &pair) { return pair.second; });
    return rows;
}

void CommandModel::takeMatches()
{
    m_rows = matches();
    const auto text = m_filter.trimmed();
    if (!m_textCommand || text.isEmpty())
        return;
    m_ofText = m_textCommand(text);
    m_rows.push_back(size());
}

/// Another filter resets the list, best match first: the palette scrolls back to the top.
void CommandModel::rank()
{
    beginResetModel();
    takeMatches();
    endResetModel();
    Q_EMIT countChanged();
}

}
