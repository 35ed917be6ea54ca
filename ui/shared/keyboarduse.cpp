// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/keyboarduse.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPointer>

#include <utility>

namespace corral::ui {
namespace {

/// Modifiers are also held for clicks.
bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_AltGr;
}

/// One instance for the application: an event filter that sees all events.
class Watch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched->isWindowType())
            note(*event);
        return false;
    }

    bool active = false;

Q_SIGNALS:
    void activeChanged();

private:
    void note(const QEvent &event)
    {
        const auto type = event.type();
        const bool key = type == QEvent::KeyPress && !isModifier(static_cast<const QKeyEvent &>(event).key());
        const bool pointer = type == QEvent::MouseButtonPress || type == QEvent::TouchBegin || type == QEvent::TabletPress;
        if ((key || pointer) && std::exchange(active, key) != key)
            Q_EMIT activeChanged();
    }
};

Watch &watch()
{
    static QPointer<Watch> one; // ends with the application, and is created again for the next one
    if (!one) {
        one = new Watch(QCoreApplication::instance());
        QCoreApplication::instance()->installEventFilter(one);
    }
    return *one;
}

}

KeyboardUse::KeyboardUse(QObject *parent)
    : QObject(parent)
{
    connect(&watch(), &Watch::activeChanged, this, &KeyboardUse::activeChanged);
}

bool KeyboardUse::isActive() const { return watch().active; }

}

#include "keyboarduse.moc"
