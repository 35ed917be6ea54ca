// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/systemscheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace corral::ui {

namespace {

const auto portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const auto portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto portalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto colorScheme = QStringLiteral("color-scheme");

/// The portal's `Read` wraps its value in two variants, SettingChanged in one.
SystemScheme::Preference preferenceOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    switch (value.toUInt()) {
    case 1:
        return SystemScheme::Preference::Dark;
    case 2:
        return SystemScheme::Preference::Light;
    default:
        return SystemScheme::Preference::None;
    }
}

bool darkWithoutPortal()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme hint = QGuiApplication::styleHints()->colorScheme();
    if (hint != Qt::ColorScheme::Unknown)
        return hint == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

}

SystemScheme::SystemScheme(QObject *parent)
    : SystemScheme(QDBusConnection::sessionBus(), parent)
{}

SystemScheme::SystemScheme(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_dark(darkWithoutPortal())
{
    qGuiApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &SystemScheme::update);
#endif
    if (bus.isConnected())
        ask(bus);
}

bool SystemScheme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)
        update();
    return QObject::eventFilter(watched, event);
}

void SystemScheme::ask(QDBusConnection bus)
{
    bus.connect(portalService, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, QStringLiteral("Read"));
    call << appearance << colorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            follow(preferenceOf(QVariant::fromValue(reply.value())));
        done->deleteLater();
    });
}

void SystemScheme::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        follow(preferenceOf(QVariant::fromValue(value)));
}

void SystemScheme::follow(Preference preference)
{
    m_portal = preference;
    update();
}

void SystemScheme::update()
{
    const bool dark = m_portal == Preference::None ? darkWithoutPortal() : m_portal == Preference::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT darkChanged();
}

}
