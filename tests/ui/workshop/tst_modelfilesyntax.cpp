// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/syntaxrepository.h"

#include <QTest>

#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#endif

/// Syntax highlighting of Modelfiles, by format names.
class tst_ModelfileSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundByName();
    void marksEveryPart_data();
    void marksEveryPart();
};

#if CORRAL_HAS_SYNTAX_HIGHLIGHTING

namespace {

/// Prints each line with its formats, "[Instruction]FROM[Text] [Value]a"; blanks alone are left out.
class Describer : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Describer(const KSyntaxHighlighting::Definition &definition) { setDefinition(definition); }

    QStringList describe(const QStringList &lines)
    {
        QStringList described;
        KSyntaxHighlighting::State state;
        for (const QString &line : lines) {
            m_line = line;
            m_described.clear();
            state = highlightLine(line, state);
            described << m_described;
        }
        return described;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QString piece = m_line.mid(offset, length).trimmed();
        if (!piece.isEmpty())
            m_described += u'[' + format.name() + u']' + piece;
    }

private:
    QString m_line;
    QString m_described;
};

}

#endif

void tst_ModelfileSyntax::isFoundByName()
{
#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
    QVERIFY(corral::ui::syntaxDefinition(QStringLiteral("Modelfile")).isValid());
    QCOMPARE(corral::ui::syntaxRepository().definitionForFileName(QStringLiteral("Modelfile.pirate")).name(),
             QStringLiteral("Modelfile"));
    QCOMPARE(corral::ui::syntaxRepository().definitionForFileName(QStringLiteral("a.modelfile")).name(),
             QStringLiteral("Modelfile"));
#else
    QSKIP("Built without KSyntaxHighlighting");
#endif
}

void tst_ModelfileSyntax::marksEveryPart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, QStringView text, QStringView expected) {
        QTest::newRow(name) << text.toString() << expected.toString();
    };
    row("instructions in any case", u"FROM a\n  system b\nSYSTEMS c",
        u"[Instruction]FROM[Value]a\n[Instruction]system[Value]b\n[Error]SYSTEMS c");
    row("capabilities", u"CAPABILITY tools\ncapability vision",
        u"[Instruction]CAPABILITY[Value]tools\n[Instruction]capability[Value]vision");
    row("comments where they are comments", u"# c\nFROM a # b", u"[Comment]# c\n[Instruction]FROM[Value]a # b");
    row("a value over lines", u"SYSTEM \"\"\"use \"\"\" it\n# no comment\nend\"\"\"\nFROM a",
        u"[Instruction]SYSTEM[Quote]\"\"\"[Value]use \"\"\" it\n[Value]# no "
        u"comment\n[Value]end[Quote]\"\"\"\n[Instruction]FROM[Value]a");
    row("one quote over lines", u"SYSTEM \"a\nb\"\nFROM a",
        u"[Instruction]SYSTEM[Quote]\"[Value]a\n[Value]b[Quote]\"\n[Instruction]FROM[Value]a");
    row("parameters", u"PARAMETER top_k 3\nPARAMETER stop \"x\"\nPARAMETER mirostat 1\nPARAMETER foo 1\nPARAMETER use_mmap true",
        u"[Instruction]PARAMETER[Parameter]top_k[Number]3\n[Instruction]PARAMETER[Parameter]stop[Quote]\"[String]x[Quote]\"\n"
        "[Instruction]PARAMETER[Deprecated]mirostat[Number]1\n[Instruction]PARAMETER[Error]foo[Number]1\n"
        "[Instruction]PARAMETER[Parameter]use_mmap[Constant]true");
    row("messages", u"MESSAGE user hi\nMESSAGE tool hi",
        u"[Instruction]MESSAGE[Role]user[Value]hi\n[Instruction]MESSAGE[Error]tool[Value]hi");
    row("template actions",
        u"TEMPLATE \"\"\"<s>{{- if and .System $x }}a{{ end -}}\n{{ range $i, $m := .Messages }}{{ $m.Content | json }}\n{{/* c "
        u"*/}}\"\"\"\nFROM a",
        u"[Instruction]TEMPLATE[Quote]\"\"\"[Template "
        u"Text]<s>[Action]{{-[Keyword]if[Function]and[Field].System[Variable]$x[Action]}}"
        "[Template Text]a[Action]{{[Keyword]end[Action]-}}\n"
        "[Action]{{[Keyword]range[Variable]$i[Operator],[Variable]$m[Operator]:=[Field].Messages[Action]}}{{[Variable]$m["
        "Field].Content"
        "[Operator]|[Function]json[Action]}}\n[Comment]{{/* c */}}[Quote]\"\"\"\n[Instruction]FROM[Value]a");
    row("an open action ends with its text", u"TEMPLATE \"\"\"{{ if .A\n\"\"\"\nFROM a",
        u"[Instruction]TEMPLATE[Quote]\"\"\"[Action]{{[Keyword]if[Field].A\n[Quote]\"\"\"\n[Instruction]FROM[Value]a");
    row("strings in actions", u"TEMPLATE {{ if eq .Role \"user\" }}x{{ foo }}",
        u"[Instruction]TEMPLATE[Action]{{[Keyword]if[Function]eq[Field].Role[Action String]\"user\"[Action]}}[Template "
        u"Text]x[Action]{{[Error]foo[Action]}}");
}

void tst_ModelfileSyntax::marksEveryPart()
{
#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Describer describer(corral::ui::syntaxDefinition(QStringLiteral("Modelfile")));
    const QStringList described = describer.describe(text.split(u'\n'));
    const QStringList lines = expected.split(u'\n');
    QCOMPARE(described.size(), lines.size());
    for (qsizetype line = 0; line < lines.size(); ++line)
        QCOMPARE(described.at(line), lines.at(line));
#else
    QSKIP("Built without KSyntaxHighlighting");
#endif
}

QTEST_GUILESS_MAIN(tst_ModelfileSyntax)
#include "tst_modelfilesyntax.moc"
