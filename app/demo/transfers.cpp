// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/responsewriter.h"

namespace corral::demo {

namespace {

void writeStatus(ResponseWriter &writer, const QString &status)
{
    writer.line({{QStringLiteral("status"), status}});
    writer.wait(writer.state.options.stepTime);
}

/// Simulates the transfer of one layer at the configured rate; `note` is called with the bytes done.
void move(ResponseWriter &writer, const QString &status, const Layer &layer, qint64 done, const std::function<void(qint64)> &note)
{
    const Options &options = writer.state.options;
    QJsonObject line{
        {QStringLiteral("status"), status}, {QStringLiteral("digest"), layer.digest}, {QStringLiteral("total"), layer.size}};
    do {
        if (done < layer.size)
            writer.wait(options.stepTime);
        done = std::min(layer.size, done + options.bytesPerSecond * options.stepTime.count() / 1000);
        note(done);
        if (done > 0) // zero is omitted
            line[QStringLiteral("completed")] = done;
        writer.line(line);
    } while (done < layer.size);
}

/// Throws the error of a request to the registry in `name` if it cannot be reached. Only the public one exists.
void checkRegistry(const ResponseWriter &writer, const QString &name, const QString &request, const QString &path)
{
    const QString host = registryName(name).section(u'/', 0, 0);
    if (host == QLatin1String("registry.ollama.ai") && !writer.state.options.offline)
        return;
    const QString reason = host.startsWith(QLatin1String("localhost:"))
                               ? QStringLiteral("dial tcp 127.0.0.1:%1: connect: connection refused")
                               : QStringLiteral("dial tcp: lookup %1: no such host");
    const QString place = registryName(name).section(u'/', 1).section(u':', 0, 0) + path;
    throw errorAnswer(500, QStringLiteral("%1://%2/v2/%3\": ").arg(request, host, place) + reason.arg(host.section(u':', -1)));
}

void download(ResponseWriter &writer, const QString &name, const QString &scheme)
{
    ServerState &state = writer.state;
    writeStatus(writer, QStringLiteral("pulling manifest"));
    checkRegistry(writer, name, QStringLiteral("pull model manifest: Get \"") + scheme,
                  QStringLiteral("/manifests/") + fullName(name).section(u':', -1));
    const Model model = state.registered.value(keyOf(name), state.models.value(keyOf(name)));
    if (model.isEmpty())
        throw errorAnswer(500, QStringLiteral("pull model manifest: file does not exist"));
    for (const Layer &layer : layersOf(model)) {
        const bool isHere = !state.layer(layer.digest).digest.isEmpty();
        move(writer, QStringLiteral("pulling ") + layer.digest.mid(7, 12), layer,
             isHere ? layer.size : state.partial.value(layer.digest), [&](qint64 done) { state.partial[layer.digest] = done; });
    }
    writeStatus(writer, QStringLiteral("verifying sha256 digest"));
    writeStatus(writer, QStringLiteral("writing manifest"));
    state.put(model);
}

void upload(ResponseWriter &writer, const QString &name, const QString &scheme)
{
    writeStatus(writer, QStringLiteral("retrieving manifest"));
    const Model model = writer.state.models.value(keyOf(name));
    if (model.isEmpty()) {
        writeStatus(writer, QStringLiteral("couldn't retrieve manifest"));
        const QString file = registryName(name).replace(registryName(name).lastIndexOf(u':'), 1, u'/');
        throw errorAnswer(
            500, QStringLiteral("open /usr/share/ollama/.ollama/models/manifests/%1: no such file or directory").arg(file));
    }
    checkRegistry(writer, name, QStringLiteral("Head \"") + scheme, QStringLiteral("/blobs/") + layersOf(model).front().digest);
    if (!name.contains(u'/')) // namespace of the official models
        throw errorAnswer(
            500, QStringLiteral("you are not authorized to push to this namespace, create the model under a namespace you own"));
    for (const Layer &layer : layersOf(model))
        move(writer, QStringLiteral("pushing ") + layer.digest.mid(7, 12), layer, 0, [](qint64) {});
    writeStatus(writer, QStringLiteral("pushing manifest"));
}

Answer transfer(const QJsonObject &request, decltype(upload) how)
{
    const QString name = request[QLatin1String("model")].toString();
    if (!isValidName(name))
        throw errorAnswer(400, QStringLiteral("invalid model name"));
    return {.stream = [how, name,
                       scheme = request[QLatin1String("insecure")].toBool() ? QStringLiteral("http")
                                                                            : QStringLiteral("https")](ResponseWriter &writer) {
        how(writer, name, scheme);
        writer.line({{QStringLiteral("status"), QStringLiteral("success")}});
    }};
}

/// The base of a new model: an installed one, one that can be pulled, or an uploaded file.
Model baseOf(const ServerState &state, const QString &from, const QString &file)
{
    Model model = state.models.value(keyOf(from), state.registered.value(keyOf(from)));
    if (from.isEmpty()) {
        model = catalogue(QStringLiteral("file")).first().toObject();
        model[QStringLiteral("weights")] = file;
        model[QStringLiteral("size")] = state.layer(file).size;
    }
    model[QStringLiteral("parent_model")] = model.value(QLatin1String("name")).toString();
    return model;
}

/// Applies the request to the base: licences and parameters are added, other fields are replaced.
void applyRequest(QVariantMap &model, const QVariantMap &request)
{
    if (const QString text = request[QStringLiteral("template")].toString();
        text.count(QLatin1String("{{")) != text.count(QLatin1String("}}")))
        throw errorAnswer(400, QStringLiteral("template error: template: :1: unclosed action"));
    for (const QString &key :
         {QStringLiteral("template"), QStringLiteral("system"), QStringLiteral("messages"), QStringLiteral("adapters")})
        if (request.contains(key))
            model[key] = request[key].typeId() == QMetaType::QVariantMap ? request[key].toMap().values() : request[key];
    if (request.contains(QStringLiteral("license")))
        model[QStringLiteral("license")] =
            model[QStringLiteral("license")].toList() + request[QStringLiteral("license")].toList();
    QVariantMap parameters = model.take(QStringLiteral("parameters")).toMap();
    parameters.insert(request[QStringLiteral("parameters")].toMap());
    if (!parameters.isEmpty())
        model[QStringLiteral("parameters")] = parameters;
}

void quantize(QVariantMap &model, const QString &type)
{
    const QString types = QStringLiteral("F32, F16, Q4_K_S, Q4_K_M, Q8_0");
    if (!types.split(QStringLiteral(", ")).contains(type))
        throw errorAnswer(500, QStringLiteral("unsupported quantization type %1 - supported types are %2").arg(type, types));
    if (!model[QStringLiteral("quantization_level")].toString().contains(u'F'))
        throw errorAnswer(500, QStringLiteral("quantization is only supported for F16, BF16 and F32 models"));
    model[QStringLiteral("weights")] = digestOf((model[QStringLiteral("weights")].toString() + type).toUtf8());
    model[QStringLiteral("quantization_level")] = type;
    model[QStringLiteral("size")] =
        model[QStringLiteral("size")].toLongLong() * (type.startsWith(QLatin1String("Q4")) ? 31 : 53) / 100;
}

/// Throws if a file was not uploaded or is no model.
void parse(const Layer &file, const QString &digest)
{
    const QString path = QStringLiteral("/usr/share/ollama/.ollama/models/blobs/") + QString(digest).replace(u':', u'-');
    if (file.digest.isEmpty())
        throw errorAnswer(500, QStringLiteral("open %1: no such file or directory").arg(path));
    if (!file.isModel)
        throw errorAnswer(500, QStringLiteral("supplied file was not in GGUF format"));
}

void build(ResponseWriter &writer, const Model &base, const Model &model)
{
    const QString was = base[QLatin1String("quantization_level")].toString(),
                  is = model[QLatin1String("quantization_level")].toString();
    const Layer weights{QString(19, u'0'), base[QLatin1String("size")].toInteger()};
    if (was != is && weights.size > 100'000'000)
        move(writer, QStringLiteral("quantizing %1 model to %2").arg(was, is), weights, 0, [](qint64) {});
    if (was != is || !base.contains(QLatin1String("name")))
        writeStatus(writer, QStringLiteral("verifying conversion"));
    for (const Layer &layer : layersOf(model)) {
        const bool isHere = !writer.state.layer(layer.digest).digest.isEmpty();
        writeStatus(writer,
                    (isHere ? QStringLiteral("using existing layer ") : QStringLiteral("creating new layer ")) + layer.digest);
    }
    writeStatus(writer, QStringLiteral("writing manifest"));
    writer.state.put(model);
    writer.line({{QStringLiteral("status"), QStringLiteral("success")}});
}

}

Answer pull(const QJsonObject &request, ServerState &) { return transfer(request, download); }

Answer push(const QJsonObject &request, ServerState &) { return transfer(request, upload); }

Answer create(const QJsonObject &request, ServerState &state)
{
    const QString name = request[QLatin1String("model")].toString();
    const QString from = request[QLatin1String("from")].toString();
    const QString type = request[QLatin1String("quantize")].toString().toUpper();
    const QStringList files = QVariant(request[QLatin1String("files")].toObject().toVariantMap().values()).toStringList();
    if (!isValidName(name) || (from.isEmpty() && files.isEmpty()))
        throw errorAnswer(400, isValidName(name) ? QStringLiteral("neither 'from' or 'files' was specified")
                                                 : QStringLiteral("invalid model name"));
    const Model base = baseOf(state, from, files.value(0));
    QVariantMap fields = base.toVariantMap();
    fields[QStringLiteral("name")] = fullName(name);
    applyRequest(fields, request.toVariantMap());
    if (!type.isEmpty() && fields.contains(QStringLiteral("size")))
        quantize(fields, type);
    return {.stream = [from, files, base, model = QJsonObject::fromVariantMap(fields)](ResponseWriter &writer) {
        if (!from.isEmpty() && !writer.state.models.contains(keyOf(from)))
            download(writer, from, QStringLiteral("https"));
        const QStringList uploads = files + model[QLatin1String("adapters")].toVariant().toStringList();
        if (!uploads.isEmpty())
            writeStatus(writer, QStringLiteral("parsing GGUF"));
        for (const QString &digest : uploads)
            parse(writer.state.layer(digest), digest);
        build(writer, base, model);
    }};
}

}
