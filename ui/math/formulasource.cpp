// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/formulasource.h"

#include <QHashFunctions>

#include <utility>

namespace corral::ui {

namespace {
QString inner(const QString &text, const QString &opening, const QString &closing)
{
    const qsizetype end = text.lastIndexOf(closing);
    if (end < opening.size())
        return {};
    const QString content = text.sliced(opening.size(), end - opening.size()).trimmed();
    return content.isEmpty() ? content : content + text.sliced(end + closing.size()).trimmed();
}
}

std::optional<FormulaSource> FormulaSource::of(const QString &text)
{
    const QString whole = text.trimmed();
    if (whole.size() > longest)
        return {};
    static const struct
    {
        QString opening;
        QString closing;
        bool display;
    } delimiters[] = {{QStringLiteral("$$"), QStringLiteral("$$"), true},
                      {QStringLiteral("\\["), QStringLiteral("\\]"), true},
                      {QStringLiteral("\\("), QStringLiteral("\\)"), false},
                      {QStringLiteral("$"), QStringLiteral("$"), false}};
    if (whole.startsWith(QStringLiteral("\\begin{")) && whole.contains(QStringLiteral("\\end{")))
        return FormulaSource{whole, true};
    for (const auto &delimiter : delimiters) {
        if (!whole.startsWith(delimiter.opening))
            continue;
        const QString latex = inner(whole, delimiter.opening, delimiter.closing);
        return latex.isEmpty() ? std::nullopt : std::optional(FormulaSource{latex, delimiter.display});
    }
    return {};
}

size_t qHash(const FormulaSource &source, size_t seed) noexcept { return qHashMulti(seed, source.latex, source.display); }

}
