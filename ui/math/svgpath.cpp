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
    bool step()
    {
        const bool relative = m_command.isLower();
        const QPointF from = relative ? m_path.currentPosition() : QPointF();
        qreal n[6] = {};
        const auto take = [this, &n](int count) {
            for (int i = 0; i < count; ++i) {
                if (!number(n[i]))
                    return false;
            }
            return true;
        };
        const auto point = [&n, from](int i) { return from + QPointF(n[i], n[i + 1]); };
        const QPointF here = m_path.currentPosition();
        switch (m_command.toUpper().unicode()) {
        case u'M':
            if (!take(2))
                return false;
            m_path.moveTo(point(0));
            return true;
        case u'L':
            if (!take(2))
                return false;
            m_path.lineTo(point(0));
            return true;
        case u'H':
            if (!take(1))
                return false;
            m_path.lineTo(from.x() + n[0], here.y());
            return true;
        case u'V':
            if (!take(1))
                return false;
            m_path.lineTo(here.x(), from.y() + n[0]);
            return true;
        case u'C':
            if (!take(6))
                return false;
            m_control = point(2);
            m_path.cubicTo(point(0), m_control, point(4));
            return true;
        case u'S': {
            if (!take(4))
                return false;
            const QPointF first = reflected(u"CS");
            m_control = point(0);
            m_path.cubicTo(first, m_control, point(2));
            return true;
        }
        case u'Q':
            if (!take(4))
                return false;
            m_control = point(0);
            m_path.quadTo(m_control, point(2));
            return true;
        case u'T':
            if (!take(2))
                return false;
            m_control = reflected(u"QT");
            m_path.quadTo(m_control, point(0));
            return true;
        case u'Z':
            m_path.closeSubpath();
            return true;
        default:
            return false;
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
