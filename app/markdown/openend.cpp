// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/openend.h"

#include "markdown/formula.h"
#include "markdown/tagspans.h"

#include <algorithm>

namespace corral::markdown {

namespace {
struct Run
{
    QChar mark;
    qsizetype at = 0;
    qsizetype length = 0;
};

/// Finds everything that is still open at the end of a text. It needs one pass, and applies only the basic rules of emphasis.
class OpenEnd
{
public:
    explicit OpenEnd(QStringView text)
        : m_text(text)
    {
        while (m_pos < m_text.size())
            step();
    }

    QString closed() const
    {
        QString result = closedMarks();
        for (auto name = m_tags.crbegin(); name != m_tags.crend(); ++name)
            result += QStringLiteral("</%1>").arg(*name);
        return result;
    }

private:
    QString closedMarks() const
    {
        if (!m_formula.isEmpty())
            return closedFormula();
        if (m_code.length > 0)
            return m_code.at + m_code.length == m_text.size() ? withClosers(m_code.at) : closedCode();
        if (m_linkTarget >= 0)
            return withoutTarget();
        qsizetype end = m_text.size();
        while (end > 0 && QStringView(u"*_~`").contains(m_text[end - 1]) && isOpenAt(end - 1))
            --end;
        return withClosers(end);
    }

    QChar at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : QChar(u' '); }

    void step()
    {
        const QChar c = m_text[m_pos];
        if (c == u'\\' || c == u'$')
            return formulaOrEscape();
        if (!QStringView(u"`*_~<[]").contains(c)) {
            ++m_pos;
            return;
        }
        qsizetype end = m_pos;
        while (end < m_text.size() && m_text[end] == c)
            ++end;
        if (c == u'`')
            end = code(Run{c, m_pos, end - m_pos});
        else if (c == u'*' || c == u'_' || (c == u'~' && end - m_pos == 2))
            emphasis(Run{c, m_pos, end - m_pos});
        else if (c == u'<')
            tag();
        else if (c == u'[')
            m_brackets << m_pos;
        else if (c == u']')
            end = link();
        m_pos = end;
    }

    void formulaOrEscape()
    {
        const qsizetype end = formula::end(m_text, m_pos);
        const QStringView closer = end < 0 ? formula::closer(m_text, m_pos) : QStringView();
        if (!closer.isEmpty() && m_text.size() > m_pos + 2) {
            m_formula = closer;
            m_pos = m_text.size();
        } else if (end > 0) {
            m_pos = end;
        } else {
            m_pos += m_text[m_pos] == u'\\' ? 2 : 1;
        }
    }

    /// Returns the end of the code span. Records the code span if it is not closed.
    qsizetype code(const Run &open)
    {
        qsizetype pos = open.at + open.length;
        while ((pos = m_text.indexOf(u'`', pos)) >= 0) {
            qsizetype end = pos;
            while (end < m_text.size() && m_text[end] == u'`')
                ++end;
            if (end - pos == open.length)
                return end;
            pos = end;
        }
        m_code = open;
        return m_text.size();
    }

    void emphasis(Run run)
    {
        const bool opens = !at(run.at + run.length).isSpace() || run.at + run.length == m_text.size();
        const bool closes = !at(run.at - 1).isSpace();
        if (run.mark == u'_' && opens && at(run.at - 1).isLetterOrNumber())
            return;
        while (closes && run.length > 0 && !m_open.isEmpty() && m_open.last().mark == run.mark) {
            const qsizetype used = std::min(run.length, m_open.last().length);
            run.length -= used;
            run.at += used;
            m_open.last().length -= used;
            if (m_open.last().length == 0)
                m_open.removeLast();
        }
        if (opens && run.length > 0 && run.length <= 3)
            m_open << run;
    }

    void tag()
    {
        const QString name = TagSpans::tagAt(m_text, m_pos);
        if (!name.startsWith(u'/') && !name.isEmpty())
            m_tags << name;
        else if (const qsizetype open = m_tags.lastIndexOf(name.mid(1)); open >= 0)
            m_tags.remove(open, m_tags.size() - open);
    }

    qsizetype link()
    {
        if (m_brackets.isEmpty())
            return m_pos + 1;
        const qsizetype open = m_brackets.takeLast();
        if (at(m_pos + 1) != u'(')
            return m_pos + 1;
        const qsizetype end = m_text.indexOf(u')', m_pos);
        if (end >= 0)
            return end + 1;
        m_linkOpen = open;
        m_linkTarget = m_pos;
        return m_text.size();
    }

    bool isOpenAt(qsizetype pos) const
    {
        for (const Run &run : m_open) {
            if (pos >= run.at && pos < run.at + run.length)
                return true;
        }
        return false;
    }

    /// The text up to `end`, followed by the closing marks of the emphasis that was opened before `end`.
    QString withClosers(qsizetype end) const
    {
        QString result = m_text.first(end).toString();
        QString closers;
        for (auto run = m_open.crbegin(); run != m_open.crend(); ++run) {
            if (run->at < end)
                closers += QString(run->length, run->mark);
        }
        if (closers.isEmpty())
            return result;
        const auto last = std::find_if(result.crbegin(), result.crend(), [](QChar c) { return !c.isSpace(); });
        result.chop(last - result.crbegin());
        return result + closers;
    }

    QString closedFormula() const
    {
        QString result = m_text.toString();
        if (result.endsWith(m_formula.front())) // the first half of the closing mark
            result.chop(1);
        result += m_formula;
        for (auto run = m_open.crbegin(); run != m_open.crend(); ++run)
            result += QString(run->length, run->mark);
        return result;
    }

    QString closedCode() const
    {
        QString result = m_text.toString();
        while (result.endsWith(u'`')) // the first half of a closing "``"
            result.chop(1);
        result += QString(m_code.length, u'`');
        for (auto run = m_open.crbegin(); run != m_open.crend(); ++run)
            result += QString(run->length, run->mark);
        return result;
    }

    /// "see [label](http://exa" becomes "see label", so that an incomplete address is not shown.
    QString withoutTarget() const
    {
        const qsizetype start = m_linkOpen > 0 && m_text[m_linkOpen - 1] == u'!' ? m_linkOpen - 1 : m_linkOpen;
        QString shown = m_text.first(start).toString();
        shown += m_text.sliced(m_linkOpen + 1, m_linkTarget - m_linkOpen - 1);
        return closeOpenEnd(shown);
    }

    QStringView m_text;
    qsizetype m_pos = 0;
    QList<Run> m_open;
    QList<qsizetype> m_brackets;
    Run m_code;
    QStringList m_tags;    ///< the names of the open HTML tags
    QStringView m_formula; ///< the closing mark of the open formula
    qsizetype m_linkOpen = -1;
    qsizetype m_linkTarget = -1;
};
}

QString closeOpenEnd(QStringView text)
{
    if (!text.isEmpty() && text.last().isHighSurrogate())
        text.chop(1);
    text = text.first(TagSpans::unfinishedTag(text));
    return OpenEnd(text).closed();
}

}
