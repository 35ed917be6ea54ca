// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/createjob.h"
#include "ollama/client.h"

#include <QObject>
#include <QTemporaryDir>

namespace corral::test {

/// Tests of a real server with the requests that Corral sends. Downloads nothing unless asked, and deletes only models that it
/// created. A few uploaded bytes without a model remain: the server removes them at its next start.
///
/// CORRAL_LIVE_PULL names a model to pull ("1": a small one); otherwise nothing is pulled.
/// CORRAL_LIVE_GGUF names a file with model weights in F16 or F32; otherwise a tiny one is generated.
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
    /// The signals of a stream up to its end.
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

    /// The smallest local model with one capability and without another; empty if there is none.
    [[nodiscard]] QString modelThat(const QString &can, const QString &cannot = {}) const;
    [[nodiscard]] bool isLoaded(const QString &model);
    [[nodiscard]] bool isInstalled(const QString &model);
    /// A name for a model that is deleted at the end of the test.
    [[nodiscard]] QString newName(const QString &tag);
    /// The file from which models are created.
    [[nodiscard]] QString weights();

    ollama::Client m_client;
    QList<llm::ModelSummary> m_models;
    QStringList m_made;
    QTemporaryDir m_folder;
};

[[nodiscard]] llm::ChatRequest question(const QString &model, const QString &text, int mostTokens);
/// A GGUF file with a single tensor: sufficient to be stored and quantized, but not to answer.
[[nodiscard]] QByteArray tinyGguf();

}
