// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/optionrows.h"

#include "base/displaytext.h"

#include <algorithm>
#include <utility>

namespace corral::ui {

namespace {

QString reloadNote(const OptionRow &row)
{
    return row.reloads ? OptionRows::tr("A change makes the server load the model again.") : QString();
}

QString explanationOf(const OptionRow &row)
{
    QStringList texts{row.meaning, row.range, reloadNote(row), row.present, row.problem, row.warning, row.obstacle};
    texts.removeAll(QString());
    return texts.join(u' ');
}

}

OptionRows::OptionRows(QObject *parent)
    : QAbstractListModel(parent)
    , m_rows(optionRows({}))
{}

void OptionRows::setRows(QList<OptionRow> rows)
{
    const auto former = std::exchange(m_rows, std::move(rows));
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (former.at(row) != m_rows.at(row))
            Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

const OptionRow *OptionRows::find(const QString &name) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const OptionRow &row) { return row.name == name; });
    return found == m_rows.cend() ? nullptr : &*found;
}

int OptionRows::setCount() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const OptionRow &row) { return row.isSet; }));
}

int OptionRows::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant OptionRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case SectionRole:
        return row.section;
    case KindRole:
        return row.kind;
    case MeaningRole:
        return row.meaning;
    case RangeRole:
        return row.range;
    case TypedRole:
        return row.typed;
    case IsSetRole:
        return row.isSet;
    case PresentRole:
        return displayText(row.present);
    case HintRole:
        return displayText(row.hint);
    case ProblemRole:
        return displayText(row.problem);
    case WarningRole:
        return row.warning;
    case ObstacleRole:
        return displayText(row.obstacle);
    case ReloadNoteRole:
        return reloadNote(row);
    case ExplanationRole:
        return displayText(explanationOf(row));
    case ChoicesRole:
        return row.choices;
    case ChoiceRole:
        return row.choice;
    default:
        return {};
    }
}

QHash<int, QByteArray> OptionRows::roleNames() const
{
    return {{NameRole, "name"},
            {SectionRole, "section"},
            {KindRole, "kind"},
            {MeaningRole, "meaning"},
            {RangeRole, "range"},
            {TypedRole, "typed"},
            {IsSetRole, "isSet"},
            {PresentRole, "present"},
            {HintRole, "hint"},
            {ProblemRole, "problem"},
            {WarningRole, "warning"},
            {ObstacleRole, "obstacle"},
            {ReloadNoteRole, "reloadNote"},
            {ExplanationRole, "explanation"},
            {ChoicesRole, "choices"},
            {ChoiceRole, "choice"}};
}

}
