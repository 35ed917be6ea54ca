// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/syntaxrepository.h"

#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <type_traits>

namespace corral::ui {

using KSyntaxHighlighting::Definition;
using KSyntaxHighlighting::Repository;

namespace {
/// Info strings of fences that are neither the name of a definition nor a file extension, in lower case.
QString definitionName(const QString &language)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("shell"), QStringLiteral("bash")},       {QStringLiteral("sh"), QStringLiteral("bash")},
        {QStringLiteral("console"), QStringLiteral("bash")},     {QStringLiteral("shellsession"), QStringLiteral("bash")},
        {QStringLiteral("csharp"), QStringLiteral("c#")},        {QStringLiteral("golang"), QStringLiteral("go")},
        {QStringLiteral("objc"), QStringLiteral("objective-c")}, {QStringLiteral("python3"), QStringLiteral("python")},
        {QStringLiteral("node"), QStringLiteral("javascript")},  {QStringLiteral("jsonc"), QStringLiteral("json")},
        {QStringLiteral("make"), QStringLiteral("makefile")},    {QStringLiteral("tex"), QStringLiteral("latex")},
    };
    const QString name = language.toLower();
    return names.value(name, name);
}

Definition definitionNamed(const QString &name)
{
    static const QHash<QString, Definition> definitions = [] {
        QHash<QString, Definition> result;
        for (const Definition &definition : syntaxRepository().definitions())
            result.insert(definition.name().toLower(), definition);
        return result;
    }();
    return definitions.value(name);
}

Definition findDefinition(const QString &language)
{
    if (const Definition byName = definitionNamed(definitionName(language)); byName.isValid())
        return byName;
    const Repository &repository = syntaxRepository();
    if (const Definition byEnding = repository.definitionForFileName(QStringLiteral("x.") + language.toLower());
        byEnding.isValid())
        return byEnding;
    return repository.definitionForFileName(language); // "CMakeLists.txt"
}

/// In KDE Frameworks 6 a repository is a QObject that is connected to the application, so it must be created on its thread.
constexpr bool belongsToThread = std::is_base_of_v<QObject, Repository>;

}

Repository &syntaxRepository()
{
    static Repository repository;
    static const bool prepared = [] {
        repository.addCustomSearchPath(QStringLiteral(":/corral"));
        return true;
    }();
    Q_UNUSED(prepared)
    return repository;
}

void warmUpSyntax()
{
    static const bool begun = [] {
        if constexpr (belongsToThread)
            syntaxRepository();
        QThreadPool::globalInstance()->start([] { definitionNamed({}); });
        return true;
    }();
    Q_UNUSED(begun)
}

Definition syntaxDefinition(const QString &language)
{
    static QHash<QString, Definition> known;
    if (language.isEmpty())
        return {};
    const auto found = known.constFind(language);
    return found != known.cend() ? *found : *known.insert(language, findDefinition(language));
}

KSyntaxHighlighting::Theme syntaxTheme(bool dark)
{
    return syntaxRepository().theme(dark ? QStringLiteral("Corral Dark") : QStringLiteral("Corral Light"));
}

}
#else

namespace corral::ui {

void warmUpSyntax() {}

}
#endif
