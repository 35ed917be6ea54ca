// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>

#include <utility>

namespace corral {

/// Calls `then` with the result of `future` in the thread of `context`, and never after `context` is destroyed. QFuture::then()
/// with a context promises the same, but in Qt 6.4 it races with the destruction of the context.
template<typename T, typename Then>
void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            then(watcher->result());
    });
    watcher->setFuture(future);
}

}
