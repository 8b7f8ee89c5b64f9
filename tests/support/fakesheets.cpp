// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakesheets.h"

#include "core/sync/sheets/cells.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace callboard::test {

namespace {

constexpr int Quota = 60;
constexpr qint64 Minute = 60;
constexpr qint64 TokenSeconds = 3599;
constexpr qint64 MostClockError = 300;
constexpr int RequestsUntilLateWrite = 2;

QByteArray errorBody(int code, const char *status, const char *message)
{
    return json(
        {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), code},
                                               {QStringLiteral("message"), QString::fromLatin1(message)},
                                               {QStringLiteral("status"), QString::fromLatin1(status)}}}});
}

LoopbackHttp::Answer refusedGrant(const char *why)
{
    return {400, json({{QStringLiteral("error"), QStringLiteral("invalid_grant")},
                       {QStringLiteral("error_description"), QString::fromLatin1(why)}})};
}

QByteArray fromPart(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

int columnOf(const QString &letters)
{
    int column = 0;
    for (const QChar letter : letters)
        column = column * 26 + letter.unicode() - u'A' + 1;
    return column - 1;
}

/// A range of cells, rows from 1 and columns from 0.
struct Block
{
    int firstColumn = 0;
    int firstRow = 1;
    int lastColumn = 0;
    int lastRow = 1;
};

std::optional<Block> blockIn(const QString &range, const QString &title)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:'((?:[^']|'')+)'|(\\w+))!([A-Z]+)(\\d+):([A-Z]+)(\\d+)$"));
    const auto match = form.match(range);
    QString named = match.captured(1) + match.captured(2);
    named.replace(QLatin1String("''"), QLatin1String("'"));
    if (!match.hasMatch() || named != title)
        return std::nullopt;
    return Block{columnOf(match.captured(3)), match.captured(4).toInt(), columnOf(match.captured(5)),
                 match.captured(6).toInt()};
}

/// Empty cells at the end of a row, and empty rows at the end of a range, are left out.
QJsonArray raggedRows(const SheetGrid &grid, const Block &block)
{
    QJsonArray rows;
    qsizetype used = 0;
    for (int number = block.firstRow; number <= block.lastRow; ++number) {
        QJsonArray cells;
        qsizetype filled = 0;
        const QList<QJsonValue> row = grid.value(number - 1);
        for (int column = block.firstColumn; column <= block.lastColumn; ++column) {
            const QJsonValue value = row.value(column);
            const bool isEmpty = value.isNull() || value.isUndefined() || value == QJsonValue(QString());
            cells.append(isEmpty ? QJsonValue(QString()) : value);
            if (!isEmpty)
                filled = cells.size();
        }
        while (cells.size() > filled)
            cells.removeLast();
        rows.append(cells);
        if (filled > 0)
            used = rows.size();
    }
    while (rows.size() > used)
        rows.removeLast();
    return rows;
}

SheetFault taken(QList<SheetFault> &faults)
{
    return faults.isEmpty() ? SheetFault::None : faults.takeFirst();
}

SheetFault faultNamed(const QString &name)
{
    static const QHash<QString, SheetFault> names = {
        {QStringLiteral("quota"), SheetFault::Quota},
        {QStringLiteral("unavailable"), SheetFault::Unavailable},
        {QStringLiteral("error_after_work"), SheetFault::ErrorAfterWork},
        {QStringLiteral("lost_after_work"), SheetFault::LostAfterWork},
        {QStringLiteral("denied"), SheetFault::Denied},
        {QStringLiteral("missing"), SheetFault::Missing},
    };
    return names.value(name, SheetFault::None);
}

} // namespace

/// The service account's two keys.
class FakeSheets::Signer
{
public:
    Signer()
        : m_key(EVP_RSA_gen(2048), &EVP_PKEY_free)
    {
    }

    [[nodiscard]] QByteArray privatePem() const
    {
        const std::unique_ptr<BIO, decltype(&BIO_free)> bytes(BIO_new(BIO_s_mem()), &BIO_free);
        PEM_write_bio_PKCS8PrivateKey(bytes.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char *data = nullptr;
        const long size = BIO_get_mem_data(bytes.get(), &data);
        return QByteArray(data, size);
    }

    [[nodiscard]] bool hasSigned(const QByteArray &text, const QByteArray &signature) const
    {
        const bool isSigned = verify(text, signature);
        // What the library keeps for this thread would be lost when the process ends right after the thread.
        OPENSSL_thread_stop();
        return isSigned;
    }

private:
    [[nodiscard]] bool verify(const QByteArray &text, const QByteArray &signature) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                              &EVP_MD_CTX_free);
        return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1 &&
               EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                                size_t(signature.size()),
                                reinterpret_cast<const unsigned char *>(text.constData()),
                                size_t(text.size())) == 1;
    }

    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
};

