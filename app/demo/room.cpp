// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/room.h"

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
            object[QString(it.key()).replace("%family"_L1, values["family"_L1].toString())] = value;
    return form.isArray() ? list : form.isObject() ? QJsonValue(object) : form;
}

QStringList textsIn(const QJsonValue &value) { return value.toVariant().toStringList(); }

/// "temperature 0.6"; a list, like `stop`, is one line an entry.
QStringList parametersOf(const Model &model)
{
    const QVariantMap parameters = model["parameters"_L1].toObject().toVariantMap();
    QStringList lines;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const bool isList = it->typeId() == QMetaType::QVariantList;
        for (const QString &value : isList ? it->toStringList() : QStringList{it->toString()})
            lines << it.key() + u' ' + (isList ? u"\"%1\""_s.arg(value) : value);
    }
    return lines;
}

/// data/modelfile.txt with each line as often as there are texts for its %key.
QString modelfileOf(const Model &model)
{
    QString text;
    for (const QString &line : QString::fromUtf8(dataFile(u"modelfile.txt"_s)).split(u'\n'))
        for (const QString &value : line.contains(u'%') ? textsIn(model[line.section(u'%', 1)]) : QStringList{QString()})
            text += line.section(u'%', 0, 0) + (value.contains(u'\n') ? u"\"\"\"%1\"\"\"\n"_s : u"%1\n"_s).arg(value);
    return text.trimmed();
}

/// Adds what follows from the rest.
Model complete(Model model)
{
    QByteArray digests;
    qint64 size = 0;
    for (const Layer &layer : layersOf(model)) {
        digests += layer.digest.toLatin1();
        size += layer.size;
    }
    QJsonArray messages;
    for (const QJsonValue &message : model.value("messages"_L1).toArray())
        messages << u"%1 \"\"\"%2\"\"\""_s.arg(message["role"_L1].toString(), message["content"_L1].toString());
    const QString licenses = textsIn(model.value("license"_L1)).join(u'\n');
    const QStringList parameters = parametersOf(model);
    QStringList columns;
    for (const QString &line : parameters)
        columns << line.section(u' ', 0, 0).leftJustified(31) + line.section(u' ', 1);
    model[u"digest"_s] = digestOf(digests).mid(7);
    model[u"total_size"_s] = size;
    model[u"memory"_s] = size + size / 8;
    model[u"size_vram"_s] = std::min<qint64>(size + size / 8, 8'000'000'000);
    model[u"blob"_s] = model.value("weights"_L1).toString().replace(u':', u'-');
    model[u"message_list"_s] = messages;
    model[u"parameter_list"_s] = QJsonArray::fromStringList(parameters);
    model[u"modelfile"_s] = modelfileOf(model);
    model[u"licenses"_s] = licenses.isEmpty() ? QJsonValue(QJsonValue::Undefined) : licenses;
    model[u"license_name"_s] = licenses.section(u'\n', 0, 0);
    model[u"parameter_lines"_s] = columns.isEmpty() ? QJsonValue(QJsonValue::Undefined) : columns.join(u'\n');
    model[u"parent_model"_s] = model.value("parent_model"_L1).toString();
    model[u"details"_s] = fill(u"details"_s, model);
    return model;
}

QMap<QString, Model> stored(const QJsonArray &rows)
{
    QMap<QString, Model> models;
    for (const QJsonValue &row : rows) {
        Model model = row.toObject();
        const QString key = keyOf(row["name"_L1].toString());
        model[u"weights"_s] = digestOf(key.toUtf8());
        model[u"modified_at"_s] = stamp(-86'400 * row["days_old"_L1].toInteger() - 407 * key.size());
        models[key] = complete(model);
    }
    return models;
}

}

Room::Room(Options pretended)
    : options(std::move(pretended))
    , models(stored(options.installed))
    , registered(stored(options.pullable))
{
    registered.insert(models);
}

Model Room::get(const QString &name, const QString &missing) const
{
    if (!isValidName(name))
        throw refusal(400, name.isEmpty() ? u"model is required"_s : u"invalid model name"_s);
    if (name.endsWith("-cloud"_L1) || name.endsWith(":cloud"_L1))
        throw refusal(403, u"ollama cloud is disabled: remote model is unavailable"_s);
    return models.contains(keyOf(name)) ? models[keyOf(name)] : throw refusal(404, missing);
}

void Room::put(Model model)
{
    for (const Layer &layer : layersOf(model))
        partial.remove(layer.digest);
    model.remove("expires_at"_L1);
    model[u"modified_at"_s] = stamp();
    models[keyOf(model.value("name"_L1).toString())] = complete(model);
}

nanoseconds Room::load(const Model &model, qint64 context, seconds keepAlive)
{
    const auto start = std::chrono::steady_clock::now();
    if (model["expires_at"_L1].toString() < stamp() || model["context"_L1].toInteger() != context)
        wait(options.loadTime);
    keep(model, context, keepAlive);
    return std::chrono::steady_clock::now() - start;
}

void Room::keep(const Model &model, qint64 context, seconds keepAlive)
{
    constexpr qint64 forever = 292LL * 365 * 24 * 3600;
    if (const auto at = models.find(keyOf(model["name"_L1].toString())); at != models.end()) {
        at->insert(u"context"_s, context);
        at->insert(u"expires_at"_s, stamp(keepAlive < seconds(0) ? forever : keepAlive.count()));
    }
}

void Room::wait(nanoseconds duration)
{
    stopped.wait_for(mutex, duration, [this] { return isClosed.load(); });
}

Layer Room::layer(const QString &digest) const
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
        u"^([\\w][\\w.\\-]*(:\\d+)?/)?([\\w][\\w\\-]*/)?[\\w][\\w.\\-]{0,79}(:[\\w][\\w.\\-]{0,79})?$"_s);
    return form.match(name).hasMatch();
}

QString fullName(const QString &name) { return name.section(u'/', -1).contains(u':') ? name : name + u":latest"_s; }

QString registryName(const QString &name)
{
    const QString places[] = {u"registry.ollama.ai/library/"_s, u"registry.ollama.ai/"_s, {}};
    return places[std::min<qsizetype>(2, name.count(u'/'))] + fullName(name);
}

QString keyOf(const QString &name) { return fullName(name).toLower(); }

bool can(const Model &model, const QString &capability) { return model["capabilities"_L1].toArray().contains(capability); }

std::vector<Layer> layersOf(const Model &model)
{
    std::vector<Layer> layers{{model["weights"_L1].toString(), model["size"_L1].toInteger()}};
    for (const QString &adapter : textsIn(model["adapters"_L1]))
        layers.push_back({adapter, 5'017'083});
    for (const QString &part : {u"template"_s, u"license"_s, u"system"_s, u"parameters"_s, u"messages"_s, u"family"_s})
        if (const QByteArray bytes = compact({{part, model[part]}}); model.contains(part))
            layers.push_back({digestOf(bytes), bytes.size()});
    return layers;
}

QString digestOf(const QByteArray &bytes)
{
    return u"sha256:"_s + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString stamp(qint64 seconds) { return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODateWithMs); }

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QByteArray dataFile(const QString &name)
{
    QFile file(u":/demo/data/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject fill(const QString &form, const QJsonObject &values)
{
    static const QJsonObject forms = QJsonDocument::fromJson(dataFile(u"forms.json"_s)).object();
    return filled(forms[form], values).toObject();
}

QJsonArray catalogue(const QString &list)
{
    const QJsonObject models = QJsonDocument::fromJson(dataFile(u"models.json"_s)).object();
    return filled(models[list], models).toArray();
}

}
