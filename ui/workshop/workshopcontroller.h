// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workshop/documentlistmodel.h"
#include "ui/workshop/modelcreation.h"

#include "modelfile/file.h"
#include "servers/connection.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// What the workshop screen knows: the open Modelfiles, where they come from and go to, and the model being created.
///
/// Every open text, saved or not, is kept in `draftsFolder` and is there again at the next start.
class WorkshopController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the workbench")
    Q_PROPERTY(corral::ui::DocumentListModel *documents READ documents CONSTANT FINAL)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentChanged FINAL)
    /// The open document of the current tab; null without one.
    Q_PROPERTY(corral::ui::WorkshopDocument *current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(corral::ui::ModelCreation *creation READ creation CONSTANT FINAL)
    /// The installed models' names by the alphabet, to open or to build on.
    Q_PROPERTY(QStringList models READ models NOTIFY modelsChanged FINAL)
    /// Those of them that hold this text, in any case.
    Q_PROPERTY(QString modelFilter READ modelFilter WRITE setModelFilter NOTIFY matchingModelsChanged FINAL)
    Q_PROPERTY(QStringList matchingModels READ matchingModels NOTIFY matchingModelsChanged FINAL)
    /// A model's Modelfile is on its way from the server, or a file from the disk.
    Q_PROPERTY(bool opening READ isOpening NOTIFY openingChanged FINAL)

public:
    /// `client` and `connection` outlive it.
    WorkshopController(servers::Connection &connection, const QString &draftsFolder,
                       QObject *parent = nullptr);
    /// Saves the drafts.
    ~WorkshopController() override;
    /// Returns when what is open is on the disk as drafts: for a program that ends.
    void flush();

    [[nodiscard]] DocumentListModel *documents() { return &m_documents; }
    [[nodiscard]] int currentIndex() const { return m_currentIndex; }
    void setCurrentIndex(int index);
    [[nodiscard]] WorkshopDocument *current() const { return m_documents.at(m_currentIndex); }
    [[nodiscard]] ModelCreation *creation() { return &m_creation; }
    [[nodiscard]] QStringList models() const { return m_models; }
    [[nodiscard]] QString modelFilter() const { return m_modelFilter; }
    void setModelFilter(const QString &text);
    [[nodiscard]] QStringList matchingModels() const { return m_models.filter(m_modelFilter.trimmed(), Qt::CaseInsensitive); }
    [[nodiscard]] bool isOpening() const { return m_opening > 0; }

    /// A document with a few lines to start from.
    Q_INVOKABLE void newDocument();
    /// The Modelfile of an installed model; goes to its tab if it is open and unchanged.
    Q_INVOKABLE void openModel(const QString &name);
    /// A file on the disk; goes to its tab if it is open.
    Q_INVOKABLE void openFile(const QUrl &file);
    /// Writes a document to its file. One that has none needs saveAs().
    /// `thenClose`: its tab closes once all of it is written.
    Q_INVOKABLE void save(int index, bool thenClose = false);
    Q_INVOKABLE void saveAs(int index, const QUrl &file, bool thenClose = false);
    /// Where to propose to save a document: its folder, empty if it has none, and a name.
    Q_INVOKABLE QUrl folderOf(int index) const;
    Q_INVOKABLE QString suggestedName(int index) const;
    /// Closes a tab, whatever is unsaved in it: the page has asked.
    Q_INVOKABLE void close(int index);
    /// The current document in tidy form; one step to undo.
    Q_INVOKABLE void tidy();
    /// A model that was created; by the name the server lists it under.
    Q_INVOKABLE void chatWith(const QString &name);
    /// Prepares `creation` for the current document.
    Q_INVOKABLE void prepareCreation();
    /// Writes down what is unsaved in the documents, for the next start; it also happens by itself soon after each change.
    void saveDrafts();

    /// A name as it is drawn.
    Q_INVOKABLE static QString shown(const QString &name);

Q_SIGNALS:
    void currentChanged();
    void modelsChanged();
    void matchingModelsChanged();
    void openingChanged();
    void chatRequested(const QString &model);
    /// Something worth telling ended well.
    void done(const QString &message);
    void failed(const QString &message, const QString &hint);

private:
    QCoro::Task<> restore();
    QCoro::Task<> fetchModel(QString name);
    QCoro::Task<> fetchFile(QString path);
    QCoro::Task<> write(QPointer<WorkshopDocument> document, QString path, bool thenClose);
    void revive(const modelfile::Draft &draft, const Result<QByteArray> &inFile);
    void add(std::unique_ptr<WorkshopDocument> document);
    void addOpening(int change);
    void takeModels();
    void fail(const Error &error);
    [[nodiscard]] modelfile::DraftSet drafts() const;
    void saveLastDrafts();

    servers::Connection &m_connection;
    DocumentListModel m_documents;
    ModelCreation m_creation;
    modelfile::DraftStore m_drafts;
    QTimer m_draftsTimer;
    QStringList m_models;
    QString m_modelFilter;
    int m_currentIndex = -1;
    int m_opening = 0;
    int m_newDocuments = 0;
    QList<QUrl> m_toOpen;    ///< files that were asked for before `m_restored`
    bool m_restored = false; ///< before that, saving would overwrite what has not been read yet
};

}
