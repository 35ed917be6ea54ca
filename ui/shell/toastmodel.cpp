// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/toastmodel.h"

#include "base/displaytext.h"

#include <algorithm>

namespace corral::ui {

ToastModel::ToastModel(QObject *parent, std::chrono::milliseconds duration)
    : QAbstractListModel(parent)
    , m_duration(duration)
{}

int ToastModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_toasts.size()); }

QVariant ToastModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Toast &toast = m_toasts[std::size_t(index.row())];
    switch (role) {
    case IdRole:
        return toast.id;
    case Qt::DisplayRole:
    case TextRole:
        return displayLines(toast.text);
    case ActionTextRole:
        return toast.actionText;
    case FailureRole:
        return toast.failure;
    default:
        return {};
    }
}

QHash<int, QByteArray> ToastModel::roleNames() const
{
    return {{IdRole, "toastId"}, {TextRole, "text"}, {ActionTextRole, "actionText"}, {FailureRole, "failure"}};
}

int ToastModel::show(const QString &text) { return push({.text = text}); }

int ToastModel::showFailure(const QString &text) { return push({.text = text, .failure = true}); }

int ToastModel::offer(const QString &text, const QString &actionText, std::function<void()> action)
{
    return push({.text = text, .actionText = actionText, .action = std::move(action)});
}

int ToastModel::push(Toast toast)
{
    if (const int row = rowOfSame(toast); row >= 0) {
        const Toast &same = m_toasts[std::size_t(row)];
        if (!m_held)
            same.timer->start();
        return same.id;
    }
    if (m_toasts.size() >= maxToasts)
        dismiss(m_toasts.front().id);
    const int id = ++m_lastId;
    toast.id = id;
    toast.timer = std::make_unique<QTimer>();
    toast.timer->setSingleShot(true);
    toast.timer->setInterval(m_duration);
    connect(toast.timer.get(), &QTimer::timeout, this, [this, id] { dismiss(id); });
    if (!m_held)
        toast.timer->start();
    beginInsertRows({}, int(m_toasts.size()), int(m_toasts.size()));
    m_toasts.push_back(std::move(toast));
    endInsertRows();
    return id;
}

void ToastModel::act(int toastId)
{
    const int row = rowOf(toastId);
    if (row < 0)
        return;
    const auto action = std::exchange(m_toasts[std::size_t(row)].action, {});
    dismiss(toastId);
    if (action)
        action();
}

void ToastModel::dismiss(int toastId)
{
    const int row = rowOf(toastId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    // Deleted later: this timer may be the caller.
    m_toasts[std::size_t(row)].timer.release()->deleteLater();
    m_toasts.erase(m_toasts.begin() + row);
    endRemoveRows();
    if (m_toasts.empty())
        setHeld(false);
}

void ToastModel::setHeld(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    for (const Toast &toast : m_toasts)
        held ? toast.timer->stop() : toast.timer->start();
    Q_EMIT heldChanged();
}

bool ToastModel::canAct() const { return newestOffer() != nullptr; }

void ToastModel::actNewest()
{
    if (const Toast *toast = newestOffer())
        act(toast->id);
}

const ToastModel::Toast *ToastModel::newestOffer() const
{
    const auto found = std::find_if(m_toasts.rbegin(), m_toasts.rend(), [](const Toast &toast) { return bool(toast.action); });
    return found == m_toasts.rend() ? nullptr : &*found;
}

int ToastModel::rowOfSame(const Toast &toast) const
{
    const auto same = [&toast](const Toast &other) {
        return !toast.action && !other.action && other.text == toast.text && other.failure == toast.failure;
    };
    const auto found = std::ranges::find_if(m_toasts, same);
    return found == m_toasts.end() ? -1 : int(found - m_toasts.begin());
}

int ToastModel::rowOf(int id) const
{
    const auto found = std::ranges::find(m_toasts, id, &Toast::id);
    return found == m_toasts.end() ? -1 : int(found - m_toasts.begin());
}

}
