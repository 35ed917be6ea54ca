// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace corral::ui {

/// Short notifications, bottom right: each disappears after a while, and may offer an action such as undo.
class ToastModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the window")
    /// While true no toast disappears: the pointer is over a toast, or one has the focus.
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< "toastId"
        TextRole,                  ///< "text"
        ActionTextRole,            ///< "actionText": empty without an action
        FailureRole,               ///< "failure": something went wrong
    };
    static constexpr std::chrono::milliseconds defaultDuration{10'000};
    static constexpr int maxToasts = 4;

    explicit ToastModel(QObject *parent = nullptr, std::chrono::milliseconds duration = defaultDuration);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Returns the toast's id. If there are too many, the oldest is removed. A repeated text extends the existing toast.
    int show(const QString &text);
    int showFailure(const QString &text);
    /// With an action button: "Undo".
    int offer(const QString &text, const QString &actionText, std::function<void()> action);

    /// Runs the action, once, and removes the toast.
    Q_INVOKABLE void act(int toastId);
    Q_INVOKABLE void dismiss(int toastId);
    /// Whether a toast offers an action.
    [[nodiscard]] bool canAct() const;
    /// Runs the action of the newest toast that offers one.
    void actNewest();

    [[nodiscard]] bool isHeld() const { return m_held; }
    void setHeld(bool held);

Q_SIGNALS:
    void heldChanged();

private:
    struct Toast
    {
        int id = 0;
        QString text = {};
        QString actionText = {};
        bool failure = false;
        std::function<void()> action = {};
        std::unique_ptr<QTimer> timer = {};
    };

    int push(Toast toast);
    /// The row of a toast with the same text and no action; -1 if there is none.
    [[nodiscard]] int rowOfSame(const Toast &toast) const;
    [[nodiscard]] int rowOf(int id) const;
    /// The newest toast with an action; null if there is none.
    [[nodiscard]] const Toast *newestOffer() const;

    const std::chrono::milliseconds m_duration;
    std::vector<Toast> m_toasts;
    int m_lastId = 0;
    bool m_held = false;
};

}
