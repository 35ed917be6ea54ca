// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/lock.h"

#include "profile/privatefile.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace corral::profile {
namespace {

enum class Holder {
    Nobody,
    Running,
    Unknown, ///< the file system does not support locks
};

/// A starting holder needs microseconds between creating its file and locking it.
constexpr int settleMilliseconds = 20;

/// RAII wrapper of a file descriptor.
class Descriptor
{
public:
    explicit Descriptor(const QByteArray &name)
        : m_number(open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {}
    ~Descriptor()
    {
        if (isOpen())
            close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    /// Whether the path still refers to the open file.
    [[nodiscard]] bool isStill(const QByteArray &name) const
    {
        struct stat mine = {};
        struct stat theirs = {};
        return fstat(m_number, &mine) == 0 && lstat(name.constData(), &theirs) == 0 && mine.st_dev == theirs.st_dev &&
               mine.st_ino == theirs.st_ino;
    }
    [[nodiscard]] Holder lock() const
    {
        if (flock(m_number, LOCK_EX | LOCK_NB) == 0)
            return Holder::Nobody;
        return errno == EWOULDBLOCK ? Holder::Running : Holder::Unknown;
    }

private:
    int m_number;
};

/// Removes the file if nobody holds it. It is locked before it is removed, so that of two concurrent starts neither removes the
/// new file of the other.
Holder removeAbandoned(const QString &path, bool isReadable)
{
    const QByteArray name = QFile::encodeName(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner); // the owner may have lost the permissions
    const Descriptor file(name);
    if (!file.isOpen()) {
        // Another user's file in our own folder, or a dangling link.
        return QFile::remove(path) ? Holder::Nobody : Holder::Unknown;
    }
    const Holder holder = file.lock();
    const bool isAbandoned = holder == Holder::Nobody || (holder == Holder::Unknown && !isReadable);
    if (isAbandoned && file.isStill(name) && !QFile::remove(path))
        return Holder::Unknown;
    return isAbandoned ? Holder::Nobody : Holder::Running;
}

bool tellsItsHolder(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&process, &host, &program);
}

}

tl::expected<std::unique_ptr<QLockFile>, QLockFile::LockError> takeLock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // never consider the lock stale
    bool isTaken = lock->tryLock(0);
    if (!isTaken && lock->error() == QLockFile::LockFailedError) {
        isTaken = lock->tryLock(settleMilliseconds);
        if (!isTaken) {
            const Holder holder = removeAbandoned(path, tellsItsHolder(*lock));
            if (holder == Holder::Unknown)
                return tl::unexpected(QLockFile::PermissionError);
            isTaken = holder == Holder::Nobody && lock->tryLock(0);
        }
    }
    if (!isTaken)
        return tl::unexpected(lock->error());
    tightenFile(path);
    return lock;
}

}
