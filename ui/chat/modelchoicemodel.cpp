// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/modelchoicemodel.h"

#include "base/displaytext.h"
#include "llm/modelkey.h"
#include "llm/modelname.h"
#include "ui/shared/format.h"

#include <utility>

namespace corral::ui {

namespace {

QString detailOf(const llm::ModelSummary &model)
{
    QStringList parts;
    if (!model.details.parameterSize.isEmpty())
        parts.append(model.details.parameterSize);
    if (!model.details.quantizationLevel.isEmpty() && model.details.quantizationLevel != QLatin1String("unknown"))
        parts.append(model.details.quantizationLevel);
    if (!model.isCloud() && model.size > 0)
        parts.append(format::bytes(model.size));
    return parts.join(QStringLiteral(" · "));
}

QStringList tellingCapabilities(const llm::ModelSummary &model)
{
    QStringList telling;
    for (const auto &capability : {llm::capability::vision, llm::capability::tools, llm::capability::thinking}) {
        if (model.capabilities.contains(capability))
            telling.append(capability);
    }
    return telling;
}

}

int ModelChoiceModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> ModelChoiceModel::roleNames() const
{
    return {{NameRole, "name"},     {ShownNameRole, "shownName"},       {DetailRole, "detail"},
            {LoadedRole, "loaded"}, {CapabilitiesRole, "capabilities"}, {CloudRole, "cloud"}};
}

QVariant ModelChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &model = m_models.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return model.name;
    case ShownNameRole:
        return displayText(model.name);
    case DetailRole:
        return displayText(detailOf(model));
    case LoadedRole:
        return m_loaded.contains(llm::modelKey(model.name));
    case CapabilitiesRole:
        return tellingCapabilities(model);
    case CloudRole:
        return model.isCloud();
    default:
        return {};
    }
}

int ModelChoiceModel::rowOf(const QString &name) const
{
    for (int row = 0; row < count(); ++row) {
        if (m_models.at(row).name == name)
            return row;
    }
    const QString key = llm::modelKey(name); // another spelling of the same name
    for (int row = 0; row < count(); ++row) {
        if (llm::modelKey(m_models.at(row).name) == key)
            return row;
    }
    return -1;
}

/// The server lists the newest model first; the rows keep that order.
void ModelChoiceModel::setInstalled(const QList<llm::ModelSummary> &models)
{
    auto wanted = llm::withoutRepeats(models);
    wanted.removeIf([](const auto &model) { return !llm::canChat(model.capabilities); });
    const auto origins = llm::matchKeys(llm::keysOf(m_models), llm::keysOf(wanted));
    QList<qsizetype> places(m_models.size(), -1); // the target row of each model
    for (qsizetype place = 0; place < origins.size(); ++place) {
        if (origins.at(place) >= 0)
            places[origins.at(place)] = place;
    }
    for (int row = count() - 1; row >= 0; --row) {
        if (places.at(row) >= 0)
            continue;
        beginRemoveRows({}, row, row);
        m_models.removeAt(row);
        endRemoveRows();
    }
    places.removeAll(-1);
    for (int row = 0; row < wanted.size(); ++row)
        place(row, wanted.at(row), places);
    Q_EMIT countChanged();
}

/// The rows above are final: a row only moves up.
void ModelChoiceModel::place(int row, const llm::ModelSummary &model, QList<qsizetype> &places)
{
    const int from = static_cast<int>(places.indexOf(row, row));
    if (from < 0) {
        beginInsertRows({}, row, row);
        m_models.insert(row, model);
        places.insert(row, row);
        endInsertRows();
        return;
    }
    if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        m_models.move(from, row);
        places.move(from, row);
        endMoveRows();
    }
    if (std::exchange(m_models[row], model) != model)
        Q_EMIT dataChanged(index(row), index(row), {DetailRole, CapabilitiesRole, CloudRole});
}

void ModelChoiceModel::setLoaded(const QSet<QString> &keys)
{
    const auto before = std::exchange(m_loaded, keys);
    for (int row = 0; row < count(); ++row) {
        const auto key = llm::modelKey(m_models.at(row).name);
        if (before.contains(key) != keys.contains(key))
            Q_EMIT dataChanged(index(row), index(row), {LoadedRole});
    }
}

}
