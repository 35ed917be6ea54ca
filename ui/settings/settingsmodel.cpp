// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingsmodel.h"

#include "base/displaytext.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace corral::ui {

namespace {

QStringList wordsOf(const QList<SettingChoice> &choices)
{
    QStringList words;
    for (const auto &choice : choices)
        words << choice.text;
    return words;
}

}

SettingsModel::SettingsModel(settings::Settings &settings, QObject *parent)
    : QAbstractListModel(parent)
    , m_settings(settings)
{
    connect(&settings, &settings::Settings::changed, this, &SettingsModel::settingChanged);
}

int SettingsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant SettingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case KeyRole:
        return row.fact == ProgramFacts::None ? QVariant::fromValue(row.key) : QVariant(-1);
    case KindRole:
        return row.kind;
    case GroupRole:
        return row.group;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case ExplanationRole:
        return row.fact == ProgramFacts::None ? row.explanation : m_facts.value(row.fact);
    case ValueRole:
        return m_settings.value(row.key);
    case TypedRole:
        return m_drafts.contains(row.key) ? m_drafts[row.key].text : m_settings.value(row.key).toString();
    case ChoicesRole:
        return wordsOf(choicesOf(row));
    case ChoiceRole:
        return choiceOf(row);
    case PlaceholderRole:
        return row.placeholder;
    case UnitRole:
        return row.unit ? row.unit(m_settings.value(row.key).toInt()) : QString();
    case ErrorRole:
        return m_drafts.value(row.key).error;
    case DefaultRole:
        return row.fact != ProgramFacts::None ||
               (!m_drafts.contains(row.key) && m_settings.value(row.key) == settings::Settings::defaultValue(row.key));
    case FactRole:
        return row.fact;
    case ActionsRole:
        return row.actions;
    default:
        return {};
    }
}

QHash<int, QByteArray> SettingsModel::roleNames() const
{
    return {{KeyRole, "key"},           {KindRole, "kind"},
            {GroupRole, "group"},       {TitleRole, "title"},
            {ValueRole, "value"},       {ExplanationRole, "explanation"},
            {TypedRole, "typed"},       {ChoicesRole, "choices"},
            {ChoiceRole, "choice"},     {PlaceholderRole, "placeholder"},
            {UnitRole, "unit"},         {ErrorRole, "error"},
            {DefaultRole, "isDefault"}, {FactRole, "fact"},
            {ActionsRole, "actions"}};
}

QString SettingsModel::searchText(int row) const
{
    const auto &it = m_rows.at(row);
    return (QStringList{it.group, it.title, it.explanation, m_facts.value(it.fact), it.words} + wordsOf(choicesOf(it)))
        .join(u'\n');
}

bool SettingsModel::hasContent(int row) const
{
    const auto fact = m_rows.at(row).fact;
    return fact == ProgramFacts::None || !m_facts.value(fact).isEmpty();
}

void SettingsModel::setModels(const QStringList &names)
{
    if (std::exchange(m_models, names) != names)
        notify(settings::Settings::Key::DefaultModel, {ChoicesRole, ChoiceRole});
}

void SettingsModel::setFact(ProgramFacts::Fact fact, const QString &text)
{
    if (m_facts.value(fact) == text)
        return;
    m_facts.insert(fact, text);
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [fact](const SettingRow &row) { return row.fact == fact; });
    const auto changed = index(int(std::distance(m_rows.begin(), found)));
    Q_EMIT dataChanged(changed, changed, {ExplanationRole});
}

void SettingsModel::type(settings::Settings::Key key, const QString &text)
{
    const auto read = readSetting(key, text);
    m_drafts[key] = {text, read ? QString() : joined(read.error())};
    notify(key, {TypedRole, ErrorRole, DefaultRole});
}

void SettingsModel::commit(settings::Settings::Key key)
{
    if (!m_drafts.contains(key))
        return;
    const auto read = readSetting(key, m_drafts[key].text);
    if (!read || !m_settings.setValue(key, *read))
        return;
    m_drafts.remove(key);
    notify(key, {TypedRole, ErrorRole, DefaultRole});
}

void SettingsModel::choose(settings::Settings::Key key, int choice)
{
    const auto choices = choicesOf(m_rows.at(rowOf(key)));
    if (choice >= 0 && choice < choices.size())
        m_settings.setValue(key, choices.at(choice).value);
}

void SettingsModel::toggle(settings::Settings::Key key, bool on) { m_settings.setValue(key, on); }

void SettingsModel::reset(settings::Settings::Key key)
{
    m_drafts.remove(key);
    m_settings.setValue(key, settings::Settings::defaultValue(key));
    notify(key, {TypedRole, ErrorRole, DefaultRole});
}

int SettingsModel::rowOf(settings::Settings::Key key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [key](const SettingRow &row) { return row.fact == ProgramFacts::None && row.key == key; });
    return found == m_rows.end() ? -1 : int(std::distance(m_rows.begin(), found));
}

QList<SettingChoice> SettingsModel::choicesOf(const SettingRow &row) const
{
    auto choices = row.choices;
    if (row.kind != SettingKinds::Choice)
        return choices;
    if (row.key == settings::Settings::Key::DefaultModel)
        for (const QString &name : m_models)
            choices.append({name, displayText(name)});
    const QVariant value = m_settings.value(row.key);
    const auto isValue = [&value](const SettingChoice &choice) { return choice.value == value; };
    if (std::none_of(choices.cbegin(), choices.cend(), isValue))
        choices.append({value, displayText(value.toString())});
    return choices;
}

int SettingsModel::choiceOf(const SettingRow &row) const
{
    const auto choices = choicesOf(row);
    const QVariant value = m_settings.value(row.key);
    const auto found =
        std::find_if(choices.cbegin(), choices.cend(), [&value](const SettingChoice &choice) { return choice.value == value; });
    return found == choices.cend() ? -1 : int(std::distance(choices.cbegin(), found));
}

/// A change made elsewhere replaces the text being typed here.
void SettingsModel::settingChanged(settings::Settings::Key key)
{
    m_drafts.remove(key);
    notify(key, {ValueRole, TypedRole, ChoicesRole, ChoiceRole, UnitRole, ErrorRole, DefaultRole});
}

void SettingsModel::notify(settings::Settings::Key key, const QList<int> &roles)
{
    if (const int row = rowOf(key); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), roles);
}

}
