// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "llm/values.h"
#include "runs/statistics.h"
#include "ui/models/factmodel.h"
#include "ui/models/modelrow.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The details of the selected model. Data from the list is available at once, the rest after the response to show.
class ModelDetails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelsController")
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    /// For display, see displayText().
    Q_PROPERTY(QString shownName READ shownName NOTIFY changed FINAL)
    /// The id of its server.
    Q_PROPERTY(QString server READ server NOTIFY changed FINAL)
    /// Empty if there is only one server.
    Q_PROPERTY(QString serverName READ serverName NOTIFY changed FINAL)
    /// What its server cannot do.
    Q_PROPERTY(corral::ui::ModelObstacles obstacles READ obstacles NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    /// A load, an unload or a deletion is running.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString errorMessage READ errorMessage NOTIFY changed FINAL)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY changed FINAL)
    Q_PROPERTY(QStringList capabilities READ capabilities NOTIFY changed FINAL)
    Q_PROPERTY(bool chats READ chats NOTIFY changed FINAL)
    Q_PROPERTY(corral::ui::FactModel *overview READ overview CONSTANT FINAL)
    Q_PROPERTY(corral::ui::FactModel *parameters READ parameters CONSTANT FINAL)
    /// model_info, sorted by key.
    Q_PROPERTY(corral::ui::FactModel *info READ info CONSTANT FINAL)
    Q_PROPERTY(QString systemText READ systemText NOTIFY changed FINAL)
    Q_PROPERTY(QString templateText READ templateText NOTIFY changed FINAL)
    Q_PROPERTY(QString licenseText READ licenseText NOTIFY changed FINAL)
    Q_PROPERTY(QString modelfileText READ modelfileText NOTIFY changed FINAL)

public:
    enum State {
        Nothing,
        Loading,
        Ready,
        Failed,
        ListOnly, ///< the server tells no more than the list contains
    };
    Q_ENUM(State)

    using QObject::QObject;

    /// No model is selected.
    void clear();
    /// Selects another model: shows the data from the list, and Loading.
    void begin(const ModelRow &row);
    /// Whether the details are of this model, and not of a former one with the same name.
    [[nodiscard]] bool isOf(const ModelRow &row) const;
    /// The list has new data of the same model.
    void update(const ModelRow &row);
    /// Updates the displayed remaining keep-alive time.
    void refreshTimeLeft();
    void finish(const Result<llm::ModelInfo> &show);
    /// The server tells no more.
    void finishWithList();
    /// How fast the model answered lately.
    void setSpeed(const runs::Summary &speed);

    [[nodiscard]] QString name() const { return m_row.summary.name; }
    [[nodiscard]] QString shownName() const;
    [[nodiscard]] QString server() const { return m_row.server.id; }
    [[nodiscard]] QString serverName() const { return m_row.server.name; }
    [[nodiscard]] ModelObstacles obstacles() const { return m_row.server.obstacles; }
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
    /// The displayed part of a text, with a line that says how much more there is: laying out megabytes takes seconds.
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
    runs::Summary m_speed;
    Error m_error;
    State m_state = Nothing;
    FactModel m_overview;
    FactModel m_parameters;
    FactModel m_info;
};

}
