// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicebook.h"

#include <QJsonDocument>

#include <unistd.h>

namespace callboard::providers {

namespace {

QString callKey()
{
    return QStringLiteral("call");
}

QString stoppedKey()
{
    return QStringLiteral("stopped");
}

QString deletedKey()
{
    return QStringLiteral("deleted");
}

} // namespace

PracticeBook::PracticeBook(const PracticeLine::Options &options)
    : m_seal(options.seal)
    , m_unseal(options.unseal)
    , m_file(options.callBook)
{
}

Result<std::unique_ptr<PracticeBook>> PracticeBook::open(const PracticeLine::Options &options)
{
    std::unique_ptr<PracticeBook> book(new PracticeBook(options));
    if (!options.callBook.isEmpty()) {
        if (const Result<void> loaded = book->load(); !loaded)
            return fail(loaded.error());
    }
    return book;
}

std::optional<size_t> PracticeBook::placeOf(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    if (found == m_byId.cend() || m_calls.at(*found).deleted)
        return std::nullopt;
    return *found;
}

QMap<QString, int> PracticeBook::callsByNumber() const
{
    QMap<QString, int> result;
    for (auto it = m_byNumber.cbegin(); it != m_byNumber.cend(); ++it)
        result.insert(it.key(), it.value());
    return result;
}

Result<void> PracticeBook::add(const PracticeCall &call)
{
    const Result<void> appended = append({{callKey(), toJson(call)}});
    if (appended)
        keep(call);
    return appended;
}

Result<void> PracticeBook::stop(size_t place, Instant at)
{
    PracticeCall &call = m_calls.at(place);
    const Result<void> appended =
        append({{stoppedKey(), call.id}, {QStringLiteral("at"), toMSecsSinceEpoch(at)}});
    if (appended)
        call.stoppedAt = at;
    return appended;
}

Result<void> PracticeBook::remove(size_t place)
{
    PracticeCall &call = m_calls.at(place);
    const Result<void> appended = append({{deletedKey(), call.id}});
    if (appended)
        call.deleted = true;
    return appended;
}

Result<void> PracticeBook::load()
{
    // Unbuffered, so that what could not be written is not kept back and written later.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnwritable, {m_file.fileName(), m_file.errorString()});
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const Result<qint64> whole = loadLines();
    if (!whole)
        return fail(whole.error());
    if (!m_file.resize(*whole) || !m_file.seek(*whole))
        return fail(ErrorCode::FileUnwritable, {m_file.fileName(), m_file.errorString()});
    return {};
}

Result<qint64> PracticeBook::loadLines()
{
    QFile reader(m_file.fileName());
    if (!reader.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {reader.fileName(), reader.errorString()});
    qint64 whole = 0;
    for (qsizetype number = 1; !reader.atEnd(); ++number) {
        const QByteArray line = reader.readLine();
        if (!line.endsWith('\n'))
            break;
        if (const Result<void> read = loadLine(line.chopped(1), number); !read)
            return fail(read.error());
        whole = reader.pos();
    }
    return whole;
}

Result<void> PracticeBook::loadLine(const QByteArray &line, qsizetype number)
{
    QByteArray plain = line;
    if (m_unseal) {
        const Result<QByteArray> opened = m_unseal(QByteArray::fromBase64(line));
        if (!opened)
            return fail(opened.error());
        plain = *opened;
    }
    if (apply(QJsonDocument::fromJson(plain).object()))
        return {};
    return fail(Error{ErrorCode::FileMalformed,
                      {m_file.fileName(), QStringLiteral("not an entry of the call book")},
                      QString::number(number),
                      {}});
}

bool PracticeBook::apply(const QJsonObject &entry)
{
    if (entry.contains(callKey())) {
        const auto call = practiceCallFromJson(entry.value(callKey()).toObject());
        if (call)
            keep(*call);
        return call.has_value();
    }
    const bool isStop = entry.contains(stoppedKey());
    const auto place = m_byId.constFind(entry.value(isStop ? stoppedKey() : deletedKey()).toString());
    if (place == m_byId.cend())
        return false;
    PracticeCall &call = m_calls.at(*place);
    if (isStop)
        call.stoppedAt = fromMSecsSinceEpoch(entry.value(QLatin1String("at")).toInteger());
    else
        call.deleted = true;
    return true;
}

void PracticeBook::keep(const PracticeCall &call)
{
    m_byId.insert(call.id, m_calls.size());
    ++m_byNumber[call.number];
    m_calls.push_back(call);
}

Result<void> PracticeBook::append(const QJsonObject &entry)
{
    if (!m_file.isOpen())
        return {};
    QByteArray line = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    if (m_seal)
        line = m_seal(line).toBase64();
    line += '\n';
    const qint64 before = m_file.pos();
    const bool written = m_file.write(line) == line.size() && ::fdatasync(m_file.handle()) == 0;
    if (written)
        return {};
    const QString why = m_file.errorString();
    // Half a line here would spoil the next one.
    m_file.resize(before);
    m_file.seek(before);
    return fail(ErrorCode::FileUnwritable, {m_file.fileName(), why});
}

} // namespace callboard::providers
