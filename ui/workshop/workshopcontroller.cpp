// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/workshopcontroller.h"

#include "base/displaytext.h"
#include "llm/modelname.h"
#include "modelfile/request.h"
#include "modelfile/writer.h"
#include "ui/shared/modelobstacles.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace corral::ui {

WorkshopController::WorkshopController(servers::Connection &connection, const QString &draftsFolder, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_creation(connection)
    , m_drafts(draftsFolder + QStringLiteral("/workshop.json"), [this] { return drafts(); })
{
    connect(&m_drafts, &WorkshopDrafts::failed, this, &WorkshopController::fail);
    connect(&m_connection, &servers::Connection::modelsChanged, this, &WorkshopController::takeModels);
    for (const auto signal : {&servers::Connection::backendChanged, &servers::Connection::stateChanged})
        connect(&m_connection, signal, this, &WorkshopController::obstacleChanged);
    takeModels();
    connect(&m_creation, &ModelCreation::created, this,
            [this](const QString &name) { Q_EMIT done(tr("Created %1.").arg(name)); });
    restore();
}

WorkshopController::~WorkshopController() { m_drafts.saveLast(); }

QCoro::Task<> WorkshopController::restore()
{
    const QPointer<WorkshopController> self(this);
    const auto found = co_await m_drafts.load();
    if (!self)
        co_return;
    const bool wasEmpty = m_documents.count() == 0;
    for (const WorkshopDrafts::Found &each : found)
        add(WorkshopDrafts::documentFrom(each));
    if (wasEmpty) // a document that was opened meanwhile stays the current one
        setCurrentIndex(m_drafts.lastIndex());
    for (const QUrl &each : std::exchange(m_toOpen, {}))
        openFile(each);
}

modelfile::DraftSet WorkshopController::drafts() const
{
    modelfile::DraftSet set;
    set.current = m_currentIndex;
    for (int row = 0; row < m_documents.count(); ++row)
        set.drafts.append(m_documents.at(row)->draft());
    return set;
}

void WorkshopController::takeModels()
{
    QStringList names;
    for (const llm::ModelSummary &each : m_connection.models())
        names.append(each.name);
    names.sort(Qt::CaseInsensitive);
    names.removeDuplicates();
    if (names == m_models)
        return;
    m_models = names;
    Q_EMIT modelsChanged();
    Q_EMIT matchingModelsChanged();
}

QString WorkshopController::createObstacle() const { return modelObstacles(m_connection).create; }

QString WorkshopController::readObstacle() const { return modelObstacles(m_connection).show; }

void WorkshopController::setModelFilter(const QString &text)
{
    if (text == m_modelFilter)
        return;
    m_modelFilter = text;
    Q_EMIT matchingModelsChanged();
}

void WorkshopController::setCurrentIndex(int index)
{
    if (index == m_currentIndex || !m_documents.at(index))
        return;
    m_currentIndex = index;
    m_drafts.schedule();
    Q_EMIT currentChanged();
}

void WorkshopController::newDocument()
{
    auto document = std::make_unique<WorkshopDocument>(
        tr("# A model of your own: what it starts from, how it behaves, what it says.\n"
           "FROM %1\n\n"
           "PARAMETER temperature 0.7\n\n"
           "SYSTEM \"\"\"You are a helpful assistant. Answer briefly.\"\"\"\n")
            .arg(m_connection.models().isEmpty() ? QStringLiteral("llama3.2") : m_connection.models().constFirst().name)
            .toUtf8());
    ++m_newDocuments;
    document->setName(m_newDocuments == 1 ? tr("New Modelfile") : tr("New Modelfile %1").arg(m_newDocuments));
    add(std::move(document));
}

void WorkshopController::openModel(const QString &name, std::shared_ptr<llm::Backend> backend)
{
    const bool isCurrent = backend == m_connection.backend(); // a tab may have the model of another server
    for (int row = 0; isCurrent && row < m_documents.count(); ++row) {
        const WorkshopDocument *each = m_documents.at(row);
        if (llm::isSameModel(each->model(), name) && each->path().isEmpty() && !each->isModified())
            return setCurrentIndex(row);
    }
    fetchModel(name, std::move(backend));
}

QCoro::Task<> WorkshopController::fetchModel(QString name, std::shared_ptr<llm::Backend> backend)
{
    const QPointer<WorkshopController> self(this);
    const auto library = llm::libraryOf(*backend);
    if (!library)
        co_return fail(library.error());
    addOpening(1);
    const Result<llm::ModelInfo> show = co_await (*library)->show(name);
    if (!self)
        co_return;
    addOpening(-1);
    if (!show)
        co_return fail(show.error());
    auto document = std::make_unique<WorkshopDocument>(modelfile::fromShow(*show, name).toUtf8());
    document->setModel(name);
    add(std::move(document));
}

void WorkshopController::openFile(const QUrl &file)
{
    const QString path = QFileInfo(file.toLocalFile()).absoluteFilePath();
    if (!m_drafts.isLoaded()) { // it may be among the restored documents
        m_toOpen.append(file);
        return;
    }
    for (int row = 0; row < m_documents.count(); ++row) {
        if (m_documents.at(row)->path() == path)
            return setCurrentIndex(row);
    }
    fetchFile(path);
}

QCoro::Task<> WorkshopController::fetchFile(QString path)
{
    const QPointer<WorkshopController> self(this);
    addOpening(1);
    const Result<QByteArray> bytes = co_await modelfile::readFile(path);
    if (!self)
        co_return;
    addOpening(-1);
    if (!bytes)
        co_return fail(bytes.error());
    auto document = std::make_unique<WorkshopDocument>(*bytes);
    document->setPath(path);
    add(std::move(document));
}

void WorkshopController::save(int index, bool thenClose)
{
    if (WorkshopDocument *document = m_documents.at(index); document && !document->path().isEmpty())
        write(document, document->path(), thenClose);
}

void WorkshopController::saveAs(int index, const QUrl &file, bool thenClose)
{
    if (WorkshopDocument *document = m_documents.at(index))
        write(document, QFileInfo(file.toLocalFile()).absoluteFilePath(), thenClose);
}

QUrl WorkshopController::folderOf(int index) const
{
    const WorkshopDocument *document = m_documents.at(index);
    return document && !document->path().isEmpty() ? QUrl::fromLocalFile(QFileInfo(document->path()).path()) : QUrl();
}

QString WorkshopController::suggestedName(int index) const
{
    const WorkshopDocument *document = m_documents.at(index);
    if (document && !document->path().isEmpty())
        return QFileInfo(document->path()).fileName();
    const QString name = QStringLiteral("Modelfile");
    if (!document || document->model().isEmpty())
        return name;
    static const QRegularExpression separators(QStringLiteral("[/:]+"));
    return name + QLatin1Char('.') + document->model().replace(separators, QStringLiteral("-"));
}

QCoro::Task<> WorkshopController::write(QPointer<WorkshopDocument> document, QString path, bool thenClose)
{
    const bool isNewPlace = document && path != document->path();
    const QPointer<WorkshopController> self(this);
    if (document && path == document->path()) {
        const Result<QByteArray> inFile = co_await modelfile::readFile(path);
        if (!self || !document)
            co_return;
        if (inFile && *inFile != document->savedBytes()) {
            // From here on the file is known to hold this: saving again replaces it.
            document->setSaved(*inFile);
            Q_EMIT failed(tr("%1 was changed by another program since it was opened here.").arg(document->title()),
                          tr("Save again to replace it, or save under another name."));
            co_return;
        }
    }
    if (!document)
        co_return;
    const QByteArray bytes = document->bytes(); // cppcheck-suppress nullPointerRedundantCheck
    const Result<void> written = co_await modelfile::writeFile(path, bytes);
    if (!self || !document)
        co_return;
    if (!written)
        co_return fail(written.error());
    document->setPath(path);
    document->setSaved(bytes);
    m_drafts.schedule();
    Q_EMIT done(isNewPlace ? tr("Saved %1 in %2.").arg(document->title(), QDir::toNativeSeparators(QFileInfo(path).path()))
                           : tr("Saved %1.").arg(document->title()));
    if (thenClose && !document->isModified()) // text typed during the write is not in the file
        close(m_documents.rowOf(document));
}

void WorkshopController::close(int index)
{
    if (!m_documents.at(index))
        return;
    m_documents.removeAt(index);
    if (index < m_currentIndex || m_currentIndex == m_documents.count())
        --m_currentIndex;
    m_drafts.schedule();
    Q_EMIT currentChanged();
}

void WorkshopController::tidy()
{
    if (WorkshopDocument *document = current())
        document->setText(modelfile::format(modelfile::Document::parse(document->text())));
}

void WorkshopController::chatWith(const QString &name) { Q_EMIT chatRequested(llm::ModelName::parse(name).listed()); }

QString WorkshopController::shown(const QString &name) { return displayText(name); }

void WorkshopController::prepareCreation()
{
    WorkshopDocument *document = current();
    if (!document)
        return;
    document->recheck();
    m_creation.prepare(document);
}

void WorkshopController::add(std::unique_ptr<WorkshopDocument> document)
{
    connect(document.get(), &WorkshopDocument::textChanged, &m_drafts, &WorkshopDrafts::scheduleTyped);
    connect(document.get(), &WorkshopDocument::refused, this, &WorkshopController::failed);
    m_documents.append(std::move(document));
    m_currentIndex = m_documents.count() - 1;
    m_drafts.schedule();
    Q_EMIT currentChanged();
}

void WorkshopController::addOpening(int change)
{
    m_opening += change;
    Q_EMIT openingChanged();
}

void WorkshopController::fail(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        Q_EMIT failed(error.message, error.hint);
}

}
