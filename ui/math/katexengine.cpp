// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/katexengine.h"

#include <QFile>
#include <QJSEngine>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace corral::ui {

namespace {
/// Turns KaTeX's tree into JSON. Commands that are not trusted, such as \href, do not throw: KaTeX shows their names in the
/// error colour, which is one that no formula has by accident.
constexpr auto reader = R"js((function (latex, display) {
    var untrusted = "#fedcb9";
    var root = katex.__renderToDomTree(latex, {
        displayMode: display, output: "html", throwOnError: true, errorColor: untrusted, strict: "ignore", trust: false,
        maxSize: 20, maxExpand: 2000, macros: {}
    });
    var nodes = 0;
    function copy(node, depth) {
        if (++nodes > 20000 || depth > 300)
            throw new Error("too large");
        var result = {};
        if (node.classes && node.classes.length > 0)
            result.c = node.classes.join(" ");
        for (var name in node.style) {
            result.s = node.style;
            if (node.style[name] === untrusted)
                throw new Error("untrusted");
        }
        if (node.text !== undefined) {
            result.t = node.text;
            result.i = node.italic;
        } else if (node.pathName !== undefined) {
            result.d = node.alternate || node.toMarkup().slice(9, -3);
        } else if (node.attributes && node.attributes.x1 !== undefined) {
            result.l = node.attributes;
        } else if (node.children) {
            if (node.classes === undefined && node.attributes)
                result.v = node.attributes;
            result.k = node.children.map(function (child) { return copy(child, depth + 1); });
        } else if (node.src !== undefined) {
            throw new Error("untrusted");
        }
        return result;
    }
    return JSON.stringify(copy(root, 0));
}))js";

/// While it exists, the script engine does not complain about the style of scripts, of which KaTeX's has dozens of cases.
class QuietCompiler
{
public:
    QuietCompiler()
    {
        usual = QLoggingCategory::installFilter([](QLoggingCategory *category) {
            if (usual)
                usual(category);
            if (qstrcmp(category->categoryName(), "qt.qml.compiler") == 0)
                category->setEnabled(QtWarningMsg, false);
        });
    }
    ~QuietCompiler() { QLoggingCategory::installFilter(usual); }
    Q_DISABLE_COPY_MOVE(QuietCompiler)

private:
    static inline QLoggingCategory::CategoryFilter usual = nullptr;
};
}

KatexEngine::KatexEngine() = default;
KatexEngine::~KatexEngine() = default;

QString KatexEngine::evaluate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    const QuietCompiler quiet;
    const QJSValue result = m_engine->evaluate(QString::fromUtf8(file.readAll()), path);
    return result.isError() ? result.toString() : QString();
}

QString KatexEngine::load(const KatexFiles &files)
{
    m_engine = std::make_unique<QJSEngine>();
    m_chemistry = files.chemistry;
    if (const QString error = evaluate(files.script); !error.isEmpty())
        return error;
    m_read = std::make_unique<QJSValue>(m_engine->evaluate(QString::fromLatin1(reader)));
    return m_engine->globalObject().hasProperty(QStringLiteral("katex")) ? QString() : QStringLiteral("no katex");
}

void KatexEngine::loadChemistry(const QString &latex)
{
    if (m_chemistry.isEmpty() || !(latex.contains(QStringLiteral("\\ce")) || latex.contains(QStringLiteral("\\pu"))))
        return;
    evaluate(m_chemistry);
    m_chemistry.clear();
}

KatexEngine::Tree KatexEngine::read(const FormulaSource &source)
{
    loadChemistry(source.latex);
    const QJSValue result = m_read->call({source.latex, source.display});
    if (!result.isString())
        return {{}, result.isError() ? result.toString() : QStringLiteral("interrupted")};
    return {QJsonDocument::fromJson(result.toString().toUtf8()).object(), {}};
}

void KatexEngine::setInterrupted(bool interrupted) { m_engine->setInterrupted(interrupted); }

}
