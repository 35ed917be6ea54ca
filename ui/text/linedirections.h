// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QQuickTextDocument>
#include <QTextDocument>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Gives each line of a plain-text TextEdit the direction of its first strong character; by itself a TextEdit uses the
/// direction of the first line for all.
class LineDirections : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)

public:
    using QObject::QObject;

    QQuickTextDocument *document() const { return m_document.data(); }
    void setDocument(QQuickTextDocument *document);

Q_SIGNALS:
    void documentChanged();

private:
    void update();

    QPointer<QQuickTextDocument> m_document;
    QPointer<QTextDocument> m_text;
    bool m_updating = false;
};

}
