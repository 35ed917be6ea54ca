// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shared/engine.h"

#include <QAccessible>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

namespace corral::test {

/// One page in its own window, driven by keys.
class PageView : public QQuickView
{
public:
    /// Loads `type` of `module` with this `controller`.
    PageView(const char *module, const char *type, QObject *controller)
    {
        ui::prepareEngine(*engine());
        setResizeMode(SizeRootObjectToView);
        resize(900, 600);
        QQmlComponent component(engine());
        component.setData(QByteArray("import ") + module + '\n' + type + " { focus: true }", QUrl());
        auto *const page =
            component.createWithInitialProperties({{QStringLiteral("controller"), QVariant::fromValue(controller)}});
        if (!page)
            qFatal("%s", qPrintable(component.errorString()));
        setContent(QUrl(), &component, page);
        show();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowExposed(this) && QTest::qWaitForWindowActive(this); }

    /// The accessible name of the focused item. A button's text becomes its name only while a screen reader is active, which is
    /// never the case on the offscreen platform.
    [[nodiscard]] QString focused() const
    {
        auto *const interface = QAccessible::queryAccessibleInterface(activeFocusItem());
        const QString name = interface ? interface->text(QAccessible::Name) : QString();
        return name.isEmpty() ? activeFocusItem()->property("text").toString() : name;
    }

    /// The top of the focused item, from the top of the window.
    [[nodiscard]] qreal focusTop() const { return activeFocusItem()->mapToScene({}).y(); }
    [[nodiscard]] bool focusIsInView() const { return focusTop() >= 0 && focusTop() + activeFocusItem()->height() <= height(); }

    void type(const QString &text)
    {
        for (const QChar character : text)
            QTest::keyClick(this, character.toLatin1());
    }

    /// The names of all items in tab order, until the first repeats.
    [[nodiscard]] QStringList tabOrder()
    {
        QStringList names;
        const auto *const first = activeFocusItem();
        do {
            names << focused();
            QTest::keyClick(this, Qt::Key_Tab);
        } while (activeFocusItem() != first && names.size() < 50);
        return names;
    }
};

}
