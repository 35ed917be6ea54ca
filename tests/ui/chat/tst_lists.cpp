// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/modelname.h"
#include "ui/chat/conversationlistmodel.h"
#include "ui/chat/modelchoicemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace corral;
using ui::ConversationListModel;
using ui::ModelChoiceModel;

namespace {

const QDate today(2026, 3, 14);
constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

chat::Conversation conversation(const char *id, int daysAgo, QTime time = QTime(14, 5))
{
    chat::Conversation made;
    made.id = QLatin1String(id);
    made.title = QStringLiteral("Title ") + made.id;
    made.model = QStringLiteral("llama3.2:3b");
    made.updatedAt = QDateTime(today.addDays(-daysAgo), time);
    return made;
}

llm::ModelSummary model(const char *name, const QStringList &capabilities = {llm::capability::completion})
{
    llm::ModelSummary made;
    made.name = QLatin1String(name);
    made.capabilities = capabilities;
    made.size = 2'000'000'000;
    made.details.parameterSize = QStringLiteral("3.2B");
    made.details.quantizationLevel = QStringLiteral("Q4_K_M");
    return made;
}

QString column(const QAbstractItemModel &model, int role)
{
    QStringList values;
    for (int row = 0; row < model.rowCount(); ++row)
        values.append(model.index(row, 0).data(role).toString());
    return values.join(u',');
}

QString ids(const ConversationListModel &list) { return column(list, ConversationListModel::ConversationIdRole); }

}

