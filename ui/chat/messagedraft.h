// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The draft of a message: the text of the input field, and pasted text that is too long for the field. A text field lays out
/// each line as a whole, and all of them on each key press: several megabytes, or one endless line, would freeze the window.
class MessageDraft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ChatController")
    /// The text of the field.
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged FINAL)
    Q_PROPERTY(bool hasPasted READ hasPasted NOTIFY pastedChanged FINAL)
    /// "153,451 lines, 9,973,612 characters"; empty if nothing was pasted.
    Q_PROPERTY(QString pastedSize READ pastedSize NOTIFY pastedChanged FINAL)
    /// Its first non-blank line, or the beginning of it, for display.
    Q_PROPERTY(QString pastedBeginning READ pastedBeginning NOTIFY pastedChanged FINAL)
    /// Limits of the field: characters in total, and in one line.
    Q_PROPERTY(int longestText MEMBER longestText CONSTANT FINAL)
    Q_PROPERTY(int longestLine MEMBER longestLine CONSTANT FINAL)

public:
    static constexpr int longestText = 2'000'000;
    static constexpr int longestLine = 10'000;

    explicit MessageDraft(QObject *parent = nullptr);

    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString &text);
    [[nodiscard]] bool hasPasted() const { return !m_pasted.isEmpty(); }
    [[nodiscard]] QString pastedSize() const;
    [[nodiscard]] QString pastedBeginning() const;

    /// The text to send: the typed text, a blank line, then the pasted text.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const { return m_typed.isEmpty() && m_pasted.isEmpty(); }
    [[nodiscard]] bool hasText() const;

    /// The text to persist: without a pasted part it is the typed text; otherwise U+2029, which a field cannot contain,
    /// separates both.
    [[nodiscard]] QString kept() const;
    /// Sets a text from elsewhere, or a persisted one. What is too long for the field becomes the pasted part. Does not emit
    /// due().
    void setText(const QString &kept);
    void clear() { setText({}); }
    /// Puts a text and a blank line before what is there. What is too long for the field goes to the pasted part.
    void prepend(const QString &text);
    /// The text() of a persisted draft.
    [[nodiscard]] static QString textOf(const QString &kept);
    /// To be called when the draft was persisted.
    void setKept() { m_due.stop(); }

    /// Appends text that is too long for the field to the pasted part.
    Q_INVOKABLE void paste(const QString &text);
    Q_INVOKABLE void dropPasted();

Q_SIGNALS:
    void typedChanged();
    void pastedChanged();
    /// The draft should be persisted: emitted half a second after the first change, and not delayed by further typing.
    void due();
    /// Emitted with the removed text, for undo.
    void dropped(const QString &pasted);

private:
    void change();

    QString m_typed;
    QString m_pasted;
    QTimer m_due;
};

}
