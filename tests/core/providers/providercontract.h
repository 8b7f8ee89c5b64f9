// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/callprovider.h"

#include "tests/support/faultserver.h"

#include <QJsonObject>
#include <QMetaType>
#include <QTest>

#include <memory>

namespace callboard::test {

/// A call as a provider keeps it.
struct FarCall
{
    QString id;
    AttemptId attempt; ///< invalid: somebody else's tool placed it
    PhoneNumber number;
    Instant createdAt;
    bool isOfSecondAgent = false;
    bool isInbound = false;
};

/// A provider's other end, as small as it can be: how its answers are spelt, and a service that answers from
/// a list of calls. What every provider must keep to is written once, against this (E-16).
class ContractSample
{
public:
    ContractSample() = default;
    ContractSample(const ContractSample &) = delete;
    ContractSample &operator=(const ContractSample &) = delete;
    virtual ~ContractSample() = default;

    [[nodiscard]] virtual ProviderKind kind() const = 0;
    /// Of an accepted create request.
    [[nodiscard]] virtual int goodStatus() const = 0;
    /// The field of an acceptance that holds the call's id.
    [[nodiscard]] virtual QByteArray idKey() const = 0;
    [[nodiscard]] virtual QByteArray refusalOfNumber() const = 0;
    /// What is answered before the first page of a listing is asked for.
    [[nodiscard]] virtual QList<Fault> beforeListing() const = 0;
    /// Nothing in a create request may let the provider call again or later by itself (F29).
    [[nodiscard]] virtual bool isOneCallNow(const QJsonObject &createBody) const = 0;
    /// Where the attempt id stands in a create request (ruling 6).
    [[nodiscard]] virtual QString attemptIn(const QJsonObject &createBody) const = 0;
    [[nodiscard]] virtual http::Response answer(const http::Request &request) = 0;

    [[nodiscard]] QByteArray acceptance(const QByteArray &idValue) const;

    QList<FarCall> calls;
    QStringList stopped; ///< ids of the calls that were hung up

protected:
    [[nodiscard]] const FarCall *callOf(const QString &id) const;
};

[[nodiscard]] std::unique_ptr<ContractSample> contractSample(ProviderKind kind);
/// Of all that run through the suite.
[[nodiscard]] QList<ProviderKind> contractKinds();

/// A row "vapi: name" for each provider; the column \a kind comes first.
template<typename Fill>
void forEachProvider(const char *name, Fill fill)
{
    for (const ProviderKind kind : contractKinds())
        fill(QTest::addRow("%s: %s", qPrintable(toWord(kind)), name) << kind, kind);
}

[[nodiscard]] providers::ProviderSetup contractSetup(ProviderKind kind, const QUrl &url);
[[nodiscard]] providers::CallRequest contractRequest();
[[nodiscard]] PhoneNumber contractNumber(int n);

} // namespace callboard::test

Q_DECLARE_METATYPE(callboard::ProviderKind)
