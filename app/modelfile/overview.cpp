// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/overview.h"

#include "modelfile/parameters.h"
#include "modelfile/request.h"

#include <QHash>

#include <algorithm>

namespace corral::modelfile {

namespace {

/// Index of each parameter in the overview.
using Places = QHash<QString, qsizetype>;

void addSetting(QList<Overview::Setting> &settings, Places &places, const Instruction &each)
{
    const auto place = places.constFind(each.name);
    if (place != places.cend() && each.name != QLatin1String("stop")) {
        settings[*place].value = each.value;
        return;
    }
    places.insert(each.name, settings.size());
    settings.append({each.name, each.value});
}

void add(Overview &overview, Places &places, const Instruction &each)
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
            addSetting(overview.parameters, places, each);
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
    Places places;
    for (const Instruction &each : document.instructions())
        add(overview, places, each);
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
