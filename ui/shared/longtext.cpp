// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/longtext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QQuickTextDocument>

#include <algorithm>
#include <chrono>
#include <utility>

namespace corral::ui {

namespace {

constexpr qsizetype longAt = 32'000; // from this length a text is inserted in pieces
constexpr qsizetype pieceSize = 4'000;
constexpr int longToClear = 2'000'000; // from this length an old text is also removed in pieces
constexpr int clearedAtOnce = 40'000;
constexpr std::chrono::milliseconds pieceTime{6}; // time budget of a piece between two frames

/// A modifier key alone triggers nothing.
bool isShortcut(const QKeyEvent &key)
{
    const bool isModifier =
        key.key() == Qt::Key_Control || key.key() == Qt::Key_Alt || key.key() == Qt::Key_Meta || key.key() == Qt::Key_Shift;
    return !isModifier && (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

}

LongText::LongText(QObject *parent)
    : QObject(parent)
{
    m_pieces.setInterval(0);
    connect(&m_pieces, &QTimer::timeout, this, &LongText::insertSome);
}

void LongText::setItem(QQuickItem *item)
{
    if (m_item == item)
        return;
    finish();
    if (m_item)
        m_item->removeEventFilter(this);
    m_item = item;
    if (item) {
        item->setFlag(QQuickItem::ItemObservesViewport);
        item->installEventFilter(this);
    }
    Q_EMIT itemChanged();
}

QTextDocument *LongText::document() const
{
    const auto *holder = m_item ? m_item->property("textDocument").value<QQuickTextDocument *>() : nullptr;
    return holder ? holder->textDocument() : nullptr;
}

void LongText::insert(const QString &text)
{
    finish();
    auto *document = this->document();
    if (!document)
        return;
    m_cursor = QTextCursor(document);
    m_cursor.setPosition(m_item->property("selectionStart").toInt());
    m_cursor.setPosition(m_item->property("selectionEnd").toInt(), QTextCursor::KeepAnchor);
    begin(text);
}

void LongText::replace(const QString &text)
{
    finish();
    auto *document = this->document();
    if (!document)
        return;
    m_pieces.start();
    m_clearing = document->characterCount() > longToClear;
    if (!m_clearing)
        m_item->setProperty("text", QString());
    document->setUndoRedoEnabled(false);
    m_cursor = QTextCursor(document);
    begin(text);
}

/// The first piece is inserted at once, so that a short text is complete when this returns.
void LongText::begin(const QString &text)
{
    m_text = text;
    m_done = 0;
    // Set again: Qt clears the flag when a short text is set.
    m_item->setFlag(QQuickItem::ItemObservesViewport);
    m_pieces.start();
    m_cursor.beginEditBlock();
    m_cursor.removeSelectedText();
    m_cursor.endEditBlock();
    m_window = m_item->window();
    if (m_window)
        m_window->installEventFilter(this);
    Q_EMIT insertingChanged();
    insertSome();
}

/// From the end, so that nothing is laid out again.
void LongText::clearPiece()
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const int from = std::max(0, cursor.position() - clearedAtOnce);
    cursor.setPosition(from, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_clearing = from > 0;
}

/// Pieces end at line ends: a growing line is laid out again each time.
void LongText::insertPiece()
{
    const auto whole = m_text.size() - m_done < longAt && m_done == 0;
    const auto lineEnd = whole ? -1 : m_text.indexOf(u'\n', m_done + pieceSize);
    const auto next = lineEnd < 0 ? m_text.size() : lineEnd + 1;
    m_cursor.joinPreviousEditBlock();
    m_cursor.insertText(m_text.sliced(m_done, next - m_done));
    m_cursor.endEditBlock();
    m_done = next;
}

void LongText::insertSome()
{
    QElapsedTimer timer;
    timer.start();
    while (m_clearing && timer.elapsed() < pieceTime.count())
        clearPiece();
    while (!m_clearing && m_done < m_text.size() && timer.elapsed() < pieceTime.count())
        insertPiece();
    if (!m_clearing && m_done == m_text.size())
        end();
}

void LongText::finish()
{
    if (!isInserting())
        return;
    if (std::exchange(m_clearing, false))
        m_item->setProperty("text", QString());
    while (m_done < m_text.size())
        insertPiece();
    end();
}

void LongText::end()
{
    m_pieces.stop();
    m_text.clear();
    m_cursor.document()->setUndoRedoEnabled(true);
    m_cursor = {};
    if (m_window)
        m_window->removeEventFilter(this);
    Q_EMIT insertingChanged();
    for (const auto &key : std::exchange(m_keys, {}))
        QCoreApplication::sendEvent(m_window, key.get());
}

qsizetype LongText::longestLineOf(QStringView text)
{
    qsizetype longest = 0;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'\n' && text[at] != u'\r' && text[at] != QChar::ParagraphSeparator)
            continue;
        longest = std::max(longest, at - start);
        start = at + 1;
    }
    return std::max(longest, text.size() - start);
}

bool LongText::isRefused(const QString &text)
{
    const bool isTooMuch = m_longestText > 0 && document()->characterCount() + text.size() > m_longestText;
    // The whole text is only scanned if that decides.
    const bool isTooLong = isTooMuch || (m_longestLine > 0 && text.size() > m_longestLine && longestLineOf(text) > m_longestLine);
    if (isTooLong)
        Q_EMIT refused(text);
    return isTooLong;
}

void LongText::paste()
{
    const auto *data = QGuiApplication::clipboard()->mimeData();
    if (!data || !data->hasText() || !m_item || m_item->property("readOnly").toBool())
        return;
    if (const auto text = data->text(); !isRefused(text))
        insert(text);
}

/// Middle-button paste of text that is selected elsewhere.
bool LongText::isSelectionPasted(const QMouseEvent *event)
{
    const auto *clipboard = QGuiApplication::clipboard();
    if (event->button() != Qt::MiddleButton || !clipboard->supportsSelection() || m_item->property("readOnly").toBool())
        return false;
    const auto text = clipboard->text(QClipboard::Selection);
    if (isRefused(text))
        return true;
    if (text.size() < longAt)
        return false;
    int position = 0;
    QMetaObject::invokeMethod(m_item, "positionAt", Q_RETURN_ARG(int, position), Q_ARG(double, event->position().x()),
                              Q_ARG(double, event->position().y()));
    m_item->setProperty("cursorPosition", position);
    insert(text);
    return true;
}

/// Whether the key is deferred until the whole text is inserted.
bool LongText::isKept(QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Close)
        finish();
    if (!isInserting() || (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease))
        return false;
    m_keys.emplace_back(static_cast<QKeyEvent *>(event)->clone());
    return true;
}

bool LongText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window)
        return isKept(event);
    // A shortcut may leave the text behind, and cannot be deferred.
    if (event->type() == QEvent::ShortcutOverride && isShortcut(*static_cast<QKeyEvent *>(event)))
        finish();
    if (event->type() == QEvent::MouseButtonRelease)
        return isSelectionPasted(static_cast<QMouseEvent *>(event));
    const auto pastes = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
    if (pastes)
        paste();
    return pastes;
}

}
