// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace corral::ui {

/// What stands over every page while the conversations cannot be written, and the way out of it before Corral is quit.
class StorageController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the program")
    /// Whether nothing can be written at present.
    Q_PROPERTY(bool troubled READ isTroubled NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /// The cause and the remedy.
    Q_PROPERTY(QString cause READ cause NOTIFY changed FINAL)
    /// Likewise, and what becomes of what waits.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// Quitting now would lose something.
    Q_PROPERTY(bool losing READ isLosing NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName CONSTANT FINAL)

public:
    /// `store` outlives it. `unsaved` gives the text to be exported: all that is only in memory.
    StorageController(store::Store &store, std::function<QString()> unsaved, QObject *parent = nullptr);

    [[nodiscard]] bool isTroubled() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString cause() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isLosing() const;
    /// Proposed for the export.
    [[nodiscard]] static QString fileName();

    Q_INVOKABLE void retry();
    /// Writes what is only in memory to a file elsewhere; exported() or failed() follows.
    Q_INVOKABLE void exportTo(const QUrl &file);

Q_SIGNALS:
    void changed();
    void exported(const QString &path);
    void failed(const QString &message, const QString &hint);

private:
    store::Store &m_store;
    std::function<QString()> m_unsaved;
};

}
