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

/// What Corral knows of one option of a model. All texts are UTF-8 in this library's data; the meaning is translated by
/// meaningOf().
struct ParameterInfo
{
    const char *name;
    ParameterType type;
    const char *defaultText;     ///< as written in a Modelfile; empty where Ollama chooses
    std::optional<double> least; ///< sensible values; Ollama takes others unless `outside` says so
    std::optional<double> most;
    bool reloads;        ///< another value makes the server load the model anew
    const char *meaning; ///< one line, for QCoreApplication::translate
    const char *outside; ///< what happens outside the range, likewise; empty: nothing special
};

/// The options of Ollama 0.32, in the order in which people look for them.
[[nodiscard]] std::span<const ParameterInfo> knownParameters();
/// Names are case-sensitive. nullptr for any other name.
[[nodiscard]] const ParameterInfo *findParameter(QStringView name);
[[nodiscard]] QString meaningOf(const ParameterInfo &info);
[[nodiscard]] QString outsideOf(const ParameterInfo &info);

/// Still taken by Ollama, with a warning, and thrown away.
[[nodiscard]] bool isDeprecatedParameter(QStringView name);
/// Known to older versions, refused by today's.
[[nodiscard]] bool isRemovedParameter(QStringView name);
/// A field of a request (think, keep_alive, format) that people look for among the parameters.
[[nodiscard]] bool isRequestField(QStringView name);

/// Renderers and parsers that Ollama 0.32 has built in. Newer servers may know more.
[[nodiscard]] bool isKnownRenderer(QStringView name);
[[nodiscard]] bool isKnownParser(QStringView name);

/// Reads `text` as Ollama's client does (Go's strconv): the value for the `parameters` of a create request.
/// A whole number for Int, a finite number for Float.
[[nodiscard]] Result<QJsonValue> parameterValue(ParameterType type, QStringView text);

/// Whether REQUIRES takes it: "0.14", "v0.14.0-rc1".
[[nodiscard]] bool isVersion(QStringView text);

}
