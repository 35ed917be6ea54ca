// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/requests.h"
#include "ollama/fields.h"

/// Conversions from JSON to values. Unknown fields are ignored; types.h describes missing and malformed ones.
namespace corral::ollama {

template<>
llm::ModelDetails fromJson(const QJsonObject &object, FieldWarnings &warnings);
template<>
llm::ModelSummary fromJson(const QJsonObject &object, FieldWarnings &warnings);
template<>
llm::RunningModel fromJson(const QJsonObject &object, FieldWarnings &warnings);
template<>
llm::ToolCall fromJson(const QJsonObject &object, FieldWarnings &warnings);
template<>
llm::Message fromJson(const QJsonObject &object, FieldWarnings &warnings);
template<>
llm::ModelInfo fromJson(const QJsonObject &object, FieldWarnings &warnings);
template<>
llm::Metrics fromJson(const QJsonObject &object, FieldWarnings &warnings);
/// A line of chat or of generate.
template<>
llm::ChatChunk fromJson(const QJsonObject &object, FieldWarnings &warnings);
template<>
llm::Progress fromJson(const QJsonObject &object, FieldWarnings &warnings);

/// The error that a line of an answer or of a transfer reports, in any of its fields.
[[nodiscard]] std::optional<Error> chunkError(const QJsonObject &object, const llm::ChatChunk &chunk);
[[nodiscard]] std::optional<Error> progressError(const QJsonObject &object, const llm::Progress &progress);

/// The object in a body; anything else is an Error::Protocol that says what the body is.
[[nodiscard]] Result<QJsonObject> objectFrom(const QByteArray &bytes);
/// The same, and an object with an `error` member is that Error, whatever the status was.
[[nodiscard]] Result<QJsonObject> answerFrom(const QByteArray &bytes);
/// The response to a command, whose body may be empty.
[[nodiscard]] Result<void> acceptanceFrom(const QByteArray &bytes);
/// The list of objects at `key`; null counts as empty. A missing list is an error.
[[nodiscard]] Result<QList<QJsonObject>> listFrom(const QByteArray &bytes, QLatin1String key, FieldWarnings &warnings);

template<typename T>
[[nodiscard]] Result<T> parse(const QByteArray &bytes)
{
    return answerFrom(bytes).map([](const QJsonObject &object) {
        FieldWarnings warnings;
        return fromJson<T>(object, warnings);
    });
}

/// A single invalid number makes a vector worthless, and is therefore an Error::Protocol.
template<>
[[nodiscard]] Result<llm::EmbedResponse> parse(const QByteArray &bytes);
/// Empty if the server does not send it.
[[nodiscard]] Result<QString> versionFrom(const QByteArray &bytes);

/// The models in the responses to tags and ps. An entry without a name cannot be requested and is left out.
template<typename T>
[[nodiscard]] Result<QList<T>> parseModels(const QByteArray &bytes)
{
    FieldWarnings warnings;
    return listFrom(bytes, QLatin1String("models"), warnings).map([&warnings](const QList<QJsonObject> &objects) {
        QList<T> models;
        models.reserve(objects.size());
        for (const QJsonObject &object : objects) {
            if (T model = fromJson<T>(object, warnings); !model.name.isEmpty())
                models.append(std::move(model));
            else
                warnings.note(QLatin1String("name"), "an entry of the list of models", "is missing; the entry is left out");
        }
        return models;
    });
}

/// Parses the text that show returns as `parameters`: a name, blanks and a value per line, quoted as in Go.
[[nodiscard]] QList<llm::Parameter> parametersFromText(const QString &text);

}
