// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deviations.h"
#include "llm/modelkey.h"
#include "ollama/parse.h"
#include "ollama/streams.h"
#include "parsedfields.h"
#include "recordings.h"
#include "transfers/pulltally.h"
#include "warningcounter.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;
using namespace corral::test;

namespace {

QJsonObject answerIn(const QString &name) { return QJsonDocument::fromJson(recording(name).body).object(); }

/// Lines that are replayed to a stream.
class Played : public net::Stream
{
public:
    void cancel() override { m_cancelled = true; }
    void setBatchInterval(std::chrono::milliseconds) override {}
    void play(const QList<QByteArray> &lines)
    {
        for (const QByteArray &one : lines) {
            if (!m_cancelled)
                Q_EMIT line(one);
        }
        if (!m_cancelled)
            Q_EMIT finished();
    }

private:
    bool m_cancelled = false;
};

/// The result of the replayed lines.
template<typename Part>
struct Result
{
    QList<Part> parts;
    int finished = 0;
    QList<Error> errors;
};

template<typename TheStream, typename Part>
Result<Part> played(const QList<QByteArray> &lines)
{
    auto source = std::make_unique<Played>();
    auto *player = source.get();
    TheStream stream(std::move(source));
    Result<Part> result;
    QObject::connect(&stream, &TheStream::received, &stream, [&result](const Part &part) { result.parts.append(part); });
    QObject::connect(&stream, &TheStream::finished, &stream, [&result] { ++result.finished; });
    QObject::connect(&stream, &TheStream::failed, &stream, [&result](const Error &why) { result.errors.append(why); });
    player->play(lines);
    return result;
}

/// A removed element changes the indices of the following ones.
QString comparedAt(const QString &path) { return path.endsWith(QLatin1Char(']')) ? path.left(path.lastIndexOf(u'[')) : path; }

QList<qsizetype> tellingLines(qsizetype count)
{
    QList<qsizetype> lines{0, 1, count / 2, count - 4, count - 3, count - 2, count - 1};
    lines.removeIf([count](qsizetype line) { return line < 0 || line >= count; });
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

}

#define EXPECT(condition, deviation) QVERIFY2(condition, qPrintable((deviation).name()))

class TestDeviations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_log.emplace(); }
    void cleanupTestCase() { m_log.reset(); }
    void aListKeepsAllElse_data();
    void aListKeepsAllElse();
    void aDescriptionKeepsAllElse_data();
    void aDescriptionKeepsAllElse();
    void anAnswerKeepsAllElse_data();
    void anAnswerKeepsAllElse();
    void aPullKeepsAllElse_data();
    void aPullKeepsAllElse();
    void aVersionIsReadOrUnknown();
    void meansTheSameHoweverItIsWritten_data();
    void meansTheSameHoweverItIsWritten();
    void entriesMayComeTwice();

private:
    template<typename T>
    void checkList(const QString &name);
    template<typename T>
    void checkEntries(const Deviation &deviation, const QList<T> &whole, const QList<T> &odd, bool said);

    std::optional<WarningCounter> m_log; ///< installed after QtTest's own handler
};

void TestDeviations::aListKeepsAllElse_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"tags", "tags-pulled", "tags-other-time-zone", "ps-loaded", "ps-keep-alive-90"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDeviations::aListKeepsAllElse()
{
    QFETCH(QString, name);
    if (name.startsWith(QLatin1String("tags")))
        checkList<ModelSummary>(name);
    else
        checkList<RunningModel>(name);
}

template<typename T>
void TestDeviations::checkList(const QString &name)
{
    const QJsonObject answer = answerIn(name);
    const auto whole = parseModels<T>(written(answer, Writing::Compact));
    QVERIFY(whole && !whole->isEmpty());
    const auto deviations = deviationsOf(answer);
    QVERIFY(deviations.size() > 200);
    for (const Deviation &deviation : deviations) {
        m_log->clear();
        const auto odd = parseModels<T>(written(deviation.answer, Writing::Compact));
        if (deviation.path != QLatin1String("models")) {
            EXPECT(odd, deviation);
            checkEntries(deviation, *whole, *odd, m_log->count() > 0);
            if (QTest::currentTestFailed())
                return;
            continue;
        }
        // Without the list there is no data; an error is expected unless the answer says that the list is empty.
        EXPECT(!odd || odd->isEmpty(), deviation);
        EXPECT(odd || !odd.error().message.isEmpty(), deviation);
        const bool isNone = deviation.kind == QLatin1String("null") || deviation.kind == QLatin1String("an empty list");
        EXPECT(!odd || isNone || m_log->count() > 0, deviation);
    }
}

