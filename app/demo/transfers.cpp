// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/room.h"

namespace corral::demo {

namespace {

void say(Pen &pen, const QString &status)
{
    pen.line({{u"status"_s, status}});
    pen.wait(pen.room.options.stepTime);
}

/// Moves one layer at the pretended rate; `note` is told how much of it is done.
void move(Pen &pen, const QString &status, const Layer &layer, qint64 done, const std::function<void(qint64)> &note)
{
    const Options &options = pen.room.options;
    QJsonObject line{{u"status"_s, status}, {u"digest"_s, layer.digest}, {u"total"_s, layer.size}};
    do {
        if (done < layer.size)
            pen.wait(options.stepTime);
        done = std::min(layer.size, done + options.bytesPerSecond * options.stepTime.count() / 1000);
        note(done);
        if (done > 0) // nothing is said of zero
            line[u"completed"_s] = done;
        pen.line(line);
    } while (done < layer.size);
}

/// Throws what a request to the registry of a name says where there is no way to it. There is but the public one.
void reach(const Pen &pen, const QString &name, const QString &request, const QString &path)
{
    const QString host = registryName(name).section(u'/', 0, 0);
    if (host == "registry.ollama.ai"_L1 && !pen.room.options.offline)
        return;
    const QString reason = host.startsWith("localhost:"_L1) ? u"dial tcp 127.0.0.1:%1: connect: connection refused"_s
                                                            : u"dial tcp: lookup %1: no such host"_s;
    const QString place = registryName(name).section(u'/', 1).section(u':', 0, 0) + path;
    throw refusal(500, u"%1://%2/v2/%3\": "_s.arg(request, host, place) + reason.arg(host.section(u':', -1)));
}

void download(Pen &pen, const QString &name, const QString &scheme)
{
    Room &room = pen.room;
    say(pen, u"pulling manifest"_s);
    reach(pen, name, u"pull model manifest: Get \""_s + scheme, u"/manifests/"_s + fullName(name).section(u':', -1));
    const Model model = room.registered.value(keyOf(name), room.models.value(keyOf(name)));
    if (model.isEmpty())
        throw refusal(500, u"pull model manifest: file does not exist"_s);
    for (const Layer &layer : layersOf(model)) {
        const bool isHere = !room.layer(layer.digest).digest.isEmpty();
        move(pen, u"pulling "_s + layer.digest.mid(7, 12), layer, isHere ? layer.size : room.partial.value(layer.digest),
             [&](qint64 done) { room.partial[layer.digest] = done; });
    }
    say(pen, u"verifying sha256 digest"_s);
    say(pen, u"writing manifest"_s);
    room.put(model);
}

void upload(Pen &pen, const QString &name, const QString &scheme)
{
    say(pen, u"retrieving manifest"_s);
    const Model model = pen.room.models.value(keyOf(name));
    if (model.isEmpty()) {
        say(pen, u"couldn't retrieve manifest"_s);
        const QString file = registryName(name).replace(registryName(name).lastIndexOf(u':'), 1, u'/');
        throw refusal(500, u"open /usr/share/ollama/.ollama/models/manifests/%1: no such file or directory"_s.arg(file));
    }
    reach(pen, name, u"Head \""_s + scheme, u"/blobs/"_s + layersOf(model).front().digest);
    if (!name.contains(u'/')) // the namespace of the official models
        throw refusal(500, u"you are not authorized to push to this namespace, create the model under a namespace you own"_s);
    for (const Layer &layer : layersOf(model))
        move(pen, u"pushing "_s + layer.digest.mid(7, 12), layer, 0, [](qint64) {});
    say(pen, u"pushing manifest"_s);
}

Answer transfer(const QJsonObject &request, decltype(upload) how)
{
    const QString name = request["model"_L1].toString();
    if (!isValidName(name))
        throw refusal(400, u"invalid model name"_s);
    return {.stream = [how, name, scheme = request["insecure"_L1].toBool() ? u"http"_s : u"https"_s](Pen &pen) {
        how(pen, name, scheme);
        pen.line({{u"status"_s, u"success"_s}});
    }};
}

/// What a new model is made from: an installed one, one that can be pulled, or an uploaded file.
Model baseOf(const Room &room, const QString &from, const QString &file)
{
    Model model = room.models.value(keyOf(from), room.registered.value(keyOf(from)));
    if (from.isEmpty()) {
        model = catalogue(u"file"_s).first().toObject();
        model[u"weights"_s] = file;
        model[u"size"_s] = room.layer(file).size;
    }
    model[u"parent_model"_s] = model.value("name"_L1).toString();
    return model;
}

/// Lays what the request says over the base: licences and parameters are added, the rest is replaced.
void furnish(QVariantMap &model, const QVariantMap &request)
{
    if (const QString text = request[u"template"_s].toString(); text.count("{{"_L1) != text.count("}}"_L1))
        throw refusal(400, u"template error: template: :1: unclosed action"_s);
    for (const QString &key : {u"template"_s, u"system"_s, u"messages"_s, u"adapters"_s})
        if (request.contains(key))
            model[key] = request[key].typeId() == QMetaType::QVariantMap ? request[key].toMap().values() : request[key];
    if (request.contains(u"license"_s))
        model[u"license"_s] = model[u"license"_s].toList() + request[u"license"_s].toList();
    QVariantMap parameters = model.take(u"parameters"_s).toMap();
    parameters.insert(request[u"parameters"_s].toMap());
    if (!parameters.isEmpty())
        model[u"parameters"_s] = parameters;
}

void quantize(QVariantMap &model, const QString &type)
{
    const QString types = u"F32, F16, Q4_K_S, Q4_K_M, Q8_0"_s;
    if (!types.split(u", "_s).contains(type))
        throw refusal(500, u"unsupported quantization type %1 - supported types are %2"_s.arg(type, types));
    if (!model[u"quantization_level"_s].toString().contains(u'F'))
        throw refusal(500, u"quantization is only supported for F16, BF16 and F32 models"_s);
    model[u"weights"_s] = digestOf((model[u"weights"_s].toString() + type).toUtf8());
    model[u"quantization_level"_s] = type;
    model[u"size"_s] = model[u"size"_s].toLongLong() * (type.startsWith("Q4"_L1) ? 31 : 53) / 100;
}

/// Throws where a file was not uploaded or is no model.
void parse(const Layer &file, const QString &digest)
{
    const QString path = u"/usr/share/ollama/.ollama/models/blobs/"_s + QString(digest).replace(u':', u'-');
    if (file.digest.isEmpty())
        throw refusal(500, u"open %1: no such file or directory"_s.arg(path));
    if (!file.isModel)
        throw refusal(500, u"supplied file was not in GGUF format"_s);
}

void build(Pen &pen, const Model &base, const Model &model)
{
    const QString was = base["quantization_level"_L1].toString(), is = model["quantization_level"_L1].toString();
    const Layer weights{QString(19, u'0'), base["size"_L1].toInteger()};
    if (was != is && weights.size > 100'000'000)
        move(pen, u"quantizing %1 model to %2"_s.arg(was, is), weights, 0, [](qint64) {});
    if (was != is || !base.contains("name"_L1))
        say(pen, u"verifying conversion"_s);
    for (const Layer &layer : layersOf(model)) {
        const bool isHere = !pen.room.layer(layer.digest).digest.isEmpty();
        say(pen, (isHere ? u"using existing layer "_s : u"creating new layer "_s) + layer.digest);
    }
    say(pen, u"writing manifest"_s);
    pen.room.put(model);
    pen.line({{u"status"_s, u"success"_s}});
}

}

Answer pull(const QJsonObject &request, Room &) { return transfer(request, download); }

Answer push(const QJsonObject &request, Room &) { return transfer(request, upload); }

Answer create(const QJsonObject &request, Room &room)
{
    const QString name = request["model"_L1].toString();
    const QString from = request["from"_L1].toString();
    const QString type = request["quantize"_L1].toString().toUpper();
    const QStringList files = QVariant(request["files"_L1].toObject().toVariantMap().values()).toStringList();
    if (!isValidName(name) || (from.isEmpty() && files.isEmpty()))
        throw refusal(400, isValidName(name) ? u"neither 'from' or 'files' was specified"_s : u"invalid model name"_s);
    const Model base = baseOf(room, from, files.value(0));
    QVariantMap fields = base.toVariantMap();
    fields[u"name"_s] = fullName(name);
    furnish(fields, request.toVariantMap());
    if (!type.isEmpty() && fields.contains(u"size"_s))
        quantize(fields, type);
    return {.stream = [from, files, base, model = QJsonObject::fromVariantMap(fields)](Pen &pen) {
        if (!from.isEmpty() && !pen.room.models.contains(keyOf(from)))
            download(pen, from, u"https"_s);
        const QStringList uploads = files + model["adapters"_L1].toVariant().toStringList();
        if (!uploads.isEmpty())
            say(pen, u"parsing GGUF"_s);
        for (const QString &digest : uploads)
            parse(pen.room.layer(digest), digest);
        build(pen, base, model);
    }};
}

}
