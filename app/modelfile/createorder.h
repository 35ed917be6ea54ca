// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/request.h"

#include <QFuture>

#include <optional>

namespace corral::modelfile {

/// What is to be made.
struct CreateOrder
{
    QString text;     ///< of the Modelfile
    QString folder;   ///< that its paths are relative to; empty if there is none
    QString model;    ///< the new name
    QString from;     ///< another base than the text's; empty: the text's
    QString quantize; ///< empty: as it is
    /// The files that may be sent, as FileToSend::realPath names them: another one is an error. Nothing: whatever is named.
    std::optional<QStringList> mayBeSent;
};

/// A file that the order sends to the server.
struct FileToSend
{
    Keyword keyword = Keyword::From;
    QString path;           ///< absolute, as the Modelfile has it
    QString realPath;       ///< without links: where what is sent lies
    qint64 size = 0;        ///< bytes
    bool isOutside = false; ///< its real path is not below the Modelfile's folder, or that has none
    bool isModel = false;   ///< GGUF, Safetensors or PyTorch weights by their first bytes, or a file that belongs beside them

    bool operator==(const FileToSend &) const = default;
};

/// The request and the files that go with it. Fails for a Modelfile with errors, and where a file may not be sent.
/// Reads folders: not for the UI thread.
[[nodiscard]] Result<CreatePlan> planOf(const CreateOrder &order);
/// What there is to know before anything is sent, found off the UI thread.
[[nodiscard]] QFuture<Result<QList<FileToSend>>> filesToSend(const CreateOrder &order);

}
