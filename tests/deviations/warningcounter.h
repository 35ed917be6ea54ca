// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <cstring>

namespace corral::test {

/// Counts log messages about malformed answers instead of printing them.
class WarningCounter
{
public:
    WarningCounter()
        : m_before(qInstallMessageHandler(&WarningCounter::note))
    {
        self() = this;
    }
    ~WarningCounter()
    {
        qInstallMessageHandler(m_before);
        self() = nullptr;
    }
    Q_DISABLE_COPY_MOVE(WarningCounter)

    void clear() { m_count = 0; }
    [[nodiscard]] int count() const { return m_count; }

private:
    static WarningCounter *&self()
    {
        static WarningCounter *only = nullptr;
        return only;
    }
    static void note(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        if (context.category && std::strcmp(context.category, "corral.ollama") == 0)
            ++self()->m_count;
        else if (self()->m_before)
            self()->m_before(type, context, message);
    }

    QtMessageHandler m_before;
    int m_count = 0;
};

}
