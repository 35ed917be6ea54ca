// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/session.h"
#include "ui/chat/transcriptrows.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace corral::ui {

/// Parses the messages of a conversation backwards from its end, on request, in slices between two frames.
class EarlierMessages : public QObject
{
    Q_OBJECT

public:
    /// Receives parsed messages, to be inserted before those of the previous call.
    using AddMessages = std::function<void(TranscriptRows::Messages)>;

    explicit EarlierMessages(AddMessages addMessages, QObject *parent = nullptr);

    /// Begins with the end of the session's path, and gives about two screens of it, a slice of that at once. Null: there is
    /// nothing to read. The session outlives this, or its reading.
    void begin(const chat::Session *session);

    /// How many messages of the path are left to read.
    [[nodiscard]] qsizetype left() const { return m_left; }

    /// Reads a slice, soon.
    void fetch();
    /// Reads all that is left, slice by slice.
    void fetchAll();
    /// Reads all that is left before it returns.
    void readAll();

Q_SIGNALS:
    /// Of whether something is left.
    void leftChanged();

private:
    void readSlice(int enoughRows, QDeadlineTimer deadline);
    void readNext();

    AddMessages m_addMessages;
    const chat::Session *m_session = nullptr;
    qsizetype m_left = 0;
    int m_rows = 0;                       ///< that were given
    std::unique_ptr<ShownMessage> m_next; ///< the last of those left, where it is too long to be read in one slice
    QTimer m_slices;
    bool m_wantAll = false;
};

}
