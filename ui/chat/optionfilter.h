// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shared/rowsearch.h"

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

class OptionRows;

/// The options that contain every word of the search, or only those of them that are set.
class OptionFilter : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Inspector")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool onlySet READ isOnlySet WRITE setOnlySet NOTIFY filterChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /// "first": of its section among the matches.
    static constexpr int FirstRole = Qt::UserRole + 101;

    explicit OptionFilter(OptionRows &rows, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] bool isOnlySet() const { return m_onlySet; }
    void setOnlySet(bool onlySet);
    /// A row stays where it is while its text is changed or cleared: it goes with this call.
    void refresh();

Q_SIGNALS:
    void filterChanged();
    void countChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    template<typename Change>
    void filter(Change change);
    [[nodiscard]] QString sectionOf(int row) const;
    void followRows();

    OptionRows &m_rows;
    QString m_search;
    SearchWords m_words;
    bool m_onlySet = false;
    bool m_filtering = false;
};

}
