// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/overview.h"

#include "modelfile/parameters.h"
#include "modelfile/request.h"

#include <algorithm>

namespace corral::modelfile {

namespace {

void addSetting(QList<Overview::Setting> &settings, const Instruction &each)
{
    const bool adds = each.name == QLatin1String("stop");
    for (Overview::Setting &setting : settings) {
        if (!adds && setting.name == each.name) {
            setting.value = each.value;
            return;
        }
    }
    settings.append({each.name, each.value});
}

void add(Overview &overview, const Instruction &each)
{
    switch (each.keyword) {
    case Keyword::From:
        overview.from.append(each.value);
        break;
    case Keyword::Adapter:
        overview.adapters = QStringList{each.value};
        break;
    case Keyword::Parameter:
        if (!isDeprecatedParameter(each.name))
            addSetting(overview.parameters, each);
        break;
    case Keyword::System:
        overview.system = each.value;
        break;
    case Keyword::Message:
        ++overview.messages;
        break;
    case Keyword::Template:
        overview.hasTemplate = !each.value.isEmpty();
        break;
    case Keyword::Renderer:
        overview.renderer = each.value;
        break;
    case Keyword::Parser:
        overview.parser = each.value;
        break;
    case Keyword::Requires:
        overview.requiredVersion = each.value;
        break;
    case Keyword::License:
    case Keyword::Draft:
    case Keyword::Capability:
        break;
    }
}

}

Overview overviewOf(const Document &document)
{
    Overview overview;
    for (const Instruction &each : document.instructions())
        add(overview, each);
    return overview;
}

Analysis analysed(const QString &text, const std::optional<QString> &folder)
{
    const Document document = Document::parse(text);
    QList<Diagnostic> diagnostics = lint(document);
    if (folder)
        diagnostics += lintPaths(document, diskResolver(*folder));
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.span.start < b.span.start; });
    return {diagnostics, overviewOf(document)};
}

}
