// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadedittext.h"

#include <QCoreApplication>
#include <QStringList>

namespace callboard::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadEditText)
};

/// About the leads that stay as they are.
QStringList restOf(const LeadEdit &edit, const services::LeadEditCounts &counts)
{
    QStringList sentences;
    if (counts.same > 0)
        sentences << (edit.kind == LeadEdit::Kind::AllowCalls
                          ? Words::tr("%Ln lead(s) were not marked.", nullptr, counts.same)
                          : Words::tr("%Ln lead(s) have it already.", nullptr, counts.same));
    if (counts.beingCalled > 0)
        sentences << Words::tr("%Ln lead(s) are being called and stay.", nullptr, counts.beingCalled);
    if (counts.waiting > 0)
        sentences << Words::tr("%Ln lead(s) wait in a campaign and stay.", nullptr, counts.waiting);
    if (counts.barred > 0)
        sentences << Words::tr("%Ln lead(s) are not to be called and stay so.", nullptr, counts.barred);
    if (counts.gone > 0)
        sentences << Words::tr("%Ln lead(s) were deleted meanwhile.", nullptr, counts.gone);
    return sentences;
}

} // namespace

QString leadEditName(const LeadEdit &edit)
{
    const QString value = edit.value.trimmed();
    const QString column = edit.attribute.trimmed();
    switch (edit.kind) {
    case LeadEdit::Kind::SetPartner:
        return value.isEmpty() ? Words::tr("Empty partner") : Words::tr("Set partner to “%1”").arg(value);
    case LeadEdit::Kind::SetAttribute:
        return Words::tr("Set “%1” to “%2”").arg(column, value);
    case LeadEdit::Kind::ClearAttribute:
        return Words::tr("Empty “%1”").arg(column);
    case LeadEdit::Kind::AddTag:
        return Words::tr("Add the tag “%1”").arg(value);
    case LeadEdit::Kind::RemoveTag:
        return Words::tr("Take off the tag “%1”").arg(value);
    case LeadEdit::Kind::MakePending:
        return Words::tr("Set the status back to pending");
    case LeadEdit::Kind::MarkDoNotCall:
        return Words::tr("Mark as not to be called");
    case LeadEdit::Kind::AllowCalls:
        return Words::tr("Allow calls again");
    }
    return {};
}

QString leadEditPreview(const LeadEdit &edit, const services::LeadEditCounts &counts)
{
    //: %1 is what is done, such as: Set partner to “Acme”
    QStringList sentences = {
        Words::tr("%1 for %Ln lead(s).", nullptr, counts.changed).arg(leadEditName(edit))};
    sentences << restOf(edit, counts);
    if (edit.kind == LeadEdit::Kind::MarkDoNotCall)
        sentences << Words::tr("They stay in the list, and no campaign will call them.");
    if (edit.kind == LeadEdit::Kind::AllowCalls)
        sentences << Words::tr("Whose number an opt-out, a register or a prefix forbids stays marked.");
    return sentences.join(u' ');
}

QString leadEditReceipt(const LeadEdit &edit, const services::LeadEditReceipt &receipt)
{
    //: %1 is what was done, such as: Set partner to “Acme”
    QStringList sentences = {
        Words::tr("%1: %Ln lead(s) were changed.", nullptr, receipt.counts.changed).arg(leadEditName(edit))};
    if (receipt.cancelled)
        sentences << Words::tr("It was stopped; the others stay as they are.");
    sentences << restOf(edit, receipt.counts);
    if (edit.kind == LeadEdit::Kind::AllowCalls && receipt.counts.barred > 0)
        sentences << Words::tr(
            "An opt-out, a register or a prefix forbids their numbers. The page Do Not Call "
            "shows which.");
    return sentences.join(u' ');
}

QString leadEditUndone(const services::LeadEditUndoReceipt &receipt)
{
    QStringList sentences = {Words::tr("%Ln lead(s) are as they were before.", nullptr, receipt.restored)};
    const int changed = int(receipt.changedSince.size());
    if (changed > 0)
        sentences << Words::tr("%Ln lead(s) were changed since and stay as they are: these are ticked now.",
                               nullptr, changed);
    if (receipt.gone > 0)
        sentences << Words::tr("%Ln lead(s) were deleted since.", nullptr, receipt.gone);
    if (receipt.cancelled)
        sentences << Words::tr("It was stopped; the others can still be taken back.");
    return sentences.join(u' ');
}

} // namespace callboard::ui
