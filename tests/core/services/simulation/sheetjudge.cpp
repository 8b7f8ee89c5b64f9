// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/sheetjudge.h"

#include "core/services/sheetlead.h"
#include "core/sync/sheets/threeway.h"

namespace callboard::test {

namespace {

QString statusField()
{
    return QStringLiteral("call_status");
}

QString markWord()
{
    return toWord(LeadStatus::DoNotCall);
}

/// What every lead has before anybody says anything.
QString beginningOf(const QString &field)
{
    return field == statusField() ? toWord(LeadStatus::Pending) : QString();
}

} // namespace

void SheetJudge::accuse(const QString &what)
{
    m_faults << what;
}

/// Whether this value of a side is one that both may have agreed on, or no word at all.
bool SheetJudge::mayGo(const QString &key, const QString &field, const QString &value) const
{
    const auto lead = m_agreed.constFind(key);
    const Values values = lead == m_agreed.cend() ? Values() : lead->value(field);
    if (values.contains(value))
        return true;
    return values.isEmpty() && value == beginningOf(field);
}

/// While it has no key it is known by the number that was agreed on, before any other.
const PictureRow *SheetJudge::rowOf(const SheetPicture &picture, const Lead &lead) const
{
    const QString key = lead.uuid.toString(QUuid::WithoutBraces);
    const PictureRow *row = nullptr;
    if (picture.withKey(key).isEmpty() && !m_keyed.contains(key)) {
        const Values numbers = m_agreed.value(key).value(QStringLiteral("number"));
        for (const QString &number : numbers) {
            if (!row)
                row = picture.withoutKey(number);
        }
    }
    return row ? row : picture.rowOf(key, lead.number.e164());
}

void SheetJudge::agree(const QString &key, const QString &field, const QString &value, bool isCertain)
{
    Values &values = m_agreed[key][field];
    if (isCertain)
        values.clear();
    else if (values.isEmpty())
        values.insert(beginningOf(field)); // it may as well be that nothing is known
    values.insert(value);
}

void SheetJudge::agreeWith(const PictureRow &row, const Lead &lead, bool isCertain)
{
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        if (services::fieldOfLead(lead, field.key()) == *field)
            agree(lead.uuid.toString(QUuid::WithoutBraces), field.key(), *field, isCertain);
    }
}

void SheetJudge::agreeWhereAlike(const SheetPicture &picture, const SheetLedgerLook &look, bool isCertain)
{
    for (auto lead = look.leads.cbegin(); lead != look.leads.cend(); ++lead) {
        const QList<const PictureRow *> keyed = picture.withKey(lead.key());
        if (keyed.size() > 1)
            m_doubled.insert(lead.key());
        for (const PictureRow *each : keyed)
            agreeWith(*each, *lead, false);
        const PictureRow *row = rowOf(picture, *lead);
        if (!row)
            continue;
        if (row->key == lead.key())
            m_everKeyed.insert(lead.key());
        if (isCertain && row->key == lead.key())
            m_keyed.insert(lead.key());
        agreeWith(*row, *lead, isCertain);
    }
}

void SheetJudge::read(const SheetGrid &grid, const SheetLedgerLook &look)
{
    agreeWhereAlike(SheetPicture::of(grid), look, false);
    m_hasRead = true;
}

/// A row without a key is a new one, whatever stood in the row that its lead had before.
void SheetJudge::forgetLostKeys(const SheetPicture &picture, const SheetLedgerLook &look)
{
    for (auto lead = look.leads.cbegin(); lead != look.leads.cend(); ++lead) {
        const PictureRow *row = rowOf(picture, *lead);
        if (!row || !row->key.isEmpty())
            continue;
        if (m_keyed.remove(lead.key()))
            m_agreed.remove(lead.key());
        else if (m_everKeyed.contains(lead.key()))
            allowBeginnings(lead.key());
    }
}

