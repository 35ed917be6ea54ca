// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/files/foldermodel.h"
#include "ui/files/placemodel.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace corral::ui {

/// Choosing a file to open, a place to save to, or a folder: where one is, what is in there, and whether what was chosen
/// will do. Nothing is chosen that cannot be read or written as far as that can be seen beforehand.
class FileChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Purpose purpose READ purpose WRITE setPurpose NOTIFY purposeChanged FINAL)
    /// Whether the desktop has a dialog of its own, which people know better.
    Q_PROPERTY(bool hasNative READ isNative CONSTANT FINAL)
    /// The absolute path of the folder shown.
    Q_PROPERTY(QString folder READ folder NOTIFY folderChanged FINAL)
    /// The folder in it that one came out of; empty if one came from elsewhere.
    Q_PROPERTY(QString cameFrom READ cameFrom NOTIFY folderChanged FINAL)
    /// What stands in the field for the name; may be a path.
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL)
    /// Added to a name without a suffix when saving: "csv".
    Q_PROPERTY(QString suffix MEMBER m_suffix NOTIFY suffixChanged FINAL)
    /// As in "Modelfiles (Modelfile *.modelfile)".
    Q_PROPERTY(QStringList nameFilters READ nameFilters WRITE setNameFilters NOTIFY filtersChanged FINAL)
    /// The words of nameFilters.
    Q_PROPERTY(QStringList filterTexts READ filterTexts NOTIFY filtersChanged FINAL)
    Q_PROPERTY(int filterIndex READ filterIndex WRITE setFilterIndex NOTIFY filtersChanged FINAL)
    Q_PROPERTY(bool showHidden READ showHidden WRITE setShowHidden NOTIFY filtersChanged FINAL)
    Q_PROPERTY(corral::ui::FolderModel *entries READ entries CONSTANT FINAL)
    Q_PROPERTY(corral::ui::PlaceModel *places READ places CONSTANT FINAL)
    /// Why what was chosen will not do; empty if nothing speaks against it so far.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    /// What has to be agreed to first; empty if nothing has to.
    Q_PROPERTY(QString question READ question NOTIFY stateChanged FINAL)
    /// The word on the button that agrees.
    Q_PROPERTY(QString answer READ answer NOTIFY stateChanged FINAL)
    /// Whether agreeing destroys something.
    Q_PROPERTY(bool replaces READ replaces NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool canAccept READ canAccept NOTIFY nameChanged FINAL)

public:
    enum Purpose { Open, Save, Folder };
    Q_ENUM(Purpose)

    explicit FileChoice(QObject *parent = nullptr);

    /// Starts anew in `folder` (an address or a path; empty, or gone: where it was the last time, or among the documents) with
    /// `name` proposed.
    Q_INVOKABLE void begin(const QUrl &folder, const QString &name);
    /// The address of `name` in the folder, of the folder itself without one.
    Q_INVOKABLE QUrl addressOf(const QString &name) const;
    /// A row of the entries is pointed at: the name of a file goes into the field.
    Q_INVOKABLE void point(int row);
    /// Goes into a folder, or chooses a file.
    Q_INVOKABLE void activate(int row);
    /// Goes to a folder; a path as it is typed, with ~ for home.
    Q_INVOKABLE void goTo(const QString &path);
    Q_INVOKABLE void goUp();
    /// Chooses what stands in the field, or asks first.
    Q_INVOKABLE void accept();
    /// Agrees to the question.
    Q_INVOKABLE void agree();
    Q_INVOKABLE void disagree();
    /// Nothing is wanted any more: what the disk still answers is dropped.
    Q_INVOKABLE void cancel();
    /// Makes a folder here and goes into it.
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
    /// The end: a file that can be opened, a place to write to, or a folder.
    void chosen(const QUrl &file);

private:
    enum class Asked { Nothing, Replace, MakeFolder };

    [[nodiscard]] QString pathOf(const QString &text) const;
    void setFolder(const QString &path, const QString &cameFrom = {});
    void takeList();
    void setState(Asked asked, const QString &problem = {});
    /// Withdraws what the disk was asked before. Says later whether its answer is still wanted: not once something else was
    /// asked, another name was typed, or the dialog was left.
    [[nodiscard]] std::function<bool()> beginAsking();
    void look(const QString &path);
    void take(const files::Target &target);
    void finish(const QString &path);

    Purpose m_purpose = Open;
    const bool m_native;
    QString m_folder;
    QString m_cameFrom;
    QString m_proposed; ///< goes along from folder to folder
    QString m_name;
    QString m_suffix;
    QStringList m_filters;
    int m_filterIndex = 0;
    bool m_showHidden = false;
    bool m_isBeginning = false; ///< the first list since begin() is on its way
    FolderModel m_entries;
    PlaceModel m_places;
    Asked m_asked = Asked::Nothing;
    files::Target m_target; ///< that the question is about
    QString m_problem;
    quint64 m_look = 0;  ///< what an earlier one finds is dropped
    quint64 m_typed = 0; ///< names so far: what was found about an earlier one is dropped
};

}
