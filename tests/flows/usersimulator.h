// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QQuickWindow>
#include <QString>
#include <QStringList>

#include <functional>

namespace corral::test {

/// The accessible interface of an item; it lives as long as the item.
using AccessibleItem = QAccessibleInterface *;

/// Simulates a user: finds items by their accessible name, and uses mouse and keys.
///
/// Names are compared completely; one that ends in … is a prefix. Hidden items are not found.
/// Every search retries until a timeout, because the item may appear later.
class UserSimulator
{
public:
    explicit UserSimulator(QQuickWindow &window);

    /// Null on a timeout.
    [[nodiscard]] AccessibleItem find(QAccessible::Role role, const QString &name, int milliseconds = 5000);
    /// Waits until the item exists and is enabled; false on a timeout.
    [[nodiscard]] bool canUse(QAccessible::Role role, const QString &name);
    /// Whether it exists now.
    [[nodiscard]] bool sees(QAccessible::Role role, const QString &name);
    /// Whether there is an item with this name and any role.
    [[nodiscard]] bool sees(const QString &name);
    /// The names of all visible items of this role, uppermost first.
    [[nodiscard]] QStringList names(QAccessible::Role role);
    /// The text of a field; a null string if there is no such field.
    [[nodiscard]] QString textIn(const QString &field);
    /// Whether the item has the focus.
    [[nodiscard]] bool hasFocus(QAccessible::Role role, const QString &name);
    /// The name of the focused item; empty if there is none, or it has no name.
    [[nodiscard]] QString focused() const;
    /// Whether a visible name, text or description contains this.
    [[nodiscard]] bool reads(const QString &text);
    [[nodiscard]] static bool isEnabled(AccessibleItem thing);
    [[nodiscard]] static QString nameOf(AccessibleItem thing);

    /// Clicks the middle of the item. Returns false if it is not found.
    [[nodiscard]] bool click(QAccessible::Role role, const QString &name, Qt::MouseButton button = Qt::LeftButton);
    void clickAt(AccessibleItem thing, Qt::MouseButton button = Qt::LeftButton);
    /// Moves the mouse over the item, to show what appears on hover.
    [[nodiscard]] bool hover(QAccessible::Role role, const QString &name);
    void type(const QString &text);
    /// Clicks a field and replaces its text. Returns false if it is not found.
    [[nodiscard]] bool write(const QString &field, const QString &text);
    /// Waits for running popup transitions first.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Presses Tab until the item has the focus. Returns false if the focus has gone round without reaching it.
    [[nodiscard]] bool tabTo(QAccessible::Role role, const QString &name);
    /// The names of the items in tab order from here, until the first repeats or after 100 steps.
    [[nodiscard]] QStringList tabStops();

    /// All visible items, one per line: for the message of a failed test.
    [[nodiscard]] QString describe();

private:
    using Test = std::function<bool(AccessibleItem)>;
    [[nodiscard]] AccessibleItem root() const;
    [[nodiscard]] AccessibleItem first(AccessibleItem from, const Test &test);
    [[nodiscard]] AccessibleItem now(QAccessible::Role role, const QString &name);
    /// A modal popup covers the item.
    [[nodiscard]] bool isCovered(AccessibleItem thing) const;
    [[nodiscard]] QPoint middleOf(AccessibleItem thing) const;

    QQuickWindow &m_window;
};

}
