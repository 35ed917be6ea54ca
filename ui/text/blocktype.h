// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Registers markdown::Block in QML, for passing it from a model to a document.
struct BlockType
{
    Q_GADGET
    QML_FOREIGN(corral::markdown::Block)
    QML_VALUE_TYPE(markdownBlock)
};

}