class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversationsAreGroupedByDay()
    {
        ConversationListModel list;
        const QAbstractItemModelTester tester(&list, reporting);
        list.setToday(today);
        list.setConversations(
            {conversation("a", 0), conversation("b", 1), conversation("c", 7), conversation("d", 8), conversation("e", 400)});
        QCOMPARE(column(list, ConversationListModel::SectionRole),
                 QStringLiteral("Today,Yesterday,Previous 7 days,March 2026,February 2025"));
        QCOMPARE(list.index(0).data(ConversationListModel::SubtitleRole).toString(), QStringLiteral("llama3.2:3b · 14:05"));
        list.setToday(today.addDays(1));
        QVERIFY(column(list, ConversationListModel::SectionRole).startsWith(QStringLiteral("Yesterday,Previous 7 days,")));
    }

    /// With several servers the second line names that of the conversation.
    void namesTheServerOfAConversation()
    {
        ConversationListModel list;
        list.setToday(today);
        auto first = conversation("a", 0);
        first.server = QStringLiteral("box");
        auto gone = conversation("b", 0);
        gone.server = QStringLiteral("removed");
        gone.model.clear();
        list.setConversations({first, gone});
        const auto subtitle = [&list](int row) { return list.index(row).data(ConversationListModel::SubtitleRole).toString(); };
        QCOMPARE(subtitle(0), QStringLiteral("llama3.2:3b · 14:05"));
        QSignalSpy changed(&list, &ConversationListModel::dataChanged);
        const QHash<QString, QString> names{{QStringLiteral("box"), QStringLiteral("GPU\tbox")},
                                            {QStringLiteral("default"), QStringLiteral("localhost:11434")}};
        list.setServerNames(names);
        list.setServerNames(names);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(subtitle(0), QStringLiteral("llama3.2:3b · GPU⟨U+0009⟩box · 14:05"));
        QCOMPARE(subtitle(1), QStringLiteral("14:05"));
        first.server = QStringLiteral("default");
        list.put(first);
        QCOMPARE(subtitle(0), QStringLiteral("llama3.2:3b · localhost:11434 · 14:05"));
        list.setServerNames({});
        QCOMPARE(subtitle(0), QStringLiteral("llama3.2:3b · 14:05"));
    }

    /// An import adds to the list in few steps, wherever the conversations belong.
    void manyConversationsAreInsertedTogether()
    {
        ConversationListModel list;
        const QAbstractItemModelTester tester(&list, reporting);
        list.setConversations({conversation("b", 1), conversation("d", 3)});
        QSignalSpy inserted(&list, &QAbstractItemModel::rowsInserted);
        list.setConversations({conversation("f", 9), conversation("b", 1), conversation("c", 2),
                               conversation("a2", 0, QTime(9, 0)), conversation("d", 3), conversation("a", 0),
                               conversation("e", 8)});
        QCOMPARE(ids(list), QStringLiteral("a,a2,b,c,d,e,f"));
        QCOMPARE(inserted.size(), 3);
        QSignalSpy removed(&list, &QAbstractItemModel::rowsRemoved);
        list.setConversations({conversation("b", 1), conversation("d", 3)});
        QCOMPARE(ids(list), QStringLiteral("b,d"));
        QCOMPARE(removed.size(), 3);
        list.setConversations({});
        QCOMPARE(ids(list), QString());
        QCOMPARE(removed.size(), 4);
    }

    void aConversationMovesUpWithANewMessage()
    {
        ConversationListModel list;
        const QAbstractItemModelTester tester(&list, reporting);
        list.setConversations({conversation("a", 1), conversation("b", 2), conversation("c", 3)});
        list.setCurrent(QStringLiteral("c"));
        QSignalSpy moves(&list, &QAbstractItemModel::rowsMoved);
        QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
        list.put(conversation("c", 0));
        QCOMPARE(ids(list), QStringLiteral("c,a,b"));
        QCOMPARE(list.currentRow(), 0);
        list.put(conversation("c", 4));
        QCOMPARE(ids(list), QStringLiteral("a,b,c"));
        QCOMPARE(moves.size(), 2);
        QCOMPARE(resets.size(), 0);
    }

    void anUpdateNamesWhatChanged()
    {
        ConversationListModel list;
        const QAbstractItemModelTester tester(&list, reporting);
        list.setConversations({conversation("a", 1), conversation("b", 2)});
        QSignalSpy changes(&list, &QAbstractItemModel::dataChanged);
        list.put(conversation("b", 2));
        QCOMPARE(changes.size(), 0);
        auto renamed = conversation("b", 2);
        renamed.title = QStringLiteral("New");
        list.put(renamed);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.last().at(2).value<QList<int>>(),
                 (QList<int>{ConversationListModel::TitleRole, ConversationListModel::ShownTitleRole}));
        list.setStreaming(QStringLiteral("b"), true);
        list.setStreaming(QStringLiteral("b"), true);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.last().at(2).value<QList<int>>(), QList<int>{ConversationListModel::StreamingRole});
    }

    void aListIsTakenOverByItsDifferences()
    {
        ConversationListModel list;
        const QAbstractItemModelTester tester(&list, reporting);
        list.setConversations({conversation("a", 1), conversation("b", 2), conversation("c", 3)});
        QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&list, &QAbstractItemModel::rowsInserted);
        QSignalSpy removes(&list, &QAbstractItemModel::rowsRemoved);
        list.setConversations({conversation("c", 0), conversation("d", 1), conversation("a", 1, QTime(9, 0))});
        QCOMPARE(ids(list), QStringLiteral("c,d,a"));
        QCOMPARE(inserts.size(), 1);
        QCOMPARE(removes.size(), 1);
        QCOMPARE(resets.size(), 0);
    }

    void aConversationWithoutATitleHasAName()
    {
        ConversationListModel list;
        auto nameless = conversation("a", 0);
        nameless.title.clear();
        list.put(nameless);
        QCOMPARE(list.index(0).data(ConversationListModel::TitleRole).toString(), QStringLiteral("New conversation"));
    }

    void modelsThatOnlyEmbedCannotBeChosen()
    {
        ModelChoiceModel models;
        const QAbstractItemModelTester tester(&models, reporting);
        models.setInstalled({model("chat"), model("embed", {llm::capability::embedding}), model("old", {})});
        QCOMPARE(column(models, ModelChoiceModel::NameRole), QStringLiteral("chat,old"));
        QCOMPARE(models.index(0).data(ModelChoiceModel::DetailRole).toString(), QStringLiteral("3.2B · Q4_K_M · 2.0 GB"));
    }

    void theListOfModelsChangesByRows()
    {
        ModelChoiceModel models;
        const QAbstractItemModelTester tester(&models, reporting);
        models.setInstalled({model("a"), model("b"), model("c")});
        QSignalSpy resets(&models, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&models, &QAbstractItemModel::rowsInserted);
        models.setInstalled({model("d"), model("c"), model("a")});
        QCOMPARE(column(models, ModelChoiceModel::NameRole), QStringLiteral("d,c,a"));
        QCOMPARE(inserts.size(), 1);
        QCOMPARE(resets.size(), 0);
        QSignalSpy changes(&models, &QAbstractItemModel::dataChanged);
        models.setInstalled({model("d"), model("c"), model("a")});
        QCOMPARE(changes.size(), 0);
        models.setLoaded({llm::modelKey(u"c")});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(column(models, ModelChoiceModel::LoadedRole), QStringLiteral("false,true,false"));
    }

    void marksWhatIsLoadedUnderAnotherSpelling()
    {
        ModelChoiceModel models;
        models.setInstalled({model("mine"), model("Llama3.2:3b"), model("other")});
        QSignalSpy changes(&models, &QAbstractItemModel::dataChanged);
        models.setLoaded({llm::modelKey(u"mine:latest"), llm::modelKey(u"llama3.2:3b")});
        QCOMPARE(column(models, ModelChoiceModel::LoadedRole), QStringLiteral("true,true,false"));
        QCOMPARE(changes.size(), 2);
    }

    void namesMayComeTwiceAndInAnyOrder()
    {
        const auto of = [](const char *name, const char *digest) {
            auto made = model(name);
            made.digest = QLatin1String(digest);
            return made;
        };
        const auto a1 = of("a", "1"), a2 = of("a", "2"), b = of("b", "3"), c = of("c", "4"), none = of("", "");
        ModelChoiceModel list;
        const QAbstractItemModelTester tester(&list, reporting);
        list.setInstalled({a1, a1});
        QCOMPARE(column(list, ModelChoiceModel::NameRole), QStringLiteral("a"));
        list.setInstalled({b, a1, a2, c, a1, none, none});
        QCOMPARE(column(list, ModelChoiceModel::NameRole), QStringLiteral("b,a,a,c,"));
        list.setInstalled({none, c, a2, a2, b, a1});
        QCOMPARE(column(list, ModelChoiceModel::NameRole), QStringLiteral(",c,a,b,a"));
        QCOMPARE(list.models().at(2).digest, QStringLiteral("2"));
        list.setInstalled({a2});
        QCOMPARE(list.models().first().digest, QStringLiteral("2"));
        list.setInstalled({});
        QCOMPARE(list.count(), 0);
    }

    void everyOrderOfTheSameModelsIsFollowed()
    {
        QList<llm::ModelSummary> models{model("a"), model("a"), model("b"), model("c"), model("d")};
        models[1].digest = QStringLiteral("1");
        QList<int> order{0, 1, 2, 3, 4};
        ModelChoiceModel list;
        const QAbstractItemModelTester tester(&list, reporting);
        do {
            QList<llm::ModelSummary> wanted;
            for (const int at : std::as_const(order))
                wanted.append(models.at(at));
            list.setInstalled(wanted);
            QCOMPARE(list.models(), wanted);
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void thousandsOfModelsAreReversed()
    {
        QList<llm::ModelSummary> models;
        for (int i = 0; i < 2'000; ++i)
            models.append(model(qPrintable(QStringLiteral("m%1").arg(i))));
        ModelChoiceModel list;
        list.setInstalled(models);
        std::reverse(models.begin(), models.end());
        list.setInstalled(models);
        QCOMPARE(list.models(), models);
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
