// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "robot.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QQuickItem>
#include <QTest>

#include <tuple>
#include <utility>

namespace corral::test {

namespace {

bool isCalled(Thing thing, const QString &name)
{
    const QString own = Robot::nameOf(thing);
    return name.endsWith(QChar(0x2026)) && own != name ? own.startsWith(name.chopped(1)) : own == name;
}

QString valueOf(Thing thing)
{
    const QString value = thing->text(QAccessible::Value);
    return value.isEmpty() && thing->textInterface() ? thing->textInterface()->text(0, thing->textInterface()->characterCount())
                                                     : value;
}

}

Robot::Robot(QQuickWindow &window)
    : m_window(window)
{}

/// Without a display no screen reader listens: controls take their roles when told so here, and never their names.
Thing Robot::root() const
{
    QAccessible::setActive(true);
    return QAccessible::queryAccessibleInterface(&m_window);
}

/// A button is called by its text, as Qt does while a screen reader listens.
QString Robot::nameOf(Thing thing)
{
    const QString name = thing->text(QAccessible::Name);
    return name.isEmpty() && thing->object() ? thing->object()->property("text").toString() : name;
}

Thing Robot::first(Thing from, const Test &test)
{
    if (!from || from->state().invisible)
        return nullptr;
    if (test(from))
        return from;
    for (int i = from->childCount() - 1; i >= 0; --i) // what lies on top comes last
        if (Thing found = first(from->child(i), test))
            return found;
    return nullptr;
}

Thing Robot::now(QAccessible::Role role, const QString &name)
{
    return first(root(), [&](Thing thing) { return thing->role() == role && isCalled(thing, name); });
}

Thing Robot::find(QAccessible::Role role, const QString &name, int milliseconds)
{
    Thing found = nullptr;
    const bool there = QTest::qWaitFor([&] { return (found = now(role, name)) != nullptr; }, milliseconds);
    if (!there)
        qWarning("Nothing is called “%s”. In sight are:\n%s", qPrintable(name), qPrintable(describe()));
    return found;
}

bool Robot::canUse(QAccessible::Role role, const QString &name)
{
    const bool can = QTest::qWaitFor([&] { return isEnabled(now(role, name)); }, 10'000);
    if (!can)
        qWarning("“%s” cannot be used. In sight are:\n%s", qPrintable(name), qPrintable(describe()));
    return can;
}

bool Robot::sees(QAccessible::Role role, const QString &name) { return now(role, name) != nullptr; }

bool Robot::sees(const QString &name)
{
    return first(root(), [&](Thing thing) { return isCalled(thing, name); }) != nullptr;
}

bool Robot::reads(const QString &text)
{
    return first(root(), [&](Thing thing) { return nameOf(thing).contains(text) || valueOf(thing).contains(text); }) != nullptr;
}

bool Robot::isEnabled(Thing thing)
{
    const auto *item = thing ? qobject_cast<QQuickItem *>(thing->object()) : nullptr; // whose state says nothing of it
    return thing && !thing->state().disabled && (!item || item->isEnabled());
}

QPoint Robot::middleOf(Thing thing) const { return thing->rect().center() - m_window.position(); }

bool Robot::click(QAccessible::Role role, const QString &name, Qt::MouseButton button)
{
    Thing found = nullptr;
    QPoint at;
    QElapsedTimer rest;
    // What is laid out or slides in is clicked once it has rested in the window for some frames and can be used.
    const auto ready = [&] {
        found = now(role, name);
        const QPoint before = std::exchange(at, found ? middleOf(found) : QPoint());
        if (!isEnabled(found) || at != before || !QRect(QPoint(), m_window.size()).contains(at))
            rest.start();
        return rest.elapsed() >= 50;
    };
    if (!QTest::qWaitFor(ready, 5000)) {
        qWarning("Nothing called “%s” can be clicked. In sight are:\n%s", qPrintable(name), qPrintable(describe()));
        return false;
    }
    clickAt(found, button);
    return true;
}

void Robot::clickAt(Thing thing, Qt::MouseButton button)
{
    const QPoint at = middleOf(thing);
    QTest::mouseMove(&m_window, at);
    QTest::mouseClick(&m_window, button, Qt::NoModifier, at);
}

bool Robot::hover(QAccessible::Role role, const QString &name)
{
    Thing found = find(role, name);
    if (found)
        QTest::mouseMove(&m_window, middleOf(found));
    return found != nullptr;
}

void Robot::type(const QString &text)
{
    for (const char32_t character : text.toUcs4())
        QTest::sendKeyEvent(QTest::Click, &m_window, Qt::Key_unknown, QString::fromUcs4(&character, 1), Qt::NoModifier);
}

void Robot::press(int key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&m_window, Qt::Key(key), modifiers); }

QString Robot::describe()
{
    QStringList lines;
    const auto roles = QMetaEnum::fromType<QAccessible::Role>();
    std::ignore = first(root(), [&](Thing thing) {
        if (!nameOf(thing).isEmpty())
            lines << QStringLiteral("  %1 “%2” %3%4")
                         .arg(QLatin1String(roles.valueToKey(thing->role())), nameOf(thing).left(80).simplified(),
                              valueOf(thing).left(40).simplified(), isEnabled(thing) ? QString() : QStringLiteral(" (off)"));
        return false;
    });
    return lines.join(QLatin1Char('\n'));
}

}
