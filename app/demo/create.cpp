// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/house.h"

#include <QRegularExpression>

namespace corral::demo {

namespace {

const QByteArray quantizations = QByteArrayLiteral("F32, F16, Q4_K_S, Q4_K_M, Q8_0");

struct Plan
{
    Model model;
    QString error{};      ///< found while working on it
    QString pulls{};      ///< the base, where it is not here yet
    QStringList files{};  ///< digests
    QStringList before{}; ///< layers that were there already
    qint64 quantizes = 0; ///< bytes
    QString from{};       ///< their type
};

QStringList digestsOf(const QJsonValue &files)
{
    QStringList digests;
    const QJsonObject object = files.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().startsWith(QLatin1Char('/')) || it.key().contains(QLatin1String("..")))
            throw Refusal{400, QStringLiteral("file path must be relative")};
        digests << it->toString();
    }
    return digests;
}

QString problemWith(const QString &digest, const House &house)
{
    static const QRegularExpression form(QStringLiteral("^sha256[:-][0-9a-f]{64}$"));
    if (!form.match(digest).hasMatch())
        return QStringLiteral("invalid digest format");
    const std::optional<Blob> blob = house.library.blob(digest);
    if (!blob)
        return QStringLiteral("open /usr/share/ollama/.ollama/models/blobs/%1: no such file or directory")
            .arg(QString(digest).replace(QLatin1Char(':'), QLatin1Char('-')));
    return blob->gguf ? QString() : QStringLiteral("supplied file was not in GGUF format");
}

void quantize(Plan &plan, const QString &wanted)
{
    if (wanted.isEmpty())
        return;
    if (!QString::fromLatin1(quantizations).split(QStringLiteral(", ")).contains(wanted.toUpper()))
        throw Refusal{500,
                      QStringLiteral("unsupported quantization type %1 - supported types are %2")
                          .arg(wanted.toUpper(), QString::fromLatin1(quantizations)),
                      bareJsonType};
    if (!plan.model.quantization.startsWith(QLatin1Char('F')) && !plan.model.quantization.startsWith(QLatin1String("BF")))
        throw Refusal{500, QStringLiteral("quantization is only supported for F16, BF16 and F32 models"), bareJsonType};
    plan.quantizes = plan.model.size;
    plan.from = plan.model.quantization;
    plan.model.weights += QLatin1Char('@') + wanted.toUpper();
    plan.model.quantization = wanted.toUpper();
    plan.model.size =
        wanted.startsWith(QLatin1String("q4"), Qt::CaseInsensitive) ? plan.model.size * 10 / 32 : plan.model.size * 17 / 32;
}

/// Lays what the request says over the base.
void furnish(Model &model, const QJsonObject &body)
{
    const QString text = body.value(QLatin1String("template")).toString();
    if (text.count(QLatin1String("{{")) != text.count(QLatin1String("}}")))
        throw Refusal{400, QStringLiteral("template error: template: :1: unclosed action"), bareJsonType};
    if (!text.isEmpty())
        model.templateText = text;
    if (const QString system = body.value(QLatin1String("system")).toString(); !system.isEmpty())
        model.system = system;
    const QJsonValue license = body.value(QLatin1String("license"));
    if (license.isDouble() || license.isBool() || license.isObject())
        throw Refusal{500, QStringLiteral("json: cannot unmarshal number into Go value of type []string"), bareJsonType};
    for (const QJsonValue &value : license.isArray() ? license.toArray() : QJsonArray{license})
        if (!value.toString().isEmpty())
            model.licenses << value.toString();
    const QJsonObject parameters = body.value(QLatin1String("parameters")).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        model.parameters.insert(it.key(), *it);
    if (const QJsonArray messages = body.value(QLatin1String("messages")).toArray(); !messages.isEmpty())
        model.messages = messages;
}

