// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page.h"

#include <QMetaEnum>

namespace corral::ui {

QStringList pageNames()
{
    const auto pages = QMetaEnum::fromType<Pages::Page>();
    QStringList names;
    for (int i = 0; i < pages.keyCount(); ++i)
        names.append(QString::fromLatin1(pages.key(i)).toLower());
    return names;
}

std::optional<Pages::Page> pageFromName(const QString &name)
{
    const qsizetype at = pageNames().indexOf(name.toLower());
    return at < 0 ? std::nullopt : std::optional(static_cast<Pages::Page>(at));
}

QString pageName(Pages::Page page) { return pageNames().at(page); }

}
