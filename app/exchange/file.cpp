// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/file.h"

#include "exchange/chatgpt.h"
#include "exchange/jsonelements.h"
#include "exchange/jsonreader.h"
#include "exchange/lmstudio.h"
#include "exchange/openwebui.h"
#include "exchange/words.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonParseError>

namespace corral::exchange {

namespace {

constexpr qint64 blockSize = qint64(1) << 20;

QByteArray beginningOf(const QString &path)
{
    constexpr qint64 enough = 64;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(enough) : QByteArray();
}

QByteArray withoutMark(const QByteArray &bytes) { return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes; }

QString whatIsRead()
{
    return Words::tr("Corral reads its own JSON files, conversations.json of ChatGPT, exports of Open WebUI, conversations of LM "
                     "Studio (*.conversation.json) and the db.sqlite of Ollama's app.");
}

Error notReadable(const QString &path, const QString &why)
{
    return {.kind = Error::Kind::Storage,
            .message = Words::tr("Couldn't read %1: %2.").arg(QFileInfo(path).fileName(), why),
            .hint = {}};
}

/// For a file that is no JSON.
Error foreign(const QString &path, const QByteArray &beginning)
{
    const auto name = QFileInfo(path).fileName();
    if (beginning.trimmed().isEmpty())
        return {.kind = Error::Kind::Invalid, .message = Words::tr("%1 is empty.").arg(name), .hint = whatIsRead()};
    if (beginning.startsWith("PK\x03\x04"))
        return {.kind = Error::Kind::Invalid,
                .message = Words::tr("%1 is a ZIP archive.").arg(name),
                .hint = Words::tr("Unpack it and choose the file conversations.json in it.")};
    return {.kind = Error::Kind::Invalid,
            .message = Words::tr("%1 has no conversations that Corral can read.").arg(name),
            .hint = whatIsRead()};
}

Result<Imported> refused(const QString &why, const QString &hint = {}) { return failure(Error::Kind::Invalid, why, hint); }

}

FileKind kindOf(const QString &path)
{
    const auto beginning = beginningOf(path);
    if (beginning.startsWith("SQLite format 3"))
        return FileKind::Database;
    const auto text = withoutMark(beginning).trimmed();
    return text.startsWith('[') || text.startsWith('{') ? FileKind::Json : FileKind::Other;
}

Result<Imported> readConversation(const QByteArray &json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return refused(Words::tr("It is not valid JSON: %1, at byte %L2.").arg(error.errorString()).arg(error.offset));
    const auto object = document.object();
    if (isCorrals(object))
        return fromJson(object);
    if (isChatGpts(object))
        return fromChatGpt(object);
    if (isOpenWebUis(object))
        return fromOpenWebUi(object);
    if (isLmStudios(object))
        return fromLmStudio(object);
    return refused(Words::tr("It is not a conversation that Corral knows."), whatIsRead());
}

Result<void> readFile(const QString &path, const Take &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(notReadable(path, file.errorString()));
    if (kindOf(path) != FileKind::Json)
        return tl::unexpected(foreign(path, beginningOf(path)));
    bool isWanted = true;
    qint64 bytesRead = 0;
    JsonElements elements([&](const QByteArray &element) {
        isWanted = take(readConversation(element), bytesRead);
        return isWanted;
    });
    while (isWanted) {
        const auto block = file.read(blockSize);
        if (block.isEmpty())
            break;
        bytesRead += block.size();
        if (!elements.feed(block))
            break;
    }
    if (!isWanted)
        return {};
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(notReadable(path, file.errorString()));
    if (elements.isTooLarge())
        take(refused(Words::tr("One conversation is larger than 512 MiB.")), bytesRead);
    else if (elements.isCutOff())
        take(refused(Words::tr("The file ends in the middle of a conversation."), Words::tr("Export or copy it again.")),
             bytesRead);
    return {};
}

}