FakeSheets::FakeSheets(std::function<qint64()> nowSeconds)
    : m_now(std::move(nowSeconds))
    , m_signer(std::make_unique<Signer>())
    , m_title(QStringLiteral("Leads"))
    , m_server([this](const Request &request) { return answer(request); })
{
}

FakeSheets::~FakeSheets() = default;

QUrl FakeSheets::url() const
{
    return m_server.url();
}

QString FakeSheets::spreadsheetId()
{
    return QStringLiteral("1FakeSpreadsheetId00000000000000000000000000");
}

QString FakeSheets::clientEmail()
{
    return QStringLiteral("callboard@project.iam.gserviceaccount.com");
}

QByteArray FakeSheets::keyFile() const
{
    return json({{QStringLiteral("type"), QStringLiteral("service_account")},
                 {QStringLiteral("client_email"), clientEmail()},
                 {QStringLiteral("private_key_id"), QStringLiteral("key-1")},
                 {QStringLiteral("private_key"), QString::fromLatin1(m_signer->privatePem())},
                 {QStringLiteral("token_uri"), QString(url().toString() + QStringLiteral("/token"))}});
}

QByteArray FakeSheets::clientFile() const
{
    return FakeSignIn::clientFile(url());
}

void FakeSheets::setGrid(const SheetGrid &grid)
{
    const std::scoped_lock lock(m_mutex);
    m_grid = grid;
}

SheetGrid FakeSheets::grid() const
{
    const std::scoped_lock lock(m_mutex);
    return m_grid;
}

void FakeSheets::setTitle(const QString &title)
{
    const std::scoped_lock lock(m_mutex);
    m_title = title;
}

void FakeSheets::setGridRows(int rows)
{
    const std::scoped_lock lock(m_mutex);
    m_gridRows = rows;
}

void FakeSheets::afterNextMetadata(int rows, std::function<void(SheetGrid &grid)> change, int later)
{
    const std::scoped_lock lock(m_mutex);
    m_rowsAfterMetadata = rows;
    m_metadataUntilChange = later;
    m_afterMetadata = std::move(change);
}

QStringList FakeSheets::row(int number) const
{
    const std::scoped_lock lock(m_mutex);
    QStringList cells;
    const QList<QJsonValue> row = m_grid.value(number - 1);
    for (const QJsonValue &cell : row)
        cells << sync::cellText(cell);
    while (!cells.isEmpty() && cells.constLast().isEmpty())
        cells.removeLast();
    return cells;
}

void FakeSheets::edit(const std::function<void(SheetGrid &grid)> &change)
{
    const std::scoped_lock lock(m_mutex);
    change(m_grid);
}

void FakeSheets::beforeNextWrite(std::function<void(SheetGrid &grid)> change)
{
    const std::scoped_lock lock(m_mutex);
    m_beforeWrite = std::move(change);
}

void FakeSheets::faultOfReads(const QList<SheetFault> &faults)
{
    const std::scoped_lock lock(m_mutex);
    m_readFaults = faults;
}

void FakeSheets::faultOfWrites(const QList<SheetFault> &faults)
{
    const std::scoped_lock lock(m_mutex);
    m_writeFaults = faults;
}

void FakeSheets::faultOfSignIns(const QList<SheetFault> &faults)
{
    const std::scoped_lock lock(m_mutex);
    m_signInFaults = faults;
}

void FakeSheets::expireTokens()
{
    const std::scoped_lock lock(m_mutex);
    m_tokens.clear();
}

void FakeSheets::people(const std::function<void(FakeSignIn &people)> &change)
{
    const std::scoped_lock lock(m_mutex);
    change(m_people);
}

int FakeSheets::reads() const
{
    const std::scoped_lock lock(m_mutex);
    return m_reads;
}

int FakeSheets::writes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_writes;
}

