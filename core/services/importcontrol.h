// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importpreview.h"
#include "core/services/importservice.h"

#include <stop_token>

namespace callboard::services {

/// Where an import reads from, and how it understands that.
[[nodiscard]] intake::ImportInput inputOf(const ImportRequest &request);
[[nodiscard]] intake::ImportOptions optionsOf(const ImportRequest &request);

/// The reader's way to be stopped and to tell how far it is, over the control that windows share.
class ImportControl
{
public:
    explicit ImportControl(const JobControlPtr &shared);
    ImportControl(const ImportControl &) = delete;
    ImportControl &operator=(const ImportControl &) = delete;
    ~ImportControl() = default;

    [[nodiscard]] const intake::JobControl &ofReader() const { return m_control; }

private:
    std::stop_source m_source;
    intake::JobControl m_control;
};

} // namespace callboard::services
