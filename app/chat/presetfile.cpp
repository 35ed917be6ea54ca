// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/presetfile.h"

#include "base/atomicfile.h"
#include "base/damagedfile.h"
#include "chat/options.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace corral::chat {

namespace {

struct PresetWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::chat::Presets)
};

namespace key {
const QString list = QStringLiteral("presets");
const QString id = QStringLiteral("id");
const QString name = QStringLiteral("name");
const QString systemPrompt = QStringLiteral("system");
const QString values = QStringLiteral("options");
const QString models = QStringLiteral("models");
}

Preset presetFrom(const QJsonObject &object)
{
    Preset preset{.id = object.value(key::id).toString(),
                  .name = object.value(key::name).toString(),
                  .systemPrompt = object.value(key::systemPrompt).toString(),
                  .values = valuesFrom(object.value(key::values).toObject())};
    const auto models = object.value(key::models).toArray();
    for (const auto &model : models) {
        if (model.isString())
            preset.models.append(model.toString());
    }
    return preset;
}

QJsonObject objectOf(const Preset &preset)
{
    return {{key::id, preset.id},
            {key::name, preset.name},
            {key::systemPrompt, preset.systemPrompt},
            {key::values, toJson(preset.values)},
            {key::models, QJsonArray::fromStringList(preset.models)}};
}

QList<Preset> presetsFrom(const QJsonArray &array)
{
    QList<Preset> presets;
    for (const auto &each : array) {
        auto preset = presetFrom(each.toObject());
        const auto isKnown =
            std::any_of(presets.cbegin(), presets.cend(), [&](const Preset &other) { return other.id == preset.id; });
        if (!preset.id.isEmpty() && !preset.name.isEmpty() && !isKnown)
            presets.append(std::move(preset));
    }
    return presets;
}

Error damaged(const QString &path)
{
    const auto aside = moveDamagedAside(path);
    return {Error::Kind::Storage, 0, PresetWords::tr("The presets in %1 are damaged.").arg(QDir::toNativeSeparators(path)),
            aside.isEmpty() ? PresetWords::tr("The file could not be moved aside: it is replaced when you save a preset.")
                            : PresetWords::tr("The file was moved to %1.").arg(QDir::toNativeSeparators(aside))};
}

}

Result<QList<Preset>> loadPresets(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<Preset>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::Storage,
            PresetWords::tr("Couldn't read the presets in %1: %2.").arg(QDir::toNativeSeparators(path), file.errorString()),
            PresetWords::tr("Check that you can read the file, and start Corral again."));
    const auto document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.object().value(key::list).isArray())
        return tl::unexpected(damaged(path));
    return presetsFrom(document.object().value(key::list).toArray());
}

Result<void> savePresets(const QString &path, const QList<Preset> &presets)
{
    QJsonArray array;
    for (const auto &preset : presets)
        array.append(objectOf(preset));
    const auto bytes = QJsonDocument(QJsonObject{{key::list, array}}).toJson();
    const auto written = writeAtomically(path, bytes, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (written)
        return {};
    return failure(Error::Kind::Storage,
                   PresetWords::tr("Couldn't write the presets to %1: %2.").arg(QDir::toNativeSeparators(path), written.error()),
                   PresetWords::tr("The change applies until Corral quits. Check that the folder exists, that you can write to "
                                   "it and that its disk has free space."));
}

}
