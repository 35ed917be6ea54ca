// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/files/foldermodel.h"
#include "ui/files/placemodel.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace corral::ui {

/// State of a dialog that chooses a file to open, a file to save, or a folder: the current folder, its entries, and whether the
/// choice is valid. A choice that is known to be unreadable or not writable is rejected.
class FileChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Purpose purpose READ purpose WRITE setPurpose NOTIFY purposeChanged FINAL)
    /// Whether the desktop has a file dialog of its own, which users know better.
    Q_PROPERTY(bool hasNative READ isNative CONSTANT FINAL)
    /// The absolute path of the current folder.
    Q_PROPERTY(QString folder READ folder NOTIFY folderChanged FINAL)
    /// The name of the subfolder that the user came from; empty if none.
    Q_PROPERTY(QString cameFrom READ cameFrom NOTIFY folderChanged FINAL)
    /// The text of the name field; may be a path.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    /// Appended to a name without a suffix when saving: "csv".
    Q_PROPERTY(QString suffix MEMBER m_suffix NOTIFY suffixChanged FINAL)
    /// As in "Modelfiles (Modelfile *.modelfile)".
    Q_PROPERTY(QStringList nameFilters READ nameFilters WRITE setNameFilters NOTIFY filtersChanged FINAL)
    /// The texts of nameFilters.
    Q_PROPERTY(QStringList filterTexts READ filterTexts NOTIFY filtersChanged FINAL)
    Q_PROPERTY(int filterIndex READ filterIndex WRITE setFilterIndex NOTIFY filtersChanged FINAL)
    Q_PROPERTY(bool showHidden READ showHidden WRITE setShowHidden NOTIFY filtersChanged FINAL)
    Q_PROPERTY(corral::ui::FolderModel *entries READ entries CONSTANT FINAL)
    Q_PROPERTY(corral::ui::PlaceModel *places READ places CONSTANT FINAL)
    /// Why the choice is invalid; empty if no problem is known.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    /// A question that must be confirmed first; empty if there is none.
    Q_PROPERTY(QString question READ question NOTIFY stateChanged FINAL)
    /// The label of the confirming button.
    Q_PROPERTY(QString answer READ answer NOTIFY stateChanged FINAL)
    /// Whether confirming overwrites a file.
    Q_PROPERTY(bool replaces READ replaces NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool canAccept READ canAccept NOTIFY nameChanged FINAL)

public:
    enum Purpose { Open, Save, Folder };
    Q_ENUM(Purpose)

    explicit FileChoice(QObject *parent = nullptr);

    /// Restarts in `folder` (a URL or a path; if it is empty or missing: the last used folder, or the documents folder) with
    /// `name` proposed.
    Q_INVOKABLE void begin(const QUrl &folder, const QString &name);
    /// The URL of `name` in the folder, or of the folder itself without one.
    Q_INVOKABLE QUrl addressOf(const QString &name) const;
    /// Selects an entry: the name of a file goes into the field.
    Q_INVOKABLE void select(int row);
    /// Opens a folder, or chooses a file.
    Q_INVOKABLE void activate(int row);
    /// Changes to a folder given as typed, with ~ for the home folder.
    Q_INVOKABLE void goTo(const QString &path);
    Q_INVOKABLE void goUp();
    /// Chooses the entry in the field, or asks first.
    Q_INVOKABLE void accept();
    /// Confirms the question.
    Q_INVOKABLE void agree();
    Q_INVOKABLE void disagree();
    /// Cancels: pending results from the disk are dropped.
    Q_INVOKABLE void cancel();
    /// Creates a folder here and opens it.
    Q_INVOKABLE void makeFolder(const QString &name);

    [[nodiscard]] Purpose purpose() const { return m_purpose; }
    void setPurpose(Purpose purpose);
    [[nodiscard]] bool isNative() const { return m_native; }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString cameFrom() const { return m_cameFrom; }
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] QStringList nameFilters() const { return m_filters; }
    void setNameFilters(const QStringList &filters);
    [[nodiscard]] QStringList filterTexts() const;
    [[nodiscard]] int filterIndex() const { return m_filterIndex; }
    void setFilterIndex(int index);
    [[nodiscard]] bool showHidden() const { return m_showHidden; }
    void setShowHidden(bool shown);
    [[nodiscard]] FolderModel *entries() { return &m_entries; }
    [[nodiscard]] PlaceModel *places() { return &m_places; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString answer() const;
    [[nodiscard]] bool replaces() const { return m_asked == Asked::Replace; }
    [[nodiscard]] bool canAccept() const { return m_purpose == Folder || !m_name.trimmed().isEmpty(); }

Q_SIGNALS:
    void purposeChanged();
    void folderChanged();
    void nameChanged();
    void filtersChanged();
    void suffixChanged();
    void stateChanged();
    /// The result: a file to open, a file to save to, or a folder.
    void chosen(const QUrl &file);

private:
    enum class Asked { Nothing, Replace, MakeFolder };

    [[nodiscard]] QString pathOf(const QString &text) const;
    void setFolder(const QString &path, const QString &cameFrom = {});
    void takeList();
    void setState(Asked asked, const QString &problem = {});
    /// Starts a query and invalidates earlier ones. The returned function says whether the result is still current: not after
    /// another query, a change of the name, or the end of the dialog.
    [[nodiscard]] std::function<bool()> beginQuery();
    void checkTarget(const QString &path);
    void applyTarget(const files::Target &target);
    void finish(const QString &path);

    Purpose m_purpose = Open;
    const bool m_native;
    QString m_folder;
    QString m_cameFrom;
    QString m_proposed; ///< kept when the folder changes
    QString m_name;
    QString m_suffix;
    QStringList m_filters;
    int m_filterIndex = 0;
    bool m_showHidden = false;
    bool m_isBeginning = false; ///< the first list since begin() is pending
    FolderModel m_entries;
    PlaceModel m_places;
    Asked m_asked = Asked::Nothing;
    files::Target m_target; ///< the subject of the question
    QString m_problem;
    quint64 m_query = 0; ///< number of the last query; results of earlier ones are dropped
    quint64 m_typed = 0; ///< number of the last typed name; results about earlier ones are dropped
};

}
