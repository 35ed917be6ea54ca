// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/workshop/createstepmodel.h"
#include "ui/workshop/creationfiles.h"
#include "ui/workshop/workshopdocument.h"

#include "modelfile/createjob.h"
#include "servers/connection.h"

#include <QCoroTask>

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace corral::ui {

/// Creates a model from a document: first the choices (Choosing), then the work (Working), then the result.
class ModelCreation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by WorkshopController")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY choiceChanged FINAL)
    /// A problem with the name, or a note that a model will be replaced. Empty if there is none.
    Q_PROPERTY(QString nameNote READ nameNote NOTIFY choiceChanged FINAL)
    Q_PROPERTY(bool replaces READ replaces NOTIFY choiceChanged FINAL)
    /// The texts of the choices: the document's own base first, then the installed models.
    Q_PROPERTY(QStringList bases READ bases NOTIFY basesChanged FINAL)
    /// The index of the chosen base in `bases`: the choice itself is a name and is kept when the list changes.
    Q_PROPERTY(int baseIndex READ baseIndex NOTIFY choiceChanged FINAL)
    /// "As it is", then the formats that the server supports.
    Q_PROPERTY(QStringList quantizations READ quantizations CONSTANT FINAL)
    Q_PROPERTY(int quantization READ quantization WRITE setQuantization NOTIFY choiceChanged FINAL)
    /// Why the base cannot be quantized; empty if it can, or if that is not known.
    Q_PROPERTY(QString quantizationNote READ quantizationNote NOTIFY choiceChanged FINAL)
    /// Why the creation cannot be started; empty if it can.
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY choiceChanged FINAL)
    Q_PROPERTY(bool canStart READ canStart NOTIFY choiceChanged FINAL)
    /// The files that are sent, and where.
    Q_PROPERTY(corral::ui::CreationFiles *files READ files CONSTANT FINAL)
    Q_PROPERTY(corral::ui::CreateStepModel *steps READ steps CONSTANT FINAL)
    /// Whether the created model can chat, as far as known: as the server lists it, or like its base before it is listed.
    Q_PROPERTY(bool chats READ chats NOTIFY choiceChanged FINAL)
    Q_PROPERTY(QString errorMessage READ errorMessage NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY stateChanged FINAL)

public:
    enum State { Choosing, Working, Created, Failed, Cancelled };
    Q_ENUM(State)

    /// `connection` outlives it.
    explicit ModelCreation(servers::Connection &connection, QObject *parent = nullptr);
    ~ModelCreation() override;

    /// Starts the choices for `document`. Does nothing while another creation is running: the dialog then shows that one.
    void prepare(WorkshopDocument *document);
    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel();
    /// Returns to the choices after a failure.
    Q_INVOKABLE void revise();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] QString nameNote() const;
    [[nodiscard]] bool replaces() const;
    [[nodiscard]] QStringList bases() const;
    [[nodiscard]] int baseIndex() const;
    /// The name of the chosen base; empty for the document's own.
    [[nodiscard]] QString base() const { return m_base; }
    /// Chooses entry `index` of `bases`.
    Q_INVOKABLE void chooseBase(int index);
    [[nodiscard]] QStringList quantizations() const;
    [[nodiscard]] int quantization() const { return m_quantization; }
    void setQuantization(int quantization);
    [[nodiscard]] QString quantizationNote() const;
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool canStart() const { return obstacle().isEmpty(); }
    [[nodiscard]] CreationFiles *files() { return &m_files; }
    [[nodiscard]] CreateStepModel *steps() { return &m_steps; }
    [[nodiscard]] bool chats() const;
    [[nodiscard]] QString errorMessage() const;
    [[nodiscard]] QString errorHint() const;

Q_SIGNALS:
    void stateChanged();
    void choiceChanged();
    void basesChanged();
    void created(const QString &name);

private:
    /// Checks that nothing is overwritten without consent, then starts the job.
    QCoro::Task<> run(modelfile::CreateJob::Options options);
    void begin(const llm::Backend &backend, const modelfile::CreateJob::Options &options);
    void listBases();
    void lookForFiles();
    [[nodiscard]] modelfile::CreateOptions options() const;
    void setState(State state, const Error &error = {});
    [[nodiscard]] QString baseName() const;
    [[nodiscard]] bool isValidName() const;
    [[nodiscard]] int blockingErrors() const;
    /// Whether the chosen base was deleted since it was chosen.
    [[nodiscard]] bool isBaseGone() const;

    servers::Connection &m_connection;
    QPointer<WorkshopDocument> m_document;
    std::unique_ptr<modelfile::CreateJob> m_job;
    CreationFiles m_files;
    CreateStepModel m_steps;
    State m_state = Choosing;
    Error m_error;
    QString m_name;
    QString m_nameTakenMeanwhile; ///< a name that was free when chosen, and is taken now
    QStringList m_baseNames;      ///< the names behind `bases`
    QString m_base;
    int m_quantization = 0;
    quint64 m_request = 0; ///< number of the last start; results of earlier ones are dropped
};

}
