// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/library.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace corral::demo {

namespace {

bool same(const QString &a, const QString &b) { return name::full(a).compare(name::full(b), Qt::CaseInsensitive) == 0; }

template<typename List>
auto position(List &list, const QString &name)
{
    return std::find_if(list.begin(), list.end(), [&](const Model &model) { return same(model.name, name); });
}

Time now() { return std::chrono::system_clock::now(); }

}

bool name::isValid(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:[\\w][\\w.\\-]*(?::\\d+)?/)?(?:[\\w][\\w\\-]*/)?[\\w][\\w.\\-]{0,79}(?::[\\w][\\w.\\-]{0,79})?$"));
    return form.match(text).hasMatch();
}

QString name::full(const QString &text)
{
    QString name = text.startsWith(QLatin1String("registry.ollama.ai/library/")) ? text.mid(27) : text;
    return name.section(QLatin1Char('/'), -1).contains(QLatin1Char(':')) ? name : name + QStringLiteral(":latest");
}

QString name::registry(const QString &text)
{
    static const QString defaults[] = {QStringLiteral("registry.ollama.ai/library/"), QStringLiteral("registry.ollama.ai/"),
                                       QString()};
    return defaults[std::min<qsizetype>(2, text.count(QLatin1Char('/')))] + full(text);
}

Library::Library(const Options &options)
    : m_vram(options.vram)
    , m_models(options.installed)
    , m_offered(options.pullable)
{
    for (Model &model : m_models)
        model.modified = now() - std::chrono::hours(24) * model.daysOld - std::chrono::minutes(7 * model.name.size());
    m_offered.insert(m_offered.end(), options.installed.begin(), options.installed.end());
}

std::optional<Model> Library::find(const QString &name) const
{
    const std::scoped_lock lock(m_mutex);
    const auto at = position(m_models, name);
    return at == m_models.end() ? std::nullopt : std::optional(*at);
}

std::optional<Model> Library::offered(const QString &name) const
{
    const std::scoped_lock lock(m_mutex);
    const QString wanted = name::full(name);
    auto at = position(m_offered, wanted);
    if (at == m_offered.end() && wanted.endsWith(QLatin1String(":latest"))) {
        const QString base = wanted.chopped(6);
        at = std::find_if(m_offered.begin(), m_offered.end(),
                          [&](const Model &model) { return model.name.startsWith(base, Qt::CaseInsensitive); });
    }
    if (at == m_offered.end())
        return std::nullopt;
    Model model = *at;
    model.weights = model.weights.isEmpty() ? model.name : model.weights;
    model.name = wanted;
    return model;
}

void Library::put(Model model)
{
    const std::scoped_lock lock(m_mutex);
    model.modified = now();
    const auto at = position(m_models, model.name);
    if (at != m_models.end())
        *at = std::move(model);
    else
        m_models.push_back(std::move(model));
}

bool Library::remove(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    const auto at = position(m_models, name);
    if (at == m_models.end())
        return false;
    std::erase_if(m_loaded, [&](const Loaded &loaded) { return same(loaded.model.name, name); });
    for (const Layer &layer : at->layers())
        m_partial.remove(layer.digest);
    m_models.erase(at);
    return true;
}

QJsonArray Library::tags() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Model> sorted = m_models;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Model &a, const Model &b) { return a.modified > b.modified; });
    QJsonArray list;
    for (const Model &model : sorted)
        list.append(model.tagsEntry());
    return list;
}

bool Library::isLoaded(const QString &name, qint64 context) const
{
    const std::scoped_lock lock(m_mutex);
    return std::any_of(m_loaded.begin(), m_loaded.end(), [&](const Loaded &loaded) {
        return same(loaded.model.name, name) && loaded.context == context && loaded.expires > now();
    });
}

void Library::keep(const Model &model, qint64 context, nanoseconds keepAlive)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_loaded, [&](const Loaded &loaded) { return same(loaded.model.name, model.name) || loaded.expires <= now(); });
    if (keepAlive == nanoseconds::zero())
        return;
    const Time expires = keepAlive < nanoseconds::zero() ? Time::max() : now() + keepAlive;
    const auto at =
        std::find_if(m_loaded.begin(), m_loaded.end(), [&](const Loaded &loaded) { return loaded.expires < expires; });
    m_loaded.insert(at, {model, context, expires});
    if (m_loaded.size() > 3)
        m_loaded.pop_back();
}

QJsonArray Library::running() const
{
    const std::scoped_lock lock(m_mutex);
    QJsonArray list;
    qint64 free = m_vram;
    for (const Loaded &loaded : m_loaded) {
        if (loaded.expires <= now())
            continue;
        const qint64 cache = loaded.context * loaded.model.blocks * loaded.model.embeddingLength / 2;
        const qint64 size = loaded.model.size + loaded.model.size / 20 + cache;
        const qint64 onGpu = std::min(free, size);
        free -= onGpu;
        const bool forever = loaded.expires == Time::max(); // beyond what nanoseconds since 1970 can say
        const QString far = QDateTime::currentDateTimeUtc().addYears(292).toString(Qt::ISODateWithMs);
        list.append(QJsonObject{{QStringLiteral("name"), loaded.model.name},
                                {QStringLiteral("model"), loaded.model.name},
                                {QStringLiteral("size"), size},
                                {QStringLiteral("digest"), loaded.model.digest()},
                                {QStringLiteral("details"), loaded.model.details()},
                                {QStringLiteral("expires_at"), forever ? far : stamp(loaded.expires)},
                                {QStringLiteral("size_vram"), onGpu},
                                {QStringLiteral("context_length"), loaded.context}});
    }
    return list;
}

std::optional<Blob> Library::blob(const QString &digest) const
{
    const std::scoped_lock lock(m_mutex);
    if (const auto at = m_blobs.find(digest); at != m_blobs.end())
        return *at;
    for (const Model &model : m_models)
        for (const Layer &layer : model.layers())
            if (layer.digest == digest)
                return Blob{layer.size, true};
    return std::nullopt;
}

void Library::addBlob(const QString &digest, Blob blob)
{
    const std::scoped_lock lock(m_mutex);
    m_blobs.insert(digest, blob);
}

qint64 Library::present(const Layer &layer) const
{
    if (blob(layer.digest))
        return layer.size;
    const std::scoped_lock lock(m_mutex);
    return std::min(layer.size, m_partial.value(layer.digest));
}

void Library::receive(const Layer &layer, qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_partial[layer.digest] += bytes;
}

}
