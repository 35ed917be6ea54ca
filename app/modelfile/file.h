// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QCoroTask>

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace corral::modelfile {

/// Reads and writes small text files off the UI thread.

/// Fails for anything that cannot be a Modelfile: a folder, or more than 16 MiB.
QCoro::Task<Result<QByteArray>> readFile(QString path);
/// Atomic: the old file stays until the new one is completely on disk.
QCoro::Task<Result<void>> writeFile(QString path, QByteArray bytes);

/// An open document, persisted across starts.
struct Draft
{
    QString title; ///< of a document with neither a path nor a model
    QString path;  ///< of its file; empty if there is none
    QString model; ///< the model whose Modelfile it was
    QByteArray bytes;
    bool modified = false; ///< has changes that are not in the file

    bool operator==(const Draft &) const = default;
};

/// The open documents; `current` is the index of the current one, -1 if there is none.
struct DraftSet
{
    QList<Draft> drafts;
    int current = -1;

    bool operator==(const DraftSet &) const = default;
};

/// Keeps the drafts of the workshop in one file. Writes run in order on their own thread, and the destructor waits for the last
/// one, so that quitting loses no text.
class DraftStore : public QObject
{
    Q_OBJECT

public:
    explicit DraftStore(QString file, QObject *parent = nullptr);
    ~DraftStore() override;

    /// An empty set if there is no file. An unreadable file is moved aside, never overwritten.
    QCoro::Task<Result<DraftSet>> load();
    void save(const DraftSet &set);
    /// Appends to the drafts that are in the file.
    void append(const DraftSet &set);
    /// Blocks until everything is on disk; for the end of the program.
    void finish();

Q_SIGNALS:
    void failed(const corral::Error &error);

private:
    void watch(const QFuture<Result<void>> &saving);

    const QString m_file;
    QThreadPool m_thread;
};

}
