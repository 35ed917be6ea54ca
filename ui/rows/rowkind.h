// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QQmlComponent>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// What a RowsView makes for the rows whose role "kind" has a value.
class RowKind : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_CLASSINFO("DefaultProperty", "delegate")
    Q_PROPERTY(int value MEMBER value FINAL)
    /// An Item that computes its own height from the width it is given, at once. Its properties get the roles of their
    /// names, and `index` the row. One that shows text people may select names the TextEdit in a property
    /// `selectableText`.
    Q_PROPERTY(QQmlComponent *delegate MEMBER delegate FINAL)

public:
    using QObject::QObject;

    int value = 0;
    QQmlComponent *delegate = nullptr;
};

}
