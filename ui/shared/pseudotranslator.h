// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

namespace corral::ui {

/// Makes of every text one that is about 40 % longer, has marks over its letters and stands in brackets: what is cut off, is
/// put together from parts or is not translated at all can be seen. Placeholders and line breaks stay.
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
