// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sharedoffset.h"

#include <QMultiHash>

namespace corral::ui {

namespace {
QMultiHash<QString, SharedOffset *> &members()
{
    static QMultiHash<QString, SharedOffset *> all;
    return all;
}
}

SharedOffset::~SharedOffset() { members().remove(m_group, this); }

void SharedOffset::setGroup(const QString &group)
{
    if (m_group == group)
        return;
    members().remove(m_group, this);
    m_group = group;
    if (!group.isEmpty()) {
        if (const SharedOffset *other = members().value(group))
            setValue(other->value());
        members().insert(group, this);
    }
    Q_EMIT groupChanged();
}

void SharedOffset::setValue(qreal value)
{
    if (qFuzzyCompare(1 + m_value, 1 + value))
        return;
    m_value = value;
    if (!m_group.isEmpty()) {
        const QList<SharedOffset *> others = members().values(m_group);
        for (SharedOffset *other : others)
            other->setValue(value);
    }
    Q_EMIT valueChanged();
}

}
