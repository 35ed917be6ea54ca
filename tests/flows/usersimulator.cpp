// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usersimulator.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QQuickItem>
#include <QTest>

#include <algorithm>
#include <tuple>
#include <utility>

namespace corral::test {

namespace {

bool isCalled(AccessibleItem thing, const QString &name)
{
    const QString own = UserSimulator::nameOf(thing);
    return name.endsWith(QChar(0x2026)) && own != name ? own.startsWith(name.chopped(1)) : own == name;
}

QQuickItem *itemOf(AccessibleItem thing) { return thing ? qobject_cast<QQuickItem *>(thing->object()) : nullptr; }

/// The open popups (menus, dialogs, tooltips), uppermost last, by the items that display them.
QList<QQuickItem *> popupsIn(const QQuickWindow &window)
{
    QList<QQuickItem *> popups;
    for (const QQuickItem *layer : window.contentItem()->childItems())
        if (QByteArray(layer->metaObject()->className()).startsWith("QQuickOverlay"))
            for (QQuickItem *item : layer->childItems())
                if (item->isVisible() && item->parent() && item->parent()->inherits("QQuickPopup"))
                    popups << item;
    return popups;
}

/// The modal popup, including one that is closing.
const QQuickItem *modalIn(const QQuickWindow &window)
{
    const QList<QQuickItem *> popups = popupsIn(window);
    const auto modal = [](const QQuickItem *item) { return item->parent()->property("modal").toBool(); };
    const auto last = std::find_if(popups.crbegin(), popups.crend(), modal);
    return last == popups.crend() ? nullptr : *last;
}

/// Whether the item is in a popup that stays above the modal one.
bool isAbove(const QQuickItem &modal, const QQuickItem &item, const QQuickWindow &window)
{
    const QList<QQuickItem *> popups = popupsIn(window);
    return std::any_of(popups.begin(), popups.end(),
                       [&](const QQuickItem *popup) { return popup->z() > modal.z() && popup->isAncestorOf(&item); });
}

/// Whether no popup is opening or closing, so that no key press is lost.
bool isSettled(const QQuickWindow &window)
{
    const QList<QQuickItem *> popups = popupsIn(window);
    return std::all_of(popups.begin(), popups.end(),
                       [](const QQuickItem *item) { return item->parent()->property("opened").toBool(); });
}

QString valueOf(AccessibleItem thing)
{
    const QString value = thing->text(QAccessible::Value);
    return value.isEmpty() && thing->textInterface() ? thing->textInterface()->text(0, thing->textInterface()->characterCount())
                                                     : value;
}

}

UserSimulator::UserSimulator(QQuickWindow &window)
    : m_window(window)
{}

/// Without a screen reader, controls get their roles only when told so here, and never their names.
AccessibleItem UserSimulator::root() const
{
    QAccessible::setActive(true);
    return QAccessible::queryAccessibleInterface(&m_window);
}

/// A button's name is its text, as Qt provides it while a screen reader is active. A password field has no
/// name in Qt 6.4, only its placeholder text as the description.
QString UserSimulator::nameOf(AccessibleItem thing)
{
    if (thing->state().passwordEdit)
        return thing->text(QAccessible::Description);
    const QString name = thing->text(QAccessible::Name);
    return name.isEmpty() && thing->object() ? thing->object()->property("text").toString() : name;
}

AccessibleItem UserSimulator::first(AccessibleItem from, const Test &test)
{
    if (!from || from->state().invisible)
        return nullptr;
    if (test(from))
        return from;
    for (int i = from->childCount() - 1; i >= 0; --i) // uppermost last
        if (AccessibleItem found = first(from->child(i), test))
            return found;
    return nullptr;
}

AccessibleItem UserSimulator::now(QAccessible::Role role, const QString &name)
{
    return first(root(), [&](AccessibleItem thing) { return thing->role() == role && isCalled(thing, name); });
}

AccessibleItem UserSimulator::find(QAccessible::Role role, const QString &name, int milliseconds)
{
    AccessibleItem found = nullptr;
    const bool there = QTest::qWaitFor([&] { return (found = now(role, name)) != nullptr; }, milliseconds);
    if (!there)
        qWarning("Nothing is called “%s”. In sight are:\n%s", qPrintable(name), qPrintable(describe()));
    return found;
}

bool UserSimulator::canUse(QAccessible::Role role, const QString &name)
{
    const bool can = QTest::qWaitFor([&] { return isEnabled(now(role, name)); }, 10'000);
    if (!can)
        qWarning("“%s” cannot be used. In sight are:\n%s", qPrintable(name), qPrintable(describe()));
    return can;
}

bool UserSimulator::sees(QAccessible::Role role, const QString &name) { return now(role, name) != nullptr; }

bool UserSimulator::sees(const QString &name)
{
    return first(root(), [&](AccessibleItem thing) { return isCalled(thing, name); }) != nullptr;
}

QStringList UserSimulator::names(QAccessible::Role role)
{
    QStringList names;
    std::ignore = first(root(), [&](AccessibleItem thing) {
        if (thing->role() == role)
            names << nameOf(thing);
        return false;
    });
    return names;
}

QString UserSimulator::textIn(const QString &field)
{
    AccessibleItem found = now(QAccessible::EditableText, field);
    return found ? valueOf(found) : QString();
}

bool UserSimulator::hasFocus(QAccessible::Role role, const QString &name)
{
    const auto *item = itemOf(now(role, name));
    return item && item->hasActiveFocus();
}

QString UserSimulator::focused() const
{
    AccessibleItem thing = QAccessible::queryAccessibleInterface(m_window.activeFocusItem());
    return thing ? nameOf(thing) : QString();
}

bool UserSimulator::tabTo(QAccessible::Role role, const QString &name)
{
    for (int steps = 0; steps < 100 && !hasFocus(role, name); ++steps)
        press(Qt::Key_Tab);
    const bool there = hasFocus(role, name);
    if (!there)
        qWarning("Tab does not lead to “%s”, but to “%s”", qPrintable(name), qPrintable(focused()));
    return there;
}

QStringList UserSimulator::tabStops()
{
    QStringList names;
    QList<const QQuickItem *> stops;
    while (stops.size() < 100 && !stops.contains(m_window.activeFocusItem())) {
        stops << m_window.activeFocusItem();
        names << focused();
        press(Qt::Key_Tab);
    }
    return names;
}

bool UserSimulator::reads(const QString &text)
{
    const auto says = [&text](AccessibleItem thing) {
        return nameOf(thing).contains(text) || valueOf(thing).contains(text) ||
               thing->text(QAccessible::Description).contains(text);
    };
    return first(root(), says) != nullptr;
}

bool UserSimulator::isEnabled(AccessibleItem thing)
{
    const auto *item = itemOf(thing); // its state does not include it
    return thing && !thing->state().disabled && (!item || item->isEnabled());
}

bool UserSimulator::isCovered(AccessibleItem thing) const
{
    const QQuickItem *modal = modalIn(m_window);
    const QQuickItem *item = itemOf(thing);
    return modal && item && modal != item && !modal->isAncestorOf(item) && !isAbove(*modal, *item, m_window);
}

QPoint UserSimulator::middleOf(AccessibleItem thing) const { return thing->rect().center() - m_window.position(); }

bool UserSimulator::click(QAccessible::Role role, const QString &name, Qt::MouseButton button)
{
    AccessibleItem found = nullptr;
    QPoint at;
    QElapsedTimer rest;
    // An item is clicked once its position was stable for several frames and it is enabled.
    const auto ready = [&] {
        found = now(role, name);
        const QPoint before = std::exchange(at, found ? middleOf(found) : QPoint());
        if (!isEnabled(found) || isCovered(found) || at != before || !QRect(QPoint(), m_window.size()).contains(at))
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

void UserSimulator::clickAt(AccessibleItem thing, Qt::MouseButton button)
{
    const QPoint at = middleOf(thing);
    QTest::mouseMove(&m_window, at);
    QTest::mouseClick(&m_window, button, Qt::NoModifier, at);
}

bool UserSimulator::hover(QAccessible::Role role, const QString &name)
{
    AccessibleItem found = find(role, name);
    if (found)
        QTest::mouseMove(&m_window, middleOf(found));
    return found != nullptr;
}

void UserSimulator::type(const QString &text)
{
    for (const char32_t character : text.toUcs4())
        QTest::sendKeyEvent(QTest::Click, &m_window, Qt::Key_unknown, QString::fromUcs4(&character, 1), Qt::NoModifier);
}

bool UserSimulator::write(const QString &field, const QString &text)
{
    if (!click(QAccessible::EditableText, field))
        return false;
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
    return true;
}

void UserSimulator::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (!QTest::qWaitFor([this] { return isSettled(m_window); }))
        qWarning("Something keeps coming up or going away:\n%s", qPrintable(describe()));
    QTest::keyClick(&m_window, Qt::Key(key), modifiers);
}

QString UserSimulator::describe()
{
    QStringList lines;
    const auto roles = QMetaEnum::fromType<QAccessible::Role>();
    std::ignore = first(root(), [&](AccessibleItem thing) {
        if (!nameOf(thing).isEmpty())
            lines << QStringLiteral("  %1 “%2” %3%4")
                         .arg(QLatin1String(roles.valueToKey(thing->role())), nameOf(thing).left(80).simplified(),
                              valueOf(thing).left(40).simplified(), isEnabled(thing) ? QString() : QStringLiteral(" (off)"));
        return false;
    });
    return lines.join(QLatin1Char('\n'));
}

}
