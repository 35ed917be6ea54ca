// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/createstepmodel.h"

#include "base/displaytext.h"
#include "modelfile/createjob.h"
#include "ui/shared/format.h"

#include <QRegularExpression>

#include <algorithm>

namespace corral::ui {

namespace {

/// The server's status text, with digests shortened.
QString shown(const QString &status)
{
    static const QRegularExpression digest(QStringLiteral("sha256:([0-9a-f]{12})[0-9a-f]{52}"));
    QString text = displayText(status);
    text.replace(digest, QStringLiteral("\\1"));
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

}

void CreateStepModel::clear()
{
    if (m_steps.isEmpty())
        return;
    beginRemoveRows({}, 0, count() - 1);
    m_steps.clear();
    endRemoveRows();
    Q_EMIT countChanged();
}

void CreateStepModel::addStep(const modelfile::CreateStep &step)
{
    const QString text = shown(step.text);
    if (!m_steps.isEmpty() && m_steps.constLast().text == text) {
        m_steps.last().completed = step.completed;
        m_steps.last().total = step.total;
        const QModelIndex last = index(count() - 1);
        Q_EMIT dataChanged(last, last, {FiguresRole, ProgressRole});
        return;
    }
    finish(Done);
    beginInsertRows({}, count(), count());
    m_steps.append({text, step.completed, step.total, Running});
    endInsertRows();
    Q_EMIT countChanged();
}

void CreateStepModel::finish(State state)
{
    if (m_steps.isEmpty() || m_steps.constLast().state != Running)
        return;
    m_steps.last().state = state;
    const QModelIndex last = index(count() - 1);
    Q_EMIT dataChanged(last, last, {FiguresRole, ProgressRole, StateRole});
}

int CreateStepModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant CreateStepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Step &step = m_steps.at(index.row());
    const bool measured = step.state == Running && step.total > 0;
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return step.text;
    case FiguresRole:
        return measured ? tr("%1 of %2").arg(format::bytes(step.completed), format::bytes(step.total)) : QString();
    case ProgressRole:
        return measured ? std::clamp(double(step.completed) / double(step.total), 0.0, 1.0) : -1.0;
    case StateRole:
        return step.state;
    default:
        return {};
    }
}

QHash<int, QByteArray> CreateStepModel::roleNames() const
{
    return {{TextRole, "text"}, {FiguresRole, "figures"}, {ProgressRole, "progress"}, {StateRole, "state"}};
}

}
