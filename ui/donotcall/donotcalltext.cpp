// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/donotcalltext.h"

#include "ui/common/timetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace callboard::ui {

namespace {

struct DoNotCallText
{
    Q_DECLARE_TR_FUNCTIONS(DoNotCallText)
};

} // namespace

BadgeLook badgeLook(DoNotCallList list)
{
    switch (list) {
    case DoNotCallList::House:
        return {Tone::Bad, Mark::Bars};
    case DoNotCallList::OptOut:
        return {Tone::Warning, Mark::Cross};
    case DoNotCallList::Register:
        return {Tone::Info, Mark::Ring};
    }
    Q_UNREACHABLE();
}

QString entryText(const DoNotCallEntry &entry)
{
    return entry.prefix.isEmpty() ? entry.number : entry.prefix + u'*';
}

bool isTooOld(const std::optional<Instant> &expires, Instant now)
{
    return expires && *expires <= now;
}

QString registerText(const store::DoNotCallRepository::Register &read, Instant now, const QTimeZone &zone)
{
    const QString when = instantText(read.importedAt, zone);
    if (!read.expiresAt)
        return DoNotCallText::tr("%1: %Ln entr(ies), read %2.", nullptr, read.entries).arg(read.source, when);
    const QString until = instantText(*read.expiresAt, zone);
    if (isTooOld(read.expiresAt, now)) {
        return DoNotCallText::tr("⚠ %1: %Ln entr(ies), read %2, too old since %3. They are still not called; "
                                 "please import a newer file.",
                                 nullptr, read.entries)
            .arg(read.source, when, until);
    }
    return DoNotCallText::tr("%1: %Ln entr(ies), read %2, good until %3.", nullptr, read.entries)
        .arg(read.source, when, until);
}

QString receiptText(const services::DoNotCallReceipt &receipt)
{
    QStringList sentences{
        DoNotCallText::tr("%Ln entr(ies) were added.", nullptr, static_cast<int>(receipt.added.size()))};
    if (receipt.known > 0)
        sentences += DoNotCallText::tr("%Ln stood there already.", nullptr, receipt.known);
    if (receipt.leadsMarked > 0)
        sentences +=
            DoNotCallText::tr("%Ln lead(s) will not be called any more.", nullptr, receipt.leadsMarked);
    if (receipt.leadsReleased > 0)
        sentences += DoNotCallText::tr("%Ln lead(s) stand on no list any more and are pending again.",
                                       nullptr, receipt.leadsReleased);
    if (receipt.heading)
        sentences += DoNotCallText::tr("Line %L1 counts as a heading.").arg(receipt.heading->line);
    if (!receipt.rejected.isEmpty())
        sentences += DoNotCallText::tr("%Ln line(s) were no numbers and were left out.", nullptr,
                                       static_cast<int>(receipt.rejected.size()));
    return sentences.join(u' ');
}

QString searchWord(const QString &typed)
{
    static const QRegularExpression number(QStringLiteral("^\\+[0-9 ().-]+\\*?$"));
    const QString word = typed.trimmed();
    if (!number.match(word).hasMatch())
        return word;
    static const QRegularExpression between(QStringLiteral("[ ().*-]"));
    return QString(word).remove(between);
}

} // namespace callboard::ui
