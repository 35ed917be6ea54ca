// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/house.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QtEndian>

#include <cmath>

namespace corral::demo {

namespace {

/// Each word has a direction of its own, and a text points where its words do: texts that share words point the same way.
std::vector<double> vectorOf(const QString &text, qint64 dimensions)
{
    std::vector<double> sum(size_t(dimensions), 1e-6);
    const QStringList words = text.toLower().split(
        QRegularExpression(QStringLiteral("\\W+"), QRegularExpression::UseUnicodePropertiesOption), Qt::SkipEmptyParts);
    for (const QString &word : words.isEmpty() ? QStringList{QString()} : words) {
        quint64 state = qFromBigEndian<quint64>(QCryptographicHash::hash(word.toUtf8(), QCryptographicHash::Sha256).constData());
        for (double &component : sum) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            component += double(qint32(state >> 32)) / 2147483648.0;
        }
    }
    return sum;
}

QJsonArray unit(const std::vector<double> &vector)
{
    double square = 0;
    for (const double component : vector)
        square += component * component;
    QJsonArray list;
    for (const double component : vector)
        list.append(component / std::sqrt(square));
    return list;
}

qint64 tokensIn(const QString &text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size() + 2; }

QStringList inputs(const QJsonValue &input)
{
    if (input.isString())
        return input.toString().isEmpty() ? QStringList() : QStringList{input.toString()};
    if (!input.isArray() && !input.isUndefined() && !input.isNull())
        throw Refusal{400, QStringLiteral("invalid input type")};
    QStringList list;
    for (const QJsonValue &value : input.toArray())
        list << (value.isString() ? value.toString() : throw Refusal{400, QStringLiteral("invalid input type")});
    return list;
}

Model modelFor(const Call &call, const House &house)
{
    return findModel(house, call.model(), QStringLiteral("model \"%1\" not found, try pulling it first").arg(call.model()));
}

}

Answer embed(const Call &call, House &house)
{
    const QStringList texts = inputs(call.body.value(QLatin1String("input")));
    const Model model = modelFor(call, house);
    QJsonObject answer{{QStringLiteral("model"), call.model()}, {QStringLiteral("embeddings"), QJsonArray()}};
    if (texts.isEmpty())
        return Answer::json(answer);
    if (!model.can(QLatin1String("embedding")))
        throw Refusal{501, QStringLiteral("This server does not support embeddings. Start it with `--embeddings`")};
    const auto start = std::chrono::steady_clock::now();
    if (!house.library.isLoaded(model.name, model.contextLength))
        call.wait(house.options.loadTime);
    const auto loaded = std::chrono::steady_clock::now();
    house.library.keep(model, model.contextLength, std::chrono::minutes(5));
    const qint64 dimensions =
        std::min(model.embeddingLength, qint64(call.body.value(QLatin1String("dimensions")).toInteger(model.embeddingLength)));
    QJsonArray vectors;
    qint64 tokens = 0;
    for (const QString &text : texts) {
        if (tokensIn(text) > model.contextLength && !call.body.value(QLatin1String("truncate")).toBool(true))
            throw Refusal{400, QStringLiteral("the input length exceeds the context length")};
        tokens += std::min(tokensIn(text), model.contextLength);
        vectors.append(unit(vectorOf(text, dimensions)));
    }
    answer.insert(QStringLiteral("embeddings"), vectors);
    answer.insert(QStringLiteral("total_duration"), qint64(nanoseconds(std::chrono::steady_clock::now() - start).count()));
    answer.insert(QStringLiteral("load_duration"), qint64(nanoseconds(loaded - start).count()));
    answer.insert(QStringLiteral("prompt_eval_count"), tokens);
    return Answer::json(answer);
}

Answer legacyEmbeddings(const Call &call, House &house)
{
    const Model model = modelFor(call, house);
    const QString prompt = call.body.value(QLatin1String("prompt")).toString();
    return Answer::json(
        {{QStringLiteral("embedding"), prompt.isEmpty() ? QJsonArray() : unit(vectorOf(prompt, model.embeddingLength))}});
}

}
