// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/phonenumber.h"

#include <QHash>
#include <QList>
#include <QPair>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace callboard {

/// What the lead's row shows, and what CSV and Google Sheets carry (S0-064, rulings of states).
enum class LeadStatus { Pending = 1, BulkCalling, Initiated, Completed, Missed, Failed, DoNotCall };

[[nodiscard]] QString toWord(LeadStatus status);
[[nodiscard]] std::optional<LeadStatus> leadStatusFromWord(QStringView word);
[[nodiscard]] const QList<LeadStatus> &allLeadStatuses();

/// Columns beyond the seven that Callboard knows, in the order in which they were first seen.
using LeadAttributes = QList<QPair<QString, QString>>;

/// A person to reach (S0-009 to S0-015).
struct Lead
{
    LeadId id = {};
    QUuid uuid = {}; ///< the lead_uuid column; made by Callboard, never by the user
    PhoneNumber number;
    std::optional<PhoneNumber> whatsappNumber = {};
    QString name = {};
    QString email = {};
    QString partner = {};
    LeadStatus status = LeadStatus::Pending;
    /// What comes next, beside the status: "next try 10:34", "asked the provider". Empty when there is
    /// nothing.
    QString statusDetail = {};
    /// When its next call is planned; known only to who asked for it, and not kept with the lead.
    std::optional<Instant> nextDue = {};
    LeadAttributes attributes = {};
    ImportId import = {}; ///< invalid for a lead added by hand
    Instant createdAt = {};
    Instant updatedAt = {};

    friend bool operator==(const Lead &, const Lead &) = default;
};

/// The attribute's value, or an empty string; names compare case-insensitively.
[[nodiscard]] QString attributeValue(const LeadAttributes &attributes, const QString &name);
/// Sets or appends.
void setAttribute(LeadAttributes &attributes, const QString &name, const QString &value);

} // namespace callboard
