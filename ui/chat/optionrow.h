// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/options.h"
#include "chat/presetfile.h"
#include "llm/backend.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The enumerations of the inspector's rows.
class OptionKinds : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Only its enumerations")

public:
    enum Kind {
        Line,   ///< a number or a duration, typed
        Choice, ///< one of `choices`
        Lines,  ///< a text a line
        Format, ///< one of `choices`, of which the last is a text
    };
    Q_ENUM(Kind)
};

/// One option as the inspector shows it.
struct OptionRow
{
    QString name;    ///< as the API has it
    QString section; ///< for display
    OptionKinds::Kind kind = OptionKinds::Line;
    QString meaning;
    QString range; ///< "0 to 2", "4 or more tokens"; may be empty
    QString typed; ///< empty if not set
    bool isSet = false;
    QString present;      ///< "0.8 · server default": the value that applies, and where it is from
    QString hint;         ///< shown in the empty field: the value that applies without one
    QString problem;      ///< why it cannot be sent
    QString warning;      ///< the effect of a value outside the range
    QString obstacle;     ///< why it is not sent to this server
    bool reloads = false; ///< a change makes the server load the model again
    QStringList choices;  ///< for display; the first one is "not set"
    int choice = 0;       ///< index in `choices`

    bool operator==(const OptionRow &) const = default;
};

/// What the rows depend on.
struct OptionContext
{
    chat::Options options;
    /// The one that was applied last, as it is now.
    std::optional<chat::Preset> preset;
    /// Those of the model, and whether they are known.
    QList<llm::Parameter> parameters;
    bool hasParameters = false;
    /// The defaults of Ollama apply.
    bool hasDefaults = false;
    /// The context with which the model is loaded; 0 if it is not, or unknown.
    qint64 loadedContext = 0;
    /// For how long models stay loaded by the settings; empty: the server decides.
    QString keepAlive;
    /// The name of the model, for display.
    QString model;
    bool thinks = true;
    /// What the server does with an option; unset: it takes all.
    std::function<llm::OptionUse(const QString &)> use;
};

/// All options, by section.
[[nodiscard]] QList<OptionRow> optionRows(const OptionContext &context);
/// The text that stands for a choice; empty for "not set".
[[nodiscard]] QString typedFor(const QString &option, int choice, const QString &typed);

}
