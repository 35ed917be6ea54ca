// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/presetmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace corral::chat {
class SessionPool;
struct Conversation;
}

namespace corral::ui {

class OpenConversation;

/// The preset that was applied last in the open conversation, and what can be done with presets.
class PresetChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Inspector")
    /// The row of none first.
    Q_PROPERTY(corral::ui::PresetModel *list READ list CONSTANT FINAL)
    /// In the list; 0 for none.
    Q_PROPERTY(int row READ row NOTIFY changed FINAL)
    /// For display; empty for none.
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    /// What is set differs from the preset.
    Q_PROPERTY(bool differs READ differs NOTIFY changed FINAL)
    /// New conversations with this model begin with the preset.
    Q_PROPERTY(bool isDefault READ isDefault WRITE setDefault NOTIFY changed FINAL)

public:
    /// Both outlive it.
    PresetChoice(OpenConversation &open, chat::SessionPool &sessions, QObject *parent = nullptr);

    /// The stored ones, which outlive it; without them, presets are kept in memory.
    void setPresets(chat::Presets &presets);

    [[nodiscard]] PresetModel *list() { return &m_list; }
    /// Null for none.
    [[nodiscard]] const chat::Preset *current() const;
    /// The one with which new conversations with this model begin; null if none.
    [[nodiscard]] const chat::Preset *forModel(const QString &model) const { return m_presets->forModel(model); }
    [[nodiscard]] int row() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool differs() const;
    [[nodiscard]] bool isDefault() const;
    void setDefault(bool isDefault);

    /// Replaces the options, and the system prompt where the preset has one; row 0 resets the options.
    Q_INVOKABLE void apply(int row);
    /// Empty if a new preset (else the present one) can have this name; else the reason.
    Q_INVOKABLE QString nameProblem(const QString &name, bool isNew) const;
    /// Makes a preset of what is set, which is then the present one.
    Q_INVOKABLE void save(const QString &name);
    /// The present preset takes what is set.
    Q_INVOKABLE void update();
    Q_INVOKABLE void rename(const QString &name);
    Q_INVOKABLE void remove();

Q_SIGNALS:
    /// The presets changed.
    void listChanged();
    /// Likewise, or the open conversation: emitted by the Inspector.
    void changed();
    /// Another preset was applied, or that was undone.
    void applied();
    /// Requests a dialog for the name of a new preset, or of the present one.
    void nameRequested(bool isNew);
    /// For a toast.
    void undoable(const QString &text, const std::function<void()> &undo);

private:
    [[nodiscard]] chat::Conversation conversation() const;
    void restore(const chat::Conversation &former);
    void follow();

    OpenConversation &m_open;
    chat::SessionPool &m_sessions;
    chat::Presets m_own;
    chat::Presets *m_presets = &m_own;
    PresetModel m_list;
};

}
