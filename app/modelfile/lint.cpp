// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/document.h"
#include "modelfile/misnomers.h"
#include "modelfile/mistakes.h"
#include "modelfile/parameters.h"
#include "modelfile/spelling.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace corral::modelfile {

namespace {

const QStringList &parameterNames()
{
    static const QStringList all = [] {
        QStringList names;
        for (const ParameterInfo &info : knownParameters())
            names.append(QString::fromLatin1(info.name));
        return names;
    }();
    return all;
}

/// A value may be as long as a file, and the messages quote it.
QString shortened(const QString &words)
{
    constexpr qsizetype longest = 400;
    return words.size() <= longest ? words : words.left(longest) + u'…';
}

/// Collects the diagnostics. One function per check.
class Linter
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Linter)

public:
    explicit Linter(const Document &document)
        : m_document(document)
        , m_found(document.problems())
    {}

    QList<Diagnostic> run();

private:
    void from();
    void instruction(const Instruction &each);
    void parameter(const Instruction &each);
    void unknownParameter(const Instruction &each);
    QString guess(const QString &name);
    void range(const Instruction &each, const ParameterInfo &info, double number);
    void stop(const Instruction &each);
    void requirement(const Instruction &each);
    void builtIn(const Instruction &each);
    void capability(const Instruction &each);
    void overridden();
    void characters();
    void add(Severity severity, Span span, const char *code, const QString &message, const QString &hint = {});

    const Document &m_document;
    QList<Diagnostic> m_found;
    int m_guesses = 0; ///< number of unknown parameter names for which a suggestion was computed
};

bool lastWins(Keyword keyword)
{
    return keyword != Keyword::License && keyword != Keyword::Message && keyword != Keyword::Draft && keyword != Keyword::From &&
           keyword != Keyword::Capability;
}

QList<Diagnostic> Linter::run()
{
    from();
    for (const Instruction &each : m_document.instructions())
        instruction(each);
    m_found += mistakesOf(m_document);
    overridden();
    characters();
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Diagnostic &a, const Diagnostic &b) { return a.span.start < b.span.start; });
    for (Diagnostic &each : m_found) {
        each.message = shortened(each.message);
        each.hint = shortened(each.hint);
    }
    return m_found;
}

void Linter::from()
{
    // A broken FROM was reported already.
    const bool broken = std::any_of(m_document.nodes().cbegin(), m_document.nodes().cend(), [this](const Node &node) {
        return node.kind == Node::Kind::Broken && m_document.source(node.span).startsWith(u"FROM", Qt::CaseInsensitive);
    });
    if (!broken && !m_document.last(Keyword::From))
        add(Severity::Error, {0, 0}, "no-from", tr("There is no FROM: a Modelfile says which model or file it starts from."),
            tr("Add a line such as FROM llama3.2"));
}

void Linter::instruction(const Instruction &each)
{
    if (each.keyword == Keyword::Parameter)
        parameter(each);
    else if (each.keyword == Keyword::Requires)
        requirement(each);
    else if (each.keyword == Keyword::Renderer || each.keyword == Keyword::Parser)
        builtIn(each);
    else if (each.keyword == Keyword::Capability)
        capability(each);
    else if (each.value.isEmpty() && each.keyword == Keyword::From)
        add(Severity::Warning, each.keywordSpan, "empty-value",
            tr("FROM without a name means the whole folder of the Modelfile."));
    else if (each.value.isEmpty() && (each.keyword == Keyword::System || each.keyword == Keyword::Template))
        add(Severity::Hint, each.keywordSpan, "empty-value",
            tr("An empty %1 keeps that of the base model.").arg(keywordText(each.keyword)));
}

