// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QQuickImageProvider>

namespace corral::ui {

/// image://icon/<name>?<#rrggbb>: an icon of resources/icons in one colour, rendered at exactly the requested size. An unknown
/// name gives an empty image, which Qt Quick reports.
class IconProvider : public QQuickImageProvider
{
public:
    IconProvider();

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

}
