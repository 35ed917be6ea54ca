// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>

namespace corral::llm {
class Backend;
struct ChatRequest;
}

namespace corral::chat {

/// The names of what can be set besides the parameters of a Modelfile: fields of the request.
namespace field {
inline const QString think = QStringLiteral("think");
inline const QString keepAlive = QStringLiteral("keep_alive");
inline const QString format = QStringLiteral("format");
}

/// What the user set for the answers of a conversation. What is not set is not sent.
struct Options
{
    /// By the name that Ollama's API has for it, each as it was typed: it may be wrong. "stop" has one text a line, see
    /// stopsIn(); "think" is "true", "false" or a level; "format" is "json" or a JSON Schema.
    QMap<QString, QString> values;
    Id preset; ///< the one that was applied last; empty: none

    [[nodiscard]] bool isEmpty() const { return values.isEmpty() && preset.isEmpty(); }
    bool operator==(const Options &) const = default;
};

/// The value that is sent. An Error::Invalid for a text that is none, and for an unknown name.
[[nodiscard]] Result<QJsonValue> valueOf(const QString &name, const QString &text);
/// The first of the values that cannot be sent, with its name in the message. Unknown names are passed over.
[[nodiscard]] Result<void> check(const Options &options);
/// Adds to the request what is set and this server takes. A text that is no value is left out: see check().
void apply(const Options &options, const llm::Backend &backend, llm::ChatRequest &request);
/// What a request says besides model and messages, as JSON for display; empty if nothing.
[[nodiscard]] QString sentText(const llm::ChatRequest &request);

/// The texts in the lines of `text`, without empty ones: an empty stop sequence would end every answer at once. "\n", "\t" and
/// "\\" stand for a line break, a tab and a backslash.
[[nodiscard]] QStringList stopsIn(const QString &text);
/// The opposite.
[[nodiscard]] QString linesOf(const QStringList &stops);

/// The form in which they are stored; empty for none.
[[nodiscard]] QString stored(const Options &options);
/// What is wrong is left out.
[[nodiscard]] Options optionsFrom(const QString &stored);
[[nodiscard]] QJsonObject toJson(const QMap<QString, QString> &values);
[[nodiscard]] QMap<QString, QString> valuesFrom(const QJsonObject &object);

}
