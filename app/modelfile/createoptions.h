// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/request.h"

#include <QFuture>

#include <optional>

namespace corral::modelfile {

/// The parameters of a creation.
struct CreateOptions
{
    QString text;     ///< content of the Modelfile
    QString folder;   ///< base of its relative paths; empty if there is none
    QString model;    ///< the new name
    QString from;     ///< replaces the base in the text; empty: keep it
    QString quantize; ///< empty: unchanged
    /// The files that may be sent, as in FileToSend::realPath: any other is an error. Without a value all may be sent.
    std::optional<QStringList> mayBeSent;
};

/// A file that will be sent to the server.
struct FileToSend
{
    Keyword keyword = Keyword::From;
    QString path;           ///< absolute, as in the Modelfile
    QString realPath;       ///< with links resolved: the location of the content
    qint64 size = 0;        ///< bytes
    bool isOutside = false; ///< its real path is outside the Modelfile's folder, or there is no folder
    bool isModel = false;   ///< GGUF, Safetensors or PyTorch weights by their first bytes, or a companion file of weights

    bool operator==(const FileToSend &) const = default;
};

/// The request and its files. Fails for a Modelfile with errors, and if a file may not be sent. Reads folders: not for the UI
/// thread.
[[nodiscard]] Result<CreatePlan> planOf(const CreateOptions &options);
/// The files that will be sent, determined off the UI thread.
[[nodiscard]] QFuture<Result<QList<FileToSend>>> filesToSend(const CreateOptions &options);

}
