// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/services/preset.h"

#include <QFuture>

namespace callboard::services {

class Workspace;

/// The ways of working to choose from: those that come with the program and those that people have saved.
class PresetService
{
public:
    explicit PresetService(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Those of the program first.
    [[nodiscard]] QFuture<Result<QList<Preset>>> all() const;
    /// By id or by title, in upper or lower case. NotFound.
    [[nodiscard]] QFuture<Result<Preset>> named(const QString &name) const;
    /// Keeps \a preset under its title, in place of the one that had it. InvalidArgument for no title or one
    /// of more than 80 characters, AlreadyExists for one of the program's own.
    [[nodiscard]] QFuture<Result<void>> save(const Preset &preset) const;
    /// NotFound for one that nobody saved.
    [[nodiscard]] QFuture<Result<void>> remove(const QString &title) const;

private:
    Workspace &m_workspace;
};

/// Whether it comes with the program.
[[nodiscard]] bool isShipped(const Preset &preset);

} // namespace callboard::services
