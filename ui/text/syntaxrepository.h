// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::ui {

/// Begins to read the index of the definitions on another thread, where that was not done yet: it takes longer than a
/// frame, and whoever shows an answer will soon show code.
void warmUpSyntax();

}

#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

namespace corral::ui {

/// The one repository of syntax definitions, made when first asked for or warmed up.
/// Corral's own definitions and themes are the resources under ":/corral". For the UI thread.
KSyntaxHighlighting::Repository &syntaxRepository();

/// By name ("C++"), by what people write after a fence ("cpp", "js", "console") or by a file's ending ("rs").
/// Invalid where nothing is known.
KSyntaxHighlighting::Definition syntaxDefinition(const QString &language);

/// Corral's own: its colours go with those of the window and can be read on a card of code.
KSyntaxHighlighting::Theme syntaxTheme(bool dark);

}
#endif
