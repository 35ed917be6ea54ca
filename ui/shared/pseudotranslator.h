// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

namespace corral::ui {

/// Replaces every text by one that is about 40 % longer, with diacritics and in brackets, to reveal texts that are truncated,
/// concatenated or not translated. Placeholders and line breaks stay.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;
};

/// The text as PseudoTranslator gives it.
[[nodiscard]] QString pseudoText(const QString &text);

}
