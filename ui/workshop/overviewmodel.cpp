// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/overviewmodel.h"

#include "base/displaytext.h"
#include "modelfile/parameters.h"

#include <algorithm>

namespace corral::ui {

namespace {

/// Maximum number of listed parameters; more than exist.
constexpr qsizetype maxParameters = 200;

/// Laying out a long text in a narrow column is slow, and only three lines of it are visible.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 400;
    return text.size() <= longest ? text : text.left(longest) + QStringLiteral("…");
}

/// The first line of a text, with an ellipsis if there is more.
QString firstLine(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype end = trimmed.indexOf(u'\n');
    return shortened(end < 0 ? trimmed : trimmed.left(end).trimmed() + QStringLiteral(" …"));
}

/// Makes line ends and surrounding blanks visible.
QString oneLine(QString value)
{
    value = shortened(value);
    value.replace(u'\n', QStringLiteral("⏎")).replace(u'\t', QStringLiteral("⇥"));
    return value.isEmpty() || value != value.trimmed() ? QStringLiteral("“%1”").arg(value) : value;
}

}

QList<OverviewModel::Line> OverviewModel::parameterLines(const modelfile::Overview &overview)
{
    const QString group = tr("Parameters");
    if (overview.parameters.isEmpty())
        return {{group, tr("None set"), {}, tr("The model keeps the parameters of its base."), true}};
    QList<Line> lines;
    for (const auto &each : overview.parameters.first(std::min(overview.parameters.size(), maxParameters))) {
        const modelfile::ParameterInfo *info = modelfile::findParameter(each.name);
        QString note = info ? modelfile::meaningOf(*info) : QString();
        if (info && info->reloads)
            note += u' ' + tr("Changing this reloads the model.");
        lines.append({group, shortened(each.name), oneLine(each.value), note});
    }
    if (const qsizetype more = overview.parameters.size() - maxParameters; more > 0)
        lines.append({group, tr("and %n more", nullptr, static_cast<int>(more)), {}, {}, true});
    return lines;
}

QList<OverviewModel::Line> OverviewModel::linesOf(const modelfile::Overview &overview)
{
    const QString group = tr("Model");
    const auto line = [&group](const QString &label, const QString &value, const QString &otherwise) {
        return Line{group, label, value.isEmpty() ? otherwise : value, {}, value.isEmpty()};
    };
    const QString base = tr("from the base");
    const QString messages =
        overview.messages == 0 ? QString() : tr("%n message(s)", nullptr, static_cast<int>(overview.messages));
    QList<Line> lines = {
        line(tr("Base"), shortened(overview.from.join(QStringLiteral(", "))), tr("missing")),
        line(tr("System prompt"), firstLine(overview.system), base),
        line(tr("Template"), overview.hasTemplate ? tr("its own") : QString(), base),
        line(tr("Messages"), messages, base),
    };
    const std::pair<QString, QString> rare[] = {{tr("Adapter"), overview.adapters.join(QStringLiteral(", "))},
                                                {tr("Renderer"), overview.renderer},
                                                {tr("Parser"), overview.parser},
                                                {tr("Needs Ollama"), overview.requiredVersion}};
    for (const auto &[label, value] : rare) {
        if (!value.isEmpty())
            lines.append(line(label, shortened(value), {}));
    }
    lines += parameterLines(overview);
    for (qsizetype row = lines.size() - 1; row > 0; --row) {
        if (lines.at(row).heading == lines.at(row - 1).heading)
            lines[row].heading.clear();
    }
    return lines;
}

void OverviewModel::setOverview(const modelfile::Overview &overview)
{
    const QList<Line> lines = linesOf(overview);
    const int common = static_cast<int>(std::min(lines.size(), m_lines.size()));
    for (int row = 0; row < common; ++row) {
        if (m_lines.at(row) == lines.at(row))
            continue;
        m_lines[row] = lines.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
    if (m_lines.size() > common) {
        beginRemoveRows({}, common, static_cast<int>(m_lines.size()) - 1);
        m_lines.resize(common);
        endRemoveRows();
    } else if (lines.size() > common) {
        beginInsertRows({}, common, static_cast<int>(lines.size()) - 1);
        m_lines = lines;
        endInsertRows();
    }
}

int OverviewModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case HeadingRole:
        return line.heading;
    case LabelRole:
        return displayText(line.label);
    case ValueRole:
        return displayLines(line.value);
    case NoteRole:
        return displayLines(line.note);
    case QuietRole:
        return line.quiet;
    default:
        return {};
    }
}

QHash<int, QByteArray> OverviewModel::roleNames() const
{
    return {{HeadingRole, "heading"}, {LabelRole, "label"}, {ValueRole, "value"}, {NoteRole, "note"}, {QuietRole, "quiet"}};
}

}
