// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The problems of a Modelfile, in the order of its text. Of very many the most severe ones are listed, and all are counted.
class ProblemModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by WorkshopDocument")
    /// The number of listed problems, and of unlisted ones.
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int more READ more NOTIFY changed FINAL)
    /// Counts over all problems.
    Q_PROPERTY(int errors READ errors NOTIFY changed FINAL)
    Q_PROPERTY(int warnings READ warnings NOTIFY changed FINAL)

public:
    /// For QML: line, column, severity ("error", "warning", "hint"), severityText, message, hint, start, length.
    enum Role {
        LineRole = Qt::UserRole + 1,
        ColumnRole,
        SeverityRole,
        SeverityTextRole,
        MessageRole,
        HintRole,
        StartRole,
        LengthRole
    };

    /// Each listed problem has a row, a line under its text and a mark beside it.
    static constexpr qsizetype maxListed = 100;

    using QAbstractListModel::QAbstractListModel;

    /// Changes only the rows that differ.
    void setProblems(const QList<modelfile::Diagnostic> &all);
    /// The listed ones.
    [[nodiscard]] const QList<modelfile::Diagnostic> &problems() const { return m_problems; }
    [[nodiscard]] int count() const { return static_cast<int>(m_problems.size()); }
    [[nodiscard]] int more() const { return m_total - count(); }
    [[nodiscard]] int errors() const { return m_errors; }
    [[nodiscard]] int warnings() const { return m_warnings; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    bool takeCounts(const QList<modelfile::Diagnostic> &all);

    QList<modelfile::Diagnostic> m_problems;
    int m_total = 0;
    int m_errors = 0;
    int m_warnings = 0;
};

}
