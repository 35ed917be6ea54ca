// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Whether the user works with the keyboard just now: what was pressed last was a key, and not a button of the mouse.
/// Says of a list or a page, which do not know how they came to the focus, whether to show it.
class KeyboardUse : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged FINAL)

public:
    explicit KeyboardUse(QObject *parent = nullptr);

    [[nodiscard]] bool isActive() const;

Q_SIGNALS:
    void activeChanged();
};

}
