// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QQuickWindow>
#include <QString>
#include <QStringList>

#include <functional>

namespace corral::test {

/// What is found: its accessible interface, which lives as long as the item.
using Thing = QAccessibleInterface *;

/// A user at the window: finds things by what a screen reader calls them, and uses mouse and keys.
///
/// Names are compared whole; one that ends in … needs only begin so. Hidden things are not found.
/// Every find waits a while for what may yet appear; nothing is asked twice at once.
class Robot
{
public:
    explicit Robot(QQuickWindow &window);

    /// Null after a while without it.
    [[nodiscard]] Thing find(QAccessible::Role role, const QString &name, int milliseconds = 5000);
    /// Waits until it is there and enabled; false when that takes too long.
    [[nodiscard]] bool canUse(QAccessible::Role role, const QString &name);
    /// Whether it is there now.
    [[nodiscard]] bool sees(QAccessible::Role role, const QString &name);
    /// Anything that is called so, whatever its role.
    [[nodiscard]] bool sees(const QString &name);
    /// What everything in sight of this role is called, what lies on top first.
    [[nodiscard]] QStringList names(QAccessible::Role role);
    /// The text in a field; null when there is no such field.
    [[nodiscard]] QString textIn(const QString &field);
    /// Whether what is typed goes to it.
    [[nodiscard]] bool hasFocus(QAccessible::Role role, const QString &name);
    /// What it is called; empty where nothing has the focus, or what has it is called nothing.
    [[nodiscard]] QString focused() const;
    /// Names, texts and descriptions in sight that contain this.
    [[nodiscard]] bool reads(const QString &text);
    [[nodiscard]] static bool isEnabled(Thing thing);
    [[nodiscard]] static QString nameOf(Thing thing);

    /// Presses and releases the mouse in the middle of it. False when it is not found.
    [[nodiscard]] bool click(QAccessible::Role role, const QString &name, Qt::MouseButton button = Qt::LeftButton);
    void clickAt(Thing thing, Qt::MouseButton button = Qt::LeftButton);
    /// Moves the mouse over it, for what appears only then.
    [[nodiscard]] bool hover(QAccessible::Role role, const QString &name);
    void type(const QString &text);
    /// Clicks a field and replaces what stands in it. False when it is not found.
    [[nodiscard]] bool write(const QString &field, const QString &text);
    /// Waits for what comes up or goes away before.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Presses Tab until it has the focus. False when the focus comes round without it.
    [[nodiscard]] bool tabTo(QAccessible::Role role, const QString &name);
    /// What Tab leads to from here, by name and in order, until it comes round or 100 steps are done.
    [[nodiscard]] QStringList tabStops();

    /// Everything in sight, a line each: the message of a test that finds nothing.
    [[nodiscard]] QString describe();

private:
    using Test = std::function<bool(Thing)>;
    [[nodiscard]] Thing root() const;
    [[nodiscard]] Thing first(Thing from, const Test &test);
    [[nodiscard]] Thing now(QAccessible::Role role, const QString &name);
    /// A popup lies over it that must be answered first.
    [[nodiscard]] bool isCovered(Thing thing) const;
    [[nodiscard]] QPoint middleOf(Thing thing) const;

    QQuickWindow &m_window;
};

}
