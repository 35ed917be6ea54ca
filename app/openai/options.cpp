// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/options.h"

#include <QHash>
#include <QStringList>

namespace corral::openai {

namespace {

using Names = QHash<QString, QString>;

Names sameNames(const QStringList &options)
{
    Names names;
    for (const QString &option : options)
        names.insert(option, option);
    return names;
}

/// What OpenAI's own API has.
const Names &commonNames()
{
    static const Names names = [] {
        Names common =
            sameNames({QStringLiteral("temperature"), QStringLiteral("top_p"), QStringLiteral("stop"), QStringLiteral("seed"),
                       QStringLiteral("presence_penalty"), QStringLiteral("frequency_penalty")});
        common.insert(QStringLiteral("num_predict"), QStringLiteral("max_tokens"));
        common.insert(QStringLiteral("format"), QStringLiteral("response_format"));
        return common;
    }();
    return names;
}

const QHash<QString, Names> &ownNames()
{
    static const QHash<QString, Names> all = [] {
        const QString think = QStringLiteral("think");
        const QString kwargs = QStringLiteral("chat_template_kwargs");
        Names llamaNames = sameNames({QStringLiteral("top_k"), QStringLiteral("min_p"), QStringLiteral("typical_p"),
                                      QStringLiteral("repeat_penalty"), QStringLiteral("repeat_last_n")});
        llamaNames.insert(QStringLiteral("num_keep"), QStringLiteral("n_keep"));
        llamaNames.insert(think, kwargs);
        Names vllmNames = sameNames({QStringLiteral("top_k"), QStringLiteral("min_p")});
        vllmNames.insert(QStringLiteral("repeat_penalty"), QStringLiteral("repetition_penalty"));
        vllmNames.insert(think, kwargs);
        const Names studioNames = sameNames({QStringLiteral("top_k"), QStringLiteral("repeat_penalty")});
        return QHash<QString, Names>{{engines::llamaCpp, llamaNames},
                                     {engines::vllm, vllmNames},
                                     {engines::sglang, vllmNames},
                                     {engines::lmStudio, studioNames}};
    }();
    return all;
}

}

QString fieldOf(const QString &engine, const QString &option)
{
    const QString common = commonNames().value(option);
    return common.isEmpty() ? ownNames().value(engine).value(option) : common;
}

QJsonObject fieldsFrom(const QString &engine, const QJsonObject &options)
{
    QJsonObject fields;
    for (auto option = options.begin(); option != options.end(); ++option) {
        const QString field = fieldOf(engine, option.key());
        // chatBody() renames it, because no limit is a missing field.
        if (option.key() == QLatin1String("num_predict"))
            fields.insert(option.key(), option.value());
        else if (!field.isEmpty())
            fields.insert(field, option.value());
    }
    return fields;
}

}
