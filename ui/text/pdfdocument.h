// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace corral::ui {

/// HTML (that of exchange::htmlBody()) as a PDF on A4 pages, with the title and the number on each. It takes time that grows with
/// the text: not for the UI thread.
[[nodiscard]] QByteArray pdfFrom(const QString &html, const QString &title);

}
