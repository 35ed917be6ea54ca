// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QQuickImageProvider>

namespace corral::ui {

/// image://icon/<name>?<#rrggbb>: an icon of resources/icons, drawn at exactly the size that is asked for, in one colour.
/// A name that does not exist gives an empty image, which Qt Quick reports.
class IconProvider : public QQuickImageProvider
{
public:
    IconProvider();

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

}