int FakeSheets::signIns() const
{
    const std::scoped_lock lock(m_mutex);
    return m_signIns;
}

int FakeSheets::mostInAMinute() const
{
    const std::scoped_lock lock(m_mutex);
    return m_mostInAMinute;
}

QList<QByteArray> FakeSheets::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

FakeSheets::Answer FakeSheets::answer(const Request &request)
{
    const std::scoped_lock lock(m_mutex);
    if (request.path.startsWith(QLatin1String("/control/")))
        return control(request);
    m_requests << request.method + ' ' + request.path.toUtf8() + '?' +
                      request.query.toString(QUrl::FullyDecoded).toUtf8() + '\n' + request.body;
    if (request.path == QLatin1String("/authorise"))
        return m_people.authorise(request);
    if (request.path == QLatin1String("/revoke"))
        return m_people.revoke(request);
    const Answer given = request.path == QLatin1String("/token") ? signIn(request) : sheets(request);
    landLateWrites();
    return given;
}

/// For tests in another process: GET rows, and POST rows or a fault.
FakeSheets::Answer FakeSheets::control(const Request &request)
{
    if (request.path == QLatin1String("/control/key"))
        return {200, keyFile()};
    if (request.path == QLatin1String("/control/client"))
        return {200, clientFile()};
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.method == "POST" && body.contains(QLatin1String("rows"))) {
        m_grid.clear();
        const QJsonArray rows = body.value(QLatin1String("rows")).toArray();
        for (const QJsonValue &row : rows) {
            const QJsonArray cells = row.toArray();
            m_grid << QList<QJsonValue>(cells.begin(), cells.end());
        }
        m_gridRows = std::max(m_gridRows, int(m_grid.size())); // the service adds rows for those who add more
    }
    if (request.method == "POST" && body.contains(QLatin1String("write_fault")))
        m_writeFaults << faultNamed(body.value(QLatin1String("write_fault")).toString());
    if (request.method == "POST" && body.contains(QLatin1String("read_fault")))
        m_readFaults << faultNamed(body.value(QLatin1String("read_fault")).toString());
    if (request.method == "POST" && body.contains(QLatin1String("withdraw")))
        m_people.withdrawAll();
    QJsonArray rows;
    for (const QList<QJsonValue> &row : std::as_const(m_grid)) {
        QJsonArray cells;
        for (const QJsonValue &cell : row)
            cells.append(cell);
        rows.append(cells);
    }
    return {200, json({{QStringLiteral("rows"), rows},
                       {QStringLiteral("reads"), m_reads},
                       {QStringLiteral("writes"), m_writes},
                       {QStringLiteral("revocations"), m_people.revocations}})};
}

FakeSheets::Answer FakeSheets::signIn(const Request &request)
{
    ++m_signIns;
    switch (taken(m_signInFaults)) {
    case SheetFault::Quota:
        return {429, {}};
    case SheetFault::Unavailable:
        return {503, {}};
    case SheetFault::Denied:
        return refusedGrant("Invalid JWT Signature.");
    case SheetFault::LostBefore:
        return {0, {}, true};
    default:
        break;
    }
    const QUrlQuery form(QString::fromLatin1(request.body));
    const bool isAccount = form.queryItemValue(QStringLiteral("grant_type"), QUrl::FullyDecoded) ==
                           QLatin1String("urn:ietf:params:oauth:grant-type:jwt-bearer");
    return isAccount ? signInAccount(form) : m_people.token(request, [this] { return newToken(); });
}

QByteArray FakeSheets::newToken()
{
    const QByteArray token = "token-" + QByteArray::number(m_signIns);
    m_tokens.insert(token, m_now() + TokenSeconds);
    return token;
}

