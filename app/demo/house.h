// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/library.h"

#include <string_view>

namespace corral::demo {

/// What the handlers share.
struct House
{
    explicit House(Options pretended)
        : options(std::move(pretended))
        , library(options)
    {}

    const Options options;
    Library library;
};

// One handler an endpoint; each throws a Refusal for what the real server refuses.
Answer chat(const Call &call, House &house);
Answer generate(const Call &call, House &house);
Answer embed(const Call &call, House &house);
Answer legacyEmbeddings(const Call &call, House &house);
Answer pull(const Call &call, House &house);
Answer push(const Call &call, House &house);
Answer create(const Call &call, House &house);
Answer show(const Call &call, House &house);
Answer copy(const Call &call, House &house);
Answer remove(const Call &call, House &house);

/// Finds the handler, reads the body, and answers in one piece where no stream is wanted.
Answer dispatch(std::string_view method, Call call, House &house, const std::vector<Fault> &faults);

/// Pulls a model into the library, writing the lines of a pull but for the last. False: it failed, and has said so.
bool fetch(Pen &pen, House &house, const QString &name, bool insecure);

/// The model of that name, or a refusal that says `missing`.
Model findModel(const House &house, const QString &name, const QString &missing);

}
