// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <vector>

namespace corral::ui {

/// Something Corral can do, by name.
struct Command
{
    QString id = {};       ///< stands for it in code and tests: "chat.new"
    QString title = {};    ///< "New conversation"
    QString section = {};  ///< "Chat"
    QStringList keys = {}; ///< what triggers it anywhere in the window, portable: "Ctrl+N"
    QString words = {};    ///< what else people may look for it by
    std::function<void()> run;
    std::function<bool()> enabled = {}; ///< empty: always
};

/// One line of the sheet of keys.
class CommandKeys
{
    Q_GADGET
    QML_VALUE_TYPE(commandKeys)
    Q_PROPERTY(QString commandId MEMBER commandId CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString section MEMBER section CONSTANT FINAL)
    /// As QKeySequence reads them.
    Q_PROPERTY(QStringList sequences MEMBER sequences CONSTANT FINAL)
    /// As people read them: "F1 or ?".
    Q_PROPERTY(QString text MEMBER text CONSTANT FINAL)

public:
    QString commandId;
    QString title;
    QString section;
    QStringList sequences;
    QString text;

    bool operator==(const CommandKeys &) const = default;
};

/// Every command of the window: what the palette finds, best first, and the keys that trigger them.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the window")
    /// What was typed; empty shows everything in the order in which it was added.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// Of the commands that have keys, in the order in which they were added.
    Q_PROPERTY(QList<corral::ui::CommandKeys> keys READ keys NOTIFY keysChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< "commandId"
        TitleRole,                 ///< "title"
        SectionRole,               ///< "section"
        ShortcutRole,              ///< "shortcut": as people read it
        AvailableRole,             ///< "available": it can be run now
    };
    /// Commands that come and go (conversations, models): asked for whenever the palette opens.
    using Source = std::function<std::vector<Command>()>;

    explicit CommandModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void add(Command command);
    void addSource(Source source);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] QList<CommandKeys> keys() const;

    /// Asks the sources anew and forgets the filter: when the palette opens.
    Q_INVOKABLE void refresh();
    /// The next row after `row` that can be run now, upwards where `step` is negative, round the end; -1 when none can.
    Q_INVOKABLE int nextAvailable(int row, int step) const;
    /// Does what the row says; nothing when it is disabled.
    Q_INVOKABLE void run(int row);
    Q_INVOKABLE void runId(const QString &id);
    /// What this one key triggers, if that can be run now; whether something was.
    Q_INVOKABLE bool runKey(const QString &key);
    [[nodiscard]] bool isEnabled(const QString &id) const;

Q_SIGNALS:
    void filterChanged();
    void countChanged();
    void keysChanged();

private:
    [[nodiscard]] const Command &at(std::size_t index) const;
    [[nodiscard]] std::size_t size() const { return m_fixed.size() + m_found.size(); }
    [[nodiscard]] std::vector<std::size_t> matches() const;
    void rank();

    std::vector<Command> m_fixed;
    std::vector<Source> m_sources;
    std::vector<Command> m_found;    ///< of the sources
    std::vector<std::size_t> m_rows; ///< into m_fixed, then m_found
    QString m_filter;
};

}
