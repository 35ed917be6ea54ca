// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

/// The one table of the screens. The navigation rail, the palette, the keys, the command line, what is remembered and which
/// controller knows that it is visible follow from it: a new screen is an entry in pages.cpp, its controller in Workbench, and
/// its folders in ui/ and qml/.
namespace corral::ui {

class Workbench;

/// The screens, in the order of the navigation rail and of Ctrl+1, Ctrl+2, …
namespace Pages {
Q_NAMESPACE
QML_ELEMENT

enum Page { Chat, Models, Workshop, Monitor, Server, Settings };
Q_ENUM_NS(Page)
}

/// One screen.
class PageInfo
{
    Q_GADGET
    QML_VALUE_TYPE(pageInfo)
    Q_PROPERTY(corral::ui::Pages::Page page MEMBER page CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    /// The name of its icon.
    Q_PROPERTY(QString icon MEMBER icon CONSTANT FINAL)
    /// Its QML file below Corral's import path, without ".qml": "Chat/ChatPage". It has a property `controller`.
    Q_PROPERTY(QString source MEMBER source CONSTANT FINAL)
    /// The page also has a property `settings`, for the state that it remembers.
    Q_PROPERTY(bool remembers MEMBER remembers CONSTANT FINAL)
    /// At the bottom of the rail.
    Q_PROPERTY(bool atBottom MEMBER atBottom CONSTANT FINAL)
    /// In QKeySequence::PortableText; the first is shown.
    Q_PROPERTY(QStringList keys MEMBER keys CONSTANT FINAL)

public:
    Pages::Page page = Pages::Chat;
    QString title;
    QString icon;
    QString words; ///< further search terms for the palette
    QString source;
    bool remembers = false;
    bool atBottom = false;
    QStringList keys;
    std::function<QObject *(Workbench &)> controller;
    /// Tells the controller whether the page is visible; empty for one that does not need to know.
    std::function<void(Workbench &, bool shown)> setShown;
};

/// In the order of Pages::Page. The texts are in the language of the moment.
[[nodiscard]] QList<PageInfo> pages();

/// "chat", "models", …: as the command line and the settings write them.
[[nodiscard]] QStringList pageNames();
[[nodiscard]] std::optional<Pages::Page> pageFromName(const QString &name);
[[nodiscard]] QString pageName(Pages::Page page);

}
