// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace corral::exchange {

/// Cuts a JSON file into the conversations in it, so that one at a time is in memory, and one that is broken costs no other. They
/// are the elements of a list, or of the list "conversations" in an object; any other object is one conversation itself.
class JsonElements
{
public:
    /// Larger than any conversation: what has no structure is not collected without limit.
    static constexpr qsizetype largest = qsizetype(512) << 20;

    /// Takes the bytes of an element; returns false to end the reading.
    using Take = std::function<bool(const QByteArray &element)>;

    explicit JsonElements(Take take);

    /// Returns false if nothing more is wanted: `take` ended the reading, or an element is too large.
    bool feed(QByteArrayView bytes);
    [[nodiscard]] bool isTooLarge() const { return m_element.size() > largest; }
    /// The file ends inside a list or an object.
    [[nodiscard]] bool isCutOff() const { return m_depth > 0; }

private:
    qsizetype feedText(QByteArrayView bytes);
    qsizetype feedStructure(QByteArrayView bytes);
    void feedMark(char mark);
    void open(char byte);
    void close(char byte);
    void flush();

    Take m_take;
    QByteArray m_element;
    QByteArray m_word;      ///< the string that was read last, if it is short
    int m_depth = 0;        ///< of open brackets
    int m_listDepth = 0;    ///< inside the list of conversations; 0 outside
    bool m_hadList = false; ///< the object has a list "conversations"
    bool m_inString = false;
    bool m_escaped = false;
    bool m_ended = false;
};

}
