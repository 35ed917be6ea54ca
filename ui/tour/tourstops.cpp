// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tour/tour.h"

#include "services/services.h"
#include "ui/shell/window.h"
#include "ui/shell/workbench.h"

namespace corral::ui {
namespace {

constexpr QSize smallest{680, 500};
constexpr QSize usual{1280, 800};
constexpr QSize narrow{900, 600};
constexpr QSize wide{1920, 1080};

/// Builds the list of stops, and outlives their use; the helper functions name common steps.
class Itinerary : public QObject
{
public:
    Itinerary(Window &window, QObject *parent)
        : QObject(parent)
        , m_services(window.services())
        , m_bench(window.workbench())
    {}

    std::vector<Tour::Stop> all()
    {
        welcome();
        chat();
        longContent();
        chatTroubles();
        models();
        workshop();
        everyScreen();
        others();
        return std::move(m_stops);
    }

private:
    void add(QString name, bool dark, std::function<void()> enter, std::function<bool()> reached = {}, QSize size = usual)
    {
        name += dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        m_stops.push_back({std::move(name), std::move(enter), std::move(reached), size, dark});
    }

    /// The same state in the other colour scheme.
    void again(const QString &name, bool dark, QSize size = usual) { add(name, dark, {}, {}, size); }

    std::function<void()> go(Pages::Page page)
    {
        return [this, page] { m_bench.setPage(page); };
    }

    std::function<void()> ask(QString model, QString question)
    {
        return [this, model = std::move(model), question = std::move(question)] {
            m_bench.setPage(Pages::Chat);
            m_bench.chat()->newConversation();
            m_bench.chat()->setModel(model);
            m_bench.chat()->draft()->setTyped(question);
            m_bench.chat()->send();
        };
    }

    std::function<bool()> answered()
    {
        return [this] { return !m_bench.chat()->isRunning() && !m_bench.chat()->isBlank(); };
    }

    void welcome()
    {
        add(QStringLiteral("welcome"), false, go(Pages::Chat), [this] { return m_bench.welcomeNeeded(); });
        again(QStringLiteral("welcome"), true);
        again(QStringLiteral("welcome-narrow"), false, narrow);
    }

    void chat()
    {
        auto *chat = m_bench.chat();
        add(
            QStringLiteral("chat-start"), false, [this] { m_bench.exploreDemo(); },
            [chat] { return chat->models()->count() > 0; });
        again(QStringLiteral("chat-start"), true);
        add(QStringLiteral("chat-busy"), false,
            ask(QStringLiteral("llama3.2:3b"), QStringLiteral("Explain how a hash map works, with a small example in C++")),
            [chat] { return chat->isRunning() && chat->transcript()->count() > 3; });
        add(QStringLiteral("chat"), false, {}, answered());
        again(QStringLiteral("chat"), true);
        again(QStringLiteral("chat-narrow"), false, narrow);
        again(QStringLiteral("chat-wide"), true, wide);
        // The window is wide by now: the panel opens beside the conversation.
        add(QStringLiteral("chat-options"), false, [chat] { chat->inspector()->reveal(); });
        again(QStringLiteral("chat-options"), true);
        add(QStringLiteral("chat-options-closed"), false, [this] { Q_EMIT m_bench.inspectorToggleRequested(); });
        add(QStringLiteral("chat-table"), true,
            ask(QStringLiteral("qwen3:8b"),
                QStringLiteral("Compare SQLite and PostgreSQL for a desktop application, in a table")),
            answered());
    }

    /// Long content as users paste and models write it.
    void longContent()
    {
        add(QStringLiteral("chat-markdown"), false,
            ask(QStringLiteral("llama3.2:3b"), QStringLiteral("Show me what Markdown can do here")), answered());
        again(QStringLiteral("chat-markdown"), true, wide);
        again(QStringLiteral("chat-markdown-narrow"), true, narrow);
        auto pasted = QStringLiteral("What goes wrong here?\n");
        for (int line = 1; line <= 3000; ++line)
            pasted += QStringLiteral("[%1] worker %2: request took %3 ms\n")
                          .arg(line, 5, 10, QLatin1Char('0'))
                          .arg(line % 7)
                          .arg(line * 37 % 900);
        add(QStringLiteral("chat-long-question"), false, ask(QStringLiteral("llama3.2:3b"), pasted), answered());
        again(QStringLiteral("chat-long-question-narrow"), true, narrow);
    }

    void chatTroubles()
    {
        add(QStringLiteral("chat-failed"), false,
            ask(QStringLiteral("llama3.2:3b"), QStringLiteral("Write a short story about a robot running out of memory")),
            answered());
        again(QStringLiteral("chat-failed"), true);
    }

    void models()
    {
        auto *models = m_bench.models();
        add(QStringLiteral("models"), false, go(Pages::Models), [models] { return models->modelCount() > 0; });
        again(QStringLiteral("models"), true);
        const auto choose = [models] {
            models->select({});
            models->select(QStringLiteral("qwen3:8b"));
        };
        add(QStringLiteral("models-details"), false, choose);
        again(QStringLiteral("models-narrow"), true, narrow);
        add(QStringLiteral("models-details-narrow"), true, choose, {}, narrow);
        add(
            QStringLiteral("models-pulling"), false,
            [models] {
                models->select({});
                models->pull(QStringLiteral("phi4:14b"));
                models->pull(QStringLiteral("all-minilm:latest"));
            },
            [models] { return models->transfers()->activeCount() > 0 && models->transfers()->fraction() > 0.02; });
        again(QStringLiteral("models-pulling"), true);
    }

    void workshop()
    {
        auto *workshop = m_bench.workshop();
        add(QStringLiteral("workshop-start"), false, go(Pages::Workshop));
        add(
            QStringLiteral("workshop"), false, [workshop] { workshop->openModel(QStringLiteral("llama3.2:3b")); },
            [workshop] { return workshop->current() != nullptr && !workshop->isOpening(); });
        again(QStringLiteral("workshop"), true);
        again(QStringLiteral("workshop-narrow"), false, narrow);
    }

    /// Each screen of the table in the smallest and in a wide window: a new one comes along without being named here.
    void everyScreen()
    {
        const auto screens = pages();
        for (const auto &screen : screens) {
            const auto name = pageName(screen.page);
            add(name + QStringLiteral("-smallest"), false, go(screen.page), {}, smallest);
            again(name + QStringLiteral("-widest"), true, wide);
        }
    }

    void others()
    {
        add(QStringLiteral("monitor"), false, go(Pages::Monitor), [this] { return m_bench.monitor()->isActive(); });
        again(QStringLiteral("monitor"), true);
        again(QStringLiteral("monitor-narrow"), false, narrow);
        add(QStringLiteral("server"), false, go(Pages::Server));
        again(QStringLiteral("server"), true);
        add(QStringLiteral("settings"), false, go(Pages::Settings));
        again(QStringLiteral("settings"), true);
        add(
            QStringLiteral("unreachable"), false,
            [this] {
                m_bench.setPage(Pages::Chat);
                m_services.demo()->stop();
                m_services.connection().retryNow();
            },
            [this] { return m_bench.status()->bannerVisible(); });
        add(QStringLiteral("palette"), true, [this] { m_bench.commands()->runId(QStringLiteral("palette")); });
    }

    services::Services &m_services;
    Workbench &m_bench;
    std::vector<Tour::Stop> m_stops;
};

}

std::vector<Tour::Stop> tourStops(Window &window, QObject *owner) { return (new Itinerary(window, owner))->all(); }

}
