// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/createjob.h"

#include <QCoroFuture>

#include <QCryptographicHash>
#include <QFile>
#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QtConcurrentRun>

namespace corral::modelfile {

namespace {

constexpr qint64 hashStep = 4 * 1024 * 1024;

/// Progress is counted in units of hashStep bytes, because QPromise counts in int.
void hash(QPromise<Result<QString>> &promise, const QString &path)
{
    QFile file(path);
    QCryptographicHash sha(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly)) {
        promise.addResult(failure(Error::Kind::Storage, CreateJob::tr("Couldn't open %1: %2.").arg(path, file.errorString())));
        return;
    }
    promise.setProgressRange(0, static_cast<int>(file.size() / hashStep));
    QByteArray part(hashStep, Qt::Uninitialized);
    for (int step = 0; !promise.isCanceled(); ++step) {
        const qint64 got = file.read(part.data(), part.size());
        if (got < 0) {
            promise.addResult(
                failure(Error::Kind::Storage, CreateJob::tr("Couldn't read %1: %2.").arg(path, file.errorString())));
            return;
        }
        if (got == 0)
            break;
        sha.addData(QByteArrayView(part.constData(), got));
        promise.setProgressValue(step);
    }
    promise.addResult(QStringLiteral("sha256:") + QString::fromLatin1(sha.result().toHex()));
}

void addFile(llm::CreateRequest &request, const LocalFile &file, const QString &digest)
{
    auto &list = file.keyword == Keyword::Adapter ? request.adapters
                 : file.keyword == Keyword::Draft ? request.draftFiles
                                                  : request.files;
    list.append({file.name, digest});
}

}

CreateJob::CreateJob(const llm::Backend &backend, Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_backend(backend.clone())
{}

CreateJob::~CreateJob() { cancel(); }

void CreateJob::start() { run(); }

void CreateJob::cancel()
{
    m_over = true;
    m_hashing.cancel();
    m_stream.reset();
    m_backend.reset();
}

QCoro::Task<void> CreateJob::run()
{
    const QPointer<CreateJob> self(this);
    if (const auto library = llm::libraryOf(*m_backend); !library)
        co_return fail(library.error());
    Result<CreatePlan> made = co_await QtConcurrent::run(planOf, m_options);
    if (!self || m_over)
        co_return;
    if (!made)
        co_return fail(made.error());
    for (const LocalFile &file : std::as_const(made->files)) {
        // One co_await per statement: GCC 12 destroys the temporaries of a conditional expression around one twice.
        const Result<QString> name = co_await digest(file);
        if (!self || m_over)
            co_return;
        if (!name)
            co_return fail(name.error());
        const Result<void> sent = co_await send(file, *name);
        if (!self || m_over)
            co_return;
        if (!sent)
            co_return fail(sent.error());
        addFile(made->request, file, *name);
    }
    create(made->request);
}

QCoro::Task<Result<QString>> CreateJob::digest(LocalFile file)
{
    const QPointer<CreateJob> self(this);
    const QString text = tr("Reading %1").arg(file.name);
    const qint64 size = QFile(file.path).size();
    QFutureWatcher<Result<QString>> watcher;
    connect(&watcher, &QFutureWatcherBase::progressValueChanged, this, [this, text, size](int step) {
        Q_EMIT progressed({text, std::min(size, step * hashStep), size});
    });
    Q_EMIT progressed({text, 0, size});
    if (!self || m_over)
        co_return failure(Error::Kind::Cancelled, {});
    m_hashing = QtConcurrent::run(hash, file.path);
    watcher.setFuture(m_hashing);
    const QFuture<Result<QString>> hashing = m_hashing;
    // Awaiting the original future would take its result, and a cancelled one has none.
    const QFuture<void> done(hashing);
    co_await qCoro(done).waitForFinished(); // lint: off the UI thread
    if (!self || hashing.isCanceled())
        co_return failure(Error::Kind::Cancelled, {});
    co_return hashing.result();
}

QCoro::Task<Result<void>> CreateJob::send(LocalFile file, QString digest)
{
    const QPointer<CreateJob> self(this);
    const Result<bool> has = co_await m_backend->library()->hasBlob(digest);
    if (!has)
        co_return tl::unexpected(has.error());
    if (!self || m_over || *has)
        co_return Result<void>();
    auto body = std::make_unique<QFile>(file.path);
    if (!body->open(QIODevice::ReadOnly))
        co_return failure(Error::Kind::Storage, tr("Couldn't open %1: %2.").arg(file.path, body->errorString()));
    const QString text = tr("Sending %1").arg(file.name);
    const qint64 size = body->size();
    const auto tell = [self, text, size](qint64 sent) {
        if (self && !self->m_over)
            Q_EMIT self->progressed({text, sent, size});
    };
    tell(0);
    co_return co_await m_backend->library()->uploadBlob(digest, std::move(body), tell);
}

void CreateJob::create(const llm::CreateRequest &request)
{
    m_stream = m_backend->library()->create(request);
    connect(m_stream.get(), &llm::ProgressStream::received, this, [this](const llm::Progress &progress) {
        Q_EMIT progressed({progress.status, progress.completed, progress.total});
    });
    connect(m_stream.get(), &llm::ProgressStream::finished, this, [this] {
        m_over = true;
        Q_EMIT finished();
    });
    connect(m_stream.get(), &llm::ProgressStream::failed, this, &CreateJob::fail);
}

void CreateJob::fail(const Error &error)
{
    m_over = true;
    Q_EMIT failed(error);
}

}
