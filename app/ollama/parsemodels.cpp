// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/parse.h"

#include "ollama/quantities.h"

#include <QLocale>

namespace corral::ollama {

namespace {

/// Go's quoting: \n, \t, \", \\, \xNN, \uNNNN. Unquoted text is unchanged.
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

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                            : value.toVariant().toString();
}

qint64 figure(const QJsonValue &value)
{
    const auto number = value.isString() ? numberFromText(value.toString()) : wholeNumber(value.toDouble());
    return number.value_or(0);
}

/// `<architecture>.<name>` of model_info; where the architecture is not given, the one figure of this name.
qint64 architectureFigure(const QJsonObject &info, QLatin1String name)
{
    const QString architecture = info.value(QLatin1String("general.architecture")).toString();
    const QString ending = QLatin1Char('.') + name;
    if (!architecture.isEmpty())
        return figure(info.value(architecture + ending));
    for (auto at = info.begin(); at != info.end(); ++at) {
        if (at.key().count(QLatin1Char('.')) == 1 && at.key().endsWith(ending))
            return figure(*at);
    }
    return 0;
}

/// Usually the lines that parametersFromText() reads; some servers give an object, with a list where a name comes again.
QList<llm::Parameter> readParameters(Fields &fields)
{
    const QLatin1String key("parameters");
    const auto value = fields.present(key);
    if (!value || !value->isObject()) {
        QString text;
        fields.readText(key, text, QLatin1String("\n"), Fields::maxText);
        return parametersFromText(text);
    }
    fields.warn(key, "is an object and not text");
    QList<llm::Parameter> parameters;
    const QJsonObject object = value->toObject();
    for (auto at = object.begin(); at != object.end(); ++at) {
        for (const QJsonValue &one : at->isArray() ? at->toArray() : QJsonArray{*at}) {
            if ((one.isString() || one.isDouble() || one.isBool()) && parameters.size() < Fields::maxObjects)
                parameters.append({at.key(), textOf(one)});
        }
    }
    return parameters;
}

}

QList<llm::Parameter> parametersFromText(const QString &text)
{
    QList<llm::Parameter> parameters;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString name = line.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
        const QString value = line.mid(line.indexOf(name) + name.size()).trimmed();
        if (!name.isEmpty() && parameters.size() < Fields::maxObjects)
            parameters.append({name, unquoted(value)});
    }
    return parameters;
}

template<>
llm::ModelDetails fromJson(const QJsonObject &object, FieldWarnings &warnings)
{
    llm::ModelDetails details;
    Fields fields(object, "a model's details", warnings);
    fields.read(QLatin1String("format"), details.format);
    fields.read(QLatin1String("family"), details.family);
    fields.read(QLatin1String("families"), details.families);
    fields.read(QLatin1String("parameter_size"), details.parameterSize);
    fields.read(QLatin1String("quantization_level"), details.quantizationLevel);
    fields.read(QLatin1String("parent_model"), details.parentModel);
    fields.read(QLatin1String("context_length"), details.contextLength);
    fields.read(QLatin1String("embedding_length"), details.embeddingLength);
    return details;
}

template<>
llm::ModelSummary fromJson(const QJsonObject &object, FieldWarnings &warnings)
{
    llm::ModelSummary model;
    Fields fields(object, "a model", warnings);
    fields.readName(QLatin1String("model"), model.name);
    fields.readName(QLatin1String("name"), model.name);
    fields.read(QLatin1String("digest"), model.digest);
    fields.readBytes(QLatin1String("size"), model.size);
    fields.read(QLatin1String("modified_at"), model.modifiedAt);
    fields.readObject(QLatin1String("details"), model.details);
    fields.read(QLatin1String("capabilities"), model.capabilities);
    fields.read(QLatin1String("remote_model"), model.remoteModel);
    fields.read(QLatin1String("remote_host"), model.remoteHost);
    return model;
}

template<>
llm::RunningModel fromJson(const QJsonObject &object, FieldWarnings &warnings)
{
    llm::RunningModel model;
    Fields fields(object, "a loaded model", warnings);
    fields.readName(QLatin1String("model"), model.name);
    fields.readName(QLatin1String("name"), model.name);
    fields.read(QLatin1String("digest"), model.digest);
    fields.readBytes(QLatin1String("size"), model.size);
    fields.readBytes(QLatin1String("size_vram"), model.sizeVram);
    fields.read(QLatin1String("context_length"), model.contextLength);
    fields.read(QLatin1String("expires_at"), model.expiresAt);
    fields.readObject(QLatin1String("details"), model.details);
    return model;
}

template<>
llm::ModelInfo fromJson(const QJsonObject &object, FieldWarnings &warnings)
{
    llm::ModelInfo info;
    Fields fields(object, "a model's description", warnings);
    fields.readText(QLatin1String("modelfile"), info.modelfile, {}, Fields::maxText);
    fields.readText(QLatin1String("template"), info.templateText, {}, Fields::maxText);
    fields.readText(QLatin1String("system"), info.system, {}, Fields::maxText);
    fields.readText(QLatin1String("license"), info.license, QLatin1String("\n\n"), Fields::maxText);
    info.parameters = readParameters(fields);
    fields.readObjects(QLatin1String("messages"), info.messages);
    fields.readObject(QLatin1String("details"), info.details);
    fields.read(QLatin1String("capabilities"), info.capabilities);
    fields.read(QLatin1String("model_info"), info.metadata);
    info.contextLength = architectureFigure(info.metadata, QLatin1String("context_length"));
    info.embeddingLength = architectureFigure(info.metadata, QLatin1String("embedding_length"));
    info.parameterCount = figure(info.metadata.value(QLatin1String("general.parameter_count")));
    fields.read(QLatin1String("projector_info"), info.projectorMetadata);
    fields.read(QLatin1String("modified_at"), info.modifiedAt);
    fields.read(QLatin1String("remote_model"), info.remoteModel);
    fields.read(QLatin1String("remote_host"), info.remoteHost);
    fields.read(QLatin1String("requires"), info.requiredVersion);
    return info;
}

}
