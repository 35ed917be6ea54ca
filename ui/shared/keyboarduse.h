// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Whether the last input was a key rather than a mouse button. Lists and pages use it to decide whether to show a focus
/// indicator, because they do not know how they got the focus.
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
