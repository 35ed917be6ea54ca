// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelrow.h"

#include "llm/modelname.h"

#include <QRegularExpression>
#include <QUrl>

namespace corral::ui {

namespace {

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

QStringList partsOf(const QString &address)
{
    return address.section(QLatin1String("://"), -1)
        .section(QLatin1Char('?'), 0, 0)
        .section(QLatin1Char('#'), 0, 0)
        .split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

QString hostOf(const QString &address)
{
    const QString host = partsOf(address).value(0).toLower();
    return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
}

bool isHuggingFace(const QString &host) { return host == QLatin1String("huggingface.co") || host == QLatin1String("hf.co"); }

bool isLibrary(const QString &host) { return host == QLatin1String("ollama.com") || host == QLatin1String("registry.ollama.ai"); }

bool isPublicHost(const QString &host) { return isHuggingFace(host) || isLibrary(host); }

QString nameFromAddress(const QString &text)
{
    const QStringList parts = partsOf(text);
    if (isHuggingFace(hostOf(text)))
        return nameFromHuggingFace(parts.mid(1));
    if (isLibrary(hostOf(text)))
        return nameFromLibrary(parts.mid(1));
    return parts.join(QLatin1Char('/'));
}

}

QString baseOf(const QString &name) { return llm::ModelName::parse(name).withoutTag(); }

QString tagOf(const QString &name)
{
    const QString tag = llm::ModelName::parse(name).tag();
    return tag.isNull() ? QString() : QLatin1Char(':') + tag;
}

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

QString modelNameFrom(const QString &pasted) { return pullTargetFrom(pasted).name; }

PullTarget pullTargetFrom(const QString &pasted)
{
    static const QRegularExpression around(QStringLiteral("^[\\s$>`\"']+|[\\s`\"']+$"));
    QString text = pasted;
    text.remove(around);
    const QStringList words = text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    const QString word = words.size() == 1 ? words.first() : argumentOf(words);
    const QString scheme = word.contains(QLatin1String("://")) ? word.section(QLatin1String("://"), 0, 0).toLower() : QString();
    if (!scheme.isEmpty() && scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        return {{}, false, scheme};
    const QString name = nameFromAddress(word);
    if (!isModelName(name))
        return {};
    // Links to the public registries sometimes use http; they are accessed by https anyway.
    const bool isPublic = isPublicHost(hostOf(word));
    return {name, (scheme == QLatin1String("http") || words.contains(QLatin1String("--insecure"))) && !isPublic, {}};
}

bool isModelName(const QString &name)
{
    const auto parsed = llm::ModelName::parse(name);
    return parsed.scheme().isEmpty() && parsed.isValid();
}

}
