// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/session.h"
#include "ui/chat/shownmessage.h"
#include "ui/chat/words.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace corral::ui {

/// The conversation that is shown, as flat rows: one for each block of Markdown, so that neither ten thousand messages
/// nor an answer of a thousand blocks make a view slow. A message is
///
///     Question                       one a piece; of a long one that is folded only its beginning,
///     QuestionFold                   and what unfolds it
/// or
///     AnswerHeader
///     Thinking                       where the model thought; when expanded followed by what it thought,
///       Text, Code, Table, Rule …    the same kinds as the answer's own with `thought` set
///     Text, Code, Table, Rule …
///     AnswerFooter                   once the answer has ended
///
/// While an answer streams, finished blocks are inserted and only the last row changes, once a flush.
/// Long conversations are read from their end: earlier messages come with fetchEarlier().
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the ChatController")
    /// There are messages before the first row.
    Q_PROPERTY(bool hasEarlier READ hasEarlier NOTIFY hasEarlierChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum class Kind { Question, QuestionFold, AnswerHeader, Thinking, Text, Code, Table, Rule, AnswerFooter };
    Q_ENUM(Kind)

    enum Role {
        /// "kind": Kind
        KindRole = Qt::UserRole + 1,
        /// "messageId": of every row
        MessageIdRole,
        /// "block": markdown::Block of Text, Code, Table and Rule, for the documents of Corral.Ui.Text
        BlockRole,
        /// "text": the piece of the question as typed; of QuestionFold "Show all 3,000 lines", "Show less"; of Thinking
        /// "Thinking…" or "Thought for 6 s"; of AnswerHeader while nothing
        /// came "Waiting for llama3.2:3b…"; of AnswerFooter what is to be said of the end: "Stopped", "Interrupted", "Failed",
        /// "Stopped at the token limit (num_predict)", or nothing
        TextRole,
        /// "streaming": the message still grows; of a block, that it is the one that still changes
        StreamingRole,
        /// "thought": the block belongs to what the model thought
        ThoughtRole,
        /// "expanded": of Thinking and QuestionFold, settable through setExpanded()
        ExpandedRole,
        /// "continued", "more": of Question, that a piece of it is above or below
        ContinuedRole,
        MoreRole,
        /// "modelName": of AnswerHeader and AnswerFooter
        ModelNameRole,
        /// "time": of Question, AnswerHeader and AnswerFooter, "14:05" or "12 Mar 14:05"
        TimeRole,
        /// "exactTime": the same with the date and seconds, for the tooltip
        ExactTimeRole,
        /// "figures": of AnswerFooter, "812 tokens · 43.2 tok/s · first token 0.31 s"; empty where nothing is known
        FiguresRole,
        /// "figuresDetail": of AnswerFooter, one a line, for the tooltip
        FiguresDetailRole,
        /// "errorText", "errorHint": of AnswerFooter, of an answer that failed
        ErrorTextRole,
        ErrorHintRole,
        /// "note": of AnswerFooter, that not all of the conversation reached the model; empty where nothing speaks for it
        NoteRole,
        /// "last": the row belongs to the last message
        LastRole,
    };

    explicit TranscriptModel(QObject *parent = nullptr);
    ~TranscriptModel() override;

    /// Which models are in memory, by llm::modelKey, for what an answer that has not begun waits for; nothing where nobody
    /// knows.
    void setLoadedModels(const std::optional<QSet<QString>> &keys);
    /// Shows another conversation, or none. The session outlives its being shown, or says so by its destruction.
    void setSession(chat::Session *session);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const;
    [[nodiscard]] bool hasEarlier() const;

    /// Puts some of the messages before the first row there, soon, in a few milliseconds. A view calls it when it comes
    /// near the first row, a screen or two ahead; also while it is being scrolled or laid out.
    Q_INVOKABLE void fetchEarlier();
    /// Puts all of them there, in slices that leave time for frames.
    Q_INVOKABLE void fetchAll();
    /// All that is left, before it returns.
    Q_INVOKABLE void readAll();
    /// Unfolds a long question or what the model thought, or folds it.
    Q_INVOKABLE void setExpanded(const QString &messageId, bool expanded);
    /// All the code of the code block that a row is part of: a long one has several rows.
    Q_INVOKABLE QString codeAt(int row) const;
    Q_INVOKABLE bool isCode(int row) const;
    /// The message that a row belongs to; empty where there is no such row.
    Q_INVOKABLE QString messageAt(int row) const;
    /// "rust": of the code block that a row is part of.
    Q_INVOKABLE QString languageAt(int row) const;
    /// What a reader sees of the rows from a position in the text of one to a position in that of another, for the clipboard:
    /// paragraphs and messages apart, code and questions letter for letter.
    Q_INVOKABLE QString textBetween(int firstRow, int firstPosition, int lastRow, int lastPosition) const;
    /// The first row of a message, -1 when it is not here (yet).
    Q_INVOKABLE int rowOf(const QString &messageId) const;

Q_SIGNALS:
    void hasEarlierChanged();
    void countChanged();
    /// All that came with one flush of a growing answer is in the rows: a view that lays out now does so once.
    void grown();

private:
    /// Of reading: much less than a frame.
    static constexpr std::chrono::milliseconds sliceTime{6};

    struct Row
    {
        Kind kind;
        ShownMessage *entry;
        int block = -1; ///< of the answer's blocks, of the thoughts' or of the pieces of the question
        bool thought = false;
    };

    [[nodiscard]] std::vector<Row> rowsOf(ShownMessage *entry) const;
    [[nodiscard]] QVariant blockData(const Row &row, int role) const;
    [[nodiscard]] QVariant messageData(const Row &row, int role) const;
    [[nodiscard]] QString textOf(const Row &row) const;
    [[nodiscard]] QString selectableText(const Row &row, int from, int to) const;
    [[nodiscard]] QString separatorBetween(const Row &above, const Row &below) const;
    void setQuestionExpanded(ShownMessage *entry, bool expanded);
    [[nodiscard]] bool stillChanges(const Row &row) const;
    [[nodiscard]] const Blocks &blocksOf(const Row &row) const;
    [[nodiscard]] int indexOf(const ShownMessage *entry) const;
    [[nodiscard]] ShownMessage *entryOf(const chat::Id &id) const;
    [[nodiscard]] static Row blockRow(ShownMessage *entry, bool thought, int index);
    [[nodiscard]] static int rowCountOf(const ShownMessage &entry);
    [[nodiscard]] int endOf(const ShownMessage *entry) const;

    void takeSlice(int enoughRows, QDeadlineTimer deadline);
    void goOn();
    void readOn(ShownMessage *entry);
    void readOnWhatIsBehind();
    void prepend(std::deque<std::unique_ptr<ShownMessage>> entries);
    void insertRowsAt(int at, const std::vector<Row> &rows);
    void removeRowsAt(int at, int count);
    void changed(int row, const QList<int> &roles);

    [[nodiscard]] Waiting waitingFor(const chat::Message &answer) const;
    /// Tells the time that the answer is waited for, while it is.
    void tellWaiting();

    void addMessage(const chat::Id &id);
    void cutBelow(const chat::Id &id);
    void growContent(const chat::Id &id, qsizetype from);
    void growThinking(const chat::Id &id, qsizetype from);
    void endMessage(const chat::Id &id);
    void showGrowth(ShownMessage *entry, bool thought, int settled);
    void showEnd(ShownMessage *entry);

    QPointer<chat::Session> m_session;
    std::deque<std::unique_ptr<ShownMessage>> m_entries; ///< of the path from m_first on
    std::unique_ptr<ShownMessage> m_next;                ///< the one before, where it is too long to be read in one slice
    std::vector<Row> m_rows;
    qsizetype m_first = 0; ///< index in the path of the first message that has rows
    QTimer m_slices;       ///< of messages before the first one
    QTimer m_behind;       ///< of what is shown and not read to its end
    QTimer m_waiting;
    std::optional<QSet<QString>> m_loadedModels;
    bool m_wantAll = false;
};

}
