// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/presets.h"

#include "llm/modelname.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace corral::chat {

namespace {

void sortByName(QList<Preset> &presets)
{
    std::stable_sort(presets.begin(), presets.end(), [](const Preset &one, const Preset &other) {
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
}

}

Presets::Presets(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    if (m_path.isEmpty())
        return;
    auto loaded = loadPresets(m_path);
    if (loaded) {
        m_list = *std::move(loaded);
        sortByName(m_list);
        return;
    }
    m_problem = loaded.error();
    QFile file(m_path);
    m_writable = !file.exists() || file.open(QIODevice::ReadOnly);
}

const Preset *Presets::find(const Id &id) const
{
    const auto found = std::find_if(m_list.cbegin(), m_list.cend(), [&](const Preset &preset) { return preset.id == id; });
    return found == m_list.cend() ? nullptr : &*found;
}

const Preset *Presets::forModel(const QString &model) const
{
    const auto found = std::find_if(m_list.cbegin(), m_list.cend(), [&](const Preset &preset) {
        return std::any_of(preset.models.cbegin(), preset.models.cend(),
                           [&](const QString &each) { return llm::modelKey(each) == llm::modelKey(model); });
    });
    return found == m_list.cend() ? nullptr : &*found;
}

void Presets::put(Preset preset)
{
    preset.name = preset.name.simplified();
    if (preset.name.isEmpty() || preset.id.isEmpty())
        return;
    m_list.removeIf([&](const Preset &other) { return other.id == preset.id; });
    for (auto &other : m_list)
        other.models.removeIf([&](const QString &model) { return preset.models.contains(model); });
    m_list.append(std::move(preset));
    sortByName(m_list);
    save();
}

void Presets::remove(const Id &id)
{
    if (m_list.removeIf([&](const Preset &preset) { return preset.id == id; }) > 0)
        save();
}

void Presets::setDefault(const QString &model, const Id &id)
{
    const auto former = m_list;
    for (auto &preset : m_list) {
        preset.models.removeIf([&](const QString &each) { return llm::modelKey(each) == llm::modelKey(model); });
        if (preset.id == id)
            preset.models.append(model);
    }
    if (m_list != former)
        save();
}

void Presets::save()
{
    if (!m_path.isEmpty()) {
        const auto saved = m_writable ? savePresets(m_path, m_list) : Result<void>(tl::unexpected(*m_problem));
        if (!saved)
            Q_EMIT saveFailed(saved.error());
    }
    Q_EMIT changed();
}

}
