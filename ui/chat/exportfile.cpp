// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/exportfile.h"

#include "base/atomicfile.h"
#include "exchange/html.h"
#include "exchange/jsonwriter.h"
#include "exchange/markdowntext.h"
#include "exchange/words.h"
#include "ui/text/pdfdocument.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace corral::ui {

namespace {

/// The name with a number, if there is a file of that name.
QString unusedPath(const QString &folder, const QString &name, const QString &suffix)
{
    auto path = QStringLiteral("%1/%2.%3").arg(folder, name, suffix);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1/%2 (%4).%3").arg(folder, name, suffix, QString::number(number));
    return path;
}

}

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Json:
        return QStringLiteral("json");
    case ExportFormat::Html:
        return QStringLiteral("html");
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Markdown:
        break;
    }
    return QStringLiteral("md");
}

QByteArray exported(const chat::StoredConversation &stored, ExportFormat format, const QString &server)
{
    switch (format) {
    case ExportFormat::Json:
        return exchange::toJson(stored, server);
    case ExportFormat::Html:
        return exchange::toHtml(stored).toUtf8();
    case ExportFormat::Pdf:
        return pdfFrom(exchange::htmlBody(stored), exchange::titleOf(stored.conversation));
    case ExportFormat::Markdown:
        break;
    }
    return exchange::asMarkdown(stored.conversation, stored.tree, chat::shownPath(stored)).toUtf8();
}

QString fileNameFrom(const QString &title)
{
    constexpr qsizetype longest = 80;
    constexpr qsizetype mostBytes = 200;
    static const QString unsafe = QStringLiteral("/\\:*?\"<>|");
    QString name;
    for (const auto character : title)
        name +=
            unsafe.contains(character) || !character.isPrint() ? (character.isSurrogate() ? character : QChar(u' ')) : character;
    name = name.simplified();
    name.truncate(longest);
    while (name.toUtf8().size() > mostBytes || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name.isEmpty() ? QCoreApplication::translate("corral::ui::ConversationExport", "Conversation") : name;
}

ExportOfAll::ExportOfAll(const QString &path, ExportFormat format)
    : m_path(path)
    , m_format(format)
{
    if (format != ExportFormat::Json)
        return;
    m_file = std::make_unique<AtomicFile>(path);
    m_file->write(exchange::listBeginning());
}

ExportOfAll::~ExportOfAll() = default;

tl::expected<void, QString> ExportOfAll::add(const chat::StoredConversation &stored, const QString &server)
{
    const auto content = exported(stored, m_format, server);
    tl::expected<void, QString> done;
    if (m_file) {
        m_file->write(m_count > 0 ? exchange::listSeparator() : QByteArray());
        m_file->write(content);
    } else {
        const auto name = fileNameFrom(exchange::titleOf(stored.conversation));
        done = writeAtomically(unusedPath(m_path, name, suffixOf(m_format)), content);
    }
    ++m_count;
    return done;
}

tl::expected<void, QString> ExportOfAll::finish()
{
    if (!m_file)
        return {};
    m_file->write(exchange::listEnd());
    return m_file->commit();
}

}
