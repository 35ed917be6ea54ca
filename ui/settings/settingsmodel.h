// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settingrow.h"

#include <QAbstractListModel>
#include <QHash>

namespace corral::ui {

/// Every setting as a row, with what is typed for it but cannot be kept yet and why.
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
        ChoicesRole,                ///< "choices": their words
        ChoiceRole,                 ///< "choice": which of them, -1 for other kinds
        PlaceholderRole,            ///< "placeholder"
        UnitRole,                   ///< "unit"
        ErrorRole,                  ///< "error": why what is typed cannot be kept; empty when it can
        WarningRole,                ///< "warning": what to know before it is kept; empty: nothing
        DefaultRole,                ///< "isDefault": nothing to reset
    };

    explicit SettingsModel(settings::Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Everything a search looks at.
    [[nodiscard]] QString searchText(int row) const;

    /// Takes what is being typed and says what is wrong with it; nothing is kept yet.
    void type(settings::Settings::Key key, const QString &text);
    /// Keeps what was typed, if it can be.
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

    [[nodiscard]] QString plain(settings::Settings::Key key, const QString &typed) const;
    [[nodiscard]] QString warningOf(settings::Settings::Key key) const;
    [[nodiscard]] int rowOf(settings::Settings::Key key) const;
    [[nodiscard]] int choiceOf(const SettingRow &row) const;
    void settingChanged(settings::Settings::Key key);
    void notify(settings::Settings::Key key, const QList<int> &roles);

    settings::Settings &m_settings;
    QList<SettingRow> m_rows = settingRows();
    QHash<settings::Settings::Key, Draft> m_drafts;
};

}
