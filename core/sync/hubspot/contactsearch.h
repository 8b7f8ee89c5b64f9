// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace callboard::sync::hubspot {

/// A contact as HubSpot has it.
struct Contact
{
    QString id;
    QMap<QString, QString> properties; ///< those that were asked for and have a value
    std::optional<Instant> changedAt;  ///< by HubSpot's clock

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// Which contacts are asked for.
struct ContactWish
{
    QStringList properties;                   ///< that each shall come with
    QStringList haveAnyOf = {};               ///< only those with a value in one of them; five at most
    std::optional<Instant> changedSince = {}; ///< and that were changed then or later, by HubSpot's clock
};

/// Whether the contact \a id comes behind \a other; empty: before the first one. Ids are numbers without
/// zeros before them.
[[nodiscard]] bool isBehind(const QString &id, const QString &other);

/// What one search brought.
struct ContactPage
{
    QList<Contact> contacts; ///< rising by id
    bool hasMore = false;    ///< there may be others behind them
};

/// Rows of one page of a search: HubSpot's own most.
constexpr int ContactsAtOnce = 200;

/// The body of a search for the next page behind the contact \a lastId; empty for the first. It goes by the
/// id and not by HubSpot's own paging, which ends at 10,000 results.
[[nodiscard]] QByteArray searchBody(const ContactWish &wish, const QString &lastId);

/// The property in which HubSpot keeps when a contact was changed last. It comes with every search.
[[nodiscard]] QString changeProperty();

/// A record of an answer; nothing without an id.
[[nodiscard]] std::optional<Contact> contactIn(const QJsonObject &record);

/// A `date` property in milliseconds is midnight of UTC, whatever the account's zone; ISO dates come as well.
/// Nothing for anything else.
[[nodiscard]] std::optional<QDate> dateOf(const QString &value);

} // namespace callboard::sync::hubspot
