// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/legalbook.h"

#include "core/plan/numberzones.h"
#include "core/plan/planresources.h"

#include <algorithm>

namespace callboard::plan {

namespace {

bool isOfCountry(const LegalProfile &profile, const PhoneNumber &number)
{
    const QStringView digits = QStringView(number.e164()).sliced(1);
    return std::any_of(profile.countryCodes.cbegin(), profile.countryCodes.cend(),
                       [digits](const QString &code) { return digits.startsWith(code); });
}

LegalBook readShipped()
{
    QList<LegalProfile> profiles;
    const QStringList names = planResourceNames(QStringLiteral("legal"));
    for (const QString &name : names) {
        Result<LegalProfile> profile =
            legalProfileFromJson(planResource(QStringLiteral("legal/") + name), name);
        if (!profile)
            qFatal("A legal profile that is built into the program is damaged.");
        profiles.append(std::move(profile).value());
    }
    Result<LegalBook> book = LegalBook::of(profiles);
    if (!book)
        qFatal("The legal profiles that are built into the program do not fit together.");
    return std::move(book).value();
}

} // namespace

const LegalBook &LegalBook::shipped()
{
    static const LegalBook book = readShipped();
    return book;
}

Result<LegalBook> LegalBook::of(const QList<LegalProfile> &profiles)
{
    LegalBook book;
    for (const LegalProfile &profile : profiles) {
        if (book.find(profile.id))
            return fail(ErrorCode::AlreadyExists, {profile.id});
        book.m_profiles.append(profile);
    }
    for (const LegalProfile &profile : profiles) {
        if (!profile.within.isEmpty() && !book.find(profile.within))
            return fail(ErrorCode::NotFound, {profile.within});
    }
    return book;
}

Result<QList<LegalProfile>> LegalBook::profilesFor(const QString &id, const PhoneNumber &number,
                                                   const QString &state) const
{
    const std::optional<LegalProfile> chosen = find(id);
    if (!chosen)
        return fail(ErrorCode::NotFound, {id});
    QList<LegalProfile> binding = {*chosen};
    if (!chosen->within.isEmpty())
        binding.append(find(chosen->within).value());
    const LegalProfile whole = binding.constLast();
    const QString ofNumber = QString::fromLatin1(usStateOf(number));
    const bool mayBeAnywhere = state.isEmpty() && isOfCountry(whole, number) && zonesOf(number).isEmpty();
    for (const LegalProfile &profile : m_profiles) {
        const bool isThere = mayBeAnywhere || profile.state == ofNumber ||
                             profile.state.compare(state, Qt::CaseInsensitive) == 0;
        if (profile.within == whole.id && isThere && profile.id != id)
            binding.append(profile);
    }
    return binding;
}

std::optional<LegalProfile> LegalBook::ofCountry(const PhoneNumber &number) const
{
    const auto found =
        std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                     [&number](const LegalProfile &profile) { return isOfCountry(profile, number); });
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

std::optional<LegalProfile> LegalBook::find(const QString &id) const
{
    const auto found = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                    [&id](const LegalProfile &profile) { return profile.id == id; });
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

QString legalProfileOf(const Account &account)
{
    if (!account.legalProfile.isEmpty())
        return account.legalProfile;
    return account.isPractice() ? QStringLiteral("none") : QStringLiteral("in");
}

} // namespace callboard::plan