FakeSheets::Answer FakeSheets::signInAccount(const QUrlQuery &form)
{
    const QByteArray jwt = form.queryItemValue(QStringLiteral("assertion")).toLatin1();
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3 || jwt.contains('='))
        return refusedGrant("Bad Request");
    if (!m_signer->hasSigned(parts.at(0) + '.' + parts.at(1), fromPart(parts.at(2))))
        return refusedGrant("Invalid JWT Signature.");
    const QJsonObject claims = QJsonDocument::fromJson(fromPart(parts.at(1))).object();
    const qint64 issued = claims.value(QLatin1String("iat")).toInteger();
    const qint64 expires = claims.value(QLatin1String("exp")).toInteger();
    if (std::abs(issued - m_now()) > MostClockError || expires > issued + 3600 || expires <= m_now()) {
        return refusedGrant("Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable "
                            "timeframe. Check your iat and exp values in the JWT claim.");
    }
    if (claims.value(QLatin1String("iss")).toString() != clientEmail() ||
        claims.value(QLatin1String("aud")).toString() != url().toString() + QStringLiteral("/token") ||
        claims.value(QLatin1String("scope")).toString() !=
            QLatin1String("https://www.googleapis.com/auth/spreadsheets"))
        return refusedGrant("Bad Request");
    return {200, json({{QStringLiteral("access_token"), QString::fromLatin1(newToken())},
                       {QStringLiteral("expires_in"), TokenSeconds},
                       {QStringLiteral("token_type"), QStringLiteral("Bearer")}})};
}

bool FakeSheets::isWithinQuota(QList<qint64> &past)
{
    past.removeIf([this](qint64 at) { return at <= m_now() - Minute; });
    if (past.size() >= Quota)
        return false;
    past << m_now();
    m_mostInAMinute = std::max(m_mostInAMinute, int(past.size()));
    return true;
}

