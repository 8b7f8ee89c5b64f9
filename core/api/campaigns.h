// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apirequest.h"

namespace callboard::api {

struct RouteCall;

/// From leads that are there (S3-010 to S3-012).
[[nodiscard]] ApiAnswer createCampaign(const RouteCall &call);
/// From a CSV file in a form, whose new leads are called (S3-016, S3-019). All or nothing: what cannot be
/// scheduled is not imported either.
[[nodiscard]] ApiAnswer createCampaignFromCsv(const RouteCall &call);

[[nodiscard]] ApiAnswer listCampaigns(const RouteCall &call);  ///< S3-020
[[nodiscard]] ApiAnswer showCampaign(const RouteCall &call);   ///< S3-021
[[nodiscard]] ApiAnswer changeCampaign(const RouteCall &call); ///< S3-022
[[nodiscard]] ApiAnswer pauseCampaign(const RouteCall &call);  ///< S3-023
[[nodiscard]] ApiAnswer resumeCampaign(const RouteCall &call); ///< S3-024
[[nodiscard]] ApiAnswer cancelCampaign(const RouteCall &call); ///< S3-025
[[nodiscard]] ApiAnswer deleteCampaign(const RouteCall &call); ///< S3-026

} // namespace callboard::api
