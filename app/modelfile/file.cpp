// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/file.h"

#include "base/atomicfile.h"
#include "base/damagedfile.h"
#include "base/whendone.h"
#include "files/folder.h"
#include "profile/privatefile.h"

#include <QCoroFuture>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QtConcurrentRun>

namespace corral::modelfile {

namespace {

constexpr qint64 largest = 16 * 1024 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::File)
};

Result<QByteArray> read(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.isDir())
        return failure(Error::Kind::Storage, Words::tr("%1 is a folder.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, Words::tr("Couldn't open %1: %2.").arg(path, file.errorString()));
    // The limit also applies to files without a size, such as a pipe.
    const QByteArray bytes = file.read(largest + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::Storage, Words::tr("Couldn't read %1: %2.").arg(path, file.errorString()));
    if (bytes.size() > largest)
        return failure(Error::Kind::Storage, Words::tr("%1 is too large for a Modelfile.").arg(path),
                       Words::tr("To use a model's file, name it in a Modelfile: FROM %1").arg(path));
    return bytes;
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    if (const auto obstacle = files::obstacleToSaving(path))
        return failure(obstacle->kind, Words::tr("Couldn't save %1: %2").arg(path, obstacle->message), obstacle->hint);
    if (const QString folder = QFileInfo(path).path(); !QFileInfo(folder).isDir())
        return failure(Error::Kind::Storage, Words::tr("Couldn't save %1: there is no folder %2.").arg(path, folder),
                       Words::tr("The text is kept. Save it in another place."));
    return writeAtomically(path, bytes).map_error([&](const QString &why) {
        return Error{Error::Kind::Storage, 0, Words::tr("Couldn't save %1: %2.").arg(path, why),
                     Words::tr("The text is kept. Save it in another place, or free some space and try again.")};
    });
}

/// The texts are inserted unescaped: base64 needs no escaping, and QJsonDocument would spend most of the time looking for it.
QByteArray toJson(const DraftSet &set)
{
    QByteArray json = "{\"current\":" + QByteArray::number(set.current) + ",\"version\":1,\"drafts\":[";
    for (const Draft &each : set.drafts) {
        QByteArray rest = QJsonDocument(QJsonObject{{QStringLiteral("title"), each.title},
                                                    {QStringLiteral("path"), each.path},
                                                    {QStringLiteral("model"), each.model},
                                                    {QStringLiteral("modified"), each.modified}})
                              .toJson(QJsonDocument::Compact);
        rest.chop(1); // the brace
        json += rest + ",\"bytes\":\"" + each.bytes.toBase64() + "\"},";
    }
    if (!set.drafts.isEmpty())
        json.chop(1); // the comma
    return json + "]}";
}

std::optional<DraftSet> fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.object().value(QStringLiteral("drafts")).isArray())
        return std::nullopt;
    DraftSet set;
    const QJsonArray drafts = document.object().value(QStringLiteral("drafts")).toArray();
    for (const QJsonValue &each : drafts)
        set.drafts.append({each[QStringLiteral("title")].toString(), each[QStringLiteral("path")].toString(),
                           each[QStringLiteral("model")].toString(),
                           QByteArray::fromBase64(each[QStringLiteral("bytes")].toString().toLatin1()),
                           each[QStringLiteral("modified")].toBool()});
    set.current = document.object().value(QStringLiteral("current")).toInt(-1);
    return set;
}

Result<DraftSet> loadSet(const QString &path)
{
    if (!QFileInfo::exists(path))
        return DraftSet{};
    const Result<QByteArray> json = read(path);
    if (!json)
        return tl::unexpected(json.error());
    if (const auto set = fromJson(*json))
        return *set;
    const QString aside = moveDamagedAside(path);
    return failure(Error::Kind::Storage, Words::tr("The Modelfiles that were open last time could not be read."),
                   Words::tr("What is left of them is in %1.").arg(aside.isEmpty() ? path : aside));
}

Result<void> saveSet(const QString &path, const DraftSet &set)
{
    const QString problem = profile::writePrivately(path, toJson(set));
    if (problem.isEmpty())
        return {};
    return failure(Error::Kind::Storage, Words::tr("Couldn't save %1: %2.").arg(path, problem),
                   Words::tr("The text stays open. Check that you can write to the folder and that its disk has free space."));
}

Result<void> appendSet(const QString &path, const DraftSet &set)
{
    const Result<DraftSet> kept = loadSet(path);
    if (!kept && QFileInfo::exists(path))
        return tl::unexpected(kept.error()); // the existing file could not be read: it must not be overwritten
    DraftSet all = kept.value_or(DraftSet{});
    all.current = int(all.drafts.size()) + set.current;
    all.drafts.append(set.drafts);
    return saveSet(path, all);
}

}

QCoro::Task<Result<QByteArray>> readFile(QString path) { co_return co_await QtConcurrent::run(read, path); }

QCoro::Task<Result<void>> writeFile(QString path, QByteArray bytes) { co_return co_await QtConcurrent::run(write, path, bytes); }

DraftStore::DraftStore(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_thread.setMaxThreadCount(1);
}

DraftStore::~DraftStore() { finish(); }

void DraftStore::finish() { m_thread.waitForDone(); }

QCoro::Task<Result<DraftSet>> DraftStore::load() { co_return co_await QtConcurrent::run(&m_thread, loadSet, m_file); }

void DraftStore::save(const DraftSet &set) { watch(QtConcurrent::run(&m_thread, saveSet, m_file, set)); }

void DraftStore::append(const DraftSet &set) { watch(QtConcurrent::run(&m_thread, appendSet, m_file, set)); }

void DraftStore::watch(const QFuture<Result<void>> &saving)
{
    whenDone(saving, this, [this](const Result<void> &saved) {
        if (!saved)
            Q_EMIT failed(saved.error());
    });
}

}
