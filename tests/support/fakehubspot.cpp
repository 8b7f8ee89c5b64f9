// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakehubspot.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace callboard::test {

namespace {

constexpr qint64 Second = 1000;
constexpr qint64 TenSeconds = 10'000;
constexpr qsizetype SearchesASecond = 5;
constexpr qsizetype RequestsInTenSeconds = 100;
constexpr int CallToContact = 194;
constexpr milliseconds Never = std::chrono::hours{24 * 365};
const char *const ReadScope = "crm.objects.contacts.read";
const char *const WriteScope = "crm.objects.contacts.write";

struct PortalProperty
{
    const char *name;
    const char *label;
    const char *type;
    const char *options; ///< of an enumeration, with commas
};

constexpr PortalProperty Portal[] = {
    {"phone", "Phone number", "string", ""},
    {"hs_whatsapp_phone_number", "WhatsApp phone number", "string", ""},
    {"firstname", "First name", "string", ""},
    {"lastname", "Last name", "string", ""},
    {"email", "Email", "string", ""},
    {"company", "Company name", "string", ""},
    {"city", "City", "string", ""},
    {"order_type", "Order type", "enumeration", "OFD,Undelivered"},
    {"last_checkup_date", "Last check-up", "date", ""},
    {"no_calls", "No calls", "bool", ""},
    {"callboard_status", "Callboard: status", "string", ""},
    {"callboard_stage", "Callboard: stage", "enumeration", "completed"},
    {"callboard_called_at", "Callboard: called at", "datetime", ""},
    {"lastmodifieddate", "Last modified", "datetime", ""},
};

LoopbackHttp::Answer refused(int status, const QJsonObject &more)
{
    QJsonObject body = more;
    body.insert(QStringLiteral("status"), QStringLiteral("error"));
    return {status, json(body), false};
}

LoopbackHttp::Answer tooMany(const char *policy)
{
    return refused(429, {{QStringLiteral("errorType"), QStringLiteral("RATE_LIMIT")},
                         {QStringLiteral("policyName"), QString::fromLatin1(policy)}});
}

LoopbackHttp::Answer keyRefused()
{
    return refused(401, {{QStringLiteral("category"), QStringLiteral("INVALID_AUTHENTICATION")}});
}

LoopbackHttp::Answer invalid(const QString &message)
{
    return refused(400, {{QStringLiteral("category"), QStringLiteral("VALIDATION_ERROR")},
                         {QStringLiteral("message"), message}});
}

HubSpotFault faultNamed(const QString &name)
{
    static const QHash<QString, HubSpotFault> names = {
        {QStringLiteral("burst"), HubSpotFault::Burst},
        {QStringLiteral("day_used_up"), HubSpotFault::DayUsedUp},
        {QStringLiteral("unavailable"), HubSpotFault::Unavailable},
        {QStringLiteral("lost_after_work"), HubSpotFault::LostAfterWork},
    };
    return names.value(name, HubSpotFault::None);
}

HubSpotProperties propertiesIn(const QJsonObject &object)
{
    HubSpotProperties properties;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        properties.insert(it.key(), it.value().toString());
    return properties;
}

/// True when one more within \a span of \a now would be too many; else it is counted.
bool isTooMany(QList<qint64> &past, qint64 now, qint64 span, qsizetype most)
{
    past.removeIf([&](qint64 at) { return at <= now - span; });
    if (past.size() >= most)
        return true;
    past << now;
    return false;
}

} // namespace

FakeHubSpot::FakeHubSpot(std::function<qint64()> nowMilliseconds)
    : m_now(std::move(nowMilliseconds))
    , m_token(token())
    , m_scopes({QString::fromLatin1(ReadScope), QString::fromLatin1(WriteScope)})
    , m_server([this](const Request &request) { return answer(request); })
{
}

