// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/legalprofile.h"

#include "core/base/zone.h"
#include "core/plan/fieldreader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace callboard::plan {

namespace {

// One line a shipped profile, so that its name can be translated. A profile that is not here keeps its title.
[[maybe_unused]] constexpr const char *const Titles[] = {
    QT_TRANSLATE_NOOP("LegalProfile", "None"),           QT_TRANSLATE_NOOP("LegalProfile", "India"),
    QT_TRANSLATE_NOOP("LegalProfile", "United States"),  QT_TRANSLATE_NOOP("LegalProfile", "United Kingdom"),
    QT_TRANSLATE_NOOP("LegalProfile", "European Union"), QT_TRANSLATE_NOOP("LegalProfile", "Alabama"),
    QT_TRANSLATE_NOOP("LegalProfile", "Connecticut"),    QT_TRANSLATE_NOOP("LegalProfile", "Florida"),
    QT_TRANSLATE_NOOP("LegalProfile", "Kentucky"),       QT_TRANSLATE_NOOP("LegalProfile", "Louisiana"),
    QT_TRANSLATE_NOOP("LegalProfile", "Maryland"),       QT_TRANSLATE_NOOP("LegalProfile", "Massachusetts"),
    QT_TRANSLATE_NOOP("LegalProfile", "Michigan"),       QT_TRANSLATE_NOOP("LegalProfile", "Minnesota"),
    QT_TRANSLATE_NOOP("LegalProfile", "Mississippi"),    QT_TRANSLATE_NOOP("LegalProfile", "Nevada"),
    QT_TRANSLATE_NOOP("LegalProfile", "New Mexico"),     QT_TRANSLATE_NOOP("LegalProfile", "Oklahoma"),
    QT_TRANSLATE_NOOP("LegalProfile", "Pennsylvania"),
};

constexpr int MostContacts = 1000;
constexpr int MostHours = 31 * 24;
constexpr int MostDays = 366;

LegalHours readHours(FieldReader &figure)
{
    const QString field = QStringLiteral("hours");
    LegalHours hours;
    const Result<QList<HoursPart>> parts = hoursFromText(figure.text(field));
    if (parts) {
        hours.parts = *parts;
    } else {
        const QString where = parts.error().where;
        const QString problem = parts.error().arguments.value(0);
        //: %1 is a place such as "character 7", %2 says what is wrong there
        const QString told = QCoreApplication::translate("LegalProfile", "%1: %2").arg(where, problem);
        figure.refuse(field, told);
    }
    hours.closedOn = figure.dates(QStringLiteral("closedOn"));
    return hours;
}

RollingCap readCap(FieldReader &figure)
{
    FieldReader cap = figure.object(QStringLiteral("cap"));
    const int contacts = cap.number(QStringLiteral("contacts"), MostContacts);
    const int hours = cap.number(QStringLiteral("periodHours"), MostHours);
    cap.finish();
    return {contacts, std::chrono::hours{hours}};
}

ConsentNeeded readConsent(FieldReader &figure)
{
    const QString field = QStringLiteral("consent");
    if (!figure.flag(field)) {
        figure.refuse(field, QCoreApplication::translate("LegalProfile", "only true means something here: a "
                                                                         "profile can only narrow"));
    }
    return {};
}

/// The one rule that a figure states.
LegalRule readRule(FieldReader &figure)
{
    const QStringList kinds = {QStringLiteral("hours"), QStringLiteral("cap"), QStringLiteral("consent"),
                               QStringLiteral("registerDays"), QStringLiteral("notice")};
    const auto stated = std::count_if(kinds.begin(), kinds.end(),
                                      [&figure](const QString &kind) { return figure.has(kind); });
    if (stated != 1) {
        figure.refuse({},
                      QCoreApplication::translate("LegalProfile", "one of hours, cap, consent, registerDays "
                                                                  "and notice is expected here"));
        return LegalNotice();
    }
    if (figure.has(kinds.at(0)))
        return readHours(figure);
    if (figure.has(kinds.at(1)))
        return readCap(figure);
    if (figure.has(kinds.at(2)))
        return readConsent(figure);
    if (figure.has(kinds.at(3)))
        return RegisterAge{figure.number(kinds.at(3), MostDays)};
    return LegalNotice{figure.text(kinds.at(4))};
}

QList<CallCategory> readCategories(FieldReader &figure)
{
    const QString field = QStringLiteral("categories");
    QList<CallCategory> categories;
    const QStringList words = figure.texts(field);
    for (const QString &word : words) {
        const std::optional<CallCategory> category = callCategoryFromWord(word);
        if (category)
            categories.append(*category);
        else
            figure.refuse(field, QCoreApplication::translate("LegalProfile", "nobody knows this category"));
    }
    if (figure.has(field) && categories.isEmpty())
        figure.refuse(field, QCoreApplication::translate("LegalProfile", "the list is empty"));
    return categories;
}

LegalFigure readFigure(FieldReader &figure)
{
    LegalFigure read;
    read.rule = readRule(figure);
    read.categories = readCategories(figure);
    read.isHard = figure.flag(QStringLiteral("hard"));
    read.source = figure.text(QStringLiteral("source"));
    read.effective = figure.date(QStringLiteral("effective"));
    if (figure.has(QStringLiteral("checked")))
        read.checked = figure.date(QStringLiteral("checked"));
    read.note = figure.optionalText(QStringLiteral("note"));
    figure.finish();
    return read;
}

QList<QByteArray> readZones(FieldReader &profile)
{
    const QString field = QStringLiteral("zones");
    QList<QByteArray> zones;
    const QStringList names = profile.texts(field);
    for (const QString &name : names) {
        zones.append(name.toLatin1());
        if (!isKnownZone(zones.constLast()))
            profile.refuse(
                field,
                QCoreApplication::translate("LegalProfile", "nobody knows the time zone %1").arg(name));
    }
    return zones;
}

bool statesHours(const LegalProfile &profile)
{
    return std::any_of(profile.figures.cbegin(), profile.figures.cend(), [](const LegalFigure &figure) {
        return std::holds_alternative<LegalHours>(figure.rule);
    });
}

/// Hands every rule of the kind that binds to \a visit.
template<typename Rule, typename Visit>
void forEachRule(const QList<LegalProfile> &profiles, CallCategory category, Visit visit)
{
    for (const LegalProfile &profile : profiles) {
        for (const LegalFigure &figure : profile.figures) {
            const Rule *rule = figure.binds(category) ? std::get_if<Rule>(&figure.rule) : nullptr;
            if (rule)
                visit(*rule);
        }
    }
}

} // namespace

