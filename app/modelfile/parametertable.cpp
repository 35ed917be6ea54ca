// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/parameters.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

// The table of all parameters, used by checking and completion.

namespace corral::modelfile {

namespace {

using Type = ParameterType;
constexpr auto open = std::nullopt;
constexpr const char *context = "corral::modelfile::Parameters";

constexpr std::array table = {
    ParameterInfo{
        "temperature", Type::Float, "0.8", 0, 2, false,
        QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "How freely the model chooses: 0 always takes the likeliest token."),
        ""},
    ParameterInfo{
        "num_ctx", Type::Int, "", 4, open, true,
        QT_TRANSLATE_NOOP(
            "corral::modelfile::Parameters",
            "How many tokens a conversation may have. More needs more memory; the default depends on the GPU's memory."),
        QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Less than 4 becomes 4."), ParameterUnit::Tokens},
    ParameterInfo{"num_predict", Type::Int, "-1", -1, open, false,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "The longest answer in tokens; -1 sets no limit."),
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Any negative number sets no limit."),
                  ParameterUnit::Tokens},
    ParameterInfo{"stop", Type::Text, "", open, open, false,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters",
                                    "Ends the answer where this text would come. May be given several times."),
                  ""},
    ParameterInfo{"seed", Type::Int, "-1", open, open, false,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters",
                                    "The same number repeats the same answer; -1 uses a new one each time."),
                  ""},
    ParameterInfo{
        "top_k", Type::Int, "40", 0, open, false,
        QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Chooses among this many of the likeliest tokens; 0 among all."),
        QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Any negative number chooses among all."), ParameterUnit::Tokens},
    ParameterInfo{"top_p", Type::Float, "0.9", 0, 1, false,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters",
                                    "Chooses among the likeliest tokens that together reach this share; 1 switches it off."),
                  ""},
    ParameterInfo{"min_p", Type::Float, "0.0", 0, 1, false,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Leaves out tokens below this share of the likeliest one."),
                  ""},
    ParameterInfo{"typical_p", Type::Float, "1.0", 0, 1, false,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters",
                                    "Prefers tokens that are about as likely as usual; 1 switches it off."),
                  ""},
    ParameterInfo{"repeat_penalty", Type::Float, "1.0", 0.01, 2, false,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Makes repeating less likely: 1 is off, 1.1 is mild."),
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "At 0 or below, the server refuses every answer.")},
    ParameterInfo{"repeat_last_n", Type::Int, "64", 0, open, false,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters",
                                    "How many of the last tokens the penalties count; 0 switches them off."),
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "A negative number makes the server refuse every answer."),
                  ParameterUnit::Tokens},
    ParameterInfo{"presence_penalty", Type::Float, "0.0", -2, 2, false,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Makes tokens less likely once they have occurred."), ""},
    ParameterInfo{
        "frequency_penalty", Type::Float, "0.0", -2, 2, false,
        QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Makes tokens less likely the more often they have occurred."), ""},
    ParameterInfo{
        "num_keep", Type::Int, "4", -1, open, false,
        QT_TRANSLATE_NOOP("corral::modelfile::Parameters",
                          "How many tokens at the start stay when a full context is shifted; -1 keeps the whole prompt."),
        "", ParameterUnit::Tokens},
    ParameterInfo{"num_gpu", Type::Int, "-1", -1, open, true,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "How many layers go to the GPU: 0 none, -1 as many as fit."),
                  "", ParameterUnit::Layers},
    ParameterInfo{"main_gpu", Type::Int, "", 0, open, true,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters",
                                    "The only GPU to use, counted from 0. Setting it stops splitting over several."),
                  ""},
    ParameterInfo{"num_thread", Type::Int, "0", 0, open, true,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "CPU threads; 0 lets the server choose."),
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "A negative number has the same effect as 0."),
                  ParameterUnit::Threads},
    ParameterInfo{"num_batch", Type::Int, "512", 1, open, true,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters",
                                    "Prompt tokens worked on at once: more is faster and needs more memory."),
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Below 1, the server chooses."), ParameterUnit::Tokens},
    ParameterInfo{"use_mmap", Type::Bool, "", open, open, true,
                  QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Maps the model's file into memory instead of reading it."),
                  ""},
    ParameterInfo{
        "draft_num_predict", Type::Int, "4", 0, open, true,
        QT_TRANSLATE_NOOP("corral::modelfile::Parameters", "Tokens that the draft model guesses ahead; 0 switches it off."), "",
        ParameterUnit::Tokens},
};

constexpr std::array deprecated = {"penalize_newline", "low_vram", "f16_kv",       "logits_all",  "vocab_only",
                                   "use_mlock",        "mirostat", "mirostat_tau", "mirostat_eta"};
constexpr std::array removed = {"tfs_z", "num_gqa", "rope_frequency_base", "rope_frequency_scale", "numa", "embedding_only"};
constexpr std::array requestFields = {"think", "keep_alive", "format"};
constexpr std::array renderers = {"qwen3-coder",
                                  "qwen3-vl-instruct",
                                  "qwen3-vl-thinking",
                                  "qwen3.5",
                                  "qwen3.8",
                                  "ornith",
                                  "cogito",
                                  "deepseek3.1",
                                  "olmo3",
                                  "olmo3.1",
                                  "olmo3-think",
                                  "olmo3-32b-think",
                                  "nemotron-3-nano",
                                  "nemotron-3.5-nano",
                                  "gemma4",
                                  "gemma4-small",
                                  "gemma4-large",
                                  "functiongemma",
                                  "glm-4.7",
                                  "glm-ocr",
                                  "lfm2",
                                  "lfm2-thinking",
                                  "laguna",
                                  "poolside-v1",
                                  "cohere",
                                  "glimmer"};
constexpr std::array parsers = {"qwen3",
                                "qwen3-thinking",
                                "qwen3.5",
                                "ornith",
                                "qwen3-coder",
                                "qwen3-vl-instruct",
                                "qwen3-vl-thinking",
                                "ministral",
                                "passthrough",
                                "harmony",
                                "cogito",
                                "deepseek3",
                                "olmo3",
                                "olmo3-think",
                                "nemotron-3-nano",
                                "nemotron-3.5-nano",
                                "functiongemma",
                                "glm-4.7",
                                "gemma4",
                                "gemma4-no-thinking",
                                "glm-ocr",
                                "lfm2",
                                "lfm2-thinking",
                                "laguna",
                                "poolside-v1",
                                "cohere",
                                "glimmer"};

template<typename Names>
bool contains(const Names &names, QStringView name)
{
    return std::any_of(names.begin(), names.end(), [name](const char *each) { return name == QLatin1String(each); });
}

QString translated(const char *text) { return *text == '\0' ? QString() : QCoreApplication::translate(context, text); }

}

std::span<const ParameterInfo> knownParameters() { return table; }

const ParameterInfo *findParameter(QStringView name)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const ParameterInfo &each) { return name == QLatin1String(each.name); });
    return found == table.end() ? nullptr : &*found;
}

QString meaningOf(const ParameterInfo &info) { return translated(info.meaning); }

QString outsideOf(const ParameterInfo &info) { return translated(info.outside); }

bool isDeprecatedParameter(QStringView name) { return contains(deprecated, name); }

bool isRemovedParameter(QStringView name) { return contains(removed, name); }

bool isRequestField(QStringView name) { return contains(requestFields, name); }

bool isKnownRenderer(QStringView name) { return contains(renderers, name); }

bool isKnownParser(QStringView name) { return contains(parsers, name); }

}
