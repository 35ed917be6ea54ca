// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/logfile.h"

#include "profile/privatefile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLatin1String>
#include <QLoggingCategory>
#include <QMutex>
#include <QScopedValueRollback>
#include <QtConcurrentRun>

#include <utility>

namespace corral::profile {

namespace {

/// The handler is one for the whole program, and so is the file it writes: the newest.
struct Installed
{
    QMutex mutex;
    LogFile *file = nullptr;
    QtMessageHandler before = nullptr;
};

Installed &installed()
{
    static Installed one;
    return one;
}

const char *levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

QString readTail(const QString &path, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const bool isCut = file.size() > bytes;
    if (isCut)
        file.seek(file.size() - bytes);
    QByteArray read = file.readAll();
    if (isCut) // the first line is not whole
        read.remove(0, read.indexOf('\n') + 1);
    return QString::fromUtf8(read);
}

}

void writeToLog(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // A message about the writing itself, on the thread that holds the lock.
    static thread_local bool isWriting = false;
    if (isWriting)
        return;
    auto &one = installed();
    QtMessageHandler before = nullptr;
    {
        const QScopedValueRollback<bool> writing(isWriting, true);
        const QMutexLocker lock(&one.mutex);
        before = one.before;
        if (one.file) {
            const QByteArray line = LogFile::line(type, context.category, text);
            one.file->append(line);
            if (type == QtInfoMsg && !line.isEmpty() && one.file->m_addsInfo)
                return;
        }
    }
    if (before)
        before(type, context, text);
}

LogFile::LogFile(QString path, qint64 largestSize)
    : m_path(std::move(path))
    , m_largestSize(largestSize)
    , m_addsInfo(qEnvironmentVariableIsEmpty("QT_LOGGING_RULES"))
{
    if (m_addsInfo)
        QLoggingCategory::setFilterRules(QStringLiteral("corral.*.info=true"));
    auto &one = installed();
    const QMutexLocker lock(&one.mutex);
    one.file = this;
    if (auto *const before = qInstallMessageHandler(writeToLog); before != writeToLog)
        one.before = before;
}

LogFile::~LogFile()
{
    auto &one = installed();
    const QMutexLocker lock(&one.mutex);
    if (one.file != this)
        return;
    one.file = nullptr;
    if (m_addsInfo)
        QLoggingCategory::setFilterRules({});
    // Whoever installed a handler since then passes messages on to this one, which only passes them on from now.
    if (auto *const now = qInstallMessageHandler(one.before); now != writeToLog)
        qInstallMessageHandler(now);
}

QByteArray LogFile::line(QtMsgType type, const char *category, const QString &text)
{
    if (type == QtDebugMsg || !category || !QLatin1String(category).startsWith(QLatin1String("corral.")))
        return {};
    QByteArray words = text.toUtf8();
    words.replace('\n', ' ').replace('\r', ' ');
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' + levelOf(type) + ' ' + category + ": " +
           words + '\n';
}

void LogFile::append(const QByteArray &line)
{
    if (line.isEmpty())
        return;
    if (QFileInfo(m_path).size() + line.size() > m_largestSize && QFile::exists(m_path)) {
        const QString former = m_path + QStringLiteral(".1");
        QFile::remove(former);
        QFile::rename(m_path, former);
    }
    QFile file(m_path);
    if (makePrivateFile(m_path) && file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(line);
}

QFuture<QString> logTail(const QString &path, qint64 bytes) { return QtConcurrent::run(readTail, path, bytes); }

}
