// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace corral::ui {

/// A library that Corral uses while it runs.
struct Library
{
    QString name;
    QString licence;      ///< as an SPDX expression
    QString site;         ///< its address, without "https://"
    QStringList packages; ///< its lines in packages.txt; one that ends with "-" stands for all that begin so
};

/// In the order in which they are shown.
[[nodiscard]] QList<Library> libraries();

/// A line each: name, licence, site.
[[nodiscard]] QString libraryText();

}