FakeSheets::Answer FakeSheets::sheets(const Request &request)
{
    const bool isWrite = request.method != "GET";
    ++(isWrite ? m_writes : m_reads);
    if (m_tokens.value(request.token) <= m_now())
        return {401, errorBody(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")};
    const QString root = QStringLiteral("/v4/spreadsheets/") + spreadsheetId();
    if (!request.path.startsWith(root))
        return {404, errorBody(404, "NOT_FOUND", "Requested entity was not found.")};
    const SheetFault fault = taken(isWrite ? m_writeFaults : m_readFaults);
    if (fault == SheetFault::Quota || !isWithinQuota(isWrite ? m_pastWrites : m_pastReads))
        return {429, errorBody(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric")};
    if (fault == SheetFault::Unavailable)
        return {503, errorBody(503, "UNAVAILABLE", "The service is currently unavailable.")};
    if (fault == SheetFault::Denied)
        return {403, errorBody(403, "PERMISSION_DENIED", "The caller does not have permission")};
    if (fault == SheetFault::ApiOff)
        return {403, errorBody(403, "PERMISSION_DENIED",
                               "Google Sheets API has not been used in project 1 before or it is disabled.")};
    if (fault == SheetFault::Missing)
        return {404, errorBody(404, "NOT_FOUND", "Requested entity was not found.")};
    if (fault == SheetFault::ExcelFile)
        return {400,
                errorBody(400, "FAILED_PRECONDITION", "This operation is not supported for this document")};
    if (fault == SheetFault::Nonsense)
        return {200, "<html>"};
    if (fault == SheetFault::LostBefore)
        return {0, {}, true};
    if (fault == SheetFault::LandsLate) {
        m_late << qMakePair(RequestsUntilLateWrite, request.body);
        return {0, {}, true};
    }
    const QString rest = request.path.mid(root.size());
    Answer given{404, errorBody(404, "NOT_FOUND", "No such method")};
    if (isWrite && rest == QLatin1String("/values:batchUpdate")) {
        if (const auto change = std::exchange(m_beforeWrite, nullptr))
            change(m_grid);
        given = update(request.body);
    } else if (!isWrite && rest.isEmpty()) {
        given = metadata();
        if (m_afterMetadata && m_metadataUntilChange-- == 0) {
            m_gridRows = m_rowsAfterMetadata;
            std::exchange(m_afterMetadata, nullptr)(m_grid);
        }
    } else if (!isWrite && rest == QLatin1String("/values:batchGet")) {
        given =
            valuesOf(request.query.allQueryItemValues(QStringLiteral("ranges"), QUrl::FullyDecoded), true);
    } else if (!isWrite && rest.startsWith(QLatin1String("/values/"))) {
        given = valuesOf({rest.mid(8)}, false);
    }
    if (fault == SheetFault::ErrorAfterWork)
        return {500, errorBody(500, "INTERNAL", "Internal error encountered.")};
    given.isLost = fault == SheetFault::LostAfterWork;
    return given;
}

FakeSheets::Answer FakeSheets::metadata() const
{
    const QJsonObject grid{{QStringLiteral("rowCount"), m_gridRows},
                           {QStringLiteral("columnCount"), m_gridColumns}};
    const auto sheet = [&grid](const QString &title) {
        return QJsonObject{
            {QStringLiteral("properties"), QJsonObject{{QStringLiteral("title"), title},
                                                       {QStringLiteral("sheetType"), QStringLiteral("GRID")},
                                                       {QStringLiteral("gridProperties"), grid}}}};
    };
    return {200,
            json({{QStringLiteral("sheets"), QJsonArray{sheet(QStringLiteral("Notes")), sheet(m_title)}}})};
}

bool FakeSheets::isBeyondGrid(const QString &range) const
{
    const std::optional<Block> block = blockIn(range, m_title);
    return block && (block->lastRow > m_gridRows || block->lastColumn >= m_gridColumns);
}

FakeSheets::Answer FakeSheets::beyondGrid() const
{
    const QByteArray told = "Range exceeds grid limits. Max rows: " + QByteArray::number(m_gridRows) +
                            ", max columns: " + QByteArray::number(m_gridColumns);
    return {400, errorBody(400, "INVALID_ARGUMENT", told.constData())};
}

std::optional<QJsonObject> FakeSheets::block(const QString &range) const
{
    const std::optional<Block> block = blockIn(range, m_title);
    if (!block)
        return std::nullopt;
    QJsonObject found{{QStringLiteral("range"), range},
                      {QStringLiteral("majorDimension"), QStringLiteral("ROWS")}};
    const QJsonArray rows = raggedRows(m_grid, *block);
    if (!rows.isEmpty())
        found.insert(QStringLiteral("values"), rows);
    return found;
}

FakeSheets::Answer FakeSheets::valuesOf(const QStringList &ranges, bool isBatch) const
{
    QJsonArray blocks;
    for (const QString &range : ranges) {
        if (isBeyondGrid(range))
            return beyondGrid();
        const std::optional<QJsonObject> found = block(range);
        if (!found)
            return {400, errorBody(400, "INVALID_ARGUMENT", "Unable to parse range")};
        blocks.append(*found);
    }
    return {200, json(isBatch ? QJsonObject{{QStringLiteral("spreadsheetId"), spreadsheetId()},
                                            {QStringLiteral("valueRanges"), blocks}}
                              : blocks.at(0).toObject())};
}

FakeSheets::Answer FakeSheets::update(const QByteArray &body)
{
    const Answer bad{400, errorBody(400, "INVALID_ARGUMENT", "Invalid value at 'data'")};
    const QJsonObject request = QJsonDocument::fromJson(body).object();
    const QJsonArray data = request.value(QLatin1String("data")).toArray();
    if (request.value(QLatin1String("valueInputOption")).toString() != QLatin1String("RAW") || data.isEmpty())
        return bad;
    SheetGrid changed = m_grid; // one request is done as a whole, or not at all
    int cells = 0;
    for (const QJsonValue &each : data) {
        const QString range = each[QLatin1String("range")].toString();
        if (isBeyondGrid(range))
            return beyondGrid();
        const std::optional<Block> block = blockIn(range, m_title);
        const QJsonArray rows = each[QLatin1String("values")].toArray();
        if (!block || rows.size() != 1)
            return bad;
        const QJsonArray values = rows.at(0).toArray();
        if (values.size() != block->lastColumn - block->firstColumn + 1 || block->firstRow != block->lastRow)
            return bad;
        if (changed.size() < block->lastRow)
            changed.resize(block->lastRow);
        QList<QJsonValue> &row = changed[block->firstRow - 1];
        if (row.size() <= block->lastColumn)
            row.resize(block->lastColumn + 1);
        for (int i = 0; i < values.size(); ++i) {
            if (values.at(i).isObject() || values.at(i).isArray())
                return bad;
            if (!values.at(i).isNull())
                row[block->firstColumn + i] = values.at(i);
            ++cells;
        }
    }
    m_grid = changed;
    return {200, json({{QStringLiteral("spreadsheetId"), spreadsheetId()},
                       {QStringLiteral("totalUpdatedCells"), cells}})};
}

void FakeSheets::landLateWrites()
{
    for (auto &[left, body] : m_late)
        --left;
    while (!m_late.isEmpty() && m_late.constFirst().first < 0)
        (void)update(m_late.takeFirst().second);
}

} // namespace callboard::test
