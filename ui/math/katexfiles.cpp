// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/katexfiles.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>

namespace corral::ui {

namespace {
QString firstExisting(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}
}

KatexFiles KatexFiles::find()
{
    QStringList folders;
    QStringList fonts;
    if (qEnvironmentVariableIsSet("CORRAL_KATEX")) {
        folders << qEnvironmentVariable("CORRAL_KATEX");
        if (folders.first().isEmpty())
            return {};
    }
    QStringList shares = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    shares << QStringLiteral("/usr/share") << QStringLiteral("/usr/local/share");
    for (const QString &share : shares) {
        folders << share + QStringLiteral("/javascript/katex") << share + QStringLiteral("/nodejs/katex/dist")
                << share + QStringLiteral("/katex");
        fonts << share + QStringLiteral("/fonts/truetype/katex") << share + QStringLiteral("/fonts/katex");
    }
    KatexFiles found;
    for (const QString &folder : folders) {
        found.script = firstExisting({folder + QStringLiteral("/katex.min.js")});
        if (found.script.isEmpty())
            continue;
        found.chemistry =
            firstExisting({folder + QStringLiteral("/contrib/mhchem.min.js"), folder + QStringLiteral("/contrib/mhchem.js")});
        fonts.prepend(folder + QStringLiteral("/fonts"));
        break;
    }
    for (const QString &folder : fonts) {
        if (found.fonts.isEmpty() && QFileInfo::exists(folder + QStringLiteral("/KaTeX_Main-Regular.ttf")))
            found.fonts = folder;
    }
    return found;
}

}
