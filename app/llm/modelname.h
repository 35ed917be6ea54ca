// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace corral::llm {

/// The name of a model as the server reads it: [scheme://][host[:port]/][owner/]model[:tag].
///
/// This is the one place that knows when two names mean the same model: what is left out is registry.ollama.ai, library and
/// latest, and upper and lower case are not told apart. So `Mistral`, `mistral:latest` and
/// `registry.ollama.ai/library/mistral` are one model. Any text can be parsed; isValid() says whether the server takes it.
class ModelName
{
public:
    ModelName() = default;
    [[nodiscard]] static ModelName parse(QStringView text);

    /// Each in the spelling of the text; empty where the text leaves it out.
    [[nodiscard]] const QString &host() const { return m_host; }
    [[nodiscard]] const QString &owner() const { return m_owner; }
    [[nodiscard]] const QString &model() const { return m_model; }
    [[nodiscard]] const QString &tag() const { return m_tag; }
    /// "http" in "http://localhost:5000/me/model"; empty where the text names none.
    [[nodiscard]] const QString &scheme() const { return m_scheme; }

    [[nodiscard]] bool isValid() const;
    /// The same text for every name of the same model, for comparing and looking up. Not for people.
    [[nodiscard]] QString key() const;
    /// As the server lists it: with its tag, without the registry and the owner that are understood.
    [[nodiscard]] QString listed() const;
    /// "llama3.2" of "llama3.2:3b", host and owner included.
    [[nodiscard]] QString withoutTag() const;

    bool operator==(const ModelName &other) const { return key() == other.key(); }

private:
    QString m_scheme;
    QString m_host;
    QString m_owner;
    QString m_model;
    QString m_tag;
};

/// ModelName::parse(text).key()
[[nodiscard]] QString modelKey(QStringView name);
[[nodiscard]] bool isSameModel(QStringView one, QStringView other);

/// The first entry of `models` (of any type with a `name`) that is called so; the end without one.
template<typename Models>
[[nodiscard]] auto findModel(Models &models, QStringView name)
{
    const QString key = modelKey(name);
    auto at = models.begin();
    while (at != models.end() && modelKey(at->name) != key)
        ++at;
    return at;
}

}
