// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/numberedleads.h"

#include "core/intake/numbernormaliser.h"
#include "core/services/donotcalllines.h"
#include "core/services/listedline.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/store/leadsbynumber.h"
#include "core/store/ledger.h"
#include "core/store/sealedlead.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace callboard::services {

namespace {

struct NumberInText
{
    qint64 line = 0;
    QByteArray index;
};

/// What is read of a text before anybody is looked for.
class NumberReader
{
public:
    NumberReader(const intake::NumberNormaliser &normaliser, const security::ColumnCipher &cipher)
        : m_normaliser(normaliser)
        , m_cipher(cipher)
    {
    }

    void take(const QString &line)
    {
        ++m_line;
        bool isAny = false;
        const QStringList cells = cellsOf(line);
        for (const QString &cell : cells) {
            const intake::NormalisedNumber read = m_normaliser.normalise(cell);
            if (const auto *number = std::get_if<PhoneNumber>(&read)) {
                numbers << NumberInText{m_line, store::numberIndex(*number, m_cipher)};
                isAny = true;
            }
        }
        if (!isAny)
            tell(line);
    }

    QList<NumberInText> numbers;
    NumberedLeads found;

private:
    void tell(const QString &line)
    {
        const ListedLine read = readListedLine(line.trimmed(), m_normaliser);
        if (read.isEntry()) {
            found.unmatched << RejectedNumber{
                m_line, QCoreApplication::translate("NumberedLeads",
                                                    "This is the beginning of numbers, and no number.")};
        } else {
            tellUnusable(m_line, read, found.heading, found.unmatched);
        }
    }

    const intake::NumberNormaliser &m_normaliser;
    const security::ColumnCipher &m_cipher;
    qint64 m_line = 0;
};

void match(const QList<NumberInText> &numbers, const store::LeadsByNumber &byNumber, NumberedLeads &found)
{
    QSet<QByteArray> seen;
    QSet<LeadId> listed;
    for (const NumberInText &number : numbers) {
        if (seen.contains(number.index))
            continue;
        seen.insert(number.index);
        const QList<LeadId> leads = byNumber.value(number.index);
        if (leads.isEmpty()) {
            found.unmatched << RejectedNumber{
                number.line, QCoreApplication::translate("NumberedLeads", "No lead has this number.")};
        }
        for (const LeadId lead : leads) {
            if (!listed.contains(lead))
                found.leads << lead;
            listed.insert(lead);
        }
    }
    std::stable_sort(found.unmatched.begin(), found.unmatched.end(),
                     [](const RejectedNumber &a, const RejectedNumber &b) { return a.line < b.line; });
}

} // namespace

QFuture<Result<NumberedLeads>> leadsWithNumbers(Workspace &workspace, const QString &text)
{
    return runInPool([workspace = &workspace, text]() -> Result<NumberedLeads> {
        const Result<intake::NumberNormaliser> normaliser = houseNormaliser(*workspace);
        if (!normaliser)
            return fail(normaliser.error());
        NumberReader reader(*normaliser, workspace->ledger().cipher());
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines)
            reader.take(line);
        QList<QByteArray> indexes;
        for (const NumberInText &number : std::as_const(reader.numbers))
            indexes << number.index;
        if (indexes.isEmpty())
            return reader.found;
        const Result<store::LeadsByNumber> byNumber =
            workspace->ledger()
                .read([&indexes](const store::Store &store) { return store::leadsByNumber(store, indexes); })
                .result();
        if (!byNumber)
            return fail(byNumber.error());
        match(reader.numbers, *byNumber, reader.found);
        return reader.found;
    });
}

} // namespace callboard::services
