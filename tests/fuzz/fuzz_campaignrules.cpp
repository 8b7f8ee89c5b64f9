// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/campaignrulestext.h"

#include <cstdint>

using namespace callboard;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const CampaignRules rules =
        store::rulesFromText(QString::fromUtf8(QByteArrayView(data, static_cast<qsizetype>(size))));
    // Whatever a damaged text is taken for, it is written as just that.
    if (!(store::rulesFromText(store::rulesToText(rules)) == rules))
        qFatal("The rules of a campaign do not stay what they are.");
    return 0;
}
