// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settingrow.h"

#include <QObject>
#include <QString>

namespace corral::ui {

class SettingsModel;

/// Where Corral's files are, how large they are, and what Corral consists of: the texts and buttons of the About rows.
class ProgramInfo : public QObject
{
    Q_OBJECT

public:
    /// `model` outlives it, and gets the texts.
    explicit ProgramInfo(SettingsModel &model, QObject *parent = nullptr);

    /// The size of the folder is counted by measure().
    void setPlaces(const QString &dataFolder, const QString &logFile);
    /// Counts the size of the data folder on another thread; nothing happens while a count runs.
    void measure();

    /// Runs the button with this index in the row.
    void act(ProgramFacts::Fact fact, int action);

    /// Several lines: Corral's version, Qt's, the system.
    [[nodiscard]] static QString versionText();

Q_SIGNALS:
    /// Requests a window with this text, which shows its end first if `atEnd`.
    void textRequested(const QString &title, const QString &text, bool atEnd);
    void copied();
    void restoreRequested();
    void importRequested();
    void exportRequested();

private:
    void copy(const QString &text);
    void showLog();

    SettingsModel &m_model;
    QString m_dataFolder;
    QString m_logFile;
    bool m_isMeasuring = false;
};

}
