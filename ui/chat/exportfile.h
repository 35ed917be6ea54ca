// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/storedconversation.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace corral {
class AtomicFile;
}

namespace corral::ui {

/// Formats of exported conversations.
enum class ExportFormat { Markdown, Json, Html, Pdf };

/// Without a dot.
[[nodiscard]] QString suffixOf(ExportFormat format);
/// The content of a file with one conversation. `server` is the name of the one that answers next.
[[nodiscard]] QByteArray exported(const chat::StoredConversation &stored, ExportFormat format, const QString &server);
/// A file name, without a suffix, that every file system accepts: from the title.
[[nodiscard]] QString fileNameFrom(const QString &title);

/// Writes several conversations: JSON into one file, the other formats into a folder with a file each. Existing files of a folder
/// are not replaced.
class ExportOfAll
{
public:
    /// `path` is that of the file or of the folder.
    ExportOfAll(const QString &path, ExportFormat format);
    ~ExportOfAll();
    Q_DISABLE_COPY_MOVE(ExportOfAll)

    /// Blocks. The error is the system's.
    [[nodiscard]] tl::expected<void, QString> add(const chat::StoredConversation &stored, const QString &server);
    [[nodiscard]] tl::expected<void, QString> finish();
    /// Of the conversations that were written.
    [[nodiscard]] int count() const { return m_count; }

private:
    QString m_path;
    ExportFormat m_format;
    std::unique_ptr<AtomicFile> m_file; ///< of JSON
    int m_count = 0;
};

}
