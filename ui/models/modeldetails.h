// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "llm/values.h"
#include "ui/models/factmodel.h"
#include "ui/models/modelrow.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Everything about the selected model. What the list knows is there at once, the rest when show has answered.
class ModelDetails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelsController")
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    /// As it is drawn.
    Q_PROPERTY(QString shownName READ shownName NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    /// A load, an unload or a deletion is under way.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString errorMessage READ errorMessage NOTIFY changed FINAL)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY changed FINAL)
    Q_PROPERTY(QStringList capabilities READ capabilities NOTIFY changed FINAL)
    Q_PROPERTY(bool chats READ chats NOTIFY changed FINAL)
    Q_PROPERTY(corral::ui::FactModel *overview READ overview CONSTANT FINAL)
    Q_PROPERTY(corral::ui::FactModel *parameters READ parameters CONSTANT FINAL)
    /// model_info, keys in order.
    Q_PROPERTY(corral::ui::FactModel *info READ info CONSTANT FINAL)
    Q_PROPERTY(QString systemText READ systemText NOTIFY changed FINAL)
    Q_PROPERTY(QString templateText READ templateText NOTIFY changed FINAL)
    Q_PROPERTY(QString licenseText READ licenseText NOTIFY changed FINAL)
    Q_PROPERTY(QString modelfileText READ modelfileText NOTIFY changed FINAL)

public:
    enum State { Nothing, Loading, Ready, Failed };
    Q_ENUM(State)

    using QObject::QObject;

    /// No model is selected.
    void clear();
    /// Another model: shows what the list knows, and Loading.
    void begin(const ModelRow &row);
    /// Whether what it shows is of this model, and not of one that had the name before.
    [[nodiscard]] bool isOf(const ModelRow &row) const;
    /// The list knows something new about the same model.
    void update(const ModelRow &row);
    /// How long it stays in memory has become less.
    void refreshTimeLeft();
    void finish(const Result<llm::ModelInfo> &show);

    [[nodiscard]] QString name() const { return m_row.summary.name; }
    [[nodiscard]] QString shownName() const;
    [[nodiscard]] bool isLoaded() const { return m_row.isLoaded(); }
    [[nodiscard]] bool isBusy() const { return m_row.busy; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorMessage() const;
    [[nodiscard]] QString errorHint() const;
    [[nodiscard]] QStringList capabilities() const;
    [[nodiscard]] bool chats() const;
    [[nodiscard]] FactModel *overview() { return &m_overview; }
    [[nodiscard]] FactModel *parameters() { return &m_parameters; }
    [[nodiscard]] FactModel *info() { return &m_info; }
    /// As much of a text as is shown, with a line that says how much more there is: laying out megabytes takes seconds.
    Q_INVOKABLE static QString beginningOf(const QString &text);
    [[nodiscard]] QString systemText() const { return m_show.system; }
    [[nodiscard]] QString templateText() const { return m_show.templateText; }
    [[nodiscard]] QString licenseText() const { return m_show.license; }
    [[nodiscard]] QString modelfileText() const { return m_show.modelfile; }

Q_SIGNALS:
    void changed();

private:
    void fill();

    ModelRow m_row;
    llm::ModelInfo m_show;
    Error m_error;
    State m_state = Nothing;
    FactModel m_overview;
    FactModel m_parameters;
    FactModel m_info;
};

}
