// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

/// Copying and renaming of models, of which the API has only the parts: each looks at the server's list before it asks for
/// what cannot be undone.
namespace corral::llm {

/// Copies a model; the result is the copy's name as the server lists it. Refused where both names mean the same model and,
/// unless it shall be replaced, where there is a model of the second name: the server overwrites it without a word.
/// `backend` may go meanwhile: that ends it with Error::Cancelled.
QCoro::Task<Result<QString>> copyModel(Backend &backend, QString source, QString destination, bool replace = false);

/// Copies a model and deletes the old one, but only once the server lists the copy as an entry of its own with the same
/// digest. Where that is not so nothing is deleted, and the error says it. The result is the new name as listed.
QCoro::Task<Result<QString>> renameModel(Backend &backend, QString name, QString newName);

}
