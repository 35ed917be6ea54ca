// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace corral::llm {

/// A model name as the server parses it: [scheme://][host[:port]/][owner/]model[:tag].
///
/// Defines when two names mean the same model: missing parts default to registry.ollama.ai, library and latest, and names
/// are case-insensitive. So `Mistral`, `mistral:latest` and `registry.ollama.ai/library/mistral` are one model. Any text can
/// be parsed; isValid() says whether the server accepts it.
class ModelName
{
public:
    ModelName() = default;
    [[nodiscard]] static ModelName parse(QStringView text);

    /// Each part as spelled in the text; empty if missing.
    [[nodiscard]] const QString &host() const { return m_host; }
    [[nodiscard]] const QString &owner() const { return m_owner; }
    [[nodiscard]] const QString &model() const { return m_model; }
    [[nodiscard]] const QString &tag() const { return m_tag; }
    /// "http" in "http://localhost:5000/me/model"; empty if missing.
    [[nodiscard]] const QString &scheme() const { return m_scheme; }

    [[nodiscard]] bool isValid() const;
    /// Canonical text, equal for all names of one model; for comparisons and look-ups, not for display.
    [[nodiscard]] QString key() const;
    /// As the server lists it: with the tag, without the default registry and owner.
    [[nodiscard]] QString listed() const;
    /// "llama3.2" of "llama3.2:3b", including host and owner.
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

/// The first entry of `models` (of any type with a `name`) with this name, or the end.
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
