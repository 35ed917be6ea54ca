// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/wire.h"

#include <QJsonDocument>

#include <thread>

namespace corral::demo {

using namespace std::chrono_literals;

Pen::Pen(Ink ink, std::vector<Fault> faults)
    : m_ink(std::move(ink))
    , m_faults(std::move(faults))
{}

bool Pen::line(const QJsonObject &object)
{
    QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    for (auto fault = m_faults.begin(); m_open && fault != m_faults.end();) {
        const bool due = fault->before.isEmpty() ? m_lines >= fault->after : bytes.contains(fault->before);
        if (!due && fault->kind != Fault::CloseAfterBytes && fault->kind != Fault::MissingFinalLine) {
            ++fault;
            continue;
        }
        const After after = strike(*fault, bytes);
        if (after == After::Skip)
            return true;
        if (after == After::End)
            return m_open = false;
        const bool once = fault->kind == Fault::GarbageLine || fault->kind == Fault::Stall;
        fault = once ? m_faults.erase(fault) : fault + 1;
    }
    ++m_lines;
    return m_open && put(bytes);
}

Pen::After Pen::strike(const Fault &fault, QByteArray &bytes)
{
    switch (fault.kind) {
    case Fault::CloseAfterBytes:
        if (m_bytes + bytes.size() <= fault.after)
            return After::GoOn;
        put(bytes.left(fault.after - m_bytes));
        m_whole = false;
        return After::End;
    case Fault::Stall:
        while (m_ink.stalled() && wait(5ms)) {
        }
        return After::GoOn;
    case Fault::GarbageLine:
        put((fault.text.isEmpty() ? QByteArrayLiteral("<html>not what was asked for") : fault.text) + '\n');
        return After::GoOn;
    case Fault::ErrorLine:
        put(QJsonDocument(QJsonObject{{QStringLiteral("error"), QString::fromUtf8(fault.text)}}).toJson(QJsonDocument::Compact) +
            '\n');
        return After::End;
    case Fault::MissingFinalLine:
        return bytes.contains("\"done\":true") || bytes.contains("\"status\":\"success\"") ? After::Skip : After::GoOn;
    case Fault::SplitInsideUtf8:
        return split(std::exchange(bytes, {})) ? After::GoOn : After::End;
    case Fault::Refuse:
    case Fault::Status:
    case Fault::TokenInterval:
        break;
    }
    return After::GoOn;
}

bool Pen::put(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return m_open;
    m_bytes += bytes.size();
    m_open = m_open && m_ink.write(bytes);
    m_ink.wrote(bytes.size());
    return m_open;
}

/// Sends the line in pieces that end inside a character, or in the middle where all is ASCII.
bool Pen::split(const QByteArray &bytes)
{
    qsizetype start = 0;
    for (qsizetype i = 1; i < bytes.size(); ++i) {
        const bool inside = (uchar(bytes[i]) & 0xC0) == 0x80;
        if (!inside && i != bytes.size() / 2)
            continue;
        if (!put(bytes.mid(start, i - start)) || !wait(2ms))
            return false;
        start = i;
    }
    return put(bytes.mid(start));
}

bool Pen::wait(nanoseconds duration)
{
    const auto end = std::chrono::steady_clock::now() + duration;
    while (m_open && duration > nanoseconds::zero()) {
        if (!m_ink.alive())
            return m_open = false;
        std::this_thread::sleep_for(std::min<nanoseconds>(duration, 10ms));
        duration = end - std::chrono::steady_clock::now();
    }
    return m_open;
}

nanoseconds Pen::interval(nanoseconds usual) const
{
    for (const Fault &fault : m_faults)
        if (fault.kind == Fault::TokenInterval)
            usual = fault.interval;
    return usual;
}

Answer Answer::json(const QJsonObject &object, int status, QByteArray type)
{
    return {status, std::move(type), QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QString Call::model() const
{
    const QString name = body.value(QLatin1String("model")).toString();
    return name.isEmpty() ? body.value(QLatin1String("name")).toString() : name;
}

}
