// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/prosewriter.h"
#include "wholetext.h"

namespace corral::test {

inline ui::ProseStyle testStyle()
{
    ui::ProseStyle style;
    style.font.setPixelSize(14);
    style.codeFont = QFont(QStringLiteral("monospace"));
    style.codeFont.setPixelSize(12);
    style.text = Qt::black;
    style.muted = Qt::darkGray;
    style.link = Qt::blue;
    style.line = Qt::lightGray;
    style.codeBackground = Qt::yellow;
    return style;
}

inline markdown::Block onlyBlock(const QString &text)
{
    const QList<markdown::Block> blocks = markdown::parse(text);
    return blocks.value(0);
}

}
