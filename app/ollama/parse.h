// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ollama/fields.h"
#include "llm/requests.h"

/// From the wire to values. Unknown fields are ignored; see types.h for missing and odd ones.
namespace corral::ollama {

template<>
llm::ModelDetails fromJson(const QJsonObject &object, Oddities &oddities);
template<>
llm::ModelSummary fromJson(const QJsonObject &object, Oddities &oddities);
template<>
llm::RunningModel fromJson(const QJsonObject &object, Oddities &oddities);
template<>
llm::ToolCall fromJson(const QJsonObject &object, Oddities &oddities);
template<>
llm::Message fromJson(const QJsonObject &object, Oddities &oddities);
template<>
llm::ModelInfo fromJson(const QJsonObject &object, Oddities &oddities);
template<>
llm::Metrics fromJson(const QJsonObject &object, Oddities &oddities);
/// Of chat and of generate.
template<>
llm::ChatChunk fromJson(const QJsonObject &object, Oddities &oddities);
template<>
llm::Progress fromJson(const QJsonObject &object, Oddities &oddities);

/// The error that a line of an answer or of a transfer tells of, in whichever of its fields.
[[nodiscard]] std::optional<Error> chunkError(const QJsonObject &object, const llm::ChatChunk &chunk);
[[nodiscard]] std::optional<Error> progressError(const QJsonObject &object, const llm::Progress &progress);

/// The object in a body; anything else is an Error::Protocol that says what the body is instead.
[[nodiscard]] Result<QJsonObject> objectFrom(const QByteArray &bytes);
/// Likewise, and an object with an `error` in it is that Error, whatever the status was.
[[nodiscard]] Result<QJsonObject> answerFrom(const QByteArray &bytes);
/// The answer to a request for something to be done, whose body may be empty.
[[nodiscard]] Result<void> acceptanceFrom(const QByteArray &bytes);
/// The list of objects at `key`, null counting as empty. Without the list it is no answer.
[[nodiscard]] Result<QList<QJsonObject>> listFrom(const QByteArray &bytes, QLatin1String key, Oddities &oddities);

template<typename T>
[[nodiscard]] Result<T> parse(const QByteArray &bytes)
{
    return answerFrom(bytes).map([](const QJsonObject &object) {
        Oddities oddities;
        return fromJson<T>(object, oddities);
    });
}

/// One wrong number makes a vector worthless: here it is an Error::Protocol.
template<>
[[nodiscard]] Result<llm::EmbedResponse> parse(const QByteArray &bytes);
/// Empty where the server does not say it.
[[nodiscard]] Result<QString> versionFrom(const QByteArray &bytes);

/// The models in the answers of tags and ps. An entry without a name cannot be asked for and is left out.
template<typename T>
[[nodiscard]] Result<QList<T>> parseModels(const QByteArray &bytes)
{
    Oddities oddities;
    return listFrom(bytes, QLatin1String("models"), oddities).map([&oddities](const QList<QJsonObject> &objects) {
        QList<T> models;
        models.reserve(objects.size());
        for (const QJsonObject &object : objects) {
            if (T model = fromJson<T>(object, oddities); !model.name.isEmpty())
                models.append(std::move(model));
            else
                oddities.note(QLatin1String("name"), "an entry of the list of models", "is missing; the entry is left out");
        }
        return models;
    });
}

/// The text that show gives as `parameters`: a name, blanks and a value in each line, texts quoted the way Go does.
[[nodiscard]] QList<llm::Parameter> parametersFromText(const QString &text);

}
