// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transcriptwindow.h"

#include "ui/shared/engine.h"

#include <QQmlComponent>
#include <QQuickItem>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Corral_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Corral_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_ChatPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_RowsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_MathPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_TextPlugin)
Q_IMPORT_QML_PLUGIN(Corral_ChatPlugin)

namespace corral::test {

namespace {

const char page[] = R"(
import QtQuick
import Corral.Theme
import Corral.Chat
Rectangle {
    id: root
    required property var transcriptModel
    property bool dark: false
    property alias rows: transcript
    color: Theme.window
    property real textScale: 1
    onTextScaleChanged: Theme.textScale = textScale
    onDarkChanged: Theme.scheme = dark ? Theme.Dark : Theme.Light
    Component.onCompleted: Theme.scheme = Theme.Light
    Transcript { id: transcript; anchors.fill: parent; focus: true; transcript: root.transcriptModel }
}
)";

/// Whether the row has visible glyphs.
bool hasInk(const QQuickItem *text)
{
    QString shown;
    QMetaObject::invokeMethod(const_cast<QQuickItem *>(text), "getText", Q_RETURN_ARG(QString, shown), Q_ARG(int, 0),
                              Q_ARG(int, text->property("length").toInt()));
    return std::any_of(shown.cbegin(), shown.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

bool isOneColor(const QImage &image)
{
    if (image.isNull())
        return false;
    const auto first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != first)
                return false;
        }
    }
    return true;
}

}

chat::Tree storedConversation(const QStringList &texts)
{
    QList<chat::Message> messages;
    chat::Id last;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        chat::Message message;
        message.id = QStringLiteral("stored%1").arg(i);
        message.parentId = std::exchange(last, message.id);
        message.role = i % 2 == 0 ? chat::role::user : chat::role::assistant;
        message.model = QStringLiteral("llama3.2:3b");
        message.content = texts.at(i);
        messages.append(message);
    }
    return chat::Tree(std::move(messages));
}

TranscriptWindow::TranscriptWindow()
{
    ui::prepareEngine(*engine());
    setResizeMode(SizeRootObjectToView);
    resize(1280, 800);
    QQmlComponent component(engine());
    component.setData(page, QUrl());
    auto *object = component.createWithInitialProperties({{QStringLiteral("transcriptModel"), QVariant::fromValue(&model)}});
    if (!object)
        qFatal("%s", qPrintable(component.errorString()));
    setContent(QUrl(), &component, object);
    m_rows = object->property("rows").value<ui::RowsView *>();
    show();
    if (!QTest::qWaitForWindowExposed(this))
        qFatal("The window does not appear.");
}

TranscriptWindow::~TranscriptWindow() { delete rootObject(); }

void TranscriptWindow::open(chat::Tree tree)
{
    model.setSession(nullptr);
    session = std::make_unique<chat::Session>(sessionFixture.services(), SessionFixture::conversation(), std::move(tree));
    model.setSession(session.get());
    settle();
}

void TranscriptWindow::setDark(bool dark) { rootObject()->setProperty("dark", dark); }

void TranscriptWindow::setTextScale(qreal scale) { rootObject()->setProperty("textScale", scale); }

void TranscriptWindow::settle()
{
    // Twice: a laid out item may request another size, and styles are applied from the event loop.
    for (int pass = 0; pass < 2; ++pass) {
        QCoreApplication::sendPostedEvents();
        m_rows->layOut();
    }
}

void TranscriptWindow::settleAt(QSize size)
{
    resize(size);
    if (!QTest::qWaitFor([&] { return m_rows->size().toSize() == size; }))
        qFatal("The window does not take its size.");
    settle();
}

QString TranscriptWindow::holes() const
{
    const auto count = model.rowCount();
    qreal end = 0;
    int last = -1;
    for (int row = 0; row < count; ++row) {
        auto *item = m_rows->rowItem(row);
        if (!item)
            continue;
        if (last < 0 && item->y() > 0.01)
            return QStringLiteral("It is blank above row %1, at %2").arg(row).arg(item->y());
        if (last >= 0 && (last != row - 1 || qAbs(item->y() - end) > 0.01))
            return QStringLiteral("Row %1 is at %2, not at %3").arg(row).arg(item->y()).arg(end);
        const auto children = item->childrenRect();
        if (children.bottom() > item->height() + 0.01)
            return QStringLiteral("Row %1 is %2 high but its content ends at %3")
                .arg(row)
                .arg(item->height())
                .arg(children.bottom());
        end = item->y() + item->height();
        last = row;
    }
    const auto *first = m_rows->rowItem(0);
    const auto fits = last == count - 1 && first && qFuzzyIsNull(first->y());
    if (count > 0 && end < m_rows->height() - 24.01 && !fits)
        return QStringLiteral("It is blank below row %1 of %2, at %3").arg(last).arg(count).arg(end);
    return {};
}

/// Checks that the window draws something in rows with text.
QString TranscriptWindow::blankRows()
{
    const auto picture = grabWindow();
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto *item = m_rows->rowItem(row);
        auto *text = item ? ui::RowSelection::textOf(item) : nullptr;
        if (!text || !hasInk(text))
            continue;
        const auto place = text->mapRectToItem(m_rows, QRectF(0, 0, text->width(), text->height()));
        const auto seen = place.intersected(QRectF(0, 0, m_rows->width() - 14, m_rows->height())).toAlignedRect();
        // A strip of this height contains at least one line; a lower one may be the space between two.
        if (seen.height() >= 80 && isOneColor(picture.copy(seen)))
            return QStringLiteral("Row %1 is not drawn in (%2, %3) %4 × %5")
                .arg(row)
                .arg(seen.x())
                .arg(seen.y())
                .arg(seen.width())
                .arg(seen.height());
    }
    return {};
}

QString TranscriptWindow::fault()
{
    if (const auto found = holes(); !found.isEmpty())
        return found;
    return blankRows();
}

QString TranscriptWindow::faultAnywhere(int drawn)
{
    m_rows->toBeginning();
    settle();
    if (const auto *first = m_rows->rowItem(0); model.rowCount() > 0 && (!first || !qFuzzyIsNull(first->y())))
        return QStringLiteral("The beginning is not at the top");
    QSet<int> seen;
    for (int stop = 0;; ++stop) {
        if (const auto found = stop < drawn ? fault() : holes(); !found.isEmpty())
            return QStringLiteral("At stop %1: %2").arg(stop).arg(found);
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const auto *item = m_rows->rowItem(row); item && item->y() < m_rows->height() && item->y() + item->height() > 0)
                seen.insert(row);
        }
        if (m_rows->isFollowing() || !m_rows->isScrollable())
            break;
        m_rows->scrollBy(0.9 * m_rows->height());
        settle();
    }
    if (seen.size() != model.rowCount())
        return QStringLiteral("%1 of %2 rows were seen").arg(seen.size()).arg(model.rowCount());
    return fault();
}

}
