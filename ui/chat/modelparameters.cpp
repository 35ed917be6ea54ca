// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/modelparameters.h"

#include <QPointer>

#include <utility>

namespace corral::ui {

namespace {

constexpr qsizetype mostKept = 64;

}

void ModelParameters::setModel(std::shared_ptr<llm::Backend> backend, const QString &model, const QString &digest)
{
    const auto key = model.isEmpty() ? QString() : backend->endpoint().display() + u'\n' + model + u'\n' + digest;
    m_backend = std::move(backend);
    m_model = model;
    if (std::exchange(m_key, key) == key)
        return;
    m_error.reset();
    m_asked.clear();
    load();
}

void ModelParameters::setWanted(bool wanted)
{
    m_wanted = wanted;
    load();
}

const ModelParameters::Content *ModelParameters::content() const
{
    const auto found = m_known.constFind(m_key);
    return found == m_known.constEnd() ? nullptr : &*found;
}

void ModelParameters::load()
{
    if (!m_wanted || m_key.isEmpty() || m_asked == m_key || content() || !m_backend->library())
        return;
    m_asked = m_key;
    ask(m_backend, m_model, m_key);
}

QCoro::Task<> ModelParameters::ask(std::shared_ptr<llm::Backend> backend, QString model, QString key)
{
    const QPointer self(this);
    auto asking = backend->library()->show(model);
    const auto info = co_await asking;
    if (!self)
        co_return;
    if (info) {
        if (m_known.size() >= mostKept)
            m_known.clear();
        m_known.insert(key, {info->parameters, info->system});
    }
    if (key != m_key)
        co_return;
    m_error = info ? std::nullopt : std::optional(info.error());
    Q_EMIT changed();
}

}
