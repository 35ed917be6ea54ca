// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// A folder of sample files that replaces /proc or /sys.
class Folder
{
public:
    [[nodiscard]] QString path() const { return m_folder.path(); }

    void write(const QString &name, const QByteArray &text) const
    {
        const QString file = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(text), text.size());
    }

private:
    QTemporaryDir m_folder;
};
