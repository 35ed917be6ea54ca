// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/serverstate.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace corral::demo {

namespace {

QJsonValue filled(const QJsonValue &form, const QJsonObject &values)
{
    if (form.isString() && form.toString().startsWith(u'%'))
        return values[form.toString().mid(1)];
    QJsonArray list;
    for (const QJsonValue &element : form.toArray())
        list.append(filled(element, values));
    QJsonObject object;
    const QJsonObject fields = form.toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (const QJsonValue value = filled(*it, values); !value.isUndefined())
            object[QString(it.key()).replace(QLatin1String("%family"), values[QLatin1String("family")].toString())] = value;
    return form.isArray() ? list : form.isObject() ? QJsonValue(object) : form;
}

QStringList textsIn(const QJsonValue &value) { return value.toVariant().toStringList(); }

/// "temperature 0.6"; a list, like `stop`, gives one line per entry.
QStringList parametersOf(const Model &model)
{
    const QVariantMap parameters = model[QLatin1String("parameters")].toObject().toVariantMap();
    QStringList lines;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const bool isList = it->typeId() == QMetaType::QVariantList;
        for (const QString &value : isList ? it->toStringList() : QStringList{it->toString()})
            lines << it.key() + u' ' + (isList ? QStringLiteral("\"%1\"").arg(value) : value);
    }
    return lines;
}

/// data/modelfile.txt with each line repeated for every value of its %key.
QString modelfileOf(const Model &model)
{
    QString text;
    for (const QString &line : QString::fromUtf8(dataFile(QStringLiteral("modelfile.txt"))).split(u'\n'))
        for (const QString &value : line.contains(u'%') ? textsIn(model[line.section(u'%', 1)]) : QStringList{QString()})
            text += line.section(u'%', 0, 0) +
                    (value.contains(u'\n') ? QStringLiteral("\"\"\"%1\"\"\"\n") : QStringLiteral("%1\n")).arg(value);
    return text.trimmed();
}

/// Adds the derived fields.
Model complete(Model model)
{
    QByteArray digests;
    qint64 size = 0;
    for (const Layer &layer : layersOf(model)) {
        digests += layer.digest.toLatin1();
        size += layer.size;
    }
    QJsonArray messages;
    for (const QJsonValue &message : model.value(QLatin1String("messages")).toArray())
        messages << QStringLiteral("%1 \"\"\"%2\"\"\"")
                        .arg(message[QLatin1String("role")].toString(), message[QLatin1String("content")].toString());
    const QString licenses = textsIn(model.value(QLatin1String("license"))).join(u'\n');
    const QStringList parameters = parametersOf(model);
    QStringList columns;
    for (const QString &line : parameters)
        columns << line.section(u' ', 0, 0).leftJustified(31) + line.section(u' ', 1);
    model[QStringLiteral("digest")] = digestOf(digests).mid(7);
    model[QStringLiteral("total_size")] = size;
    model[QStringLiteral("memory")] = size + size / 8;
    model[QStringLiteral("size_vram")] = std::min<qint64>(size + size / 8, 8'000'000'000);
    model[QStringLiteral("blob")] = model.value(QLatin1String("weights")).toString().replace(u':', u'-');
    model[QStringLiteral("message_list")] = messages;
    model[QStringLiteral("parameter_list")] = QJsonArray::fromStringList(parameters);
    model[QStringLiteral("modelfile")] = modelfileOf(model);
    model[QStringLiteral("licenses")] = licenses.isEmpty() ? QJsonValue(QJsonValue::Undefined) : licenses;
    model[QStringLiteral("license_name")] = licenses.section(u'\n', 0, 0);
    model[QStringLiteral("parameter_lines")] = columns.isEmpty() ? QJsonValue(QJsonValue::Undefined) : columns.join(u'\n');
    model[QStringLiteral("parent_model")] = model.value(QLatin1String("parent_model")).toString();
    model[QStringLiteral("details")] = fill(QStringLiteral("details"), model);
    return model;
}

QMap<QString, Model> stored(const QJsonArray &rows)
{
    QMap<QString, Model> models;
    for (const QJsonValue &row : rows) {
        Model model = row.toObject();
        const QString key = keyOf(row[QLatin1String("name")].toString());
        model[QStringLiteral("weights")] = digestOf(fullName(row[QLatin1String("name")].toString()).toLower().toUtf8());
        model[QStringLiteral("modified_at")] = stamp(-86'400 * row[QLatin1String("days_old")].toInteger() - 407 * key.size());
        models[key] = complete(model);
    }
    return models;
}

}

ServerState::ServerState(Options pretended)
    : options(std::move(pretended))
    , models(stored(options.installed))
    , registered(stored(options.pullable))
{
    registered.insert(models);
}

Model ServerState::get(const QString &name, const QString &missing) const
{
    if (!isValidName(name))
        throw errorAnswer(400, name.isEmpty() ? QStringLiteral("model is required") : QStringLiteral("invalid model name"));
    if (name.endsWith(QLatin1String("-cloud")) || name.endsWith(QLatin1String(":cloud")))
        throw errorAnswer(403, QStringLiteral("ollama cloud is disabled: remote model is unavailable"));
    return models.contains(keyOf(name)) ? models[keyOf(name)] : throw errorAnswer(404, missing);
}

void ServerState::put(Model model)
{
    for (const Layer &layer : layersOf(model))
        partial.remove(layer.digest);
    model.remove(QLatin1String("expires_at"));
    model[QStringLiteral("modified_at")] = stamp();
    const QString name = model.value(QLatin1String("name")).toString();
    const QString key = keyOf(name);
    const auto same = models.constFind(key);
    model[QStringLiteral("name")] = same == models.constEnd() ? listedName(name) : same->value(QLatin1String("name")).toString();
    models[key] = complete(model);
}

nanoseconds ServerState::load(const Model &model, qint64 context, seconds keepAlive)
{
    const auto start = std::chrono::steady_clock::now();
    if (model[QLatin1String("expires_at")].toString() < stamp() || model[QLatin1String("context")].toInteger() != context)
        wait(options.loadTime);
    keep(model, context, keepAlive);
    return std::chrono::steady_clock::now() - start;
}

void ServerState::keep(const Model &model, qint64 context, seconds keepAlive)
{
    constexpr qint64 forever = 292LL * 365 * 24 * 3600;
    if (const auto at = models.find(keyOf(model[QLatin1String("name")].toString())); at != models.end()) {
        at->insert(QStringLiteral("context"), context);
        at->insert(QStringLiteral("expires_at"), stamp(keepAlive < seconds(0) ? forever : keepAlive.count()));
    }
}

void ServerState::wait(nanoseconds duration)
{
    stopped.wait_for(mutex, duration, [this] { return isClosed.load(); });
}

Layer ServerState::layer(const QString &digest) const
{
    for (const Model &model : models)
        for (const Layer &layer : layersOf(model))
            if (layer.digest == digest)
                return layer;
    return uploads.value(digest);
}

bool isValidName(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("^([\\w][\\w.\\-]*(:\\d+)?/)?([\\w][\\w\\-]*/)?[\\w][\\w.\\-]{0,79}(:[\\w][\\w.\\-]{0,79})?$"));
    return form.match(name).hasMatch();
}

