// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/phonenumber.h"
#include "core/plan/legalprofile.h"

namespace callboard::plan {

/// The legal profiles that there are. Values only; any thread may ask.
class LegalBook
{
public:
    /// Those of resources/legal, which are built into the program.
    [[nodiscard]] static const LegalBook &shipped();
    /// AlreadyExists when an id stands twice, NotFound when a state is within a profile that is not there.
    [[nodiscard]] static Result<LegalBook> of(const QList<LegalProfile> &profiles);

    [[nodiscard]] const QList<LegalProfile> &profiles() const { return m_profiles; }

    /// What binds a call to \a number for an account with the profile \a id: that profile; with a state's the
    /// one it is within; and with one that has states those of the number's area code and of \a state, the
    /// two letters of the person's address. A number of the profile's country that names no place, without an
    /// address, may be in every state. NotFound for an unknown id: nobody is called by a law that is not
    /// known.
    [[nodiscard]] Result<QList<LegalProfile>> profilesFor(const QString &id, const PhoneNumber &number,
                                                          const QString &state = {}) const;

    /// The profile of the country to which the number belongs; nothing when there is none.
    [[nodiscard]] std::optional<LegalProfile> ofCountry(const PhoneNumber &number) const;

private:
    [[nodiscard]] std::optional<LegalProfile> find(const QString &id) const;

    QList<LegalProfile> m_profiles;
};

/// The id of the profile under which the account calls: its own, else India, for practice none (ruling 12).
[[nodiscard]] QString legalProfileOf(const Account &account);

} // namespace callboard::plan
