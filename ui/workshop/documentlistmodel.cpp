// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/documentlistmodel.h"

#include <QQmlEngine>

#include <algorithm>

namespace corral::ui {

void DocumentListModel::append(std::unique_ptr<WorkshopDocument> document)
{
    WorkshopDocument *added = document.get();
    // Otherwise QML would take ownership of an object without a parent that at() returns.
    QQmlEngine::setObjectOwnership(added, QQmlEngine::CppOwnership);
    connect(added, &WorkshopDocument::placeChanged, this, [this, added] { changed(added, {TitleRole, PlaceRole}); });
    connect(added, &WorkshopDocument::modifiedChanged, this, [this, added] { changed(added, {ModifiedRole}); });
    connect(added, &WorkshopDocument::analysed, this, [this, added] { changed(added, {ErrorsRole}); });
    beginInsertRows({}, count(), count());
    m_documents.push_back(std::move(document));
    endInsertRows();
    Q_EMIT countChanged();
}

void DocumentListModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    WorkshopDocument *removed = m_documents.at(static_cast<size_t>(row)).release();
    m_documents.erase(m_documents.begin() + row);
    endRemoveRows();
    removed->setParent(this);
    removed->disconnect(this);
    removed->deleteLater();
    Q_EMIT countChanged();
}

int DocumentListModel::rowOf(const WorkshopDocument *document) const
{
    const auto found =
        std::find_if(m_documents.begin(), m_documents.end(), [document](const auto &each) { return each.get() == document; });
    return found == m_documents.end() ? -1 : static_cast<int>(found - m_documents.begin());
}

WorkshopDocument *DocumentListModel::at(int row) const
{
    return row >= 0 && row < count() ? m_documents.at(static_cast<size_t>(row)).get() : nullptr;
}

void DocumentListModel::changed(const WorkshopDocument *document, const QList<int> &roles)
{
    const auto found =
        std::find_if(m_documents.cbegin(), m_documents.cend(), [document](const auto &each) { return each.get() == document; });
    const QModelIndex row = index(static_cast<int>(std::distance(m_documents.cbegin(), found)));
    Q_EMIT dataChanged(row, row, roles);
}

int DocumentListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant DocumentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    WorkshopDocument *document = at(index.row());
    switch (role) {
    case DocumentRole:
        return QVariant::fromValue(document);
    case Qt::DisplayRole:
    case TitleRole:
        return document->title();
    case PlaceRole:
        return document->place();
    case ModifiedRole:
        return document->isModified();
    case ErrorsRole:
        return document->problems()->errors();
    default:
        return {};
    }
}

QHash<int, QByteArray> DocumentListModel::roleNames() const
{
    return {{DocumentRole, "document"},
            {TitleRole, "title"},
            {PlaceRole, "place"},
            {ModifiedRole, "modified"},
            {ErrorsRole, "errors"}};
}

}
