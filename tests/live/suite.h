// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/createjob.h"
#include "ollama/client.h"

#include <QObject>
#include <QTemporaryDir>

namespace corral::test {

/// A server as Corral uses it. Downloads nothing that was not asked for, and deletes only what it made. Some uploaded
/// bytes without a model stay behind: the server removes them when it starts the next time.
///
/// CORRAL_LIVE_PULL names a model to pull ("1": a small one); without it nothing is pulled.
/// CORRAL_LIVE_GGUF names a file with the weights of a model, F16 or F32; without it one is made that holds next to nothing.
class LiveSuite : public QObject
{
    Q_OBJECT

public:
    explicit LiveSuite(net::Endpoint endpoint);

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void showsEveryInstalledModel();
    void loadsAndUnloads();
    void answersInAStreamWithFigures();
    void stopsTheServer();
    void thinks();
    void refusesToThinkWhereAModelCannot();
    void embeds();
    void copiesAndDeletes();
    void createsFromAModel();
    void takesFiles();
    void createsFromAFile();
    void quantizes();
    void saysThatAModelIsMissing();
    void saysWhatIsWrongInAStream();
    void pullsAndGoesOnAfterAStop();

private:
    /// What a stream said until it ended by itself.
    struct Heard
    {
        QString text;
        QString thinking;
        llm::Metrics metrics;
        QStringList steps;
        std::optional<Error> error;
        bool ended = false;
    };
    template<typename Stream>
    [[nodiscard]] Heard hear(std::unique_ptr<Stream> stream);
    static void note(Heard &heard, const llm::ChatChunk &chunk);
    static void note(Heard &heard, const llm::Progress &progress);
    [[nodiscard]] Heard create(const QString &modelfile, const QString &name, const QString &quantize = {});

    /// The smallest local model with this and without that capability; empty if there is none.
    [[nodiscard]] QString modelThat(const QString &can, const QString &cannot = {}) const;
    [[nodiscard]] bool isLoaded(const QString &model);
    [[nodiscard]] bool isInstalled(const QString &model);
    /// A name for a model that is deleted when the test ends.
    [[nodiscard]] QString newName(const QString &tag);
    /// The file that models are made from.
    [[nodiscard]] QString weights();

    ollama::Client m_client;
    QList<llm::ModelSummary> m_models;
    QStringList m_made;
    QTemporaryDir m_folder;
};

[[nodiscard]] llm::ChatRequest question(const QString &model, const QString &text, int mostTokens);
/// A file in the GGUF format that holds one table of numbers: enough to be stored and quantized, not to answer.
[[nodiscard]] QByteArray tinyGguf();

}