/// Whether the key was seen nobody knows, and so either row may be meant.
void SheetJudge::allowBeginnings(const QString &key)
{
    QHash<QString, Values> &fields = m_agreed[key];
    for (auto field = fields.begin(); field != fields.end(); ++field)
        field->insert(beginningOf(field.key()));
}

void SheetJudge::pulled(const SheetGrid &grid, const SheetLedgerLook &before, const SheetLedgerLook &after,
                        bool isWhole)
{
    const SheetPicture picture = SheetPicture::of(grid);
    forgetLostKeys(picture, before);
    judgeChanges(picture, before, after, false, isWhole);
    if (isWhole)
        judgeConflicts(picture, after);
    if (m_hasRead)
        agreeWhereAlike(picture, after, isWhole);
    m_hasRead = false;
}

void SheetJudge::pushed(const SheetGrid &grid, const SheetLedgerLook &before, const SheetLedgerLook &after,
                        bool isWhole)
{
    const SheetPicture picture = SheetPicture::of(grid);
    judgeChanges(picture, before, after, true, isWhole);
    for (const auto &[key, fields] : std::as_const(m_written)) {
        for (auto field = fields.cbegin(); isWhole && field != fields.cend(); ++field)
            agree(key, field.key(), *field, true);
    }
    for (const QString &key : std::as_const(m_given)) {
        if (isWhole)
            m_keyed.insert(key);
    }
    m_given.clear();
    m_written.clear();
    m_hasRead = false;
}

void SheetJudge::judgeChanges(const SheetPicture &picture, const SheetLedgerLook &before,
                              const SheetLedgerLook &after, bool isMarkAlone, bool isWhole)
{
    for (auto lead = before.leads.cbegin(); lead != before.leads.cend(); ++lead) {
        const auto now = after.leads.constFind(lead.key());
        if (now == after.leads.cend())
            accuse(QStringLiteral("the lead %1 is gone").arg(lead->name));
        else
            judgeTaken(picture, *lead, *now, isMarkAlone);
    }
    for (auto lead = after.leads.cbegin(); lead != after.leads.cend(); ++lead) {
        if (!before.leads.contains(lead.key()))
            judgeNew(picture, *lead, after, isWhole);
    }
}

/// What a lead took from the sheet, and what it lost by that.
void SheetJudge::judgeTaken(const SheetPicture &picture, const Lead &before, const Lead &after,
                            bool isMarkAlone)
{
    const QString key = before.uuid.toString(QUuid::WithoutBraces);
    const PictureRow *row = rowOf(picture, before);
    SheetFields fields = row ? row->fields : SheetFields();
    for (const char *field : {"number", "whatsapp_number", "name", "email", "partner", "call_status"})
        fields.insert(QString::fromLatin1(field), {});
    for (const auto &[attribute, value] : before.attributes)
        fields.insert(services::attributeField(attribute), value);
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        const QString was = services::fieldOfLead(before, field.key());
        const QString now = services::fieldOfLead(after, field.key());
        const QString what = QStringLiteral("%1 of the lead %2 of row %3: %4 -> %5")
                                 .arg(field.key(), before.name)
                                 .arg(row ? row->number : 0)
                                 .arg(was, now);
        if (was == now)
            continue;
        if (field.key() == statusField() && now == markWord()) {
            bool isSaid = false;
            for (const PictureRow &each : picture.rows())
                isSaid = isSaid || (each.isMarked && (each.key == key || each.phone == before.number.e164()));
            if (!isSaid)
                accuse(what + QStringLiteral(", which no row says"));
            continue;
        }
        if (isMarkAlone)
            accuse(what + QStringLiteral(" by a push"));
        else if (!row || !row->fields.contains(field.key()) || row->fields.value(field.key()) != now)
            accuse(what + QStringLiteral(", which its row does not say"));
        else if (!mayGo(key, field.key(), was))
            accuse(what + QStringLiteral(", though both sides had changed it"));
        else if (field.key() == statusField() && (was == markWord() || !sync::isTakenStatus(now)))
            accuse(what + QStringLiteral(", which no sheet may say"));
    }
}

