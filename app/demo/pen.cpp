// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/room.h"

namespace corral::demo {

using namespace std::chrono_literals;

void Pen::run(const Answer &answer)
{
    try {
        try {
            answer.stream ? answer.stream(*this) : write(answer.body.isEmpty() ? QByteArray() : compact(answer.body));
        } catch (const Answer &refused) {
            line(refused.body);
        }
    } catch (const Gone &) { // `isWhole` and `send` tell the rest
    }
}

void Pen::line(const QJsonObject &object) { write(compact(object) + '\n'); }

void Pen::write(const QByteArray &bytes)
{
    for (const Fault &fault : faults)
        strike(fault, bytes);
    ++lines;
    qsizetype start = 0;
    const auto splits = [](const Fault &fault) { return fault.kind == Fault::SplitInsideUtf8; };
    for (qsizetype i = 1; i < bytes.size() && std::any_of(faults.begin(), faults.end(), splits); ++i) {
        const bool isInside = (uchar(bytes[i]) & 0xC0) == 0x80;
        if (!isInside && i != bytes.size() / 2) // where all is ASCII, in the middle
            continue;
        put(bytes.mid(start, i - start));
        wait(2ms);
        start = i;
    }
    put(bytes.mid(start));
}

/// Does what comes before these bytes, or in their place.
void Pen::strike(const Fault &fault, const QByteArray &bytes)
{
    const bool isDue = fault.before.isEmpty() ? lines == fault.after : bytes.contains(fault.before);
    const bool isLast = bytes.contains("\"done\":true") || bytes.contains("\"status\":\"success\"");
    if (fault.kind == Fault::Stall && isDue) {
        while (room.clearings == clearings)
            wait(5ms);
    } else if (fault.kind == Fault::GarbageLine && isDue) {
        put((fault.text.isEmpty() ? "<html>not what was asked for" : fault.text) + '\n');
    } else if (fault.kind == Fault::ErrorLine && isDue) {
        put(compact(refusal(500, QString::fromUtf8(fault.text)).body) + '\n');
        throw Gone();
    } else if (fault.kind == Fault::MissingFinalLine && isLast) {
        throw Gone();
    } else if (fault.kind == Fault::CloseAfterBytes && seen->sent + bytes.size() > fault.after) {
        put(bytes.left(fault.after - seen->sent));
        isWhole = false;
        throw Gone();
    }
}

void Pen::put(const QByteArray &bytes)
{
    if (!send(bytes))
        throw Gone();
    seen->sent += bytes.size();
}

void Pen::wait(nanoseconds duration)
{
    const auto end = std::chrono::steady_clock::now() + duration;
    for (; duration > 0ns; duration = end - std::chrono::steady_clock::now()) {
        room.wait(std::min<nanoseconds>(duration, 10ms));
        put({});
    }
}

nanoseconds Pen::interval() const
{
    nanoseconds pace = room.options.tokenInterval;
    for (const Fault &fault : faults)
        pace = fault.kind == Fault::TokenInterval ? fault.interval : pace;
    return pace;
}

}
