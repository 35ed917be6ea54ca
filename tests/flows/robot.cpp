// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "robot.h"

#include <QMetaEnum>
#include <QTest>

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
    return first(QAccessible::queryAccessibleInterface(&m_window),
                 [&](Thing thing) { return thing->role() == role && isCalled(thing, name); });
}

Thing Robot::find(QAccessible::Role role, const QString &name, int milliseconds)
{
    Thing found = nullptr;
    const bool there = QTest::qWaitFor([&] { return (found = now(role, name)) != nullptr; }, milliseconds);
    if (!there)
        qWarning("Nothing is called “%s”. In sight are:\n%s", qPrintable(name), qPrintable(describe()));
    return found;
}

bool Robot::sees(QAccessible::Role role, const QString &name) { return now(role, name) != nullptr; }

bool Robot::sees(const QString &name)
{
    return first(QAccessible::queryAccessibleInterface(&m_window), [&](Thing thing) { return isCalled(thing, name); }) != nullptr;
}

bool Robot::reads(const QString &text)
{
    return first(QAccessible::queryAccessibleInterface(&m_window),
                 [&](Thing thing) { return nameOf(thing).contains(text) || valueOf(thing).contains(text); }) != nullptr;
}

bool Robot::isEnabled(Thing thing) { return thing && !thing->state().disabled; }

QPoint Robot::middleOf(Thing thing) const { return thing->rect().center() - m_window.position(); }

bool Robot::click(QAccessible::Role role, const QString &name, Qt::MouseButton button)
{
    Thing found = nullptr;
    // What slides or fades in is clicked once it can be used and lies in the window.
    const auto ready = [&] {
        found = now(role, name);
        return isEnabled(found) && QRect(QPoint(), m_window.size()).contains(middleOf(found));
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
    for (const QChar character : text)
        QTest::sendKeyEvent(QTest::Click, &m_window, Qt::Key_unknown, QString(character), Qt::NoModifier);
}

void Robot::press(int key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&m_window, Qt::Key(key), modifiers); }

QString Robot::describe()
{
    QStringList lines;
    const auto roles = QMetaEnum::fromType<QAccessible::Role>();
    first(QAccessible::queryAccessibleInterface(&m_window), [&](Thing thing) {
        if (!nameOf(thing).isEmpty())
            lines << QStringLiteral("  %1 “%2” %3%4")
                         .arg(QLatin1String(roles.valueToKey(thing->role())), nameOf(thing).left(80).simplified(),
                              valueOf(thing).left(40).simplified(), isEnabled(thing) ? QString() : QStringLiteral(" (off)"));
        return false;
    });
    return lines.join(QLatin1Char('\n'));
}

}
