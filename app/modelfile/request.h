// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/requests.h"
#include "modelfile/document.h"

#include <functional>

namespace corral::modelfile {

/// A file that the server needs as a blob before it can create the model.
struct LocalFile
{
    Keyword keyword = Keyword::From; ///< From, Adapter or Draft: selects the list in the request
    QString path;                    ///< absolute
    QString name;                    ///< its name on the server: relative, with slashes

    bool operator==(const LocalFile &) const = default;
};

/// Resolves the value of FROM, ADAPTER or DRAFT: absolute paths of files, or none for a model name.
using Resolver = std::function<Result<QStringList>(Keyword keyword, const QString &value)>;

/// Resolves on disk, as Ollama's client does: paths relative to `folder` (empty for an unsaved text), absolute, or below ~/ or
/// ~user/; a folder means the model's files in it. Reads folders: not for the UI thread.
[[nodiscard]] Resolver diskResolver(const QString &folder);

/// Diagnostics from the disk: missing files, folders without a model, relative paths without a base folder; and
/// each FROM that is not used, because another one names a model. Calls the resolver for each FROM, ADAPTER and DRAFT.
[[nodiscard]] QList<Diagnostic> lintPaths(const Document &document, const Resolver &resolver);

/// A create request and the files to upload before it is sent.
struct CreatePlan
{
    llm::CreateRequest request; ///< complete except for the digests of `files`
    QList<LocalFile> files;

    bool operator==(const CreatePlan &) const = default;
};

/// The request that Ollama's client would send for the document under the new name `model`. Fails with the first error of
/// lint() or of the resolver.
[[nodiscard]] Result<CreatePlan> toCreateRequest(const Document &document, const QString &model, const Resolver &resolver);

/// A Modelfile for deriving a model from an installed one. Its FROM is `model`, where the server's text has a path inside its
/// storage. Inherited parts that would be added a second time are left out: licences and blobs. Parameters are in a fixed order
/// (the server's order is random).
[[nodiscard]] QString fromShow(const llm::ModelInfo &show, const QString &model);

}