void Linter::parameter(const Instruction &each)
{
    if (isDeprecatedParameter(each.name)) {
        add(Severity::Warning, each.nameSpan, "deprecated-parameter", tr("%1 is deprecated: Ollama ignores it.").arg(each.name),
            tr("Remove the line."));
        return;
    }
    const ParameterInfo *info = findParameter(each.name);
    if (!info)
        return unknownParameter(each);
    if (info->type == ParameterType::Text)
        return stop(each);
    if (each.name == QLatin1String("typical_p"))
        add(Severity::Warning, each.nameSpan, "refused-parameter",
            tr("From 0.34.1 on, Ollama refuses every request to a model with typical_p."), tr("Remove the line."));
    const auto value = parameterValue(info->type, each.value);
    const Span place = each.valueSpan.length > 0 ? each.valueSpan : each.nameSpan;
    if (!value && each.value.isEmpty())
        add(Severity::Error, place, "missing-value", tr("The parameter %1 has no value.").arg(each.name));
    else if (!value)
        add(Severity::Error, place, "invalid-value", tr("%1: %2").arg(each.name, value.error().message), value.error().hint);
    else if (value->isDouble())
        range(each, *info, value->toDouble());
}

void Linter::unknownParameter(const Instruction &each)
{
    const QString message = tr("Ollama has no parameter %1.").arg(each.name);
    if (isRemovedParameter(each.name))
        add(Severity::Error, each.nameSpan, "removed-parameter", tr("%1 was removed from Ollama.").arg(each.name),
            tr("Remove the line."));
    else if (const QString advice = adviceOnMisnomer(each.name); !advice.isEmpty())
        add(Severity::Error, each.nameSpan, "unknown-parameter", message, advice);
    else if (findParameter(each.name.toLower()))
        add(Severity::Error, each.nameSpan, "unknown-parameter", message,
            tr("Write it in lower case: %1").arg(each.name.toLower()));
    else if (const QString nearest = guess(each.name); !nearest.isEmpty())
        add(Severity::Error, each.nameSpan, "unknown-parameter", message, tr("Did you mean %1?").arg(nearest));
    else
        add(Severity::Error, each.nameSpan, "unknown-parameter", message, tr("Check its spelling, or remove the line."));
}

/// Edit distances are slow to compute, and nobody reads hundreds of suggestions.
QString Linter::guess(const QString &name)
{
    constexpr int most = 500;
    return ++m_guesses <= most ? nearestWord(name, parameterNames()) : QString();
}

void Linter::range(const Instruction &each, const ParameterInfo &info, double number)
{
    // -1 means "no limit" or "automatic" where it is the default.
    const bool below = info.least && number < *info.least;
    const bool above = info.most && number > *info.most;
    if (each.name == QLatin1String("num_predict") && number == 0)
        add(Severity::Hint, each.valueSpan, "surprising-value", tr("num_predict 0 sets no limit for most models."),
            tr("Use -1 to say so."));
    if (!below && !above)
        return;
    const QLocale c = QLocale::c();
    const QString sensible = info.least && info.most ? tr("from %1 to %2").arg(c.toString(*info.least), c.toString(*info.most))
                             : info.least            ? tr("%1 or more").arg(c.toString(*info.least))
                                                     : tr("%1 or less").arg(c.toString(*info.most));
    add(Severity::Warning, each.valueSpan, "out-of-range",
        tr("%1 is outside the sensible range of %2: %3.").arg(each.value, each.name, sensible), outsideOf(info));
}

void Linter::stop(const Instruction &each)
{
    if (each.value.isEmpty())
        add(Severity::Warning, each.nameSpan, "empty-stop", tr("An empty stop ends every answer after one token."),
            tr("Remove the line."));
    else if (each.value.contains(QLatin1String("\\n")))
        add(Severity::Warning, each.valueSpan, "no-escapes",
            tr("\\n means a backslash and an n here: Modelfiles have no escape sequences."),
            tr("Put the text in quotes and break the line inside them."));
}

