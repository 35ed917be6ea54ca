// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/html.h"

#include "exchange/markdownhtml.h"
#include "exchange/words.h"

#include <utility>

namespace corral::exchange {

namespace {

const QString style = QStringLiteral(R"(
:root { color-scheme: light dark; --text: #1d1f23; --faint: #62666f; --back: #ffffff; --box: #f2f3f5; --line: #d9dbe0; --link: #1f5fbf; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e7ea; --faint: #a0a4ad; --back: #17181b; --box: #232529; --line: #3a3d44; --link: #85b4ff; }
}
@media print {
  :root { color-scheme: light; --text: #000; --faint: #444; --back: #fff; --box: #f4f4f4; --line: #ccc; --link: #000; }
  pre { white-space: pre-wrap; }
  h1, h2, h3, h4 { break-after: avoid; }
}
body { margin: 0 auto; padding: 2rem 1rem; max-width: 46rem; background: var(--back); color: var(--text);
  font: 16px/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; }
.author { margin: 2rem 0 .5rem; font-size: .95rem; }
.author span { color: var(--faint); font-weight: normal; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.1rem; }
.text h1 { font-size: 1.35rem; }
a { color: var(--link); }
pre, code { font-family: ui-monospace, monospace; font-size: .9em; }
pre { padding: .75rem 1rem; overflow-x: auto; background: var(--box); border-radius: 6px; }
.user .text { padding: .25rem 1rem; background: var(--box); border-radius: 6px; }
blockquote, .thinking { margin: 1rem 0; padding: 0 1rem; border-left: 3px solid var(--line); color: var(--faint); }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: .3rem .6rem; border: 1px solid var(--line); text-align: left; }
img { max-width: 100%; }
.failed { color: var(--faint); }
)");

QString element(const QString &name, const QString &content, const QString &kind = {})
{
    const auto attribute = kind.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(kind);
    return QStringLiteral("<%1%2>").arg(name, attribute) + content + QStringLiteral("</%1>\n").arg(name);
}

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

QString code(const QString &text) { return element(QStringLiteral("pre"), escaped(text)); }

QString htmlOf(const llm::ToolCall &call) { return code(jsonOf(call)); }

/// The text of a tool's message is its result.
QString htmlOf(const chat::ToolResult &result)
{
    return result.toolName.isEmpty() ? QString()
                                     : element(QStringLiteral("p"), element(QStringLiteral("code"), escaped(result.toolName)));
}

/// Formats that can contain scripts or load something are named only.
bool isHarmless(const QString &mediaType)
{
    static const QStringList known{QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/gif"),
                                   QStringLiteral("image/webp"), QStringLiteral("image/bmp")};
    return known.contains(mediaType);
}

QString htmlOf(const chat::Image &image)
{
    if (!isHarmless(image.mediaType) || image.data.isEmpty())
        return element(QStringLiteral("p"), escaped(Words::tr("Image: %1").arg(image.name)));
    return element(QStringLiteral("p"),
                   QStringLiteral("<img alt=\"%1\" src=\"data:%2;base64,%3\">")
                       .arg(escaped(image.name), image.mediaType, QString::fromLatin1(image.data.toBase64())));
}

QString htmlOf(const chat::Attachment &attachment)
{
    return element(QStringLiteral("p"), element(QStringLiteral("strong"), escaped(attachment.name))) + code(attachment.text);
}

QString headingOf(const chat::Message &message, const QString &level)
{
    auto text = escaped(authorOf(message));
    if (message.createdAt.isValid())
        text += QStringLiteral(" <span>· %1</span>").arg(escaped(message.createdAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    return element(level, text, QStringLiteral("author"));
}

QString htmlOf(const chat::Message &message, const QString &level)
{
    auto html = headingOf(message, level);
    if (!message.thinking.isEmpty())
        html += element(QStringLiteral("div"),
                        element(QStringLiteral("p"), element(QStringLiteral("strong"), escaped(Words::tr("Thinking")))) +
                            htmlFrom(message.thinking),
                        QStringLiteral("thinking"));
    if (!message.content.isEmpty())
        html +=
            element(QStringLiteral("div"), message.role == chat::role::tool ? code(message.content) : htmlFrom(message.content),
                    QStringLiteral("text"));
    for (const auto &part : message.parts)
        html += std::visit([](const auto &one) { return htmlOf(one); }, part);
    if (message.error)
        html += element(QStringLiteral("p"), escaped(message.error->message), QStringLiteral("failed"));
    const auto kind = message.isAnswer()                 ? QStringLiteral("message assistant")
                      : message.role == chat::role::user ? QStringLiteral("message user")
                                                         : QStringLiteral("message");
    return element(QStringLiteral("section"), html, kind);
}

QString section(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : element(QStringLiteral("h2"), escaped(title)) + htmlFrom(text);
}

QString branches(const chat::Tree &tree, const QList<chat::Id> &path)
{
    QString html;
    for (const auto &branch : otherBranches(tree, path)) {
        html += element(QStringLiteral("h3"), escaped(branch.title));
        for (const auto &id : branch.messages)
            html += htmlOf(*tree.find(id), QStringLiteral("h4"));
    }
    return html.isEmpty() ? html
                          : element(QStringLiteral("h2"), escaped(Words::tr("Other branches, which were not shown"))) + html;
}

}

QString htmlBody(const chat::StoredConversation &stored)
{
    const auto &conversation = stored.conversation;
    auto html = element(QStringLiteral("h1"), escaped(titleOf(conversation)));
    html += section(Words::tr("System prompt"), conversation.systemPrompt);
    const auto path = chat::shownPath(stored);
    for (const auto &id : path)
        html += htmlOf(*stored.tree.find(id), QStringLiteral("h2"));
    for (const auto &question : conversation.queued)
        html += section(Words::tr("Queued question"), question);
    return html + section(Words::tr("Draft"), conversation.draft) + branches(stored.tree, path);
}

QString toHtml(const chat::StoredConversation &stored)
{
    return QStringLiteral("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                          "style-src 'unsafe-inline'\">\n") +
           element(QStringLiteral("title"), escaped(titleOf(stored.conversation))) + element(QStringLiteral("style"), style) +
           QStringLiteral("</head>\n<body>\n") + htmlBody(stored) + QStringLiteral("</body>\n</html>\n");
}

}
