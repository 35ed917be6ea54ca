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

/// Reading and writing of small texts, off the UI thread.

/// Fails for what cannot be a Modelfile: a folder, or more than 16 MiB.
QCoro::Task<Result<QByteArray>> readFile(QString path);
/// All or nothing: the old file stays until the new one is complete on the disk.
QCoro::Task<Result<void>> writeFile(QString path, QByteArray bytes);

/// An open document as it is kept from one start to the next.
struct Draft
{
    QString title; ///< of a document that has neither a path nor a model
    QString path;  ///< of its file; empty if it has none
    QString model; ///< whose Modelfile it was
    QByteArray bytes;
    bool modified = false; ///< not in the file yet

    bool operator==(const Draft &) const = default;
};

struct DraftSet
{
    QList<Draft> drafts;
    int current = -1;

    bool operator==(const DraftSet &) const = default;
};

/// The drafts of the workshop in one file. Writes follow each other in order on a thread of their own, and the
/// destructor waits for the last one: what was typed is not lost by quitting.
class DraftStore : public QObject
{
    Q_OBJECT

public:
    explicit DraftStore(QString file, QObject *parent = nullptr);
    ~DraftStore() override;

    /// An empty set where nothing was kept. What cannot be read is moved aside, never overwritten.
    QCoro::Task<Result<DraftSet>> load();
    void save(const DraftSet &set);
    /// Keeps what is kept, and this behind it.
    void append(const DraftSet &set);
    /// Returns when everything is on the disk: for a program that ends.
    void finish();

Q_SIGNALS:
    void failed(const corral::Error &error);

private:
    void watch(const QFuture<Result<void>> &saving);

    const QString m_file;
    QThreadPool m_thread;
};

}
