// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/suggestions.h"

#include <QCoreApplication>

namespace corral::ui {

namespace {

struct SuggestionWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::ChatController)
};

bool isForCode(const QString &name)
{
    return name.contains(QLatin1String("code"), Qt::CaseInsensitive) || name.contains(QLatin1String("starcoder")) ||
           name.contains(QLatin1String("stral-dev"));
}

}

QStringList suggestionsFor(const llm::ModelSummary &model)
{
    if (isForCode(model.name))
        return {SuggestionWords::tr("Write a Python function that finds duplicate files in a folder"),
                SuggestionWords::tr("What is the difference between a mutex and a semaphore? Show both in C++"),
                SuggestionWords::tr("Write a regular expression for ISO 8601 dates, and explain each part")};
    if (model.capabilities.contains(llm::capability::thinking))
        return {SuggestionWords::tr(
                    "Three switches outside a closed room, three lamps inside, one visit: which switch is which lamp?"),
                SuggestionWords::tr("Compare SQLite and PostgreSQL for a desktop application, in a table"),
                SuggestionWords::tr("Plan a vegetable garden of ten square metres for a northern summer")};
    return {SuggestionWords::tr("Explain how a hash map works, with a small example in C++"),
            SuggestionWords::tr("Compare SQLite and PostgreSQL for a desktop application, in a table"),
            SuggestionWords::tr("Write a friendly reminder to a colleague about an overdue review")};
}

}