Plan plan(const Call &call, const House &house)
{
    const QJsonObject &body = call.body;
    const QString name = call.model();
    if (!name::isValid(name))
        throw Refusal{400, QStringLiteral("invalid model name")};
    Plan plan;
    plan.files = digestsOf(body.value(QLatin1String("files")));
    const QString from = body.value(QLatin1String("from")).toString();
    if (from.isEmpty() && plan.files.isEmpty())
        throw Refusal{400, QStringLiteral("neither 'from' or 'files' was specified"), bareJsonType};
    if (!from.isEmpty() && !house.library.find(from))
        plan.pulls = from;
    plan.model = house.library.find(from).value_or(house.library.offered(from).value_or(Model()));
    const QStringList adapters = digestsOf(body.value(QLatin1String("adapters")));
    for (const QString &digest : plan.files + adapters)
        plan.error = plan.error.isEmpty() ? problemWith(digest, house) : plan.error;
    if (!from.isEmpty()) {
        plan.model.weights = plan.model.weights.isEmpty() ? plan.model.name : plan.model.weights;
        plan.model.parent = plan.model.name;
        for (const Layer &layer : plan.model.layers().mid(0, plan.model.layers().size() - 1))
            plan.before << layer.digest;
    } else if (plan.error.isEmpty()) {
        plan.model = {.family = QStringLiteral("llama"),
                      .parameterSize = QStringLiteral("7.2B"),
                      .quantization = QStringLiteral("F16"),
                      .parameterCount = 7'241'732'096,
                      .size = house.library.blob(plan.files.constFirst())->size,
                      .blocks = 32,
                      .weights = plan.files.constFirst(),
                      .templateText = QStringLiteral("{{ .Prompt }}")};
    }
    plan.files += adapters;
    plan.model.adapters += adapters;
    plan.model.name = name::full(name);
    furnish(plan.model, body);
    if (!plan.model.quantization.isEmpty())
        quantize(plan, body.value(QLatin1String("quantize")).toString());
    return plan;
}

void write(Pen &pen, House &house, const Plan &plan)
{
    const auto say = [&](const QString &status) {
        return pen.line({{QStringLiteral("status"), status}}) && pen.wait(house.options.stepTime);
    };
    if (!plan.pulls.isEmpty() && !fetch(pen, house, plan.pulls, false))
        return;
    if (!plan.files.isEmpty() && !say(QStringLiteral("parsing GGUF")))
        return;
    if (!plan.error.isEmpty())
        return void(pen.line({{QStringLiteral("error"), plan.error}}));
    for (qint64 step = 1; plan.quantizes > 100'000'000 && step <= 50; ++step)
        if (!pen.wait(house.options.progressInterval) ||
            !pen.line(
                {{QStringLiteral("status"), QStringLiteral("quantizing %1 model to %2").arg(plan.from, plan.model.quantization)},
                 {QStringLiteral("digest"), QString(19, QLatin1Char('0'))},
                 {QStringLiteral("total"), plan.quantizes},
                 {QStringLiteral("completed"), plan.quantizes * step / 50}}))
            return;
    if ((plan.quantizes > 0 || plan.before.isEmpty()) && !say(QStringLiteral("verifying conversion")))
        return;
    for (const Layer &layer : plan.model.layers()) {
        const bool known = plan.before.contains(layer.digest) || plan.model.adapters.contains(layer.digest);
        if (!say((known ? QStringLiteral("using existing layer ") : QStringLiteral("creating new layer ")) + layer.digest))
            return;
    }
    if (!say(QStringLiteral("writing manifest")))
        return;
    house.library.put(plan.model);
    pen.line({{QStringLiteral("status"), QStringLiteral("success")}});
}

}

Model findModel(const House &house, const QString &name, const QString &missing)
{
    if (name.isEmpty())
        throw Refusal{400, QStringLiteral("model is required")};
    if (!name::isValid(name))
        throw Refusal{400, QStringLiteral("invalid model name")};
    if (name.endsWith(QLatin1String("-cloud")) || name.endsWith(QLatin1String(":cloud")))
        throw Refusal{403, QStringLiteral("ollama cloud is disabled: remote model is unavailable")};
    const std::optional<Model> model = house.library.find(name);
    if (!model)
        throw Refusal{404, missing};
    return *model;
}

Answer show(const Call &call, House &house)
{
    const QString missing = QStringLiteral("model '%1' not found").arg(name::full(call.model()));
    return Answer::json(findModel(house, call.model(), missing).show(call.body.value(QLatin1String("verbose")).toBool()));
}

Answer copy(const Call &call, House &house)
{
    const QString to = call.body.value(QLatin1String("destination")).toString();
    if (!name::isValid(to))
        throw Refusal{400, QStringLiteral("destination \"%1\" is invalid").arg(to)};
    const QString from = call.body.value(QLatin1String("source")).toString();
    Model model = findModel(house, from, QStringLiteral("model \"%1\" not found").arg(from));
    model.weights = model.weights.isEmpty() ? model.name : model.weights;
    model.name = name::full(to);
    house.library.put(model);
    return {};
}

Answer remove(const Call &call, House &house)
{
    const Model model = findModel(house, call.model(), QStringLiteral("model '%1' not found").arg(call.model()));
    house.library.remove(model.name);
    return {};
}

Answer create(const Call &call, House &house)
{
    return {200, streamType, {}, [&house, work = plan(call, house)](Pen &pen) { write(pen, house, work); }};
}

}
