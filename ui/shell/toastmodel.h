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

/// Short notes about what ended, bottom-right: each goes by itself after a while, and may offer one way back.
class ToastModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the window")
    /// While true nothing goes by itself: the pointer rests on a toast, or the keyboard is in one.
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< "toastId"
        TextRole,                  ///< "text"
        ActionTextRole,            ///< "actionText": empty without an action
        FailureRole,               ///< "failure": something went wrong
    };
    static constexpr std::chrono::milliseconds usualLife{10'000};
    static constexpr int most = 4;

    explicit ToastModel(QObject *parent = nullptr, std::chrono::milliseconds life = usualLife);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Answers the toast's id. The oldest makes room when there are too many. What is said already is said on, not twice.
    int show(const QString &text);
    int showFailure(const QString &text);
    /// With a button: "Undo".
    int offer(const QString &text, const QString &actionText, std::function<void()> action);

    /// Does what the button says, once, and the toast goes.
    Q_INVOKABLE void act(int toastId);
    Q_INVOKABLE void dismiss(int toastId);
    /// Whether a toast offers a way back.
    [[nodiscard]] bool canAct() const;
    /// Takes the way back of the newest toast that offers one.
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
    /// Of one that says the same and offers nothing; -1 without one.
    [[nodiscard]] int rowOfSame(const Toast &toast) const;
    [[nodiscard]] int rowOf(int id) const;
    /// The newest that offers a way back; null without one.
    [[nodiscard]] const Toast *newestOffer() const;

    const std::chrono::milliseconds m_life;
    std::vector<Toast> m_toasts;
    int m_lastId = 0;
    bool m_held = false;
};

}
