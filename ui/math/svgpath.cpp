// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/svgpath.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace corral::ui {

namespace {
class PathReader
{
public:
    explicit PathReader(const QString &data)
        : m_data(data)
    {}

    QPainterPath read()
    {
        // Nonzero filling, as in SVG.
        m_path.setFillRule(Qt::WindingFill);
        while (skipSeparators(), m_pos < m_data.size()) {
            if (m_data[m_pos].isLetter())
                m_command = m_data[m_pos++];
            if (!step())
                break;
            m_last = m_command;
            if (m_command == u'M')
                m_command = u'L';
            else if (m_command == u'm')
                m_command = u'l';
            else if (m_command.toUpper() == u'Z')
                m_command = QChar(); // a command must follow
        }
        return m_path;
    }

private:
    /// The numbers that a command takes, or -1 for a command that is not known.
    static int numbersOf(QChar command)
    {
        switch (command.toUpper().unicode()) {
        case u'Z':
            return 0;
        case u'H':
        case u'V':
            return 1;
        case u'M':
        case u'L':
        case u'T':
            return 2;
        case u'S':
        case u'Q':
            return 4;
        case u'C':
            return 6;
        default:
            return -1;
        }
    }

    bool step()
    {
        const int count = numbersOf(m_command);
        qreal n[6] = {};
        for (int i = 0; i < count; ++i) {
            if (!number(n[i]))
                return false;
        }
        if (count < 0)
            return false;
        const QPointF here = m_path.currentPosition();
        const QPointF from = m_command.isLower() ? here : QPointF();
        const QPointF points[] = {from + QPointF(n[0], n[1]), from + QPointF(n[2], n[3]), from + QPointF(n[4], n[5])};
        switch (m_command.toUpper().unicode()) {
        case u'M':
            m_path.moveTo(points[0]);
            break;
        case u'L':
            m_path.lineTo(points[0]);
            break;
        case u'H':
            m_path.lineTo(from.x() + n[0], here.y());
            break;
        case u'V':
            m_path.lineTo(here.x(), from.y() + n[0]);
            break;
        case u'Z':
            m_path.closeSubpath();
            break;
        default:
            curve(points);
        }
        return true;
    }

    void curve(const QPointF (&points)[3])
    {
        switch (m_command.toUpper().unicode()) {
        case u'C':
            m_control = points[1];
            m_path.cubicTo(points[0], points[1], points[2]);
            break;
        case u'S': {
            const QPointF first = reflected(u"CS");
            m_control = points[0];
            m_path.cubicTo(first, points[0], points[1]);
            break;
        }
        case u'Q':
            m_control = points[0];
            m_path.quadTo(points[0], points[1]);
            break;
        default:
            m_control = reflected(u"QT");
            m_path.quadTo(m_control, points[0]);
        }
    }

    QPointF reflected(QStringView commands) const
    {
        const QPointF here = m_path.currentPosition();
        return commands.contains(m_last.toUpper()) ? 2 * here - m_control : here;
    }

    void skipSeparators()
    {
        while (m_pos < m_data.size() && (m_data[m_pos].isSpace() || m_data[m_pos] == u','))
            ++m_pos;
    }

    bool number(qreal &value)
    {
        skipSeparators();
        const qsizetype start = m_pos;
        bool point = false;
        for (; m_pos < m_data.size(); ++m_pos) {
            const QChar c = m_data[m_pos];
            const bool sign = (c == u'-' || c == u'+') && (m_pos == start || m_data[m_pos - 1].toLower() == u'e');
            const bool exponent = c.toLower() == u'e' && m_pos > start;
            if (c == u'.' && std::exchange(point, true))
                break; // ".5.5" are two numbers
            if (!sign && !exponent && c != u'.' && !c.isDigit())
                break;
        }
        bool ok = false;
        value = QStringView(m_data).sliced(start, m_pos - start).toDouble(&ok);
        return ok && std::isfinite(value);
    }

    const QString &m_data;
    qsizetype m_pos = 0;
    QChar m_command;
    QChar m_last;
    QPointF m_control;
    QPainterPath m_path;
};
}

QPainterPath svgPath(const QString &data) { return PathReader(data).read(); }

QPainterPath fitted(const QPainterPath &path, QPointF move, qreal scaleX, qreal scaleY, qreal left, qreal right)
{
    QPainterPath result = path;
    for (int i = 0; i < result.elementCount(); ++i) {
        const QPainterPath::Element at = result.elementAt(i);
        const qreal x = move.x() + at.x * scaleX;
        result.setElementPositionAt(i, right >= left ? std::clamp(x, left, right) : x, move.y() + at.y * scaleY);
    }
    return result;
}

}
