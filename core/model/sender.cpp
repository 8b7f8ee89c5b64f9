// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/sender.h"

#include "core/model/emailsender.h"

namespace callboard {

namespace {

/// As typed by two people it is still the same one.
QString plain(const QString &id)
{
    return id.trimmed().toLower();
}

QString keyOf(ProviderKind provider, const QString &id)
{
    return id.isEmpty() ? QString() : toWord(provider) + u' ' + id;
}

} // namespace

QString senderKey(const Account &account)
{
    switch (account.provider) {
    case ProviderKind::WhatsAppCloud:
    case ProviderKind::PracticeWhatsApp:
        return keyOf(account.provider, plain(account.phoneNumberId));
    case ProviderKind::BizChat:
        return keyOf(account.provider, plain(account.businessId));
    case ProviderKind::Smtp: {
        const EmailSender sender = emailSenderOf(account);
        // In clear nobody signs in, and nobody can tell who it is.
        return sender.user.isEmpty()
                   ? QString()
                   : keyOf(account.provider, plain(sender.host) + u' ' + plain(sender.user));
    }
    case ProviderKind::Practice:
    case ProviderKind::PracticeEmail:
    case ProviderKind::Vapi:
    case ProviderKind::Bolna:
        return {};
    }
    Q_UNREACHABLE();
}

bool isSameSender(const Account &one, const Account &other)
{
    const QString key = senderKey(one);
    return !key.isEmpty() && key == senderKey(other);
}

bool shareRecipients(const Account &one, const Account &other)
{
    if (isSameSender(one, other))
        return true;
    return one.provider == ProviderKind::WhatsAppCloud && other.provider == one.provider &&
           !plain(one.businessId).isEmpty() && plain(one.businessId) == plain(other.businessId);
}

} // namespace callboard
