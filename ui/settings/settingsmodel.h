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
        TypedRole,                  ///< "typed": text and number settings, as typed
        ChoicesRole,                ///< "choices": the texts of the options
        ChoiceRole,                 ///< "choice": index of the current option, -1 for other kinds
        PlaceholderRole,            ///< "placeholder"
        UnitRole,                   ///< "unit"
        ErrorRole,                  ///< "error": why the typed text cannot be saved; empty if it can
        DefaultRole,                ///< "isDefault": nothing to reset
    };

    explicit SettingsModel(settings::Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// All text that a search looks at.
    [[nodiscard]] QString searchText(int row) const;

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
    [[nodiscard]] int choiceOf(const SettingRow &row) const;
    void settingChanged(settings::Settings::Key key);
    void notify(settings::Settings::Key key, const QList<int> &roles);

    settings::Settings &m_settings;
    QList<SettingRow> m_rows = settingRows();
    QHash<settings::Settings::Key, Draft> m_drafts;
};

}
