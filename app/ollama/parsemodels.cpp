// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/parse.h"

namespace corral::ollama {

namespace {

/// Go's quoting: \n, \t, \", \\, \xNN, \uNNNN. What is not quoted stays as it is.
QString unquoted(const QString &text)
{
    if (text.size() < 2 || !text.startsWith(QLatin1Char('"')) || !text.endsWith(QLatin1Char('"')))
        return text;
    QString plain;
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        if (text.at(i) != QLatin1Char('\\')) {
            plain += text.at(i);
            continue;
        }
        const char16_t sign = text.at(++i).unicode();
        const auto digits = sign == u'x' ? 2 : sign == u'u' ? 4 : sign == u'U' ? 8 : 0;
        if (digits > 0) {
            const char32_t code = text.mid(i + 1, digits).toUInt(nullptr, 16);
            plain += QString::fromUcs4(&code, 1);
            i += digits;
            continue;
        }
        plain += sign == u'n'   ? QLatin1Char('\n')
                 : sign == u't' ? QLatin1Char('\t')
                 : sign == u'r' ? QLatin1Char('\r')
                                : QChar(sign);
    }
    return plain;
}

}

QList<Parameter> parametersFromText(const QString &text)
{
    QList<Parameter> parameters;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString name = line.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
        const QString value = line.mid(line.indexOf(name) + name.size()).trimmed();
        if (!name.isEmpty())
            parameters.append({name, unquoted(value)});
    }
    return parameters;
}

template<>
Result<ModelDetails> fromJson(const QJsonObject &object)
{
    ModelDetails details;
    Fields fields(object, "a model's details");
    fields.read(QLatin1String("format"), details.format);
    fields.read(QLatin1String("family"), details.family);
    fields.read(QLatin1String("families"), details.families);
    fields.read(QLatin1String("parameter_size"), details.parameterSize);
    fields.read(QLatin1String("quantization_level"), details.quantizationLevel);
    fields.read(QLatin1String("parent_model"), details.parentModel);
    fields.read(QLatin1String("context_length"), details.contextLength);
    fields.read(QLatin1String("embedding_length"), details.embeddingLength);
    return fields.result(std::move(details));
}

template<>
Result<ModelSummary> fromJson(const QJsonObject &object)
{
    ModelSummary model;
    Fields fields(object, "a model");
    fields.read(QLatin1String("model"), model.name);
    fields.read(QLatin1String("name"), model.name);
    fields.read(QLatin1String("digest"), model.digest);
    fields.read(QLatin1String("size"), model.size);
    fields.read(QLatin1String("modified_at"), model.modifiedAt);
    fields.readObject(QLatin1String("details"), model.details);
    fields.read(QLatin1String("capabilities"), model.capabilities);
    fields.read(QLatin1String("remote_model"), model.remoteModel);
    fields.read(QLatin1String("remote_host"), model.remoteHost);
    return fields.result(std::move(model));
}

template<>
Result<RunningModel> fromJson(const QJsonObject &object)
{
    RunningModel model;
    Fields fields(object, "a loaded model");
    fields.read(QLatin1String("model"), model.name);
    fields.read(QLatin1String("name"), model.name);
    fields.read(QLatin1String("digest"), model.digest);
    fields.read(QLatin1String("size"), model.size);
    fields.read(QLatin1String("size_vram"), model.sizeVram);
    fields.read(QLatin1String("context_length"), model.contextLength);
    fields.read(QLatin1String("expires_at"), model.expiresAt);
    fields.readObject(QLatin1String("details"), model.details);
    return fields.result(std::move(model));
}

template<>
Result<ShowResponse> fromJson(const QJsonObject &object)
{
    ShowResponse show;
    QString parameters;
    Fields fields(object, "a model's description");
    fields.read(QLatin1String("modelfile"), show.modelfile);
    fields.read(QLatin1String("template"), show.templateText);
    fields.read(QLatin1String("system"), show.system);
    fields.read(QLatin1String("license"), show.license);
    fields.read(QLatin1String("parameters"), parameters);
    fields.readObjects(QLatin1String("messages"), show.messages);
    fields.readObject(QLatin1String("details"), show.details);
    fields.read(QLatin1String("capabilities"), show.capabilities);
    fields.read(QLatin1String("model_info"), show.modelInfo);
    fields.read(QLatin1String("projector_info"), show.projectorInfo);
    fields.read(QLatin1String("modified_at"), show.modifiedAt);
    fields.read(QLatin1String("remote_model"), show.remoteModel);
    fields.read(QLatin1String("remote_host"), show.remoteHost);
    fields.read(QLatin1String("requires"), show.requiredVersion);
    show.parameters = parametersFromText(parameters);
    return fields.result(std::move(show));
}

}