QByteArray FakeHubSpot::token()
{
    return QByteArrayLiteral("pat-eu1-0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
}

void FakeHubSpot::setScopes(const QStringList &scopes)
{
    const std::scoped_lock lock(m_mutex);
    m_scopes = scopes;
}

void FakeHubSpot::rotateToken()
{
    const std::scoped_lock lock(m_mutex);
    m_token = QByteArrayLiteral("pat-eu1-another");
}

void FakeHubSpot::put(qint64 id, const HubSpotProperties &properties)
{
    Contact &contact = m_contacts[id];
    contact.properties.insert(properties);
    contact.changedAt = m_now();
    show(id);
}

void FakeHubSpot::setContact(qint64 id, const HubSpotProperties &properties)
{
    const std::scoped_lock lock(m_mutex);
    put(id, properties);
}

void FakeHubSpot::fill(int count)
{
    const std::scoped_lock lock(m_mutex);
    for (int i = 1; i <= count; ++i) {
        put(i, {{QStringLiteral("phone"), QStringLiteral("+9198%1").arg(10'000'000 + i)},
                {QStringLiteral("firstname"), QStringLiteral("Contact")},
                {QStringLiteral("lastname"), QString::number(i)}});
    }
}

void FakeHubSpot::removeContact(qint64 id)
{
    const std::scoped_lock lock(m_mutex);
    takeOut(id);
}

void FakeHubSpot::removeDisposition(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    m_goneDispositions << id;
}

void FakeHubSpot::setLongestPage(int contacts)
{
    const std::scoped_lock lock(m_mutex);
    m_longestPage = contacts;
}

void FakeHubSpot::beforeSearches(const QList<std::function<void()>> &works)
{
    const std::scoped_lock lock(m_mutex);
    m_beforeSearches = works;
}

void FakeHubSpot::mergeContact(qint64 id, qint64 survivor)
{
    const std::scoped_lock lock(m_mutex);
    takeOut(id);
    m_merged.insert(id, survivor);
}

HubSpotProperties FakeHubSpot::contact(qint64 id) const
{
    const std::scoped_lock lock(m_mutex);
    return m_contacts.value(id).properties;
}

void FakeHubSpot::setLag(milliseconds time)
{
    const std::scoped_lock lock(m_mutex);
    m_lag = time;
}

void FakeHubSpot::lag()
{
    setLag(Never);
}

void FakeHubSpot::catchUp()
{
    const std::scoped_lock lock(m_mutex);
    m_lag = {};
    for (Late &late : m_late)
        late.at = 0;
    for (Call &call : m_calls)
        call.foundAt = 0;
}

QList<HubSpotProperties> FakeHubSpot::calls() const
{
    const std::scoped_lock lock(m_mutex);
    QList<HubSpotProperties> calls;
    for (const Call &call : m_calls)
        calls << call.properties;
    return calls;
}

void FakeHubSpot::faultOfNext(HubSpotFault fault)
{
    const std::scoped_lock lock(m_mutex);
    m_nextFaults = {fault};
}

void FakeHubSpot::faultOfSearches(const QList<HubSpotFault> &faults)
{
    const std::scoped_lock lock(m_mutex);
    m_searchFaults = faults;
}

void FakeHubSpot::faultOfCreations(const QList<HubSpotFault> &faults)
{
    const std::scoped_lock lock(m_mutex);
    m_creationFaults = faults;
}

void FakeHubSpot::faultOfChanges(const QList<HubSpotFault> &faults)
{
    const std::scoped_lock lock(m_mutex);
    m_changeFaults = faults;
}

int FakeHubSpot::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

int FakeHubSpot::searches() const
{
    const std::scoped_lock lock(m_mutex);
    return m_searches;
}

int FakeHubSpot::deepestPage() const
{
    const std::scoped_lock lock(m_mutex);
    return m_deepestPage;
}

bool FakeHubSpot::wasTooFast() const
{
    const std::scoped_lock lock(m_mutex);
    return m_wasTooFast;
}

QList<QByteArray> FakeHubSpot::bodies() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bodies;
}

/// Without the lock, for it changes contacts as a test does.
void FakeHubSpot::workBefore(const Request &request)
{
    std::function<void()> work;
    {
        const std::scoped_lock lock(m_mutex);
        if (request.path.endsWith(QLatin1String("/contacts/search")) && !m_beforeSearches.isEmpty())
            work = m_beforeSearches.takeFirst();
    }
    if (work)
        work();
}

FakeHubSpot::Answer FakeHubSpot::answer(const Request &request)
{
    workBefore(request);
    const std::scoped_lock lock(m_mutex);
    if (request.path.startsWith(QLatin1String("/control/")))
        return control(request);
    ++m_requests;
    m_bodies << request.body;
    const bool isSearch = request.path.endsWith(QLatin1String("/search"));
    if (const std::optional<Answer> no = refusal(request, isSearch))
        return *no;
    return withFault(m_nextFaults, [&] { return route(request); });
}