template<typename T>
void TestDeviations::checkEntries(const Deviation &deviation, const QList<T> &whole, const QList<T> &odd, bool said)
{
    static const QRegularExpression form(QStringLiteral("^models\\[(\\d+)\\]\\.?(.*)$"));
    const auto match = form.match(deviation.path);
    EXPECT(match.hasMatch(), deviation);
    const qsizetype entry = match.captured(1).toLongLong();
    const QString field = match.captured(2) == QLatin1String("model") ? QStringLiteral("name") : match.captured(2);
    if (odd.size() == whole.size() - 1) {
        EXPECT(field.isEmpty(), deviation); // only an entry of a wrong type or without a name
        auto rest = whole;
        rest.removeAt(entry);
        EXPECT(odd == rest, deviation);
        EXPECT(said || deviation.kind == QLatin1String("missing"), deviation);
        return;
    }
    EXPECT(odd.size() == whole.size(), deviation);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (i != entry)
            EXPECT(odd.at(i) == whole.at(i), deviation);
    }
    const ParsedFields before = parsedFieldsOf(whole.at(entry));
    const QStringList others = lost(before, parsedFieldsOf(odd.at(entry)), comparedAt(field));
    QVERIFY2(others.isEmpty(), qPrintable(deviation.name() + QStringLiteral(" costs ") + others.join(u',')));
    EXPECT(said || deviation.sameType || !isRead(before, field), deviation);
}

void TestDeviations::aDescriptionKeepsAllElse_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"show", "show-derived", "show-tools-and-thinking", "show-embedding-model", "show-quantized"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDeviations::aDescriptionKeepsAllElse()
{
    QFETCH(QString, name);
    const QJsonObject answer = answerIn(name);
    FieldWarnings none;
    const ParsedFields whole = parsedFieldsOf(fromJson<ModelInfo>(answer, none));
    QVERIFY(none.isEmpty());
    const auto deviations = deviationsOf(answer);
    QVERIFY(deviations.size() > 400);
    for (const Deviation &deviation : deviations) {
        FieldWarnings warnings;
        const auto show = fromJson<ModelInfo>(deviation.answer, warnings);
        const QStringList others = lost(whole, parsedFieldsOf(show), comparedAt(deviation.path));
        QVERIFY2(others.isEmpty(), qPrintable(deviation.name() + QStringLiteral(" costs ") + others.join(u',')));
        const bool passedOn = deviation.path.startsWith(QLatin1String("model_info."));
        EXPECT(passedOn || deviation.sameType || !warnings.isEmpty() || !isRead(whole, deviation.path), deviation);
        EXPECT(show.contextLength >= 0 && show.parameterCount >= 0 && show.embeddingLength >= 0, deviation);
    }
}

void TestDeviations::anAnswerKeepsAllElse_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"chat-stream", "chat-think", "chat-tools", "chat-tools-think-two-calls"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDeviations::anAnswerKeepsAllElse()
{
    QFETCH(QString, name);
    const auto lines = recording(name).lines();
    const auto whole = played<ollama::ChatStream, ChatChunk>(lines);
    QCOMPARE(whole.finished, 1);
    for (const qsizetype at : tellingLines(lines.size())) {
        for (const Deviation &deviation : deviationsOf(QJsonDocument::fromJson(lines.at(at)).object())) {
            auto changed = lines;
            changed[at] = written(deviation.answer, Writing::Compact);
            m_log->clear();
            const auto odd = played<ollama::ChatStream, ChatChunk>(changed);
            const bool isLast = at == lines.size() - 1;
            const bool aboutTheEnd = deviation.path == QLatin1String("done");
            EXPECT(odd.finished + odd.errors.size() == 1, deviation);
            EXPECT(odd.errors.isEmpty() || (aboutTheEnd && isLast), deviation);
            const bool endsEarly = aboutTheEnd && deviation.kind == QLatin1String("true");
            EXPECT(odd.parts.size() == (endsEarly ? at + 1 : whole.parts.size()), deviation);
            for (qsizetype i = 0; i < odd.parts.size(); ++i)
                EXPECT(i == at || odd.parts.at(i) == whole.parts.at(i), deviation);
            const ParsedFields before = parsedFieldsOf(whole.parts.at(at));
            if (!aboutTheEnd) {
                const QStringList others = lost(before, parsedFieldsOf(odd.parts.at(at)), comparedAt(deviation.path));
                QVERIFY2(others.isEmpty(), qPrintable(deviation.name() + QStringLiteral(" costs ") + others.join(u',')));
            }
            EXPECT(odd.parts.at(at).content == whole.parts.at(at).content || deviation.path.startsWith(QLatin1String("message")),
                   deviation);
            const bool said = m_log->count() > 0 || !odd.errors.isEmpty();
            const bool onlyWhenDone = !isLast && deviation.path == QLatin1String("done_reason");
            EXPECT(said || deviation.sameType || onlyWhenDone || !isRead(before, deviation.path) ||
                       deviation.path.contains(QLatin1String("arguments.")),
                   deviation);
        }
    }
}

