// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/serverload.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>

#include <optional>

/// What engines tell of the requests that they work on.
namespace corral::openai {

/// All values of one metric: an engine gives one for each of its models and processes.
struct Samples
{
    double sum = 0;
    int count = 0;
};

/// The values in a text in the exposition format of Prometheus, by the name of the metric, without labels and times. Lines that
/// are no such values, and values that are no finite number, are skipped. The format:
/// https://prometheus.io/docs/instrumenting/exposition_formats/
[[nodiscard]] QHash<QByteArray, Samples> samplesIn(const QByteArray &text);

/// From the metrics of vLLM, SGLang or llama.cpp, whichever is there; nullopt if none is. The names:
/// https://docs.vllm.ai/en/latest/usage/metrics.html, https://docs.sglang.ai/references/production_metrics.html and
/// https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md.
[[nodiscard]] std::optional<llm::ServerLoad> loadFromMetrics(const QByteArray &text);
/// From GET /slots of llama.cpp.
[[nodiscard]] llm::ServerLoad loadFromSlots(const QJsonArray &slotList);

}
