// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace corral::ui {

/// A language of the user interface.
struct Language
{
    QString code; ///< "de"
    QString name; ///< in the language itself: "Deutsch"

    bool operator==(const Language &) const = default;
};

/// Shows texts longer and with marks, to find those that do not fit or are not translated. Only for --language and the tour.
inline const QString pseudoLanguage = QStringLiteral("pseudo");

/// Those that Corral is translated into, by name. English is the first.
[[nodiscard]] QList<Language> languages();
/// Whether installLanguage() knows it.
[[nodiscard]] bool isLanguage(const QString &code);
/// From now on texts are translated into this language; into the system's where `code` is empty, and into English where Corral
/// does not know it. Texts that are already displayed do not change. Needs an application object.
void installLanguage(const QString &code);

}
