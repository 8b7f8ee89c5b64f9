// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/accountrepository.h"
#include "core/store/attemptrepository.h"
#include "core/store/batchtimerepository.h"
#include "core/store/campaignleadrepository.h"
#include "core/store/campaignrepository.h"
#include "core/store/database.h"
#include "core/store/donotcallrepository.h"
#include "core/store/importrepository.h"
#include "core/store/leadrepository.h"
#include "core/store/placerepository.h"
#include "core/store/removedleadrepository.h"
#include "core/store/settingrepository.h"
#include "core/store/slotrepository.h"

#include <memory>

namespace callboard::store {

/// A connection with its repositories, for one thread.
class Store
{
public:
    Store(std::unique_ptr<Database> connection, const security::ColumnCipher &columnCipher)
        : database(std::move(connection))
        , cipher(columnCipher)
        , settings(*database)
        , accounts(*database, cipher)
        , imports(*database)
        , leads(*database, cipher)
        , removedLeads(*database)
        , campaigns(*database)
        , places(*database)
        , batchTimes(*database)
        , campaignLeads(*database)
        , attempts(*database, cipher)
        , slots(*database)
        , doNotCall(*database, cipher)
    {
    }
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    const std::unique_ptr<Database> database; // before the repositories, which refer to it
    const security::ColumnCipher &cipher;
    SettingRepository settings;
    AccountRepository accounts;
    ImportRepository imports;
    LeadRepository leads;
    RemovedLeadRepository removedLeads;
    CampaignRepository campaigns;
    PlaceRepository places;
    BatchTimeRepository batchTimes;
    CampaignLeadRepository campaignLeads;
    AttemptRepository attempts;
    SlotRepository slots;
    DoNotCallRepository doNotCall;
};

} // namespace callboard::store