void Linter::requirement(const Instruction &each)
{
    if (!isVersion(each.value))
        add(Severity::Error, each.valueSpan.length > 0 ? each.valueSpan : each.keywordSpan, "invalid-version",
            tr("REQUIRES takes a version of Ollama."), tr("For example: REQUIRES 0.14.0"));
}

void Linter::builtIn(const Instruction &each)
{
    const bool renderer = each.keyword == Keyword::Renderer;
    if (each.value.isEmpty() || (renderer ? isKnownRenderer(each.value) : isKnownParser(each.value)))
        return;
    add(Severity::Warning, each.valueSpan, "unknown-name",
        renderer ? tr("Ollama 0.32 has no renderer “%1”: answers would fail.").arg(each.value)
                 : tr("Ollama 0.32 has no parser “%1” and would ignore it.").arg(each.value),
        tr("Newer servers may have it."));
}

void Linter::capability(const Instruction &each)
{
    static const QStringList known = {QStringLiteral("completion"), QStringLiteral("tools"),     QStringLiteral("insert"),
                                      QStringLiteral("vision"),     QStringLiteral("embedding"), QStringLiteral("thinking"),
                                      QStringLiteral("image"),      QStringLiteral("audio"),     QStringLiteral("decision")};
    add(Severity::Hint, each.keywordSpan, "newer-server",
        tr("CAPABILITY needs Ollama 0.35.1 or newer; older servers do not have it."));
    if (each.value.isEmpty())
        add(Severity::Warning, each.keywordSpan, "empty-value", tr("CAPABILITY has no value."),
            tr("For example: CAPABILITY tools"));
    else if (!known.contains(each.value))
        add(Severity::Warning, each.valueSpan, "unknown-name", tr("“%1” is not a capability that Corral knows.").arg(each.value),
            tr("Known capabilities: %1").arg(known.join(QStringLiteral(", "))));
}

void Linter::overridden()
{
    constexpr int most = 1'000; // thousands of repetitions come from a whole file that was pasted again
    int told = 0;
    QHash<QString, const Instruction *> later;
    const QList<Instruction> &all = m_document.instructions();
    for (auto each = all.crbegin(); each != all.crend() && told < most; ++each) {
        const bool adds =
            !lastWins(each->keyword) || (each->keyword == Keyword::Parameter && each->name == QLatin1String("stop"));
        if (adds)
            continue;
        const QString what = each->name.isEmpty() ? keywordText(each->keyword) : each->name;
        if (const Instruction *winner = later.value(what)) {
            ++told;
            add(Severity::Warning, each->keywordSpan, "overridden",
                tr("%1 is set again in line %2; only that value is used.")
                    .arg(what)
                    .arg(m_document.position(winner->span.start).line));
        } else {
            later.insert(what, &*each);
        }
    }
}

void Linter::characters()
{
    const QString &text = m_document.text();
    int told = 0;
    for (qsizetype i = 0; i < text.size() && told < 20; ++i) {
        if (text[i] >= u' ' && text[i] < QChar(0x7f))
            continue;
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t point = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const Span span{i, pair ? 2 : 1};
        if (!pair && text[i].isSurrogate()) {
            ++told;
            add(Severity::Warning, span, "not-utf8", tr("This byte is not UTF-8: Ollama reads the character U+FFFD instead."));
        } else if (point != U'\n' && point != U'\r' && point != U'\t' && !isPrintable(point)) {
            ++told;
            const QString code = QString::number(point, 16).toUpper().rightJustified(4, u'0');
            add(Severity::Warning, span, "dropped-character", tr("Ollama drops this invisible character (U+%1).").arg(code),
                point == 0xa0 ? tr("It is a no-break space; use an ordinary one.") : QString());
        }
        i += pair ? 1 : 0;
    }
}

void Linter::add(Severity severity, Span span, const char *code, const QString &message, const QString &hint)
{
    m_found.append({severity, span, m_document.position(span.start), QLatin1String(code), message, hint});
}

}

QList<Diagnostic> lint(const Document &document) { return Linter(document).run(); }

}
