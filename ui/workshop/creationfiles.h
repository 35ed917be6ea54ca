// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/createoptions.h"
#include "servers/connection.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::ui {

/// The files that creating a model sends, their destination, and the user's consent. The consent is for sending these files to
/// this server; it does not apply to other files or another server.
class CreationFiles : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelCreation")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// The files and the server in one sentence.
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// The question to confirm before sending; empty if there is none.
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    Q_PROPERTY(bool agreed READ isAgreed WRITE setAgreed NOTIFY changed FINAL)

public:
    /// For QML: instruction ("FROM"), path, size ("4.7 GB"), doubt (why consent is required for the file; empty: it is not).
    enum Role { InstructionRole = Qt::UserRole + 1, PathRole, SizeRole, ConsentReasonRole };

    /// `connection` outlives it.
    explicit CreationFiles(const servers::Connection &connection, QObject *parent = nullptr);

    /// Determines the files again.
    void findFiles(const modelfile::CreateOptions &options);
    /// Why nothing can be sent yet; empty if it can.
    [[nodiscard]] QString obstacle() const;
    /// For CreateOptions::mayBeSent.
    [[nodiscard]] QStringList realPaths() const;

    [[nodiscard]] int count() const { return static_cast<int>(m_files.size()); }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] bool isAgreed() const;
    void setAgreed(bool agreed);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    struct Agreement
    {
        net::Endpoint server;
        QList<modelfile::FileToSend> files;

        bool operator==(const Agreement &) const = default;
    };

    void setFiles(const Result<QList<modelfile::FileToSend>> &found);
    [[nodiscard]] QString destination() const;

    const servers::Connection &m_connection;
    QList<modelfile::FileToSend> m_files;
    std::optional<Error> m_error;
    std::optional<Agreement> m_agreement;
    quint64 m_request = 0; ///< number of the last look(); results of earlier ones are dropped
    bool m_isSearching = false;
};

}
