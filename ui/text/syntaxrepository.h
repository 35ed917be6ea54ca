// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::ui {

/// Starts loading the index of the definitions on another thread, once: it takes longer than a frame, and an answer probably
/// contains code.
void warmUpSyntax();

}

#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

namespace corral::ui {

/// The shared repository of syntax definitions, created on first use or by warmUpSyntax(). Corral's own definitions and themes
/// are the resources under ":/corral". For the UI thread.
KSyntaxHighlighting::Repository &syntaxRepository();

/// By name ("C++"), by the info string of a fence ("cpp", "js", "console") or by a file extension ("rs"). Invalid if unknown.
KSyntaxHighlighting::Definition syntaxDefinition(const QString &language);

/// Corral's own theme: its colours match those of the window and are readable on a code card.
KSyntaxHighlighting::Theme syntaxTheme(bool dark);

}
#endif
