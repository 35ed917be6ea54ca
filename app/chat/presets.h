// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/presetfile.h"

#include <QObject>

#include <optional>

namespace corral::chat {

/// The presets of a profile, sorted by name. Every change is written to the file at once.
class Presets : public QObject
{
    Q_OBJECT

public:
    /// Reads the file; an empty path keeps them in memory only.
    explicit Presets(QString path = {}, QObject *parent = nullptr);

    /// The file could not be read at the start. One that is there and cannot be read is not written either.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] const QList<Preset> &list() const { return m_list; }
    /// Null if there is no such preset.
    [[nodiscard]] const Preset *find(const Id &id) const;
    /// The preset with which new conversations with this model begin; null if none.
    [[nodiscard]] const Preset *forModel(const QString &model) const;

    /// Adds the preset, or replaces the one with its id. A model that it is the default of loses its former default. A blank name
    /// changes nothing.
    void put(Preset preset);
    void remove(const Id &id);
    /// New conversations with this model begin with this preset; empty: with none.
    void setDefault(const QString &model, const Id &id);

Q_SIGNALS:
    void changed();
    /// The change applies until Corral quits.
    void saveFailed(const corral::Error &error);

private:
    void save();

    QString m_path;
    QList<Preset> m_list;
    std::optional<Error> m_problem;
    bool m_writable = true;
};

}