Result<LegalProfile> legalProfileFromJson(const QByteArray &json, const QString &name)
{
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (!document.isObject()) {
        //: %1 is a number of bytes
        const QString where = QCoreApplication::translate("LegalProfile", "byte %1").arg(syntax.offset);
        return fail(Error{ErrorCode::FileMalformed, {name, syntax.errorString()}, where, {}});
    }
    FieldReader reader(document.object(), name);
    LegalProfile profile;
    profile.id = reader.text(QStringLiteral("id"));
    profile.title = reader.text(QStringLiteral("title"));
    profile.version = reader.text(QStringLiteral("version"));
    profile.within = reader.optionalText(QStringLiteral("within"));
    profile.state = reader.optionalText(QStringLiteral("state"));
    profile.countryCodes = reader.texts(QStringLiteral("countryCodes"));
    profile.zones = readZones(reader);
    QList<FieldReader> figures = reader.objects(QStringLiteral("figures"));
    for (FieldReader &figure : figures)
        profile.figures.append(readFigure(figure));
    if (profile.within.isEmpty() != profile.state.isEmpty())
        reader.refuse(
            QStringLiteral("state"),
            QCoreApplication::translate("LegalProfile", "a state and what it is within go together"));
    if (!profile.countryCodes.isEmpty() && profile.zones.isEmpty() && statesHours(profile))
        reader.refuse(QStringLiteral("zones"),
                      QCoreApplication::translate("LegalProfile", "hours of a country need its zones"));
    reader.finish();
    if (reader.error())
        return fail(*reader.error());
    return profile;
}

QString legalTitle(const LegalProfile &profile)
{
    return QCoreApplication::translate("LegalProfile", profile.title.toUtf8().constData());
}

QList<LegalHours> legalHours(const QList<LegalProfile> &profiles, CallCategory category)
{
    QList<LegalHours> all;
    forEachRule<LegalHours>(profiles, category, [&all](const LegalHours &hours) { all.append(hours); });
    return all;
}

ContactLimits legalLimits(const QList<LegalProfile> &profiles, CallCategory category)
{
    ContactLimits limits;
    forEachRule<RollingCap>(profiles, category, [&limits](const RollingCap &cap) {
        if (!limits.caps.contains(cap))
            limits.caps.append(cap);
    });
    return limits;
}

bool needsConsent(const QList<LegalProfile> &profiles, CallCategory category)
{
    bool needed = false;
    forEachRule<ConsentNeeded>(profiles, category, [&needed](const ConsentNeeded &) { needed = true; });
    return needed;
}

std::optional<int> registerDays(const QList<LegalProfile> &profiles, CallCategory category)
{
    std::optional<int> fewest;
    forEachRule<RegisterAge>(profiles, category, [&fewest](const RegisterAge &age) {
        fewest = std::min(fewest.value_or(age.days), age.days);
    });
    return fewest;
}

} // namespace callboard::plan
