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

/// One page in a window of its own, driven by keys.
class PageView : public QQuickView
{
public:
    /// `type` of `module`, with `controller` as its controller.
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

    /// The accessible name of what has the keyboard. A button takes its text for its name only while somebody listens,
    /// and nobody does on the offscreen platform.
    [[nodiscard]] QString focused() const
    {
        auto *const interface = QAccessible::queryAccessibleInterface(activeFocusItem());
        const QString name = interface ? interface->text(QAccessible::Name) : QString();
        return name.isEmpty() ? activeFocusItem()->property("text").toString() : name;
    }

    /// Where what has the keyboard begins, from the top of the window.
    [[nodiscard]] qreal focusTop() const { return activeFocusItem()->mapToScene({}).y(); }
    [[nodiscard]] bool focusIsInView() const { return focusTop() >= 0 && focusTop() + activeFocusItem()->height() <= height(); }

    void type(const QString &text)
    {
        for (const QChar character : text)
            QTest::keyClick(this, character.toLatin1());
    }

    /// Names of everything that Tab comes to until it is back where it began.
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
