// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tour/tour.h"

#include "services/services.h"
#include "ui/shell/window.h"
#include "ui/shell/workbench.h"

#include <QCoreApplication>
#include <QCursor>
#include <QImage>
#include <QQuickWindow>

#include <chrono>
#include <cstdio>

namespace corral::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto pollInterval = 50ms;
constexpr auto patience = 60s; ///< maximum time to reach a state
constexpr int calmLooks = 8;   ///< number of checks for which it is then kept, so that animations and lazy pages settle

}

Tour::Tour(const CommandLine &asked)
    : m_language(asked.language)
    , m_folder(asked.tour)
{
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &Tour::checkReached);
}

Tour::~Tour() = default;

CommandLine Tour::options() const
{
    CommandLine options;
    options.profile = m_profile.path();
    options.host = QStringLiteral("127.0.0.1:1"); // the first pictures show a Corral that has no server
    options.language = m_language;
    options.tour = m_folder.path();
    return options;
}

void Tour::begin(Window &window)
{
    m_window = &window;
    m_stops = tourStops(window, this);
    QMetaObject::invokeMethod(this, &Tour::next, Qt::QueuedConnection);
}

void Tour::next()
{
    if (!m_folder.mkpath(QStringLiteral(".")))
        return end(services::ExitFailed, tr("couldn't create the folder %1").arg(m_folder.path()));
    if (m_at == m_stops.size())
        return end(services::ExitFine);
    enter(m_stops[m_at]);
}

void Tour::enter(const Stop &stop)
{
    m_window->services().settings().setValue(settings::Settings::Key::ColourScheme,
                                             stop.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    m_window->window().resize(stop.size);
    QCursor::setPos(stop.size.width() - 1, stop.size.height() - 1); // over nothing that would show its tip
    dismissToasts();
    if (stop.enter)
        stop.enter();
    m_reachedCount = 0;
    m_waiting.start();
    m_poll.start();
}

/// Toasts of an earlier stop do not belong in this picture.
void Tour::dismissToasts()
{
    auto &toasts = *m_window->workbench().toasts();
    while (toasts.rowCount() > 0)
        toasts.dismiss(toasts.index(0).data(ToastModel::IdRole).toInt());
}

void Tour::checkReached()
{
    const Stop &stop = m_stops[m_at];
    const bool there = !stop.reached || stop.reached();
    m_reachedCount = there ? m_reachedCount + 1 : 0;
    if (m_reachedCount >= calmLooks) {
        m_poll.stop();
        draw(stop);
    } else if (std::chrono::milliseconds(m_waiting.elapsed()) > patience) {
        m_poll.stop();
        end(services::ExitFailed, tr("couldn't draw %1").arg(stop.name));
    }
}

void Tour::draw(const Stop &stop)
{
    const QString file = m_folder.filePath(stop.name + QStringLiteral(".png"));
    if (!m_window->window().grabWindow().save(file))
        return end(services::ExitFailed, tr("couldn't write %1").arg(file));
    std::printf("%s\n", qUtf8Printable(file));
    std::fflush(stdout);
    ++m_at;
    QMetaObject::invokeMethod(this, &Tour::next, Qt::QueuedConnection);
}

void Tour::end(int code, const QString &why)
{
    if (!why.isEmpty())
        std::fprintf(stderr, "corral: tour: %s\n", qUtf8Printable(why));
    QCoreApplication::exit(code);
}

}
