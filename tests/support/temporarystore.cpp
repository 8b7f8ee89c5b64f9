// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporarystore.h"

#include "core/store/migrations.h"

#include <QDebug>
#include <QFile>

namespace callboard::test {

namespace {

QByteArray fixedKey()
{
    return QByteArray(security::ColumnCipher::KeyBytes, 'k');
}

} // namespace

Lead sampleLead(int i)
{
    Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+9198%1").arg(10'000'000 + i))};
    lead.name = QStringLiteral("Lead %1").arg(i);
    lead.email = QStringLiteral("lead-%1@example.com").arg(i);
    lead.partner = i % 2 == 0 ? QStringLiteral("North") : QStringLiteral("South");
    setAttribute(lead.attributes, QStringLiteral("city"),
                 i % 3 == 0 ? QStringLiteral("Pune") : QStringLiteral("Delhi"));
    return lead;
}

TemporaryStore::TemporaryStore()
    : m_cipher(fixedKey())
{
    Result<std::unique_ptr<store::Database>> database =
        store::Database::openSqlite(fileName(), store::Database::Access::ReadWrite);
    if (!database)
        qFatal("The store did not open: %s", qPrintable(database.error().detail));
    if (const Result<void> migrated = store::migrate(**database); !migrated)
        qFatal("The store did not migrate: %s", qPrintable(migrated.error().detail));
    m_store = std::make_unique<store::Store>(*std::move(database), m_cipher);
}

TemporaryStore::TemporaryStore(std::unique_ptr<store::Database> database)
    : m_cipher(fixedKey())
    , m_store(std::make_unique<store::Store>(std::move(database), m_cipher))
{
}

QByteArray TemporaryStore::bytesOnDisk() const
{
    QByteArray bytes;
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
        QFile file(fileName() + suffix);
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

LeadId TemporaryStore::addLead(const Lead &lead, Instant now)
{
    const Result<LeadId> id = m_store->leads.insert(store::seal(lead, m_cipher), ImportId(), now);
    if (!id)
        qWarning() << "no lead:" << id.error().detail;
    return id.value_or(LeadId());
}

QList<LeadId> TemporaryStore::addLeads(int count)
{
    QList<LeadId> ids;
    for (int i = 1; i <= count; ++i)
        ids << addLead(sampleLead(i));
    return ids;
}

std::optional<store::RemovedLead> TemporaryStore::takeOutLead(LeadId id)
{
    const Result<QList<store::RemovedLead>> removed = m_store->removedLeads.takeOut({id});
    if (!removed || removed->size() != 1 || m_store->leads.remove({id}).value_or(0) != 1)
        return std::nullopt;
    return removed->constFirst();
}

bool TemporaryStore::takeIntoLookup(store::LeadLookup lookup, int most)
{
    const Result<store::lookups::State> state = store::lookups::state(database(), lookup);
    if (!state)
        return false;
    const Result<store::lookups::Piece> piece =
        store::lookups::termsBehind(database(), lookup, state->reach, most);
    if (!piece || piece->last == 0)
        return piece.has_value();
    return store::lookups::write(database(), lookup, *state, piece->terms, piece->last,
                                 std::chrono::nanoseconds::max())
        .has_value();
}

AccountId TemporaryStore::addAccount(const QString &name)
{
    Account account;
    account.name = name;
    account.provider = ProviderKind::Vapi;
    account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    return m_store->accounts.insert(account).value_or(AccountId());
}

CampaignId TemporaryStore::addCampaign(AccountId account, const QList<LeadId> &leads)
{
    Campaign campaign;
    campaign.name = QStringLiteral("Renewals");
    campaign.state = CampaignState::Scheduled;
    campaign.account = account;
    campaign.start = FridayNoon;
    campaign.createdAt = FridayNoon;
    const Result<CampaignId> id = m_store->campaigns.begin(campaign);
    if (!id || !m_store->places.append(*id, 0, leads) || !m_store->campaigns.finish(*id, int(leads.size())))
        return {};
    return *id;
}

} // namespace callboard::test
