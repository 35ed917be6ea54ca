// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/misnomers.h"

#include <QCoreApplication>
#include <QHash>

namespace corral::modelfile {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Misnomers)
};

/// Names in llama.cpp, OpenAI's API, transformers and others of Ollama's parameters.
const QHash<QString, QString> &parameters()
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> names;
        const auto add = [&names](const char *right, std::initializer_list<const char *> wrong) {
            for (const char *each : wrong)
                names.insert(QLatin1String(each), QLatin1String(right));
        };
        add("num_gpu", {"num_gpu_layers", "n_gpu_layers", "gpu_layers", "ngl", "gpu"});
        add("num_predict", {"max_tokens", "max_new_tokens", "max_completion_tokens", "max_output_tokens", "n_predict",
                            "num_tokens", "max_length"});
        add("num_ctx", {"context_length", "context_size", "context_window", "context", "ctx_size", "n_ctx", "ctx", "num_context",
                        "max_context", "max_seq_len"});
        add("num_thread", {"num_threads", "threads", "n_threads", "cpu_threads"});
        add("num_batch", {"batch_size", "n_batch", "batch"});
        add("repeat_penalty", {"repetition_penalty", "repeat_pen", "rep_pen"});
        add("repeat_last_n", {"repetition_window", "repeat_window", "penalty_last_n"});
        add("temperature", {"temp"});
        add("top_k", {"topk"});
        add("top_p", {"topp", "nucleus"});
        add("min_p", {"minp"});
        add("stop", {"stop_sequence", "stop_sequences", "stop_words", "stop_word", "stops", "stop_token", "eos"});
        add("seed", {"random_seed", "rng_seed"});
        add("use_mmap", {"mmap", "no_mmap"});
        return names;
    }();
    return all;
}

/// Settings of the whole server, which are environment variables.
const QHash<QString, QString> &variables()
{
    static const QHash<QString, QString> all = {{QStringLiteral("num_parallel"), QStringLiteral("OLLAMA_NUM_PARALLEL")},
                                                {QStringLiteral("parallel"), QStringLiteral("OLLAMA_NUM_PARALLEL")},
                                                {QStringLiteral("flash_attention"), QStringLiteral("OLLAMA_FLASH_ATTENTION")},
                                                {QStringLiteral("flash_attn"), QStringLiteral("OLLAMA_FLASH_ATTENTION")},
                                                {QStringLiteral("kv_cache_type"), QStringLiteral("OLLAMA_KV_CACHE_TYPE")},
                                                {QStringLiteral("cache_type_k"), QStringLiteral("OLLAMA_KV_CACHE_TYPE")},
                                                {QStringLiteral("cache_type_v"), QStringLiteral("OLLAMA_KV_CACHE_TYPE")},
                                                {QStringLiteral("max_loaded_models"), QStringLiteral("OLLAMA_MAX_LOADED_MODELS")},
                                                {QStringLiteral("max_queue"), QStringLiteral("OLLAMA_MAX_QUEUE")},
                                                {QStringLiteral("gpu_overhead"), QStringLiteral("OLLAMA_GPU_OVERHEAD")}};
    return all;
}

const QHash<QString, QString> &instructions()
{
    static const QHash<QString, QString> all = {
        {QStringLiteral("system"), QStringLiteral("SYSTEM")},     {QStringLiteral("system_prompt"), QStringLiteral("SYSTEM")},
        {QStringLiteral("prompt"), QStringLiteral("SYSTEM")},     {QStringLiteral("template"), QStringLiteral("TEMPLATE")},
        {QStringLiteral("from"), QStringLiteral("FROM")},         {QStringLiteral("model"), QStringLiteral("FROM")},
        {QStringLiteral("adapter"), QStringLiteral("ADAPTER")},   {QStringLiteral("lora"), QStringLiteral("ADAPTER")},
        {QStringLiteral("license"), QStringLiteral("LICENSE")},   {QStringLiteral("message"), QStringLiteral("MESSAGE")},
        {QStringLiteral("renderer"), QStringLiteral("RENDERER")}, {QStringLiteral("parser"), QStringLiteral("PARSER")}};
    return all;
}

bool belongsToRequests(const QString &name)
{
    static const QStringList all = {QStringLiteral("think"),      QStringLiteral("thinking"),         QStringLiteral("reasoning"),
                                    QStringLiteral("keep_alive"), QStringLiteral("reasoning_effort"), QStringLiteral("format"),
                                    QStringLiteral("json"),       QStringLiteral("stream"),           QStringLiteral("tools"),
                                    QStringLiteral("suffix"),     QStringLiteral("logprobs"),         QStringLiteral("raw")};
    return all.contains(name);
}

bool belongsToCreating(const QString &name)
{
    return name == QLatin1String("quantize") || name == QLatin1String("quantization") || name == QLatin1String("quant");
}

}

QString adviceOnMisnomer(const QString &name)
{
    const QString lower = name.toLower();
    if (const QString right = parameters().value(lower); !right.isEmpty())
        return Words::tr("Ollama calls it %1.").arg(right);
    if (const QString variable = variables().value(lower); !variable.isEmpty())
        return Words::tr("It applies to the whole server, not to one model: the server is started with %1 in its environment.")
            .arg(variable);
    if (const QString instruction = instructions().value(lower); !instruction.isEmpty())
        return Words::tr("It is an instruction of its own: %1 …").arg(instruction);
    if (belongsToRequests(lower))
        return Words::tr("It belongs to each request and cannot be part of a model.");
    if (belongsToCreating(lower))
        return Words::tr("It is chosen when the model is created, in the dialog that asks for its name.");
    return {};
}

}
