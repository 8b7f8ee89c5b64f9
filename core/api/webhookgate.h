// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/gate.h"
#include "core/services/webhookintake.h"

namespace callboard::api {

/// Decides on the heads of reports before a byte of their bodies is waited for (F31, F33). A tunnel passes
/// them on, under whatever name it has: what counts is the secret at the end of the address.
class WebhookGate
{
public:
    /// As much as Meta sends at once.
    static constexpr qint64 MostBodyBytes = 3 * 1024 * 1024;

    explicit WebhookGate(QList<services::OpenDoor> doors)
        : m_doors(std::move(doors))
    {
    }

    /// 403 for a page in a browser, 401 for every address but those of \c doors, 405 for a method that no
    /// provider uses, 413 for a body above MostBodyBytes, 415 for one that is not JSON.
    [[nodiscard]] Verdict judge(const RequestHead &head) const;

private:
    QList<services::OpenDoor> m_doors;
};

/// The door to which \a path, the decoded parts of an address, leads: /hooks/PROVIDER/SECRET; null when it
/// leads to none. Takes as long for one as for the other.
[[nodiscard]] const services::OpenDoor *doorAt(const QStringList &path,
                                               const QList<services::OpenDoor> &doors);

} // namespace callboard::api
