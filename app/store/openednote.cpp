// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/openednote.h"

#include <QCoreApplication>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

QString onDamage(const OpenResult &opened)
{
    if (opened.wasNoDatabase)
        return Words::tr("The file for the conversations was not a database, so a new one was created.");
    if (opened.conversations == 0)
        return Words::tr("The file with the conversations was damaged, and no conversation in it could be read.");
    const auto read = opened.conversations == 1
                          ? Words::tr("The file with the conversations was damaged; one conversation could be recovered.")
                          : Words::tr("The file with the conversations was damaged; %n conversations could be recovered.",
                                      nullptr, opened.conversations);
    return opened.incomplete ? read + u' ' + Words::tr("Not everything in it could be read.") : read;
}

}

std::optional<Note> noteOn(const OpenResult &opened)
{
    if (!opened.setAside.isEmpty())
        return Note{onDamage(opened), opened.wasNoDatabase ? Words::tr("What was there is kept as %1.").arg(opened.setAside)
                                                           : Words::tr("The damaged one is kept as %1.").arg(opened.setAside)};
    if (opened.reindexed)
        return Note{Words::tr("The indexes of the file with the conversations were damaged and have been rebuilt."),
                    Words::tr("No conversation is lost.")};
    if (opened.wasEmpty)
        return Note{Words::tr("The file with the conversations was empty, so a new one was created."),
                    Words::tr("Conversations that are missing can be added from a backup.")};
    return {};
}

}
