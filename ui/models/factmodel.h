// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// One line of a table of facts.
struct Fact
{
    QString label;
    QString value;
    QString note; ///< the exact value or an explanation, for the tooltip

    bool operator==(const Fact &) const = default;
};

/// A table of facts with the roles label, value and note.
class FactModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { LabelRole = Qt::UserRole + 1, ValueRole, NoteRole };

    using QAbstractListModel::QAbstractListModel;

    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }
    [[nodiscard]] int count() const { return static_cast<int>(m_facts.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<Fact> m_facts;
};

}
