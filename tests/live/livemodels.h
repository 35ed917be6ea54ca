// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livetest.h"

namespace corral::test {

/// The models of a real server: creating, copying, pulling and deleting them.
class LiveModels : public LiveTest
{
    Q_OBJECT

public:
    using LiveTest::LiveTest;

private Q_SLOTS:
    void showsEveryInstalledModel();
    void loadsAndUnloads();
    void copiesAndDeletes();
    void createsFromAModel();
    void takesFiles();
    void createsFromAFile();
    void quantizes();
    void saysWhatIsWrongInAStream();
    void pullsAndGoesOnAfterAStop();

private:
    [[nodiscard]] StreamResult create(const QString &modelfile, const QString &name, const QString &quantize = {});
    /// The file from which models are created.
    [[nodiscard]] QString weights();

    QTemporaryDir m_folder;
};

}
