// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/problemmodel.h"

#include "base/displaytext.h"

#include <algorithm>
#include <iterator>

namespace corral::ui {

namespace {

using modelfile::Diagnostic;
using modelfile::Severity;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Hint:
        break;
    }
    return QStringLiteral("hint");
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemModel::tr("Error");
    case Severity::Warning:
        return ProblemModel::tr("Warning");
    case Severity::Hint:
        break;
    }
    return ProblemModel::tr("Hint");
}

int countOf(const QList<Diagnostic> &problems, Severity severity)
{
    return static_cast<int>(std::count_if(problems.cbegin(), problems.cend(),
                                          [severity](const Diagnostic &each) { return each.severity == severity; }));
}

/// A key press moves the positions of all later problems, but does not change their texts.
QList<int> rolesThatDiffer(const Diagnostic &before, const Diagnostic &now)
{
    QList<int> roles;
    const auto add = [&roles](bool differs, std::initializer_list<int> those) {
        if (differs)
            roles.append(QList<int>(those));
    };
    add(before.position.line != now.position.line, {ProblemModel::LineRole});
    add(before.position.column != now.position.column, {ProblemModel::ColumnRole});
    add(before.severity != now.severity, {ProblemModel::SeverityRole, ProblemModel::SeverityTextRole});
    add(before.message != now.message, {ProblemModel::MessageRole, Qt::DisplayRole});
    add(before.hint != now.hint, {ProblemModel::HintRole});
    add(before.span.start != now.span.start, {ProblemModel::StartRole});
    add(before.span.length != now.span.length, {ProblemModel::LengthRole});
    return roles;
}

/// The listed ones: errors before warnings before hints, then in the order of the text.
QList<Diagnostic> mostImportant(const QList<Diagnostic> &all)
{
    if (all.size() <= ProblemModel::maxListed)
        return all;
    qsizetype room = ProblemModel::maxListed;
    QHash<Severity, qsizetype> rooms;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        rooms[severity] = std::min<qsizetype>(room, countOf(all, severity));
        room -= rooms[severity];
    }
    QList<Diagnostic> listed;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(listed),
                 [&rooms](const Diagnostic &each) { return rooms[each.severity]-- > 0; });
    return listed;
}

}

void ProblemModel::setProblems(const QList<Diagnostic> &all)
{
    const QList<Diagnostic> problems = mostImportant(all);
    const bool counted = takeCounts(all);
    if (problems == m_problems) {
        if (counted)
            Q_EMIT changed();
        return;
    }
    const int common = static_cast<int>(std::min(problems.size(), m_problems.size()));
    for (int row = 0; row < common; ++row) {
        if (m_problems.at(row) == problems.at(row))
            continue;
        const QList<int> roles = rolesThatDiffer(m_problems.at(row), problems.at(row));
        m_problems[row] = problems.at(row);
        Q_EMIT dataChanged(index(row), index(row), roles);
    }
    if (m_problems.size() > common) {
        beginRemoveRows({}, common, count() - 1);
        m_problems.resize(common);
        endRemoveRows();
    } else if (problems.size() > common) {
        beginInsertRows({}, common, static_cast<int>(problems.size()) - 1);
        m_problems = problems;
        endInsertRows();
    }
    Q_EMIT changed();
}

/// Returns whether a count has changed.
bool ProblemModel::takeCounts(const QList<Diagnostic> &all)
{
    const auto total = static_cast<int>(all.size());
    const int errors = countOf(all, Severity::Error);
    const int warnings = countOf(all, Severity::Warning);
    const bool changes = total != m_total || errors != m_errors || warnings != m_warnings;
    m_total = total;
    m_errors = errors;
    m_warnings = warnings;
    return changes;
}

int ProblemModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Diagnostic &each = m_problems.at(index.row());
    switch (role) {
    case LineRole:
        return each.position.line;
    case ColumnRole:
        return each.position.column;
    case SeverityRole:
        return severityName(each.severity);
    case SeverityTextRole:
        return severityText(each.severity);
    case Qt::DisplayRole:
    case MessageRole:
        return displayLines(each.message);
    case HintRole:
        return displayLines(each.hint);
    case StartRole:
        return static_cast<int>(each.span.start);
    case LengthRole:
        return static_cast<int>(each.span.length);
    default:
        return {};
    }
}

QHash<int, QByteArray> ProblemModel::roleNames() const
{
    return {{LineRole, "line"},       {ColumnRole, "column"}, {SeverityRole, "severity"}, {SeverityTextRole, "severityText"},
            {MessageRole, "message"}, {HintRole, "hint"},     {StartRole, "start"},       {LengthRole, "length"}};
}

}
