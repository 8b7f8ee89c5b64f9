// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/numberingplans.h"

#include <phonenumbers/phonemetadata.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <list>
#include <mutex>

namespace i18n::phonenumbers {
// The library's metadata, which it exports without declaring them in a header that is installed.
int metadata_size();
const void *metadata_get();
} // namespace i18n::phonenumbers

namespace callboard::intake {

namespace {

using i18n::phonenumbers::PhoneMetadata;
using i18n::phonenumbers::PhoneMetadataCollection;
using i18n::phonenumbers::PhoneNumberUtil;

std::unique_ptr<const NumberingPlan> planOf(const PhoneMetadataCollection &all, int callingCode,
                                            const std::string &region)
{
    const auto found =
        std::find_if(all.metadata().begin(), all.metadata().end(), [&](const PhoneMetadata &metadata) {
            return metadata.country_code() == callingCode && metadata.id() == region;
        });
    return found == all.metadata().end() ? nullptr : NumberingPlan::of(*found);
}

} // namespace

std::unique_ptr<const NumberingPlans> NumberingPlans::made(int callingCode)
{
    using i18n::phonenumbers::metadata_get;
    using i18n::phonenumbers::metadata_size;
    PhoneMetadataCollection all;
    std::list<std::string> regions;
    PhoneNumberUtil::GetInstance()->GetRegionCodesForCountryCallingCode(callingCode, &regions);
    if (regions.empty() || !all.ParseFromArray(metadata_get(), metadata_size()))
        return nullptr;
    std::unique_ptr<NumberingPlans> plans(new NumberingPlans);
    for (const std::string &region : regions) {
        std::unique_ptr<const NumberingPlan> plan = planOf(all, callingCode, region);
        if (!plan)
            return nullptr;
        plans->m_plans.push_back({region, std::move(plan)});
    }
    return plans;
}

const NumberingPlans *NumberingPlans::ofCode(int callingCode)
{
    constexpr int MostCode = 999;
    struct Made
    {
        std::once_flag once;
        std::unique_ptr<const NumberingPlans> plans;
    };
    static std::array<Made, MostCode + 1> known;

    if (callingCode < 1 || callingCode > MostCode)
        return nullptr;
    Made &one = known.at(static_cast<size_t>(callingCode));
    std::call_once(one.once, [&one, callingCode] { one.plans = made(callingCode); });
    return one.plans.get();
}

const NumberingPlan *NumberingPlans::of(const std::string &region) const
{
    const auto found = std::find_if(m_plans.begin(), m_plans.end(), [&region](const Territory &territory) {
        return territory.region == region;
    });
    return found == m_plans.end() ? nullptr : found->plan.get();
}

bool NumberingPlans::isCallable(std::string_view national) const
{
    using Standing = NumberingPlan::Standing;
    for (const Territory &territory : m_plans) {
        const std::optional<bool> isTold = territory.plan->isToldByLeadingDigits(national);
        if (isTold == false)
            continue;
        const Standing standing = territory.plan->standing(national);
        if (isTold == true || standing != Standing::Elsewhere)
            return standing == Standing::Callable;
    }
    return false;
}

} // namespace callboard::intake
