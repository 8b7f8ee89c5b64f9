// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/importcontrol.h"

namespace callboard::services {

intake::ImportInput inputOf(const ImportRequest &request)
{
    return request.fileName.isEmpty() ? intake::ImportInput::fromPaste(QString::fromUtf8(request.pasted))
                                      : intake::ImportInput::fromFile(request.fileName);
}

intake::ImportOptions optionsOf(const ImportRequest &request)
{
    intake::ImportOptions options;
    options.region = request.region;
    options.sheet = request.sheet;
    options.firstRow = request.firstRow;
    options.mapping = request.mapping;
    options.mappingRules = request.mappingRules;
    options.expected = request.expected;
    options.mojibake = request.mendsTexts ? intake::Mojibake::Mend : intake::Mojibake::Leave;
    options.rememberedRules = request.rememberedRules;
    return options;
}

ImportControl::ImportControl(const JobControlPtr &shared)
{
    m_control.stop = m_source.get_token();
    m_control.progressed = [this, shared](qint64 done, qint64 total) {
        shared->done = done;
        shared->total = total;
        if (shared->cancelled)
            m_source.request_stop();
    };
    if (shared->cancelled)
        m_source.request_stop();
}

} // namespace callboard::services
