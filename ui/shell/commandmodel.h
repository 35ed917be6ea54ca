// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <utility>
#include <vector>

namespace corral::ui {

/// A named action of Corral.
struct Command
{
    QString id = {};       ///< identifier for code and tests: "chat.new"
    QString title = {};    ///< "New conversation"
    QString section = {};  ///< "Chat"
    QStringList keys = {}; ///< global shortcuts in QKeySequence::PortableText: "Ctrl+N"
    QString words = {};    ///< further search terms
    std::function<void()> run;
    std::function<bool()> enabled = {};     ///< empty: always enabled
    std::function<QString()> obstacle = {}; ///< why it is disabled, for display; empty, or an empty text: it is not
    QString shortTitle = {};                ///< the title without what many have in common, as a server; empty: all of it
};

/// One line of the list of shortcuts.
class CommandKeys
{
    Q_GADGET
    QML_VALUE_TYPE(commandKeys)
    Q_PROPERTY(QString commandId MEMBER commandId CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString section MEMBER section CONSTANT FINAL)
    /// In the format of QKeySequence.
    Q_PROPERTY(QStringList sequences MEMBER sequences CONSTANT FINAL)
    /// For display: "F1 or ?".
    Q_PROPERTY(QString text MEMBER text CONSTANT FINAL)

public:
    QString commandId;
    QString title;
    QString section;
    QStringList sequences;
    QString text;

    bool operator==(const CommandKeys &) const = default;
};

/// All commands of the window: the matches for the palette, best first, and the shortcuts.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the window")
    /// The search text; empty shows all commands in the order in which they were added.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// The commands with shortcuts, in the order in which they were added.
    Q_PROPERTY(QList<corral::ui::CommandKeys> keys READ keys NOTIFY keysChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< "commandId"
        TitleRole,                 ///< "title"
        SectionRole,               ///< "section"
        ShortcutRole,              ///< "shortcut": for display
        AvailableRole,             ///< "available": it is enabled
        ReasonRole,                ///< "reason": why it is not; may be empty
    };
    /// Provides dynamic commands (conversations, models); called whenever the palette opens.
    using Source = std::function<std::vector<Command>()>;

    explicit CommandModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void add(Command command);
    void addSource(Source source);
    /// What can be done with any search text; it is the last match.
    void setTextCommand(std::function<Command(const QString &text)> command) { m_textCommand = std::move(command); }

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] QList<CommandKeys> keys() const;

    /// Calls the sources and clears the filter; when the palette opens.
    Q_INVOKABLE void refresh();
    /// The next enabled row after `row`, or before it for a negative `step`, with wrap-around; -1 if there is none.
    Q_INVOKABLE int nextAvailable(int row, int step) const;
    /// Runs the command of the row; does nothing if it is disabled.
    Q_INVOKABLE void run(int row);
    Q_INVOKABLE void runId(const QString &id);
    /// Runs the command with this one-key shortcut if it is enabled; returns whether it did.
    Q_INVOKABLE bool runKey(const QString &key);
    [[nodiscard]] bool isEnabled(const QString &id) const;

Q_SIGNALS:
    void filterChanged();
    void countChanged();
    void keysChanged();

private:
    [[nodiscard]] const Command &at(std::size_t index) const;
    [[nodiscard]] std::size_t size() const { return m_fixed.size() + m_found.size(); }
    void takeMatches();
    [[nodiscard]] std::vector<std::size_t> matches() const;
    void rank();

    std::vector<Command> m_fixed;
    std::vector<Source> m_sources;
    std::vector<Command> m_found;    ///< from the sources
    Command m_ofText;                ///< the one made of the search text
    std::vector<std::size_t> m_rows; ///< indices into m_fixed, continued into m_found and m_ofText
    std::function<Command(const QString &text)> m_textCommand;
    QString m_filter;
};

}
