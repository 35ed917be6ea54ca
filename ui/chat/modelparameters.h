// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace corral::ui {

/// What a model was made with: its parameters and its system prompt. Asked for once, and only while somebody wants to see them.
class ModelParameters : public QObject
{
    Q_OBJECT

public:
    struct Content
    {
        QList<llm::Parameter> parameters;
        QString system;
    };

    using QObject::QObject;

    /// `digest` tells a model from a later one of the same name.
    void setModel(std::shared_ptr<llm::Backend> backend, const QString &model, const QString &digest);
    void setWanted(bool wanted);

    /// Null until they are known, and of a server that does not tell.
    [[nodiscard]] const Content *content() const;
    /// Why they could not be read.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void load();
    QCoro::Task<> ask(std::shared_ptr<llm::Backend> backend, QString model, QString key);

    std::shared_ptr<llm::Backend> m_backend;
    QString m_model;
    QString m_key; ///< of m_known; empty without a model
    QString m_asked;
    bool m_wanted = false;
    std::optional<Error> m_error;
    QHash<QString, Content> m_known;
};

}
