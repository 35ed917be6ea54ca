// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livetest.h"

namespace corral::test {

/// What a real server answers.
class LiveChats : public LiveTest
{
    Q_OBJECT

public:
    using LiveTest::LiveTest;

private Q_SLOTS:
    void answersInAStreamWithFigures();
    void stopsTheServer();
    void thinks();
    void refusesToThinkWhereAModelCannot();
    void embeds();
    void saysThatAModelIsMissing();
};

}
