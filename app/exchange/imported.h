// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "chat/storedconversation.h"

#include <QString>

namespace corral::exchange {

/// A conversation read from a file.
struct Imported
{
    chat::StoredConversation stored;
    QString server;  ///< the name of the server that was to answer next; empty if the file does not tell
    int leftOut = 0; ///< messages or parts that could not be read
};

/// An id that is the same at each import of the same file. `source` names the program that wrote it.
[[nodiscard]] chat::Id derivedId(const QString &source, const QString &id);
/// What stands for a part of a message that is not in the file: "[image: cat.png]".
[[nodiscard]] QString placeholder(const QString &kind, const QString &name);
/// Appends a paragraph to a text.
void addParagraph(QString &text, const QString &paragraph);
/// Gives the conversation the title, times and model that it lacks, from its messages.
void complete(Imported &imported);

}
