// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/messagedraft.h"

#include "base/displaytext.h"
#include "ui/shared/longtext.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace corral::ui {

namespace {

constexpr std::chrono::milliseconds keepWithin{500};
const QString blankLine = QStringLiteral("\n\n");

/// trimmed() would copy a long text.
bool isBlank(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
}

bool fitsAField(const QString &text)
{
    return text.size() <= MessageDraft::longestText && LongText::longestLineOf(text) <= MessageDraft::longestLine;
}

}

MessageDraft::MessageDraft(QObject *parent)
    : QObject(parent)
{
    m_due.setSingleShot(true);
    m_due.setInterval(keepWithin);
    connect(&m_due, &QTimer::timeout, this, &MessageDraft::due);
}

void MessageDraft::change()
{
    if (!m_due.isActive())
        m_due.start();
}

void MessageDraft::setTyped(const QString &text)
{
    if (m_typed == text)
        return;
    m_typed = text;
    change();
    Q_EMIT typedChanged();
}

bool MessageDraft::hasText() const { return !isBlank(m_typed) || !isBlank(m_pasted); }

QString MessageDraft::text() const
{
    if (m_pasted.isEmpty() || isBlank(m_typed))
        return m_pasted.isEmpty() ? m_typed : m_pasted;
    return m_typed + blankLine + m_pasted;
}

QString MessageDraft::kept() const { return m_pasted.isEmpty() ? m_typed : m_typed + QChar::ParagraphSeparator + m_pasted; }

void MessageDraft::setText(const QString &kept)
{
    const auto separator = kept.left(longestText + 1).indexOf(QChar::ParagraphSeparator);
    const auto typedBefore = std::exchange(m_typed, fitsAField(kept) ? kept : QString());
    const auto pastedBefore = std::exchange(m_pasted, m_typed.isEmpty() ? kept : QString());
    if (separator >= 0) {
        m_typed = kept.first(separator);
        m_pasted = kept.sliced(separator + 1);
    }
    m_due.stop();
    if (m_typed != typedBefore)
        Q_EMIT typedChanged();
    if (m_pasted != pastedBefore)
        Q_EMIT pastedChanged();
}

QString MessageDraft::textOf(const QString &kept)
{
    MessageDraft draft;
    draft.setText(kept);
    return draft.text();
}

void MessageDraft::prepend(const QString &text)
{
    const auto joined = isBlank(m_typed) ? text : text + blankLine + m_typed;
    if (fitsAField(joined)) {
        setTyped(joined);
        return;
    }
    m_pasted = m_pasted.isEmpty() ? text : text + blankLine + m_pasted;
    change();
    Q_EMIT pastedChanged();
}

void MessageDraft::paste(const QString &text)
{
    m_pasted += m_pasted.isEmpty() ? text : blankLine + text;
    change();
    Q_EMIT pastedChanged();
}

void MessageDraft::dropPasted()
{
    const auto pasted = std::exchange(m_pasted, {});
    if (pasted.isEmpty())
        return;
    change();
    Q_EMIT pastedChanged();
    Q_EMIT dropped(pasted);
}

QString MessageDraft::pastedSize() const
{
    if (m_pasted.isEmpty())
        return {};
    const auto characters = tr("%Ln characters", nullptr, static_cast<int>(m_pasted.size()));
    const auto lines = m_pasted.count(u'\n') + 1;
    return lines == 1 ? tr("1 line, %1").arg(characters) : tr("%Ln lines, %1", nullptr, static_cast<int>(lines)).arg(characters);
}

QString MessageDraft::pastedBeginning() const
{
    constexpr qsizetype shown = 200;
    constexpr qsizetype looksAt = 4'000;
    return displayText(m_pasted.left(looksAt).trimmed().section(u'\n', 0, 0).left(shown));
}

}
