// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelrow.h"

#include <QRegularExpression>
#include <QUrl>

namespace corral::ui {

namespace {

/// Where the tag's colon stands: behind the last slash, so that a port is no tag. -1 without one.
qsizetype tagStart(const QString &name) { return name.indexOf(QLatin1Char(':'), name.lastIndexOf(QLatin1Char('/')) + 1); }

/// The argument of an `ollama pull` or `ollama run` command.
QString argumentOf(const QStringList &words)
{
    static const QStringList commands{QStringLiteral("pull"), QStringLiteral("run"), QStringLiteral("show")};
    if (words.size() < 3 || !words.first().endsWith(QLatin1String("ollama")) || !commands.contains(words.at(1)))
        return {};
    const auto name =
        std::find_if(words.begin() + 2, words.end(), [](const QString &word) { return !word.startsWith(QLatin1Char('-')); });
    return name == words.end() ? QString() : *name;
}

/// "Model-7B.Q4_K_M.gguf" → ":Q4_K_M"
QString quantizationTag(const QString &fileName)
{
    static const QRegularExpression pattern(QStringLiteral("[.-]((?:I?Q\\d\\w*|BF16|F16|F32|MXFP4))\\.gguf$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(fileName);
    return match.hasMatch() ? QLatin1Char(':') + match.captured(1) : QString();
}

QString nameFromHuggingFace(const QStringList &path)
{
    if (path.size() < 2)
        return {};
    QString name = QStringLiteral("hf.co/") + path.at(0) + QLatin1Char('/') + path.at(1);
    if (path.size() > 2)
        name += quantizationTag(path.last());
    return name;
}

QString nameFromLibrary(const QStringList &path)
{
    if (path.size() >= 2 && path.first() == QLatin1String("library"))
        return path.at(1);
    return path.size() >= 2 ? path.at(0) + QLatin1Char('/') + path.at(1) : path.value(0);
}

QString nameFromAddress(const QString &text)
{
    const QString plain = text.section(QLatin1String("://"), -1).section(QLatin1Char('?'), 0, 0).section(QLatin1Char('#'), 0, 0);
    const QStringList parts = plain.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    QString host = parts.value(0).toLower();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    if (host == QLatin1String("huggingface.co") || host == QLatin1String("hf.co"))
        return nameFromHuggingFace(parts.mid(1));
    if (host == QLatin1String("ollama.com") || host == QLatin1String("registry.ollama.ai"))
        return nameFromLibrary(parts.mid(1));
    return parts.join(QLatin1Char('/'));
}

}

QString baseOf(const QString &name) { return name.left(tagStart(name)); }

QString tagOf(const QString &name)
{
    const auto colon = tagStart(name);
    return colon < 0 ? QString() : name.mid(colon);
}

QString withTag(const QString &name) { return name.isEmpty() || tagStart(name) >= 0 ? name : name + QStringLiteral(":latest"); }

double parametersFromText(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9.]+)\\s*([KMBT]?)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return 0;
    const auto power = QStringLiteral(" KMBT").indexOf(match.captured(2).toUpper().leftJustified(1));
    double factor = 1;
    for (qsizetype i = 0; i < power; ++i)
        factor *= 1000;
    return match.captured(1).toDouble() * factor;
}

QString modelNameFrom(const QString &pasted)
{
    static const QRegularExpression around(QStringLiteral("^[\\s$>`\"']+|[\\s`\"']+$"));
    QString text = pasted;
    text.remove(around);
    const QStringList words = text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    const QString word = words.size() == 1 ? words.first() : argumentOf(words);
    const QString name = nameFromAddress(word);
    return isModelName(name) ? name : QString();
}

bool isModelName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[A-Za-z0-9][\\w.-]*(?::\\d+)?/)?(?:[\\w-][\\w.-]*/)?[A-Za-z0-9_][\\w.-]*(?::[A-Za-z0-9_][\\w.-]{0,79})?$"));
    return pattern.match(name).hasMatch();
}

}