void SheetJudge::judgeNew(const SheetPicture &picture, const Lead &lead, const SheetLedgerLook &look,
                          bool isWhole)
{
    const QString key = lead.uuid.toString(QUuid::WithoutBraces);
    const PictureRow *row = picture.rowOf(key, {});
    bool isMarked = false;
    for (const PictureRow &each : picture.rows()) {
        if (each.phone != lead.number.e164())
            continue;
        isMarked = isMarked || each.isMarked;
        if (!row && each.key.isEmpty())
            row = &each;
    }
    if (!row) {
        accuse(QStringLiteral("the lead %1 is of no row").arg(lead.name));
        return;
    }
    for (auto field = row->fields.cbegin(); field != row->fields.cend(); ++field) {
        const QString has = services::fieldOfLead(lead, field.key());
        const bool isWord = field.key() != statusField() || (sync::isTakenStatus(*field) && !isMarked);
        if (isWord && has != *field)
            accuse(QStringLiteral("%1 of the new lead %2 is %3").arg(field.key(), lead.name, has));
    }
    const int identity = m_identity(row->number);
    const QString former = m_leadOfRow.value(identity);
    if (!former.isEmpty() && look.leads.contains(former))
        accuse(QStringLiteral("the row %1 is a lead twice, by the names %2 and %3")
                   .arg(row->number)
                   .arg(look.leads.constFind(former)->name, lead.name));
    // Of a row that a pull which broke off took in nothing but its number is known.
    if (isWhole)
        m_leadOfRow.insert(identity, key);
}

/// What both sides changed, each otherwise, is told.
void SheetJudge::judgeConflicts(const SheetPicture &picture, const SheetLedgerLook &look)
{
    for (auto lead = look.leads.cbegin(); lead != look.leads.cend(); ++lead) {
        const PictureRow *row = rowOf(picture, *lead);
        for (auto field = row ? row->fields.cbegin() : SheetFields::const_iterator();
             row && field != row->fields.cend(); ++field) {
            const QString ours = services::fieldOfLead(*lead, field.key());
            const bool isStatus = field.key() == statusField();
            if (ours == *field || (isStatus && field->isEmpty()) || mayGo(lead.key(), field.key(), ours) ||
                mayGo(lead.key(), field.key(), *field))
                continue;
            bool isTold = false;
            for (const store::FieldConflict &conflict : look.conflicts)
                isTold = isTold || (conflict.leadUuid == lead.key() && conflict.field == field.key() &&
                                    conflict.theirs == *field);
            if (!isTold)
                accuse(QStringLiteral("%1 of the lead %2 is %3 here and %4 in row %5, and nobody tells")
                           .arg(field.key(), lead->name, ours, *field)
                           .arg(row->number));
        }
    }
}

void SheetJudge::decided(const store::FieldConflict &conflict, bool isOurs, const SheetLedgerLook &before,
                         const SheetLedgerLook &after)
{
    agree(conflict.leadUuid, conflict.field, conflict.theirs, false);
    for (auto lead = before.leads.cbegin(); lead != before.leads.cend(); ++lead) {
        Lead wanted = *lead;
        const Lead now = after.leads.value(lead.key(), *lead);
        if (!isOurs && lead.key() == conflict.leadUuid) {
            if (services::fieldOfLead(now, conflict.field) != conflict.theirs)
                accuse(QStringLiteral("%1 was chosen and is not there").arg(conflict.theirs));
            wanted = now; // of one field, told by the next pull's look at the others
        }
        if (wanted != now)
            accuse(QStringLiteral("the lead %1 changed by a choice that is not its").arg(lead->name));
    }
}

} // namespace callboard::test
