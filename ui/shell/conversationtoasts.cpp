// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/conversationtoasts.h"

#include "ui/chat/conversationfiles.h"
#include "ui/settings/settingscontroller.h"
#include "ui/shell/toastmodel.h"

#include <QCoreApplication>
#include <QDir>

namespace corral::ui {

namespace {

struct ToastWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::ConversationToasts)
};

}

void connectFiles(ConversationFiles &files, SettingsController &settings, ToastModel &toasts)
{
    const auto reportCopied = [&toasts] { toasts.show(ToastWords::tr("Copied.")); };
    QObject::connect(&files, &ConversationFiles::copied, &toasts, reportCopied);
    QObject::connect(&settings, &SettingsController::copied, &toasts, reportCopied);
    auto *exporting = files.exporting();
    auto *importing = files.importing();
    QObject::connect(exporting, &ConversationExport::done, &toasts, [&toasts](const QString &path, int count) {
        const auto place = QDir::toNativeSeparators(path);
        toasts.show(count == 1 ? ToastWords::tr("Saved %1.").arg(place)
                               : ToastWords::tr("Saved %n conversation(s) in %1.", nullptr, count).arg(place));
    });
    QObject::connect(importing, &ConversationImport::done, &toasts,
                     [&toasts, importing](const QString &words, const QList<chat::Id> &added) {
                         if (added.isEmpty())
                             toasts.show(words);
                         else
                             toasts.offer(words, ToastWords::tr("Undo"), [importing, added] { importing->undo(added); });
                     });
    QObject::connect(&settings, &SettingsController::importRequested, importing, &ConversationImport::begin);
    QObject::connect(&settings, &SettingsController::exportRequested, exporting, &ConversationExport::beginAll);
}

}
