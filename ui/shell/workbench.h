// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/chatcontroller.h"
#include "ui/models/modelscontroller.h"
#include "ui/monitor/monitorcontroller.h"
#include "ui/server/servercontroller.h"
#include "ui/settings/settingscontroller.h"
#include "ui/shell/commandmodel.h"
#include "ui/shell/pages.h"
#include "ui/shell/statuscontroller.h"
#include "ui/shell/storagecontroller.h"
#include "ui/shell/toastmodel.h"
#include "ui/shell/workbenchcommands.h"
#include "ui/workshop/workshopcontroller.h"

#include <QObject>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::services {
class Services;
}

namespace corral::ui {

/// The controllers of all screens and the connections between them: the window without its appearance.
class Workbench : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the program")
    Q_PROPERTY(corral::ui::ChatController *chat READ chat CONSTANT FINAL)
    Q_PROPERTY(corral::ui::ModelsController *models READ models CONSTANT FINAL)
    Q_PROPERTY(corral::ui::WorkshopController *workshop READ workshop CONSTANT FINAL)
    Q_PROPERTY(corral::ui::MonitorController *monitor READ monitor CONSTANT FINAL)
    Q_PROPERTY(corral::ui::ServerController *server READ server CONSTANT FINAL)
    Q_PROPERTY(corral::ui::SettingsController *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(corral::ui::StatusController *status READ status CONSTANT FINAL)
    Q_PROPERTY(corral::ui::CommandModel *commands READ commands CONSTANT FINAL)
    Q_PROPERTY(corral::ui::ToastModel *toasts READ toasts CONSTANT FINAL)
    Q_PROPERTY(corral::ui::StorageController *storage READ storage CONSTANT FINAL)
    /// All screens, in their order.
    Q_PROPERTY(QList<corral::ui::PageInfo> pages READ pages CONSTANT FINAL)

    /// The current screen; remembered.
    Q_PROPERTY(corral::ui::Pages::Page page READ page WRITE setPage NOTIFY pageChanged FINAL)
    /// No server was ever reached with this profile, none was added, and there are no conversations: the chat screen shows how
    /// to get a server.
    Q_PROPERTY(bool welcomeNeeded READ welcomeNeeded NOTIFY welcomeNeededChanged FINAL)
    /// The geometry in which the window opens.
    Q_PROPERTY(QRectF windowGeometry READ windowGeometry CONSTANT FINAL)
    /// Corral ends in any case: closing the window needs no confirmation.
    Q_PROPERTY(bool ending READ isEnding WRITE setEnding NOTIFY endingChanged FINAL)
    /// Whether the window is visible: expensive work stops while it is not.
    Q_PROPERTY(bool windowVisible READ isWindowVisible WRITE setWindowVisible NOTIFY windowVisibleChanged FINAL)

public:
    /// `services` outlives it. `page` overrides the remembered one.
    explicit Workbench(services::Services &services, std::optional<Pages::Page> page = {}, QObject *parent = nullptr);
    ~Workbench() override;

    [[nodiscard]] ChatController *chat() { return &m_chat; }
    [[nodiscard]] ModelsController *models() { return &m_models; }
    [[nodiscard]] WorkshopController *workshop() { return &m_workshop; }
    [[nodiscard]] MonitorController *monitor() { return &m_monitor; }
    [[nodiscard]] ServerController *server() { return &m_server; }
    [[nodiscard]] SettingsController *settings() { return &m_settings; }
    [[nodiscard]] StatusController *status() { return &m_status; }
    [[nodiscard]] CommandModel *commands() { return &m_commands; }
    [[nodiscard]] ToastModel *toasts() { return &m_toasts; }
    [[nodiscard]] StorageController *storage() { return &m_storage; }

    [[nodiscard]] QList<PageInfo> pages() const { return m_pages; }
    [[nodiscard]] Pages::Page page() const { return m_page; }
    void setPage(Pages::Page page);
    [[nodiscard]] bool welcomeNeeded() const;
    [[nodiscard]] QRectF windowGeometry() const;
    [[nodiscard]] bool isWindowVisible() const { return m_windowVisible; }
    void setWindowVisible(bool visible);
    [[nodiscard]] bool isEnding() const { return m_ending; }
    void setEnding(bool ending);

    /// The object that the page gets as `controller`.
    Q_INVOKABLE QObject *controllerOf(corral::ui::Pages::Page page);
    Q_INVOKABLE void exploreDemo();
    Q_INVOKABLE void leaveDemo();
    /// Saves pending changes; called when the window closes.
    Q_INVOKABLE void flush();
    /// The program is ended from outside: ends what runs and saves everything, as the destructor does.
    void interrupt();

Q_SIGNALS:
    void pageChanged();
    void welcomeNeededChanged();
    void windowVisibleChanged();
    void endingChanged();
    /// Requests to the window.
    void paletteRequested();
    void shortcutsRequested();
    void modelChooserRequested();
    void listToggleRequested();
    void inspectorToggleRequested();
    /// For the open conversation.
    void renameRequested();

private:
    void connectScreens();
    void connectChat();
    void connectSettings();
    void connectServer();
    void connectServerList();
    /// The open conversation, the order of the models and the monitor's range are restored at the next start.
    void connectSavedState();
    /// Tells expensive screens whether they are visible.
    void updateVisiblePages();
    void updateServerStatus();
    void updateLoadedModels();

    services::Services &m_services;
    const QList<PageInfo> m_pages = ui::pages();
    ChatController m_chat;
    ModelsController m_models;
    WorkshopController m_workshop;
    MonitorController m_monitor;
    ServerController m_server;
    SettingsController m_settings;
    StatusController m_status;
    CommandModel m_commands;
    WorkbenchCommands m_ownCommands;
    ToastModel m_toasts;
    StorageController m_storage;
    QStringList m_loaded; ///< names of the models that were last reported as loaded
    Pages::Page m_page = Pages::Chat;
    bool m_windowVisible = true;
    bool m_ending = false;
};

}
