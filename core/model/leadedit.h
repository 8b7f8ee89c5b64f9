// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/lead.h"

#include <QString>

#include <optional>

namespace callboard {

using LeadEditId = RowId<struct LeadEditTag>;

/// What is done to the same field of many leads at once.
struct LeadEdit
{
    enum class Kind {
        SetPartner = 1, ///< `value` may be empty: then nobody is
        SetAttribute,
        ClearAttribute,
        AddTag, ///< `value` joins the words of the attribute "tags", which commas part
        RemoveTag,
        MakePending,
        MarkDoNotCall,
        AllowCalls
    };

    Kind kind = Kind::SetPartner;
    QString attribute = {}; ///< of SetAttribute and ClearAttribute: any further column
    QString value = {};

    friend bool operator==(const LeadEdit &, const LeadEdit &) = default;
};

[[nodiscard]] QString toWord(LeadEdit::Kind kind);
[[nodiscard]] std::optional<LeadEdit::Kind> leadEditKindFromWord(QStringView word);

/// About the lists of those who are not to be called, which are nobody's field alone.
[[nodiscard]] bool isMark(const LeadEdit &edit);

/// The attribute in which tags are kept.
constexpr QLatin1String TagAttribute("tags");

/// What is wrong with \a edit as a sentence, or an empty string: a column without a name, an empty tag, a
/// column that is none of the further ones.
[[nodiscard]] QString complaintAbout(const LeadEdit &edit);

/// What an edit of many leads can reach in one of them.
struct LeadFields
{
    QString partner = {};
    LeadAttributes attributes = {};
    LeadStatus status = LeadStatus::Pending;
    QString statusDetail = {};

    friend bool operator==(const LeadFields &, const LeadFields &) = default;
};

/// \a fields as \a edit makes them. Of MarkDoNotCall and AllowCalls the status alone: the lists are not
/// theirs.
[[nodiscard]] LeadFields edited(const LeadEdit &edit, LeadFields fields);
/// The one field of \a fields that \a edit is about, as a text that tells everything of it: two leads have
/// the same there exactly when the texts are the same.
[[nodiscard]] QString fieldText(const LeadEdit &edit, const LeadFields &fields);
/// \a fields with that field as \a text, made by fieldText() for the same edit, tells it.
[[nodiscard]] LeadFields withField(const LeadEdit &edit, LeadFields fields, const QString &text);

/// An edit that was made and can be taken back.
struct MadeLeadEdit
{
    LeadEditId id;
    LeadEdit edit;
    Instant madeAt;
    int leads = 0; ///< that it changed
};

} // namespace callboard
