// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/programinfo.h"

#include "base/displaytext.h"
#include "base/whendone.h"
#include "profile/foldersize.h"
#include "profile/logfile.h"
#include "ui/settings/libraries.h"
#include "ui/settings/settingsmodel.h"
#include "ui/shared/format.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QSysInfo>
#include <QUrl>

namespace corral::ui {

ProgramInfo::ProgramInfo(SettingsModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    const QString version = QCoreApplication::applicationVersion();
    m_model.setFact(ProgramFacts::Version, tr("Corral %1, with Qt %2.").arg(version, QString::fromLatin1(qVersion())));
    m_model.setFact(ProgramFacts::Conversations,
                    tr("Imported from files of Corral, ChatGPT, Open WebUI, LM Studio and Ollama's app; "
                       "exported as JSON, Markdown, HTML or PDF."));
    m_model.setFact(ProgramFacts::Libraries, tr("Corral is free software: GPL-3.0-or-later, without warranty."));
}

void ProgramInfo::setPlaces(const QString &dataFolder, const QString &logFile)
{
    m_dataFolder = dataFolder;
    m_logFile = logFile;
    m_model.setFact(ProgramFacts::DataFolder, displayText(QDir::toNativeSeparators(dataFolder)));
    m_model.setFact(
        ProgramFacts::Log,
        tr("%1. What happened, without messages, prompts and secrets.").arg(displayText(QDir::toNativeSeparators(logFile))));
}

void ProgramInfo::measure()
{
    if (m_isMeasuring || m_dataFolder.isEmpty())
        return;
    m_isMeasuring = true;
    whenDone(profile::folderSize(m_dataFolder), this, [this](qint64 bytes) {
        m_isMeasuring = false;
        m_model.setFact(ProgramFacts::DataFolder,
                        tr("%1 (%2)", "a folder and its size")
                            .arg(displayText(QDir::toNativeSeparators(m_dataFolder)), format::bytes(bytes)));
    });
}

QString ProgramInfo::versionText()
{
    return QStringLiteral("Corral %1\nQt %2 (built with %3)\n%4, %5, %6\nGPL-3.0-or-later")
        .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR),
             QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), QGuiApplication::platformName());
}

void ProgramInfo::act(ProgramFacts::Fact fact, int action)
{
    switch (fact) {
    case ProgramFacts::DataFolder:
        if (action == 0)
            QDesktopServices::openUrl(QUrl::fromLocalFile(m_dataFolder));
        else
            copy(QDir::toNativeSeparators(m_dataFolder));
        break;
    case ProgramFacts::Backups:
        Q_EMIT restoreRequested();
        break;
    case ProgramFacts::Conversations:
        if (action == 0)
            Q_EMIT importRequested();
        else
            Q_EMIT exportRequested();
        break;
    case ProgramFacts::Log:
        showLog();
        break;
    case ProgramFacts::Version:
        copy(versionText());
        break;
    case ProgramFacts::Libraries:
        Q_EMIT textRequested(tr("Libraries that Corral uses"), libraryText(), false);
        break;
    case ProgramFacts::None:
        break;
    }
}

void ProgramInfo::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied();
}

void ProgramInfo::showLog()
{
    whenDone(profile::logTail(m_logFile), this, [this](const QString &text) {
        Q_EMIT textRequested(tr("Log"), text.isEmpty() ? tr("Nothing was logged yet.") : displayLines(text), true);
    });
}

}
