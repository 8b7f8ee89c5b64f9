// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/contactaddress.h"

#include "core/model/emailaddress.h"

namespace callboard {

PhoneNumber contactNumberOf(const Lead &lead, Channel channel)
{
    return channel == Channel::WhatsApp ? lead.whatsappNumber.value_or(lead.number) : lead.number;
}

bool hasAddress(const Lead &lead, Channel channel)
{
    return channel != Channel::Email || isEmailAddress(lead.email);
}

} // namespace callboard
