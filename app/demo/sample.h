// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace corral::demo {

/// A value that satisfies a JSON Schema: types, enum, const, properties, items, ranges, lengths, formats, anyOf, allOf, $ref.
/// Strings are taken from `words`. Throws a Refusal for a type that does not exist.
[[nodiscard]] QJsonValue sampleOf(const QJsonObject &schema, const QString &words);

}
