// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/document.h"
#include "llm/requests.h"

#include <functional>

namespace corral::modelfile {

/// A file that the server needs as a blob before it can create the model.
struct LocalFile
{
    Keyword keyword = Keyword::From; ///< From, Adapter or Draft: which list of the request it goes to
    QString path;                    ///< absolute
    QString name;                    ///< as the server gets to know it: relative, with slashes

    bool operator==(const LocalFile &) const = default;
};

/// Answers what the value of FROM, ADAPTER or DRAFT stands for: absolute paths of files, or none for a model's name.
using Resolver = std::function<Result<QStringList>(Keyword keyword, const QString &value)>;

/// Looks on the disk, as Ollama's client does: paths relative to `folder` (empty: there is none, the text was never
/// saved), absolute, below ~/ or ~user/; a folder stands for the model's files in it. Reads folders: not for the UI thread.
[[nodiscard]] Resolver diskResolver(const QString &folder);

/// What the disk has against a document: files that are missing, folders without a model, paths without a folder to start
/// from. Asks the resolver about each FROM, ADAPTER and DRAFT.
[[nodiscard]] QList<Diagnostic> lintPaths(const Document &document, const Resolver &resolver);

struct CreatePlan
{
    llm::CreateRequest request; ///< complete but for the digests of `files`
    QList<LocalFile> files;

    bool operator==(const CreatePlan &) const = default;
};

/// What Ollama's client would send for the document under the new name `model`. Fails with the first error of lint(),
/// or with the resolver's.
[[nodiscard]] Result<CreatePlan> toCreateRequest(const Document &document, const QString &model, const Resolver &resolver);

/// A Modelfile to start from for changing an installed model. It says FROM `model` where the server's own text has a
/// path inside its store, and leaves out what comes with that anyway and would be added once more: licences and blobs.
/// Parameters stand in a fixed order (the server's is random).
[[nodiscard]] QString fromShow(const llm::ModelInfo &show, const QString &model);

}
