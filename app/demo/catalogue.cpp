// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/model.h"

namespace corral::demo {

namespace {

const QString apache = QStringLiteral("Apache License\nVersion 2.0, January 2004\nhttp://www.apache.org/licenses/");
const QString mit = QStringLiteral("MIT License");
const QString llama = QStringLiteral("LLAMA 3.2 COMMUNITY LICENSE AGREEMENT");
const QString gemma = QStringLiteral("Gemma Terms of Use");

QStringList completionAnd(const char *more = nullptr)
{
    QStringList list{QStringLiteral("completion")};
    return more ? list + QString::fromLatin1(more).split(QLatin1Char(' ')) : list;
}

/// Gives each model what its family comes with: a template, its own sampling parameters.
std::vector<Model> furnished(std::vector<Model> models)
{
    for (Model &model : models) {
        if (model.can(QLatin1String("embedding"))) {
            model.templateText = QStringLiteral("{{ .Prompt }}");
            continue;
        }
        model.templateText = QStringLiteral("{{- if .System }}<|im_start|>system\n{{ .System }}<|im_end|>\n{{ end }}\n{{- range "
                                            ".Messages }}<|im_start|>{{ .Role }}\n"
                                            "{{ .Content }}<|im_end|>\n{{ end }}<|im_start|>assistant\n");
        model.parameters = {{QStringLiteral("stop"), QJsonArray{QStringLiteral("<|im_start|>"), QStringLiteral("<|im_end|>")}}};
        if (model.family.startsWith(QLatin1String("qwen3")))
            model.parameters.insert(QStringLiteral("temperature"), 0.6);
    }
    return models;
}

}

std::vector<Model> installedModels()
{
    const QString q4 = QStringLiteral("Q4_K_M");
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    return furnished({
        {s("llama3.2:3b"), s("llama"), s("3.2B"), q4, 3'212'749'888, 2'019'377'376, 131072, 3072, 28, completionAnd("tools"),
         llama, 2},
        {s("qwen3:8b"), s("qwen3"), s("8.2B"), q4, 8'190'735'360, 5'225'374'496, 40960, 4096, 36, completionAnd("tools thinking"),
         apache, 5},
        {s("gemma3:4b"), s("gemma3"), s("4.3B"), q4, 4'299'915'632, 3'338'792'448, 131072, 2560, 34, completionAnd("vision"),
         gemma, 9},
        {s("qwen2.5-coder:7b"), s("qwen2"), s("7.6B"), q4, 7'615'616'512, 4'683'073'184, 32768, 3584, 28,
         completionAnd("tools insert"), apache, 16},
        {s("deepseek-r1:14b"), s("qwen2"), s("14.8B"), q4, 14'770'033'664, 8'988'110'688, 131072, 5120, 48,
         completionAnd("thinking"), mit, 31},
        {s("nomic-embed-text:latest"),
         s("nomic-bert"),
         s("137M"),
         s("F16"),
         136'727'040,
         274'290'656,
         2048,
         768,
         12,
         {s("embedding")},
         apache,
         60},
    });
}

std::vector<Model> pullableModels()
{
    const QString q4 = QStringLiteral("Q4_K_M");
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    return furnished({
        {s("smollm2:135m"), s("llama"), s("134.52M"), s("F16"), 134'515'008, 270'885'952, 8192, 576, 30, completionAnd("tools"),
         apache},
        {s("qwen3:0.6b"), s("qwen3"), s("751.63M"), q4, 751'632'384, 522'640'096, 40960, 1024, 28,
         completionAnd("tools thinking"), apache},
        {s("gemma3:1b"), s("gemma3"), s("999.89M"), q4, 999'885'952, 815'310'432, 32768, 1152, 26, completionAnd(), gemma},
        {s("llama3.2:1b"), s("llama"), s("1.2B"), s("Q8_0"), 1'235'814'432, 1'321'082'688, 131072, 2048, 16,
         completionAnd("tools"), llama},
        {s("llama3.1:8b"), s("llama"), s("8.0B"), q4, 8'030'261'312, 4'920'738'944, 131072, 4096, 32, completionAnd("tools"),
         llama},
        {s("mistral:7b"), s("llama"), s("7.2B"), q4, 7'248'023'552, 4'372'811'936, 32768, 4096, 32, completionAnd("tools"),
         apache},
        {s("phi4:14b"), s("phi3"), s("14.7B"), q4, 14'659'507'200, 9'053'114'464, 16384, 5120, 40, completionAnd(), mit},
        {s("gpt-oss:20b"), s("gptoss"), s("20.9B"), s("MXFP4"), 20'914'757'184, 13'793'439'744, 131072, 2880, 24,
         completionAnd("tools thinking"), apache},
        {s("llava:7b"), s("llama"), s("7.2B"), q4, 7'241'732'096, 4'733'361'440, 32768, 4096, 32, completionAnd("vision"),
         apache},
        {s("mxbai-embed-large:latest"),
         s("bert"),
         s("334M"),
         s("F16"),
         334'090'240,
         669'603'712,
         512,
         1024,
         24,
         {s("embedding")},
         apache},
        {s("all-minilm:latest"), s("bert"), s("23M"), s("F16"), 22'565'376, 45'949'216, 256, 384, 6, {s("embedding")}, apache},
    });
}

}