QString fullName(const QString &name) { return name.section(u'/', -1).contains(u':') ? name : name + QStringLiteral(":latest"); }

QString registryName(const QString &name)
{
    const QString places[] = {QStringLiteral("registry.ollama.ai/library/"), QStringLiteral("registry.ollama.ai/"), {}};
    return places[std::min<qsizetype>(2, name.count(u'/'))] + fullName(name);
}

QString listedName(const QString &name)
{
    QString listed = fullName(name);
    for (const QString &understood : {QStringLiteral("registry.ollama.ai/"), QStringLiteral("library/")})
        if (listed.startsWith(understood, Qt::CaseInsensitive))
            listed.remove(0, understood.size());
    return listed;
}

QString keyOf(const QString &name) { return registryName(name).toLower(); }

bool can(const Model &model, const QString &capability)
{
    return model[QLatin1String("capabilities")].toArray().contains(capability);
}

std::vector<Layer> layersOf(const Model &model)
{
    std::vector<Layer> layers{{model[QLatin1String("weights")].toString(), model[QLatin1String("size")].toInteger()}};
    for (const QString &adapter : textsIn(model[QLatin1String("adapters")]))
        layers.push_back({adapter, 5'017'083});
    for (const QString &part : {QStringLiteral("template"), QStringLiteral("license"), QStringLiteral("system"),
                                QStringLiteral("parameters"), QStringLiteral("messages"), QStringLiteral("family")})
        if (const QByteArray bytes = compact({{part, model[part]}}); model.contains(part))
            layers.push_back({digestOf(bytes), bytes.size()});
    return layers;
}

QString digestOf(const QByteArray &bytes)
{
    return QStringLiteral("sha256:") + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString stamp(qint64 seconds) { return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODateWithMs); }

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(":/demo/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject fill(const QString &form, const QJsonObject &values)
{
    static const QJsonObject forms = QJsonDocument::fromJson(dataFile(QStringLiteral("forms.json"))).object();
    return filled(forms[form], values).toObject();
}

QJsonArray catalogue(const QString &list)
{
    const QJsonObject models = QJsonDocument::fromJson(dataFile(QStringLiteral("models.json"))).object();
    return filled(models[list], models).toArray();
}

}
