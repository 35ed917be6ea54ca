// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Lets a TextArea or TextEdit draw only the lines in view, however long its text becomes. Qt does so by itself only for a long
/// text that is set, not for one that is pasted: 20,000 pasted lines cost 300 ms at every key.
class LongText : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *item READ item WRITE setItem NOTIFY itemChanged FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] QQuickItem *item() const { return m_item; }
    void setItem(QQuickItem *item)
    {
        if (m_item == item)
            return;
        m_item = item;
        if (item)
            item->setFlag(QQuickItem::ItemObservesViewport);
        Q_EMIT itemChanged();
    }

Q_SIGNALS:
    void itemChanged();

private:
    QPointer<QQuickItem> m_item;
};

}
