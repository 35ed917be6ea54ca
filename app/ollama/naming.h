// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ollama/client.h"

/// Copies and renames models. The API has no rename and overwrites silently, so these functions check the server's list before
/// each irreversible step.
namespace corral::ollama {

/// Copies a model; returns the copy's name as the server lists it. Fails if both names mean the same model and, unless
/// `replace` is set, if the destination exists, because the server overwrites it silently. If `client` is destroyed, the result
/// is Error::Cancelled.
QCoro::Task<Result<QString>> copyModel(Client &client, QString source, QString destination, bool replace = false);

/// Copies a model and deletes the old one, but only once the server lists the copy as a separate entry with the same digest.
/// Otherwise nothing is deleted and the result is an error. Returns the new name as listed.
QCoro::Task<Result<QString>> renameModel(Client &client, QString name, QString newName);

}