void TestDeviations::aPullKeepsAllElse_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"pull-progress", "pull-resumed", "create-quantize-q8_0"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDeviations::aPullKeepsAllElse()
{
    QFETCH(QString, name);
    const auto lines = recording(name).lines();
    const auto whole = played<ollama::ProgressStream, Progress>(lines);
    QCOMPARE(whole.finished, 1);
    for (const qsizetype at : tellingLines(lines.size())) {
        for (const Deviation &deviation : deviationsOf(QJsonDocument::fromJson(lines.at(at)).object())) {
            auto changed = lines;
            changed[at] = written(deviation.answer, Writing::Compact);
            m_log->clear();
            const auto odd = played<ollama::ProgressStream, Progress>(changed);
            EXPECT(odd.finished + odd.errors.size() == 1, deviation);
            EXPECT(odd.errors.isEmpty() || (deviation.path == QLatin1String("status") && at == lines.size() - 1), deviation);
            EXPECT(odd.parts.size() == whole.parts.size(), deviation);
            for (qsizetype i = 0; i < odd.parts.size(); ++i)
                EXPECT(i == at || odd.parts.at(i) == whole.parts.at(i), deviation);
            const ParsedFields before = parsedFieldsOf(whole.parts.at(at));
            EXPECT(lost(before, parsedFieldsOf(odd.parts.at(at)), deviation.path).isEmpty(), deviation);
            EXPECT(m_log->count() > 0 || deviation.sameType || !odd.errors.isEmpty() || !isRead(before, deviation.path),
                   deviation);
            transfers::PullTally tally;
            double fraction = 0;
            for (const Progress &line : odd.parts) {
                tally.add(line, transfers::PullTally::Time());
                EXPECT(tally.fraction() >= fraction && tally.fraction() <= 1 && tally.completed() >= 0, deviation);
                EXPECT(tally.completed() <= tally.total() || tally.total() == 0, deviation);
                fraction = tally.fraction();
            }
        }
    }
}

void TestDeviations::aVersionIsReadOrUnknown()
{
    for (const Deviation &deviation : deviationsOf(answerIn(QStringLiteral("version")))) {
        const auto version = versionFrom(written(deviation.answer, Writing::Compact));
        EXPECT(version, deviation);
        const bool isPlain = deviation.kind.contains(QLatin1String("text")) || deviation.kind.contains(QLatin1String("number")) ||
                             deviation.kind == QLatin1String("a fraction");
        EXPECT(isPlain || version->isEmpty(), deviation);
    }
}

void TestDeviations::meansTheSameHoweverItIsWritten_data()
{
    QTest::addColumn<int>("writing");
    QTest::newRow("indented") << int(Writing::Indented);
    QTest::newRow("keys in another order") << int(Writing::Reversed);
    QTest::newRow("keys that are not known") << int(Writing::ExtraKeys);
}

void TestDeviations::meansTheSameHoweverItIsWritten()
{
    QFETCH(int, writing);
    m_log->clear();
    const auto bytes = [writing](const QString &name) { return written(answerIn(name), Writing(writing)); };
    const auto same = [](const QString &name) { return recording(name).body; };
    const QString tags = QStringLiteral("tags"), ps = QStringLiteral("ps-loaded"), show = QStringLiteral("show-derived");
    QCOMPARE(*parseModels<ModelSummary>(bytes(tags)), *parseModels<ModelSummary>(same(tags)));
    QCOMPARE(*parseModels<RunningModel>(bytes(ps)), *parseModels<RunningModel>(same(ps)));
    QCOMPARE(parsedFieldsOf(*parse<ModelInfo>(bytes(show))).value(QStringLiteral("system")),
             parsedFieldsOf(*parse<ModelInfo>(same(show))).value(QStringLiteral("system")));
    for (const char *name : {"chat-stream", "chat-tools"}) {
        const auto lines = recording(QString::fromLatin1(name)).lines();
        QList<QByteArray> other;
        for (const QByteArray &line : lines)
            other += written(QJsonDocument::fromJson(line).object(), Writing(writing)).split('\n');
        const auto odd = played<ollama::ChatStream, ChatChunk>(other);
        QCOMPARE(odd.parts, (played<ollama::ChatStream, ChatChunk>(lines).parts));
        QCOMPARE(odd.finished, 1);
    }
    QCOMPARE(m_log->count(), 0);
}

void TestDeviations::entriesMayComeTwice()
{
    QJsonObject answer = answerIn(QStringLiteral("tags"));
    const auto whole = parseModels<ModelSummary>(written(answer, Writing::Compact));
    QJsonArray models = answer.value(QLatin1String("models")).toArray();
    for (const QJsonValue &model : answer.value(QLatin1String("models")).toArray())
        models.append(model);
    answer.insert(QLatin1String("models"), models);
    const auto twice = parseModels<ModelSummary>(written(answer, Writing::Compact));
    QCOMPARE(twice->size(), 2 * whole->size());
    QCOMPARE(withoutRepeats(*twice), *whole);
}

QTEST_GUILESS_MAIN(TestDeviations)
#include "tst_deviations.moc"
