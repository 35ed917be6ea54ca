// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Keeps how far several items are scrolled the same: the rows of one long table. All that live in one thread and have the
/// same group have the same value; a new one takes it over. Without a group it stands for itself.
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
