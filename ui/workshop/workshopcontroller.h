// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workshop/documentlistmodel.h"
#include "ui/workshop/modelcreation.h"
#include "ui/workshop/workshopdrafts.h"

#include "servers/connection.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// Controller of the workshop screen: the open Modelfiles, their origin, and the model being created.
///
/// Every open text, saved or not, is kept in `draftsFolder` and restored at the next start.
class WorkshopController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the workbench")
    Q_PROPERTY(corral::ui::DocumentListModel *documents READ documents CONSTANT FINAL)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentChanged FINAL)
    /// The document of the current tab; null if there is none.
    Q_PROPERTY(corral::ui::WorkshopDocument *current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(corral::ui::ModelCreation *creation READ creation CONSTANT FINAL)
    /// The names of the installed models, sorted, to open or to use as a base.
    Q_PROPERTY(QStringList models READ models NOTIFY modelsChanged FINAL)
    /// The filter text; matchingModels are the names that contain it, case-insensitive.
    Q_PROPERTY(QString modelFilter READ modelFilter WRITE setModelFilter NOTIFY matchingModelsChanged FINAL)
    Q_PROPERTY(QStringList matchingModels READ matchingModels NOTIFY matchingModelsChanged FINAL)
    /// Why the server cannot create models, for display; empty if it can.
    Q_PROPERTY(QString createObstacle READ createObstacle NOTIFY obstacleChanged FINAL)
    /// Why the Modelfiles of its models cannot be read.
    Q_PROPERTY(QString readObstacle READ readObstacle NOTIFY obstacleChanged FINAL)
    /// A Modelfile is being fetched from the server, or a file read.
    Q_PROPERTY(bool opening READ isOpening NOTIFY openingChanged FINAL)

public:
    /// `connection` outlives it.
    WorkshopController(servers::Connection &connection, const QString &draftsFolder, QObject *parent = nullptr);
    /// Saves the drafts.
    ~WorkshopController() override;
    /// Blocks until the open documents are on disk as drafts; for the end of the program.
    void flush() { m_drafts.flush(); }

    [[nodiscard]] DocumentListModel *documents() { return &m_documents; }
    [[nodiscard]] int currentIndex() const { return m_currentIndex; }
    void setCurrentIndex(int index);
    [[nodiscard]] WorkshopDocument *current() const { return m_documents.at(m_currentIndex); }
    [[nodiscard]] ModelCreation *creation() { return &m_creation; }
    [[nodiscard]] QStringList models() const { return m_models; }
    [[nodiscard]] QString modelFilter() const { return m_modelFilter; }
    void setModelFilter(const QString &text);
    [[nodiscard]] QStringList matchingModels() const { return m_models.filter(m_modelFilter.trimmed(), Qt::CaseInsensitive); }
    [[nodiscard]] QString createObstacle() const;
    [[nodiscard]] QString readObstacle() const;
    [[nodiscard]] bool isOpening() const { return m_opening > 0; }

    /// Opens a new document with a template.
    Q_INVOKABLE void newDocument();
    /// Opens the Modelfile of an installed model; switches to its tab if it is open and unchanged.
    Q_INVOKABLE void openModel(const QString &name) { openModel(name, m_connection.backend()); }
    /// Likewise, of a server that is not the current one.
    void openModel(const QString &name, std::shared_ptr<llm::Backend> backend);
    /// Opens a file; switches to its tab if it is open.
    Q_INVOKABLE void openFile(const QUrl &file);
    /// Writes a document to its file. One without a file needs saveAs(). `thenClose`: closes the tab once everything is
    /// written.
    Q_INVOKABLE void save(int index, bool thenClose = false);
    Q_INVOKABLE void saveAs(int index, const QUrl &file, bool thenClose = false);
    /// The proposed location for saving: the document's folder, empty if it has none, and a name.
    Q_INVOKABLE QUrl folderOf(int index) const;
    Q_INVOKABLE QString suggestedName(int index) const;
    /// Closes a tab and drops unsaved changes: the page has asked for confirmation.
    Q_INVOKABLE void close(int index);
    /// Formats the current document, as one undo step.
    Q_INVOKABLE void tidy();
    /// Requests a chat with the created model, by the name that the server lists.
    Q_INVOKABLE void chatWith(const QString &name);
    /// Prepares `creation` for the current document.
    Q_INVOKABLE void prepareCreation();
    /// Persists unsaved changes for the next start; also called automatically soon after each change.
    void saveDrafts() { m_drafts.save(); }

    /// A name for display.
    Q_INVOKABLE static QString shown(const QString &name);

Q_SIGNALS:
    void currentChanged();
    void modelsChanged();
    void matchingModelsChanged();
    void openingChanged();
    void obstacleChanged();
    void chatRequested(const QString &model);
    /// An action succeeded; for a toast.
    void done(const QString &message);
    void failed(const QString &message, const QString &hint);

private:
    QCoro::Task<> restore();
    QCoro::Task<> fetchModel(QString name, std::shared_ptr<llm::Backend> backend);
    QCoro::Task<> fetchFile(QString path);
    QCoro::Task<> write(QPointer<WorkshopDocument> document, QString path, bool thenClose);
    void add(std::unique_ptr<WorkshopDocument> document);
    void addOpening(int change);
    void takeModels();
    void fail(const Error &error);
    [[nodiscard]] modelfile::DraftSet drafts() const;

    servers::Connection &m_connection;
    DocumentListModel m_documents;
    ModelCreation m_creation;
    WorkshopDrafts m_drafts;
    QStringList m_models;
    QString m_modelFilter;
    int m_currentIndex = -1;
    int m_opening = 0;
    int m_newDocuments = 0;
    QList<QUrl> m_toOpen; ///< files requested before the drafts were loaded
};

}
