// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/toolcalls.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace corral::openai {

void ToolCalls::add(const QJsonArray &pieces)
{
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QJsonValue piece = pieces.at(i);
        if (!piece.isObject())
            continue;
        const int index = piece[QLatin1String("index")].toInt(int(i));
        auto &call = m_calls[index];
        call.index = index;
        if (const QString id = piece[QLatin1String("id")].toString(); !id.isEmpty())
            call.id = id;
        const QJsonValue function = piece[QLatin1String("function")];
        call.name += function[QLatin1String("name")].toString();
        const QJsonValue arguments = function[QLatin1String("arguments")];
        if (arguments.isObject()) // some servers send the object itself
            call.rawArguments = QString::fromUtf8(QJsonDocument(arguments.toObject()).toJson(QJsonDocument::Compact));
        else
            call.rawArguments += arguments.toString();
    }
}

QList<llm::ToolCall> ToolCalls::take()
{
    QList<llm::ToolCall> calls;
    for (auto &[index, call] : std::exchange(m_calls, {})) {
        llm::ToolCall whole = call;
        if (const auto arguments = QJsonDocument::fromJson(call.rawArguments.toUtf8()); arguments.isObject()) {
            whole.arguments = arguments.object();
            whole.rawArguments.clear();
        }
        calls.append(std::move(whole));
    }
    return calls;
}

}
