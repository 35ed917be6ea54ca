// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/pulljournal.h"

#include "base/damagedfile.h"
#include "base/whendone.h"
#include "profile/privatefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrentRun>

#include <utility>

namespace corral::transfers {

namespace {

constexpr qint64 largest = 1024 * 1024;

QByteArray toJson(const QList<StoredPull> &pulls)
{
    QJsonArray rows;
    for (const StoredPull &each : pulls)
        rows.append(QJsonObject{{QStringLiteral("model"), each.model},
                                {QStringLiteral("server"), each.server},
                                {QStringLiteral("insecure"), each.insecure},
                                {QStringLiteral("completed"), each.completed},
                                {QStringLiteral("total"), each.total}});
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("pulls"), rows}}).toJson();
}

Result<QList<StoredPull>> read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<StoredPull>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, PullJournal::tr("Couldn't open %1: %2.").arg(path, file.errorString()),
                       PullJournal::tr("The unfinished pulls in it stay there; new ones are forgotten when Corral quits. Check "
                                       "that you can read the file, then start Corral again."));
    const QJsonValue rows = QJsonDocument::fromJson(file.read(largest)).object().value(QLatin1String("pulls"));
    if (!rows.isArray()) {
        file.close();
        const QString aside = moveDamagedAside(path);
        return failure(Error::Kind::Storage, PullJournal::tr("The pulls that were unfinished last time could not be read."),
                       PullJournal::tr("What is left of them is in %1. Pull the models again: the server keeps what it has.")
                           .arg(aside.isEmpty() ? path : aside));
    }
    QList<StoredPull> pulls;
    const QJsonArray array = rows.toArray();
    for (const QJsonValue &each : array) {
        const StoredPull pull{each[QLatin1String("model")].toString(), each[QLatin1String("server")].toString(),
                              each[QLatin1String("insecure")].toBool(), each[QLatin1String("completed")].toInteger(),
                              each[QLatin1String("total")].toInteger()};
        if (!pull.model.isEmpty())
            pulls.append(pull);
    }
    return pulls;
}

/// The second value says whether an unreadable file is still in place, which saving would overwrite.
std::pair<Result<QList<StoredPull>>, bool> readOrLeave(const QString &path)
{
    auto pulls = read(path);
    const bool isInTheWay = !pulls && QFile::exists(path);
    return {std::move(pulls), isInTheWay};
}

Result<void> write(const QString &path, const QList<StoredPull> &pulls)
{
    const QString problem = profile::writePrivately(path, toJson(pulls));
    if (problem.isEmpty())
        return {};
    return failure(Error::Kind::Storage, PullJournal::tr("Couldn't save %1: %2.").arg(path, problem),
                   PullJournal::tr("Running pulls continue, but are forgotten when Corral quits."));
}

}

PullJournal::PullJournal(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_thread.setMaxThreadCount(1);
}

PullJournal::~PullJournal() { m_thread.waitForDone(); }

void PullJournal::load()
{
    const auto then = [this](const std::pair<Result<QList<StoredPull>>, bool> &found) {
        const auto &[pulls, isInTheWay] = found;
        m_mayWrite = !isInTheWay;
        if (!pulls)
            Q_EMIT failed(pulls.error());
        Q_EMIT loaded(pulls.value_or(QList<StoredPull>()));
    };
    whenDone(QtConcurrent::run(&m_thread, readOrLeave, m_file), this, then);
}

void PullJournal::save(const QList<StoredPull> &pulls)
{
    if (!m_mayWrite)
        return;
    whenDone(QtConcurrent::run(&m_thread, write, m_file, pulls), this, [this](const Result<void> &saved) {
        if (!saved)
            Q_EMIT failed(saved.error());
    });
}

}
