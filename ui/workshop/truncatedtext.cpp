// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/truncatedtext.h"

#include <QCoreApplication>

namespace corral::ui {

TruncatedText::TruncatedText(const QString &text)
{
    qsizetype at = 0;
    for (qsizetype end; (end = text.indexOf(u'\n', at)) >= 0; at = end + 1) {
        addLine(QStringView(text).sliced(at, end - at), at);
        m_text += u'\n';
    }
    addLine(QStringView(text).sliced(at), at);
    if (isWhole())
        m_text = text; // implicitly shared
}

void TruncatedText::addLine(QStringView line, qsizetype at)
{
    if (line.size() <= longestLine) {
        m_text += line;
        return;
    }
    const qsizetype kept = line[keptOfLine - 1].isHighSurrogate() ? keptOfLine - 1 : keptOfLine;
    const qsizetype cut = line.size() - kept;
    const QString sign =
        QCoreApplication::translate("corral::ui::ShownText", " … (%Ln more characters)", nullptr, static_cast<int>(cut));
    m_text += line.first(kept);
    m_text += sign;
    m_cuts.append({at + kept, cut, sign.size()});
}

qsizetype TruncatedText::placeOf(qsizetype offset) const
{
    qsizetype shift = 0;
    for (const Cut &cut : m_cuts) {
        if (offset < cut.at)
            break;
        if (offset < cut.at + cut.length)
            return cut.at + shift;
        shift += cut.sign - cut.length;
    }
    return offset + shift;
}

}
