// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The message that is being written: what is typed into the field, and beside it what was pasted that no field can hold.
/// A field lays out each line as a whole, and all of them with each key: some megabytes, or one endless line, would stop the
/// window.
class MessageDraft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ChatController")
    /// What the field holds.
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged FINAL)
    Q_PROPERTY(bool hasPasted READ hasPasted NOTIFY pastedChanged FINAL)
    /// "153,451 lines, 9,973,612 characters"; empty where nothing was pasted.
    Q_PROPERTY(QString pastedSize READ pastedSize NOTIFY pastedChanged FINAL)
    /// Its first line that says something, or the beginning of it, as it is drawn.
    Q_PROPERTY(QString pastedBeginning READ pastedBeginning NOTIFY pastedChanged FINAL)
    /// How much a field holds: characters in all, and in one line.
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

    /// What is sent: what is typed, then what was pasted, a blank line between them.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const { return m_typed.isEmpty() && m_pasted.isEmpty(); }
    [[nodiscard]] bool saysSomething() const;

    /// As it is kept. A text without a part that was pasted is kept as it is; else U+2029 stands between the two, which no
    /// field can hold.
    [[nodiscard]] QString kept() const;
    /// A text from elsewhere, or one that was kept. What no field can hold is taken for pasted. Nothing is due afterwards.
    void setText(const QString &kept);
    void clear() { setText({}); }
    /// The text() of one that was kept.
    [[nodiscard]] static QString textOf(const QString &kept);
    /// Whoever keeps it has done so.
    void setKept() { m_due.stop(); }

    /// What no field can hold, below what was pasted before.
    Q_INVOKABLE void paste(const QString &text);
    Q_INVOKABLE void dropPasted();

Q_SIGNALS:
    void typedChanged();
    void pastedChanged();
    /// Half a second after the first change that was not kept: time to keep it. Typing without a pause does not put it off.
    void due();
    /// For an undo.
    void dropped(const QString &pasted);

private:
    void change();

    QString m_typed;
    QString m_pasted;
    QTimer m_due;
};

}
