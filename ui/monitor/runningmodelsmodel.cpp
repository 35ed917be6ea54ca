// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/monitor/runningmodelsmodel.h"

#include "base/sum.h"

#include "base/displaytext.h"
#include "ui/shared/format.h"
#include "ui/shared/timeleft.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corral::ui {

namespace {

QString timeLeft(const llm::RunningModel &model, const QDateTime &now)
{
    if (staysLoaded(model.expiresAt, now))
        return RunningModelsModel::tr("stays loaded");
    const QString left = ui::timeLeft(model.expiresAt, now);
    return now < model.expiresAt ? RunningModelsModel::tr("%1 left").arg(left) : left;
}

QString expiresAt(const llm::RunningModel &model, const QDateTime &now)
{
    return staysLoaded(model.expiresAt, now) ? QString()
                                             : QLocale().toString(model.expiresAt.toLocalTime().time(), QLocale::ShortFormat);
}

double gpuShare(const llm::RunningModel &model)
{
    return model.size > 0 ? std::clamp(static_cast<double>(model.sizeVram) / static_cast<double>(model.size), 0.0, 1.0) : 0;
}

QString placement(const llm::RunningModel &model)
{
    if (!model.isPlaced())
        return RunningModelsModel::tr("placement unknown");
    const double share = gpuShare(model);
    if (share <= 0)
        return RunningModelsModel::tr("100 % CPU");
    if (share >= 1)
        return RunningModelsModel::tr("100 % GPU");
    // Never rounds a part to 0 or 100 percent.
    const long gpu = std::clamp(std::lround(100 * share), 1L, 99L);
    return RunningModelsModel::tr("%1 % GPU, %2 % CPU").arg(gpu).arg(100 - gpu);
}

}

QString RunningModelsModel::Row::summary() const
{
    QStringList parts{model.name};
    if (model.isPlaced())
        parts.append(format::bytes(model.size));
    parts.append(placement(model));
    if (model.contextLength > 0)
        parts.append(tr("context %1").arg(format::contextLength(model.contextLength)));
    parts.append(timeLeft);
    return parts.join(QStringLiteral(", "));
}

RunningModelsModel::RunningModelsModel(QObject *parent)
    : QAbstractListModel(parent)
{}

int RunningModelsModel::count() const { return static_cast<int>(m_rows.size()); }

QString RunningModelsModel::totalSize() const
{
    const auto add = [](qint64 sum, const Row &row) { return sumOf(sum, row.model.size); };
    return format::bytes(std::accumulate(m_rows.cbegin(), m_rows.cend(), qint64(0), add));
}

void RunningModelsModel::update(const QList<llm::RunningModel> &models, const QDateTime &now)
{
    const int before = count();
    const QString size = totalSize();
    const auto wanted = llm::withoutRepeats(models);
    const auto origins = llm::matchKeys(keys(), llm::keysOf(wanted));
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (origins.at(i) >= 0)
            change(origins.at(i), wanted.at(i), now);
    }
    removeAllBut({origins.begin(), origins.end()});
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (origins.at(i) < 0)
            append(wanted.at(i), now);
    }
    if (count() != before)
        Q_EMIT countChanged();
    if (totalSize() != size)
        Q_EMIT totalSizeChanged();
}

void RunningModelsModel::tick(const QDateTime &now)
{
    for (int i = 0; i < count(); ++i) {
        const QString left = timeLeft(m_rows.at(i).model, now);
        if (m_rows.at(i).timeLeft == left)
            continue;
        m_rows[i].timeLeft = left;
        Q_EMIT dataChanged(index(i), index(i), {TimeLeft, Summary});
    }
}

QList<llm::ModelKey> RunningModelsModel::keys() const
{
    QList<llm::ModelKey> keys;
    for (const Row &row : m_rows)
        keys.append(llm::keyOf(row.model));
    return keys;
}

void RunningModelsModel::removeAllBut(const QSet<qsizetype> &kept)
{
    for (int row = count() - 1; row >= 0; --row) {
        if (kept.contains(row))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void RunningModelsModel::append(const llm::RunningModel &model, const QDateTime &now)
{
    beginInsertRows({}, count(), count());
    m_rows.append({model, timeLeft(model, now), expiresAt(model, now)});
    endInsertRows();
}

void RunningModelsModel::change(qsizetype row, const llm::RunningModel &model, const QDateTime &now)
{
    Row &old = m_rows[row];
    const QString left = timeLeft(model, now);
    QList<int> roles;
    if (old.model.size != model.size || old.model.sizeVram != model.sizeVram)
        roles << Size << GpuShare << Placement;
    if (old.model.contextLength != model.contextLength)
        roles << Context;
    if (old.model.expiresAt != model.expiresAt)
        roles << ExpiresAt;
    if (old.timeLeft != left)
        roles << TimeLeft;
    old = {model, left, expiresAt(model, now)};
    const QModelIndex at = index(static_cast<int>(row));
    if (!roles.isEmpty())
        Q_EMIT dataChanged(at, at, roles << Summary);
}

int RunningModelsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant RunningModelsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Name:
        return displayText(row.model.name);
    case Size:
        return row.model.isPlaced() ? format::bytes(row.model.size) : QString();
    case GpuShare:
        return gpuShare(row.model);
    case Placement:
        return placement(row.model);
    case Context:
        return row.model.contextLength > 0 ? format::contextLength(row.model.contextLength) : QString();
    case TimeLeft:
        return row.timeLeft;
    case ExpiresAt:
        return row.expiresAt;
    case Summary:
        return displayText(row.summary());
    default:
        return {};
    }
}

QHash<int, QByteArray> RunningModelsModel::roleNames() const
{
    return {{Name, "name"},       {Size, "size"},         {GpuShare, "gpuShare"},   {Placement, "placement"},
            {Context, "context"}, {TimeLeft, "timeLeft"}, {ExpiresAt, "expiresAt"}, {Summary, "summary"}};
}

}
