// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/mail/transport.h"

#include <atomic>

namespace callboard::mail {

/// Mail by libcurl. A fresh connection for each mail, so that libcurl never writes one twice; no proxy, TLS
/// 1.2 or later, chain and host name checked. Nothing of a dialogue is logged but its codes.
class CurlTransport final : public Transport
{
public:
    /// \a roots: a file of certificates to trust instead of the system's; empty: the system's.
    explicit CurlTransport(const QString &roots = {});

    [[nodiscard]] Report send(const Parcel &parcel) override;
    [[nodiscard]] Report test(const Parcel &parcel) override;
    void setHurried(bool isHurried) override { m_isHurried.store(isHurried); }

private:
    QByteArray m_roots;
    std::atomic_bool m_isHurried = false;
};

} // namespace callboard::mail
