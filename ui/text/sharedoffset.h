// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Synchronises the scroll position of several items: the rows of one long table. All objects of one thread with the same group
/// share a value, which a new one adopts. Without a group the value is not shared.
class SharedOffset : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY groupChanged FINAL)
    Q_PROPERTY(qreal value READ value WRITE setValue NOTIFY valueChanged FINAL)

public:
    using QObject::QObject;
    ~SharedOffset() override;

    QString group() const { return m_group; }
    void setGroup(const QString &group);
    qreal value() const { return m_value; }
    void setValue(qreal value);

Q_SIGNALS:
    void groupChanged();
    void valueChanged();

private:
    QString m_group;
    qreal m_value = 0;
};

}