std::optional<FakeHubSpot::Answer> FakeHubSpot::refusal(const Request &request, bool isSearch)
{
    if (request.token != m_token)
        return keyRefused();
    const qint64 now = m_now();
    const bool isBurst = isTooMany(m_pastRequests, now, TenSeconds, RequestsInTenSeconds);
    if (isBurst || (isSearch && isTooMany(m_pastSearches, now, Second, SearchesASecond))) {
        m_wasTooFast = true;
        return tooMany(isBurst ? "TEN_SECONDLY_ROLLING" : "SECONDLY");
    }
    const bool isWrite = !isSearch && request.method != "GET";
    const QString scope = QString::fromLatin1(isWrite ? WriteScope : ReadScope);
    if (m_scopes.contains(scope))
        return std::nullopt;
    const QJsonObject context{{QStringLiteral("requiredGranularScopes"), QJsonArray{scope}}};
    return refused(
        403, {{QStringLiteral("category"), QStringLiteral("MISSING_SCOPES")},
              {QStringLiteral("errors"), QJsonArray{QJsonObject{{QStringLiteral("context"), context}}}}});
}

FakeHubSpot::Answer FakeHubSpot::route(const Request &request)
{
    const QString contacts = QStringLiteral("/crm/v3/objects/contacts/");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.path == QLatin1String("/crm/v3/properties/contacts"))
        return listProperties();
    if (request.path == QString(contacts + QLatin1String("search"))) {
        ++m_searches;
        return withFault(m_searchFaults, [&] { return searchContacts(body); });
    }
    if (request.path == QLatin1String("/crm/v3/objects/calls/search"))
        return withFault(m_searchFaults, [&] { return searchCalls(body); });
    if (request.path == QLatin1String("/crm/v3/objects/calls") && request.method == "POST")
        return withFault(m_creationFaults, [&] { return createCall(body); });
    if (!request.path.startsWith(contacts))
        return refused(404, {});
    const qint64 id = request.path.mid(contacts.size()).toLongLong();
    if (request.method == "PATCH")
        return withFault(m_changeFaults, [&] { return changeContact(id, body); });
    return getContact(id, request.query.queryItemValue(QStringLiteral("properties")).split(u','));
}

FakeHubSpot::Answer FakeHubSpot::withFault(QList<HubSpotFault> &faults, const std::function<Answer()> &work)
{
    switch (faults.isEmpty() ? HubSpotFault::None : faults.takeFirst()) {
    case HubSpotFault::None:
        return work();
    case HubSpotFault::Burst:
        return tooMany("TEN_SECONDLY_ROLLING");
    case HubSpotFault::DayUsedUp:
        return tooMany("DAILY");
    case HubSpotFault::Locked:
        return refused(423, {});
    case HubSpotFault::Unavailable:
        return {503, {}, false};
    case HubSpotFault::ErrorAfterWork:
        (void)work();
        return {500, {}, false};
    case HubSpotFault::LostAfterWork:
        (void)work();
        return {0, {}, true};
    case HubSpotFault::LostBefore:
        return {0, {}, true};
    case HubSpotFault::Nonsense:
        return {200, QByteArrayLiteral("<html>"), false};
    case HubSpotFault::KeyRefused:
        return keyRefused();
    }
    Q_UNREACHABLE();
}

FakeHubSpot::Answer FakeHubSpot::getContact(qint64 id, const QStringList &properties) const
{
    const qint64 present = m_merged.value(id, id);
    const auto found = m_contacts.constFind(present);
    if (found == m_contacts.cend())
        return refused(404, {{QStringLiteral("category"), QStringLiteral("OBJECT_NOT_FOUND")}});
    return {200, json(record(present, *found, properties)), false};
}

