// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/folder.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The entries of a folder to show: all folders, and the matching files.
class FolderModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by FileChoice")
    Q_PROPERTY(int count READ count NOTIFY listed FINAL)
    /// The list is being fetched.
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged FINAL)
    /// Why there is nothing to show; empty if there is no problem.
    Q_PROPERTY(QString problem READ problem NOTIFY listed FINAL)

public:
    /// For QML: name, isFolder, sizeText, modifiedText.
    enum Role { NameRole = Qt::UserRole + 1, ShownNameRole, IsFolderRole, SizeTextRole, ModifiedTextRole };

    using QAbstractListModel::QAbstractListModel;

    void setFolder(const QString &path);
    void refresh();
    /// Wildcards for file names; empty: all files.
    void setPatterns(const QStringList &patterns);
    void setShowHidden(bool shown);
    void setFoldersOnly(bool only);

    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] QString problem() const { return m_problem; }
    Q_INVOKABLE QString nameAt(int row) const;
    Q_INVOKABLE bool isFolderAt(int row) const;
    /// -1 if there is none.
    Q_INVOKABLE int rowOf(const QString &name) const;
    /// The first row from `from` on, with wrap-around, whose name begins with `prefix`; -1 if there is none.
    Q_INVOKABLE int rowFrom(int from, const QString &prefix) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void listed();
    void loadingChanged();

private:
    void setEntries(const Result<QList<files::Entry>> &entries);
    void show();
    [[nodiscard]] bool isShown(const files::Entry &entry) const;

    QString m_path;
    QStringList m_patterns;
    QList<files::Entry> m_all;
    QList<files::Entry> m_shown;
    QString m_problem;
    bool m_hidden = false;
    bool m_foldersOnly = false;
    bool m_loading = false;
    quint64 m_request = 0; ///< number of the last request; results of earlier ones are dropped
};

}
