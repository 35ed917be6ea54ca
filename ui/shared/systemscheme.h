// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QQmlEngine>

namespace corral::ui {

/// Whether the system prefers dark windows, with change notification.
///
/// Queries the desktop portal (org.freedesktop.portal.Settings, `color-scheme`: 1 is dark, 2 is light, 0 is no preference)
/// asynchronously; without a portal or a preference, Qt's own hint (6.5 and newer) or the palette's lightness decides.
class SystemScheme : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// True if windows should be dark now.
    Q_PROPERTY(bool dark READ dark NOTIFY darkChanged FINAL)

public:
    enum class Preference { None, Dark, Light };

    explicit SystemScheme(QObject *parent = nullptr);
    /// For tests: a portal on another bus.
    explicit SystemScheme(const QDBusConnection &bus, QObject *parent = nullptr);

    [[nodiscard]] bool dark() const { return m_dark; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void darkChanged();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(QDBusConnection bus);
    void follow(Preference preference);
    void update();

    Preference m_portal = Preference::None;
    bool m_dark = false;
};

}
