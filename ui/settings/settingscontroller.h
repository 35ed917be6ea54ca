// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"
#include "ui/settings/programinfo.h"
#include "ui/settings/settingsfilter.h"
#include "ui/settings/settingsmodel.h"

#include <QObject>

namespace corral::ui {

/// The settings for QML: their values, and the rows of the settings page.
class SettingsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the window")
    /// Settings.ColourScheme, which is in the order of Theme's schemes.
    Q_PROPERTY(int colourScheme READ colourScheme NOTIFY colourSchemeChanged FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY reducedMotionChanged FINAL)
    /// Percent of the usual size.
    Q_PROPERTY(int textSize READ textSize NOTIFY textSizeChanged FINAL)
    Q_PROPERTY(int stallTimeout READ stallTimeout NOTIFY stallTimeoutChanged FINAL)
    Q_PROPERTY(QString keepAlive READ keepAlive NOTIFY keepAliveChanged FINAL)
    Q_PROPERTY(bool sendWithEnter READ sendWithEnter NOTIFY sendWithEnterChanged FINAL)
    Q_PROPERTY(bool everConnected READ everConnected NOTIFY everConnectedChanged FINAL)
    /// The rows that match the search, with the roles of SettingsModel.
    Q_PROPERTY(corral::ui::SettingsFilter *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    /// Set when the settings file cannot be written.
    Q_PROPERTY(QString saveError READ saveError NOTIFY saveErrorChanged FINAL)
    Q_PROPERTY(QString saveErrorHint READ saveErrorHint NOTIFY saveErrorChanged FINAL)

public:
    explicit SettingsController(settings::Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] int colourScheme() const { return static_cast<int>(m_settings.colourScheme()); }
    [[nodiscard]] bool reducedMotion() const { return m_settings.reducedMotion(); }
    [[nodiscard]] int textSize() const { return m_settings.textSize(); }
    [[nodiscard]] int stallTimeout() const { return int(m_settings.stallTimeout().count()); }
    [[nodiscard]] QString keepAlive() const { return m_settings.keepAlive(); }
    [[nodiscard]] bool sendWithEnter() const { return m_settings.sendWithEnter(); }
    [[nodiscard]] bool everConnected() const { return m_settings.everConnected(); }
    [[nodiscard]] SettingsFilter *rows() { return &m_rows; }
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] QString saveError() const { return m_saveError.message; }
    [[nodiscard]] QString saveErrorHint() const { return m_saveError.hint; }
    /// The number, size and location of the backups; empty if there are none yet: there is no row about them then.
    void setBackupNote(const QString &note) { m_model.setFact(ProgramFacts::Backups, note); }
    /// Where Corral's files are.
    void setPlaces(const QString &dataFolder, const QString &logFile) { m_info.setPlaces(dataFolder, logFile); }
    /// The models to choose from.
    void setModels(const QStringList &names) { m_model.setModels(names); }
    /// The page is shown: counts the size of the data folder again.
    Q_INVOKABLE void measure() { m_info.measure(); }
    /// Runs a button of an About row.
    Q_INVOKABLE void act(corral::ui::ProgramFacts::Fact fact, int action) { m_info.act(fact, action); }
    Q_INVOKABLE void copyText(const QString &text);

    /// Sets the text that is being typed; validated at once, saved by commit().
    Q_INVOKABLE void type(corral::settings::Settings::Key key, const QString &text) { m_model.type(key, text); }
    Q_INVOKABLE void commit(corral::settings::Settings::Key key) { m_model.commit(key); }
    Q_INVOKABLE void choose(corral::settings::Settings::Key key, int choice) { m_model.choose(key, choice); }
    Q_INVOKABLE void toggle(corral::settings::Settings::Key key, bool on) { m_model.toggle(key, on); }
    Q_INVOKABLE void reset(corral::settings::Settings::Key key) { m_model.reset(key); }

    /// Window state, see Settings.
    Q_INVOKABLE QVariant recall(const QString &name, const QVariant &fallback) const { return m_settings.recall(name, fallback); }
    Q_INVOKABLE void remember(const QString &name, const QVariant &value) { m_settings.remember(name, value); }

Q_SIGNALS:
    void colourSchemeChanged();
    void reducedMotionChanged();
    void textSizeChanged();
    void stallTimeoutChanged();
    void keepAliveChanged();
    void sendWithEnterChanged();
    void everConnectedChanged();
    void searchChanged();
    void saveErrorChanged();
    /// Requests a window with this text, which shows its end first if `atEnd`.
    void textRequested(const QString &title, const QString &text, bool atEnd);
    /// A text was copied to the clipboard.
    void copied();
    /// Requests to restore from the newest backup.
    void restoreRequested();
    /// Requests to import conversations, or to export all.
    void importRequested();
    void exportRequested();

private:
    void notifyChanged(settings::Settings::Key key);

    settings::Settings &m_settings;
    SettingsModel m_model;
    SettingsFilter m_rows;
    ProgramInfo m_info;
    QString m_search;
    Error m_saveError;
};

}
