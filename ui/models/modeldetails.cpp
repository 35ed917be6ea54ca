// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modeldetails.h"

#include "base/displaytext.h"
#include "ui/models/modelfacts.h"

#include <utility>

namespace corral::ui {

void ModelDetails::clear()
{
    m_row = {};
    m_show = {};
    m_speed = {};
    m_error = {};
    m_state = Nothing;
    fill();
}

void ModelDetails::begin(const ModelRow &row)
{
    m_row = row;
    m_show = {};
    m_speed = {};
    m_error = {};
    m_state = Loading;
    fill();
}

bool ModelDetails::isOf(const ModelRow &row) const
{
    return row.server.id == m_row.server.id && row.summary.name == m_row.summary.name &&
           row.summary.digest == m_row.summary.digest;
}

void ModelDetails::update(const ModelRow &row)
{
    if (row == m_row)
        return;
    m_row = row;
    fill();
}

void ModelDetails::refreshTimeLeft()
{
    if (m_row.running)
        m_overview.setFacts(overviewOf(m_row, m_show, m_speed, QDateTime::currentDateTime()));
}

void ModelDetails::finish(const Result<llm::ModelInfo> &show)
{
    if (show) {
        m_show = *show;
        m_state = Ready;
    } else {
        m_error = show.error();
        m_state = Failed;
    }
    fill();
}

void ModelDetails::finishWithList()
{
    m_state = ListOnly;
    fill();
}

void ModelDetails::setSpeed(const runs::Summary &speed)
{
    if (std::exchange(m_speed, speed) != speed)
        fill();
}

QStringList ModelDetails::capabilities() const
{
    QStringList shown;
    for (const auto &capability : m_show.capabilities.isEmpty() ? m_row.summary.capabilities : m_show.capabilities)
        shown.append(displayText(capability));
    return shown;
}

QString ModelDetails::beginningOf(const QString &text)
{
    constexpr qsizetype longest = 60'000;
    if (text.size() <= longest)
        return text;
    const qsizetype shown = text.at(longest - 1).isHighSurrogate() ? longest - 1 : longest;
    return text.first(shown) + u'\n' +
           tr("… and %Ln more characters. Copying includes all of them.", nullptr, static_cast<int>(text.size() - shown));
}

bool ModelDetails::chats() const { return llm::canChat(capabilities()); }

void ModelDetails::fill()
{
    m_overview.setFacts(m_state == Nothing ? QList<Fact>() : overviewOf(m_row, m_show, m_speed, QDateTime::currentDateTime()));
    m_parameters.setFacts(parameterFacts(m_show.parameters));
    m_info.setFacts(infoFacts(m_show));
    Q_EMIT changed();
}

QString ModelDetails::shownName() const { return displayText(name()); }

QString ModelDetails::errorMessage() const { return displayLines(m_error.message); }

QString ModelDetails::errorHint() const { return displayLines(m_error.hint); }

}
