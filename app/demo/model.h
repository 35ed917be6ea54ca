// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

namespace corral::demo {

using Time = std::chrono::system_clock::time_point;

/// RFC 3339 with up to nine digits of fraction, the way the real server writes times.
[[nodiscard]] QString stamp(Time time);

/// One file of a model, as a pull or a push moves it.
struct Layer
{
    QString digest; ///< "sha256:…"
    qint64 size = 0;
};

/// One model of the pretended store.
struct Model
{
    QString name{}; ///< with its tag: "llama3.2:3b"
    QString family{};
    QString parameterSize{}; ///< "3.2B"
    QString quantization{};
    qint64 parameterCount = 0;
    qint64 size = 0; ///< bytes of the weights
    qint64 contextLength = 8192;
    qint64 embeddingLength = 1024;
    int blocks = 1;
    QStringList capabilities{QStringLiteral("completion")};
    QString license{};
    int daysOld = 0; ///< how long ago it was pulled, at the start of the server

    QString weights{}; ///< names the weights: copies and derived models share them. Empty: `name`
    QString parent{};
    QString system{};
    QString templateText{};
    QStringList licenses{}; ///< added by create
    QJsonObject parameters{};
    QJsonArray messages{};
    QStringList adapters{}; ///< digests
    Time modified{};

    bool endless = false;        ///< never ends an answer by itself
    bool broken = false;         ///< its runner does not start
    bool templateInFile = false; ///< chat template inside the GGUF: tool calls come with the last line

    [[nodiscard]] bool can(QLatin1String capability) const { return capabilities.contains(capability); }
    /// Weights first, then the small ones that the fields above make up.
    [[nodiscard]] QList<Layer> layers() const;
    [[nodiscard]] QString digest() const; ///< of the manifest, 64 hex digits
    [[nodiscard]] qint64 totalSize() const;
    [[nodiscard]] QJsonObject details() const;
    [[nodiscard]] QJsonObject tagsEntry() const;
    [[nodiscard]] QJsonObject show(bool verbose) const;
};

/// What the demo has installed, and what can be pulled in addition.
[[nodiscard]] std::vector<Model> installedModels();
[[nodiscard]] std::vector<Model> pullableModels();

}
