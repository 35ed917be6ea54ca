// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

/// Copying and renaming of models, composed of API calls: each checks the server's list before a request that cannot be undone.
namespace corral::llm {

/// Copies a model; the result is the copy's name as the server lists it. An error if both names mean the same model or, without
/// `replace`, if a model of the second name exists: the server would silently overwrite it. If `backend` is destroyed
/// meanwhile, the result is Error::Cancelled.
QCoro::Task<Result<QString>> copyModel(Backend &backend, QString source, QString destination, bool replace = false);

/// Copies a model and deletes the old one, but only once the server lists the copy as an entry of its own with the same digest.
/// Otherwise nothing is deleted, and the error says so. The result is the new name as listed.
QCoro::Task<Result<QString>> renameModel(Backend &backend, QString name, QString newName);

}
