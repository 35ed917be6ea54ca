// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ollama/fields.h"
#include "ollama/requests.h"

/// From the wire to values. Unknown fields are ignored; see types.h for missing and wrong ones.
namespace corral::ollama {

template<>
Result<ModelDetails> fromJson(const QJsonObject &object);
template<>
Result<ModelSummary> fromJson(const QJsonObject &object);
template<>
Result<RunningModel> fromJson(const QJsonObject &object);
template<>
Result<ToolCall> fromJson(const QJsonObject &object);
template<>
Result<Message> fromJson(const QJsonObject &object);
template<>
Result<ShowResponse> fromJson(const QJsonObject &object);
template<>
Result<Metrics> fromJson(const QJsonObject &object);
/// Of chat and of generate.
template<>
Result<ChatChunk> fromJson(const QJsonObject &object);
template<>
Result<Progress> fromJson(const QJsonObject &object);
template<>
Result<EmbedResponse> fromJson(const QJsonObject &object);

/// The object in a body or a line; anything else is an Error::Protocol.
[[nodiscard]] Result<QJsonObject> objectFrom(const QByteArray &bytes);

template<typename T>
[[nodiscard]] Result<T> parse(const QByteArray &bytes)
{
    return objectFrom(bytes).and_then([](const QJsonObject &object) { return fromJson<T>(object); });
}

/// The array `models` of the answers of tags and ps; null counts as empty.
template<typename T>
[[nodiscard]] Result<QList<T>> parseModels(const QByteArray &bytes)
{
    return objectFrom(bytes).and_then([](const QJsonObject &object) -> Result<QList<T>> {
        QList<T> models;
        Fields fields(object, "the list of models");
        fields.readObjects(QLatin1String("models"), models);
        return fields.result(std::move(models));
    });
}

/// The text that show gives as `parameters`: a name, blanks and a value in each line, texts quoted the way Go does.
[[nodiscard]] QList<Parameter> parametersFromText(const QString &text);

}
