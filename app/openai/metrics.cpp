// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/metrics.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace corral::openai {

namespace {

/// The names of one engine; an empty one has no counterpart there.
struct Names
{
    const char *running;
    const char *waiting;
    const char *cacheUse; ///< 0 to 1
};

/// vLLM renamed its cache metric.
constexpr std::array engines{
    Names{"vllm:num_requests_running", "vllm:num_requests_waiting", "vllm:kv_cache_usage_perc"},
    Names{"vllm:num_requests_running", "vllm:num_requests_waiting", "vllm:gpu_cache_usage_perc"},
    Names{"sglang:num_running_reqs", "sglang:num_queue_reqs", "sglang:token_usage"},
    Names{"llamacpp:requests_processing", "llamacpp:requests_deferred", ""},
};

/// Where the labels that begin at `from` end. A label's value may contain braces and escaped quotes.
qsizetype endOfLabels(const QByteArray &line, qsizetype from)
{
    bool isQuoted = false;
    for (qsizetype i = from; i < line.size(); ++i) {
        const char each = line.at(i);
        if (isQuoted && each == '\\')
            ++i;
        else if (each == '"')
            isQuoted = !isQuoted;
        else if (each == '}' && !isQuoted)
            return i + 1;
    }
    return -1;
}

void readLine(const QByteArray &line, QHash<QByteArray, Samples> &samples)
{
    const auto space = line.indexOf(' ');
    const auto brace = line.indexOf('{');
    const bool hasLabels = brace >= 0 && (space < 0 || brace < space);
    const auto end = hasLabels ? endOfLabels(line, brace) : space;
    if (end <= 0)
        return;
    bool isNumber = false;
    const double value = line.mid(end).simplified().split(' ').constFirst().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return;
    Samples &of = samples[line.left(hasLabels ? brace : space)];
    of.sum += value;
    ++of.count;
}

int countIn(const Samples &samples) { return int(std::clamp(samples.sum, 0.0, 1e9)); }

}

QHash<QByteArray, Samples> samplesIn(const QByteArray &text)
{
    QHash<QByteArray, Samples> samples;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines)
        if (!line.startsWith('#'))
            readLine(line.trimmed(), samples);
    return samples;
}

std::optional<llm::ServerLoad> loadFromMetrics(const QByteArray &text)
{
    const auto samples = samplesIn(text);
    std::optional<llm::ServerLoad> load;
    for (const Names &names : engines) {
        if (!samples.contains(names.running))
            continue;
        load = load.value_or(llm::ServerLoad());
        load->running = countIn(samples.value(names.running));
        load->waiting = countIn(samples.value(names.waiting));
        if (const Samples use = samples.value(names.cacheUse); use.count > 0)
            load->cacheUse = std::clamp(use.sum / use.count, 0.0, 1.0);
    }
    return load;
}

llm::ServerLoad loadFromSlots(const QJsonArray &slotList)
{
    llm::ServerLoad load;
    load.capacity = int(slotList.size());
    load.running = int(std::count_if(slotList.begin(), slotList.end(), [](const QJsonValue &each) {
        return each.toObject().value(QLatin1String("is_processing")).toBool();
    }));
    return load;
}

}
