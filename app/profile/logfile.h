// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QString>
#include <QtGlobal>

namespace corral::profile {

/// Writes the messages of Corral's own logging categories ("corral.…") into a file while it exists, beside showing them where
/// they are shown without it. Messages of Qt are not written, because they may contain addresses with credentials; nor is the
/// debug level, which has two lines for each request and would leave no room for what happened an hour ago. The info level is
/// written whether or not it is shown: it is shown where QT_LOGGING_RULES asks for it.
///
/// A message is one line: time (UTC), level, category, text. Once the file has `largest` bytes it becomes `path` + ".1", which
/// replaces the one before: a log takes at most about twice as much. The files are private to the user. Messages that cannot be
/// written are dropped. Any thread may log.
class LogFile
{
public:
    static constexpr qint64 largest = 1024 * 1024;

    explicit LogFile(QString path, qint64 largestSize = largest);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    /// The line for a message; empty if it is not written. A message of several lines stays one line.
    [[nodiscard]] static QByteArray line(QtMsgType type, const char *category, const QString &text);

private:
    friend void writeToLog(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void append(const QByteArray &line);

    QString m_path;
    qint64 m_largestSize;
    bool m_addsInfo; ///< the info level is on for this file alone
};

/// The last lines of the log at `path`, at most `bytes` of them, read on another thread; empty if there is none.
[[nodiscard]] QFuture<QString> logTail(const QString &path, qint64 bytes = 256 * 1024);

}
