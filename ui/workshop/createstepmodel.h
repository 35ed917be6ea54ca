// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace corral::modelfile {
struct CreateStep;
}

namespace corral::ui {

/// The steps of creating a model so far, the current one last.
class CreateStepModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelCreation")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /// For QML: text, figures ("1.2 GB of 4.7 GB"), progress (0 … 1, negative without figures), state.
    enum Role { TextRole = Qt::UserRole + 1, FiguresRole, ProgressRole, StateRole };
    enum State { Running, Done, Stopped };
    Q_ENUM(State)

    using QAbstractListModel::QAbstractListModel;

    void clear();
    /// Adds a new step, or updates the figures of the current one.
    void addStep(const modelfile::CreateStep &step);
    /// No more steps follow; the last one is done or stopped.
    void finish(State state);

    [[nodiscard]] int count() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Step
    {
        QString text;
        qint64 completed = 0;
        qint64 total = 0;
        State state = Running;
    };
    QList<Step> m_steps;
};

}