std::optional<FakeHubSpot::Answer> FakeHubSpot::wrongProperty(const QJsonObject &properties)
{
    for (auto it = properties.constBegin(); it != properties.constEnd(); ++it) {
        const auto known =
            std::find_if(std::begin(Portal), std::end(Portal),
                         [&](const PortalProperty &each) { return it.key() == QLatin1String(each.name); });
        if (known == std::end(Portal))
            return invalid(QStringLiteral("Property \"%1\" does not exist").arg(it.key()));
        const QStringList options = QString::fromLatin1(known->options).split(u',', Qt::SkipEmptyParts);
        if (!options.isEmpty() && !options.contains(it.value().toString()))
            return invalid(QStringLiteral("[{\"error\":\"INVALID_OPTION\"}]"));
        bool isNumber = false;
        (void)it.value().toString().toLongLong(&isNumber);
        if (!isNumber && QLatin1String(known->type) == QLatin1String("date"))
            return invalid(QStringLiteral("[{\"error\":\"INVALID_LONG\"}]"));
    }
    return std::nullopt;
}

FakeHubSpot::Answer FakeHubSpot::changeContact(qint64 id, const QJsonObject &body)
{
    if (!m_contacts.contains(id))
        return refused(404, {{QStringLiteral("category"), QStringLiteral("OBJECT_NOT_FOUND")}});
    const QJsonObject properties = body[QLatin1String("properties")].toObject();
    if (const std::optional<Answer> wrong = wrongProperty(properties))
        return *wrong;
    put(id, propertiesIn(properties));
    return getContact(id, {});
}

FakeHubSpot::Answer FakeHubSpot::createCall(const QJsonObject &body)
{
    HubSpotProperties call = propertiesIn(body[QLatin1String("properties")].toObject());
    const QJsonValue association = body[QLatin1String("associations")][0];
    const QString contact = association[QLatin1String("to")][QLatin1String("id")].toString();
    const int type = association[QLatin1String("types")][0][QLatin1String("associationTypeId")].toInt();
    if (call.value(QStringLiteral("hs_timestamp")).isEmpty() || type != CallToContact)
        return invalid(QStringLiteral("hs_timestamp and an association are needed"));
    if (!m_contacts.contains(contact.toLongLong()))
        return refused(404, {{QStringLiteral("category"), QStringLiteral("OBJECT_NOT_FOUND")}});
    if (m_goneDispositions.contains(call.value(QStringLiteral("hs_call_disposition"))))
        return invalid(QStringLiteral("[{\"error\":\"INVALID_OPTION\"}]"));
    call.insert(QStringLiteral("contact"), contact);
    m_calls << Call{call, m_now() + m_lag.count()};
    return {201, json({{QStringLiteral("id"), QString::number(9000 + m_calls.size() - 1)}}), false};
}

FakeHubSpot::Answer FakeHubSpot::listProperties()
{
    QJsonArray results;
    for (const PortalProperty &each : Portal) {
        results.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(each.name)},
                                   {QStringLiteral("label"), QString::fromLatin1(each.label)},
                                   {QStringLiteral("type"), QString::fromLatin1(each.type)}});
    }
    return {200, json({{QStringLiteral("results"), results}}), false};
}

/// For tests in another process: GET what is there, and POST contacts, scopes or a fault of the creations.
FakeHubSpot::Answer FakeHubSpot::control(const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonObject changed = body[QLatin1String("contacts")].toObject();
    for (auto it = changed.constBegin(); it != changed.constEnd(); ++it)
        put(it.key().toLongLong(), propertiesIn(it.value().toObject()));
    if (body.contains(QLatin1String("scopes")))
        m_scopes = body[QLatin1String("scopes")].toVariant().toStringList();
    if (body.contains(QLatin1String("creation_fault")))
        m_creationFaults << faultNamed(body[QLatin1String("creation_fault")].toString());
    QJsonObject contacts;
    for (auto it = m_contacts.cbegin(); it != m_contacts.cend(); ++it) {
        QJsonObject properties;
        for (auto each = it->properties.cbegin(); each != it->properties.cend(); ++each)
            properties.insert(each.key(), *each);
        contacts.insert(QString::number(it.key()), properties);
    }
    QJsonArray calls;
    for (const Call &call : std::as_const(m_calls)) {
        QJsonObject properties;
        for (auto each = call.properties.cbegin(); each != call.properties.cend(); ++each)
            properties.insert(each.key(), *each);
        calls.append(properties);
    }
    return {200, json({{QStringLiteral("contacts"), contacts}, {QStringLiteral("calls"), calls}}), false};
}

} // namespace callboard::test
