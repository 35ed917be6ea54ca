// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// What is wrong with a Modelfile, in the order of its text.
class ProblemModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by WorkshopDocument")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
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

    using QAbstractListModel::QAbstractListModel;

    /// Changes only the rows that differ.
    void setProblems(const QList<modelfile::Diagnostic> &problems);
    [[nodiscard]] const QList<modelfile::Diagnostic> &problems() const { return m_problems; }
    [[nodiscard]] int count() const { return static_cast<int>(m_problems.size()); }
    [[nodiscard]] int errors() const { return countOf(modelfile::Severity::Error); }
    [[nodiscard]] int warnings() const { return countOf(modelfile::Severity::Warning); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] int countOf(modelfile::Severity severity) const;

    QList<modelfile::Diagnostic> m_problems;
};

}
