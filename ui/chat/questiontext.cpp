// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/questiontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace corral::ui::question {

namespace {

constexpr qsizetype mostLines = 12;
constexpr qsizetype mostCharacters = 1600;
constexpr qsizetype beginningLines = 8;
constexpr qsizetype beginningCharacters = 800;
constexpr qsizetype pieceLines = 60;
constexpr qsizetype pieceCharacters = 4000;

struct QuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::TranscriptModel)
};

/// Where to cut a single line: behind a space if possible, never inside a surrogate pair.
qsizetype cutInLine(QStringView text, qsizetype characters)
{
    const auto room = text.first(std::min(text.size(), characters));
    const auto space = room.lastIndexOf(u' ');
    const auto cut = space > characters / 2 ? space + 1 : room.size();
    return cut < text.size() && text[cut - 1].isHighSurrogate() ? cut - 1 : cut;
}

/// The end of a piece with at most so many lines and characters, without its final line end.
qsizetype endOfPiece(QStringView text, qsizetype lines, qsizetype characters)
{
    const auto within = text.left(characters + 1); // a line may be as long as the text
    qsizetype end = -1;
    for (qsizetype line = 0; line < lines; ++line) {
        const auto next = within.indexOf(u'\n', end + 1);
        if (next < 0 && text.size() <= characters)
            return text.size();
        if (next < 0)
            break;
        end = next;
    }
    return end >= 0 ? end : cutInLine(text, characters);
}

}

bool isLong(const QString &text) { return text.size() > mostCharacters || text.count(u'\n') >= mostLines; }

QString beginning(const QString &text)
{
    auto end = endOfPiece(text, beginningLines, beginningCharacters);
    // The beginning of a long line after short ones is shown too.
    if (end < text.size() && text.first(end).count(u'\n') + 1 < beginningLines)
        end = cutInLine(text, beginningCharacters);
    while (end > 0 && text.at(end - 1).isSpace())
        --end;
    return text.first(end) + QStringLiteral(" …");
}

QList<Piece> pieces(const QString &text)
{
    QList<Piece> pieces;
    QStringView rest(text);
    do {
        const auto end = endOfPiece(rest, pieceLines, pieceCharacters);
        const auto endsLine = end < rest.size() && rest[end] == u'\n';
        pieces.append({rest.first(end).toString(), endsLine});
        rest = rest.sliced(end + (endsLine ? 1 : 0));
    } while (!rest.isEmpty() || pieces.last().endsLine);
    return pieces;
}

QString expandText(const QString &text)
{
    const auto lines = text.count(u'\n') + 1;
    return lines >= mostLines ? QuestionWords::tr("Show all %Ln lines", nullptr, static_cast<int>(lines))
                              : QuestionWords::tr("Show all %Ln characters", nullptr, static_cast<int>(text.size()));
}

}
