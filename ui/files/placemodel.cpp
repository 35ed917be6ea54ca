// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/files/placemodel.h"

#include "base/displaytext.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace corral::ui {

PlaceModel::PlaceModel(QObject *parent)
    : QAbstractListModel(parent)
{
    const auto add = [this](const QString &name, const QString &path, const char *icon) {
        const bool isKnown =
            std::any_of(m_places.begin(), m_places.end(), [&path](const Place &each) { return each.path == path; });
        if (!path.isEmpty() && !isKnown)
            m_places.append({name, path, QLatin1String(icon)});
    };
    const auto standard = [](QStandardPaths::StandardLocation location) { return QStandardPaths::writableLocation(location); };
    add(tr("Home"), QDir::homePath(), "user");
    add(tr("Desktop"), standard(QStandardPaths::DesktopLocation), "monitor");
    add(tr("Documents"), standard(QStandardPaths::DocumentsLocation), "file");
    add(tr("Downloads"), standard(QStandardPaths::DownloadLocation), "download");
    add(tr("This computer"), QDir::rootPath(), "disk");
}

int PlaceModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_places.size()); }

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Place &place = m_places.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return displayText(place.name);
    case PathRole:
        return place.path;
    case IconNameRole:
        return place.iconName;
    default:
        return {};
    }
}

QHash<int, QByteArray> PlaceModel::roleNames() const
{
    return {{NameRole, "name"}, {PathRole, "path"}, {IconNameRole, "iconName"}};
}

}
