// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/transcriptrows.h"

#include <QTest>

using namespace corral;
using ui::TranscriptRows;
using ui::TranscriptKinds::Kind;

namespace {

chat::Message message(const QString &id, const QString &role, const QString &content = {})
{
    chat::Message message;
    message.id = id;
    message.role = role;
    message.content = content;
    return message;
}

QList<Kind> kindsOf(const std::vector<ui::TranscriptRow> &rows)
{
    QList<Kind> kinds;
    for (const auto &row : rows)
        kinds.append(row.kind);
    return kinds;
}

}

/// The mapping from messages to rows, with no model and no view.
class TestTranscriptRows : public QObject
{
    Q_OBJECT

private:
    /// Reads what has come of a growing answer, and puts in its rows.
    static TranscriptRows::Growth grown(TranscriptRows &rows, ui::ShownMessage &answer)
    {
        const auto settled = answer.answer.finishedCount();
        answer.answer.readMore(answer.message->content, false);
        const auto growth = rows.growthOf(answer, false, std::min(settled, answer.answer.finishedCount()));
        rows.remove(growth.first + growth.kept, growth.gone);
        rows.insert(growth.first + growth.kept, growth.added);
        answer.shownBlocks = answer.answer.count();
        return growth;
    }

private Q_SLOTS:
    void aMessageKnowsWhereItsRowsAre()
    {
        const auto question = message(QStringLiteral("q"), chat::role::user, QStringLiteral("Hi"));
        const auto answer = message(QStringLiteral("a"), chat::role::assistant, QStringLiteral("One\n\n---\nTwo"));
        TranscriptRows rows;
        for (const auto &each : {&question, &answer}) {
            auto &shown = rows.append(*each);
            shown.prepare(QDeadlineTimer::Forever);
            const auto added = TranscriptRows::rowsOf(shown);
            QCOMPARE(TranscriptRows::rowCountOf(shown), int(added.size()));
            rows.insert(rows.count(), added);
        }
        QCOMPARE(kindsOf(TranscriptRows::rowsOf(*rows.lastMessage())),
                 (QList<Kind>{Kind::AnswerHeader, Kind::Text, Kind::Rule, Kind::Text, Kind::AnswerFooter}));
        QCOMPARE(rows.firstRowOf(*rows.find(QStringLiteral("q"))), 0);
        QCOMPARE(rows.firstRowOf(*rows.find(QStringLiteral("a"))), 2);
        QCOMPARE(rows.endOf(*rows.lastMessage()), 7);
        QCOMPARE(rows.find(QStringLiteral("b")), nullptr);
        QCOMPARE(rows.find(7), nullptr);
        QVERIFY(!rows.at(3).isStreaming());
    }

    void growthTouchesTheOpenEndOnly()
    {
        auto answer = message(QStringLiteral("a"), chat::role::assistant);
        answer.state = chat::Message::State::Streaming;
        TranscriptRows rows;
        auto &shown = rows.append(answer);
        rows.insert(0, TranscriptRows::rowsOf(shown));

        answer.content = QStringLiteral("One\n\n---\nTwo");
        auto growth = grown(rows, shown);
        QCOMPARE(growth.first, 1);
        QCOMPARE(growth.kept + growth.gone, 0);
        QCOMPARE(kindsOf(growth.added), (QList<Kind>{Kind::Text, Kind::Rule, Kind::Text}));

        answer.content += QStringLiteral(" and more");
        growth = grown(rows, shown);
        QVERIFY(growth.lastKeptChanged && growth.added.empty());
        QCOMPARE(growth.kept, 3);
        QCOMPARE(growth.gone, 0);

        answer.content += QStringLiteral("\n\n---\n| a |");
        grown(rows, shown);
        QCOMPARE(rows.at(rows.count() - 1).kind, Kind::Table);
        answer.content += QStringLiteral("\nand no more\n");
        growth = grown(rows, shown);
        QCOMPARE(growth.gone, 1); // what was taken for a table is text
        QCOMPARE(kindsOf(growth.added), QList<Kind>{Kind::Text});
        QCOMPARE(rows.count(), 6);
        QVERIFY(rows.at(5).isStreaming() && !rows.at(4).isStreaming());
    }
};

QTEST_GUILESS_MAIN(TestTranscriptRows)
#include "tst_transcriptrows.moc"
