// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QJsonValue>
#include <QStringView>

#include <optional>
#include <span>

namespace corral::modelfile {

enum class ParameterType { Int, Float, Bool, Text };
enum class ParameterUnit { None, Tokens, Layers, Threads };

/// Description of one option of a model. The texts are UTF-8; meaningOf() translates the meaning.
struct ParameterInfo
{
    const char *name;
    ParameterType type;
    const char *defaultText;     ///< as in a Modelfile; empty if Ollama chooses the value
    std::optional<double> least; ///< sensible range; Ollama accepts other values unless `outside` says otherwise
    std::optional<double> most;
    bool reloads;        ///< a change makes the server reload the model
    const char *meaning; ///< one line, for QCoreApplication::translate
    const char *outside; ///< effect of a value outside the range, likewise; empty: no special effect
    ParameterUnit unit = ParameterUnit::None;
};

/// The options of Ollama 0.32, most used first.
[[nodiscard]] std::span<const ParameterInfo> knownParameters();
/// Case-sensitive. nullptr for an unknown name.
[[nodiscard]] const ParameterInfo *findParameter(QStringView name);
[[nodiscard]] QString meaningOf(const ParameterInfo &info);
[[nodiscard]] QString outsideOf(const ParameterInfo &info);

/// Accepted by Ollama with a warning, and ignored.
[[nodiscard]] bool isDeprecatedParameter(QStringView name);
/// Known to older versions, rejected by the current one.
[[nodiscard]] bool isRemovedParameter(QStringView name);
/// A field of a request (think, keep_alive, format) that is often mistaken for a parameter.
[[nodiscard]] bool isRequestField(QStringView name);

/// Built-in renderers and parsers of Ollama 0.32. Newer servers may have more.
[[nodiscard]] bool isKnownRenderer(QStringView name);
[[nodiscard]] bool isKnownParser(QStringView name);

/// Parses `text` as Ollama's client does (Go's strconv): the value for the `parameters` of a create request. A whole number for
/// Int, a finite number for Float.
[[nodiscard]] Result<QJsonValue> parameterValue(ParameterType type, QStringView text);

/// Whether it is a valid version for REQUIRES: "0.14", "v0.14.0-rc1".
[[nodiscard]] bool isVersion(QStringView text);

}
