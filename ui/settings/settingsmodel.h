// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settingrow.h"

#include <QAbstractListModel>
#include <QHash>

namespace corral::ui {

/// List model of all settings, with the typed text that is not saved yet, and why.
class SettingsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< "key": Settings.Key
        KindRole,                   ///< "kind": SettingKinds.Kind
        GroupRole,                  ///< "group"
        TitleRole,                  ///< "title"
        ExplanationRole,            ///< "explanation"
        ValueRole,                  ///< "value": of the setting's type
        TypedRole,                  ///< "typed": prose and number settings, as typed
        ChoicesRole,                ///< "choices": the texts of the options
        ChoiceRole,                 ///< "choice": index of the current option, -1 for other kinds
        PlaceholderRole,            ///< "placeholder"
        UnitRole,                   ///< "unit"
        ErrorRole,                  ///< "error": why the typed text cannot be saved; empty if it can
        DefaultRole,                ///< "isDefault": nothing to reset
        FactRole,                   ///< "fact": ProgramFacts.Fact
        ActionsRole,                ///< "actions": the texts of the buttons
    };

    explicit SettingsModel(settings::Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// All text that a search looks at.
    [[nodiscard]] QString searchText(int row) const;

    /// The models to choose from.
    void setModels(const QStringList &names);
    /// The explanation of an About row; a row without one is not shown.
    void setFact(ProgramFacts::Fact fact, const QString &text);
    /// Whether the row has something to show.
    [[nodiscard]] bool hasContent(int row) const;

    /// Sets and validates the text that is being typed; nothing is saved yet.
    void type(settings::Settings::Key key, const QString &text);
    /// Saves the typed text if it is valid.
    void commit(settings::Settings::Key key);
    void choose(settings::Settings::Key key, int choice);
    void toggle(settings::Settings::Key key, bool on);
    void reset(settings::Settings::Key key);

private:
    struct Draft
    {
        QString text;
        QString error;
    };

    [[nodiscard]] int rowOf(settings::Settings::Key key) const;
    /// A value that is none of the options is one itself: it was chosen with another version or server, or written by hand.
    [[nodiscard]] QList<SettingChoice> choicesOf(const SettingRow &row) const;
    [[nodiscard]] int choiceOf(const SettingRow &row) const;
    void settingChanged(settings::Settings::Key key);
    void notify(settings::Settings::Key key, const QList<int> &roles);

    settings::Settings &m_settings;
    QList<SettingRow> m_rows = settingRows();
    QHash<settings::Settings::Key, Draft> m_drafts;
    QHash<ProgramFacts::Fact, QString> m_facts;
    QStringList m_models;
};

}
