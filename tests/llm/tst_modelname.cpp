// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/modelname.h"

#include <QTest>

using corral::llm::isSameModel;
using corral::llm::ModelName;

/// Which names mean the same model, and which the server accepts.
class TestModelName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfOneModelAreTheSame_data();
    void namesOfOneModelAreTheSame();
    void namesAreListedAsTheServerListsThem_data();
    void namesAreListedAsTheServerListsThem();
    void namesTheServerRefusesAreInvalid_data();
    void namesTheServerRefusesAreInvalid();
    void aNameIsTakenApart();
};

void TestModelName::namesOfOneModelAreTheSame_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *one, const char *other, bool same) {
        QTest::addRow("%s %s", one, other) << QString::fromLatin1(one) << QString::fromLatin1(other) << same;
    };
    row("mistral", "mistral:latest", true);
    row("mistral-nemo:latest", "Mistral-Nemo", true);
    row("mistral", "library/mistral", true);
    row("mistral", "registry.ollama.ai/library/mistral:latest", true);
    row("Registry.Ollama.AI/Library/Mistral:LATEST", "mistral", true);
    row("llama3.2:3b", "llama3.2:3B", true);
    row(" mistral ", "mistral", true);
    row("hf.co/Owner/Model-GGUF:Q4_K_M", "hf.co/owner/model-gguf:q4_k_m", true);
    row("hf.co/owner/model", "hf.co/owner/model:latest", true);
    row("box:5000/library/x", "BOX:5000/library/x:latest", true);
    row("http://box:5000/me/x", "box:5000/me/x", true);
    row("registry.ollama.ai/me/x", "me/x", true);

    row("mistral", "mistral-nemo", false);
    row("llama3.2:3b", "llama3.2:1b", false);
    row("llama3.2:3b", "llama3.2", false);
    row("me/x", "x", false);
    row("me/x", "you/x", false);
    row("hf.co/me/x", "me/x", false);
    row("box:5000/me/x", "box:5001/me/x", false);
    row("box:5000/library/x", "x", false);
}

void TestModelName::namesOfOneModelAreTheSame()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(isSameModel(one, other), "same");
    QTEST(isSameModel(other, one), "same");
    QTEST(ModelName::parse(one) == ModelName::parse(other), "same");
}

void TestModelName::namesAreListedAsTheServerListsThem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("listed");
    const auto row = [](const char *name, const char *listed) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(listed);
    };
    row("Mistral-Nemo", "Mistral-Nemo:latest");
    row("library/mistral", "mistral:latest");
    row("registry.ollama.ai/library/mistral:7b", "mistral:7b");
    row("registry.ollama.ai/me/x", "me/x:latest");
    row("hf.co/me/x:Q8_0", "hf.co/me/x:Q8_0");
    row("box:5000/library/x", "box:5000/library/x:latest");
}

void TestModelName::namesAreListedAsTheServerListsThem()
{
    QFETCH(QString, name);
    QTEST(ModelName::parse(name).listed(), "listed");
}

void TestModelName::namesTheServerRefusesAreInvalid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    const auto row = [](const QString &name, bool valid) { QTest::newRow(qPrintable(name.left(40))) << name << valid; };
    row(QStringLiteral("llama3.2:3b"), true);
    row(QStringLiteral("_x:v1.2-b"), true);
    row(QStringLiteral("localhost:5000/me/x:y"), true);
    row(QStringLiteral("hf.co/me/x-GGUF:Q4_K_M"), true);
    row(QString(80, u'a'), true);
    row(QString(81, u'a'), false);
    row(QString(), false);
    row(QStringLiteral("-x"), false);
    row(QStringLiteral(".x"), false);
    row(QStringLiteral("a b"), false);
    row(QStringLiteral("x:"), false);
    row(QStringLiteral(":x"), false);
    row(QStringLiteral("/x"), false);
    row(QStringLiteral("me/"), false);
    row(QStringLiteral("a/b/c/d"), false);
    row(QStringLiteral("me.you/x"), false); // an owner has no dots
    row(QStringLiteral("x:a:b"), false);
    row(QStringLiteral("./file.gguf"), false);
    row(QStringLiteral("möbel"), false);
}

void TestModelName::namesTheServerRefusesAreInvalid()
{
    QFETCH(QString, name);
    QTEST(ModelName::parse(name).isValid(), "valid");
}

void TestModelName::aNameIsTakenApart()
{
    const ModelName name = ModelName::parse(u"http://Box:5000/Me/Model:Tag");
    QCOMPARE(name.scheme(), QStringLiteral("http"));
    QCOMPARE(name.host(), QStringLiteral("Box:5000"));
    QCOMPARE(name.owner(), QStringLiteral("Me"));
    QCOMPARE(name.model(), QStringLiteral("Model"));
    QCOMPARE(name.tag(), QStringLiteral("Tag"));
    QCOMPARE(name.withoutTag(), QStringLiteral("Box:5000/Me/Model"));
    QVERIFY(ModelName::parse(u"box:5000/me/x").tag().isEmpty());
    QCOMPARE(ModelName::parse(u"x").withoutTag(), QStringLiteral("x"));
}

QTEST_GUILESS_MAIN(TestModelName)
#include "tst_modelname.moc"
