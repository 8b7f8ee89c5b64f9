// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/accountlimits.h"

#include "core/model/channel.h"
#include "ui/common/editablerow.h"
#include "ui/common/presetbox.h"
#include "ui/settings/accountpresets.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QSpinBox>

namespace callboard::ui {

namespace {

/// They are the dialog's words.
struct DialogText
{
    Q_DECLARE_TR_FUNCTIONS(callboard::ui::AccountDialog)
};

/// A number of calls; 0 stands for no limit.
QSpinBox *limitBox(int most)
{
    auto *box = new QSpinBox;
    box->setRange(0, most);
    box->setSpecialValueText(DialogText::tr("no limit"));
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

AccountLimits::AccountLimits(ProviderKind provider, QFormLayout *form, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_lines(new PresetBox(linePresets(provider), 1, MostLines))
    , m_perSecond(new PresetBox(ratePresets(provider), 0, MostCallsPerSecond))
    , m_perDay(limitBox(MostCallsPerDay))
    , m_recipients(new PresetBox(recipientPresets(), 0, MostRecipientsADay))
{
    nameFields();
}

void AccountLimits::nameFields()
{
    m_lines->setObjectName(QStringLiteral("accountLines"));
    m_perSecond->setObjectName(QStringLiteral("accountPerSecond"));
    m_perDay->setObjectName(QStringLiteral("accountPerDay"));
    m_recipients->setObjectName(QStringLiteral("accountRecipients"));
    m_recipients->setToolTip(DialogText::tr(
        "How many different people messages may go to within any 24 hours: Meta's limit, which a test of "
        "the connection tells where Meta does. The others wait until somebody's 24 hours are over; whoever "
        "was written to within them costs nothing."));
    for (PresetBox *box : {m_lines, m_perSecond, m_recipients})
        connect(box, &PresetBox::valueEdited, this, &AccountLimits::limitEdited);
}

void AccountLimits::addLines()
{
    addEditableRow(m_form, DialogText::tr("&Lines"), m_lines);
}

void AccountLimits::addRates()
{
    addEditableRow(m_form, DialogText::tr("Calls per se&cond"), m_perSecond);
    m_form->addRow(DialogText::tr("Calls per da&y"), m_perDay);
    addEditableRow(m_form, DialogText::tr("Peop&le in 24 hours"), m_recipients);
}

void AccountLimits::setAccount(const Account &account)
{
    m_lines->setValue(account.lines);
    m_perSecond->setValue(account.callsPerSecond);
    m_perDay->setValue(account.callsPerDay);
    m_recipients->setValue(account.recipientsADay);
}

void AccountLimits::fill(Account &account) const
{
    account.lines = m_lines->value().value_or(account.lines);
    account.callsPerSecond = m_perSecond->value().value_or(account.callsPerSecond);
    account.callsPerDay = m_perDay->value();
    account.recipientsADay = channelOf(account.provider) == Channel::WhatsApp
                                 ? m_recipients->value().value_or(account.recipientsADay)
                                 : 0;
}

void AccountLimits::changeProvider(const Account &before, const Account &after)
{
    if (m_lines->value() == before.lines)
        m_lines->setValue(after.lines);
    if (m_perSecond->value() == before.callsPerSecond)
        m_perSecond->setValue(after.callsPerSecond);
    if (m_perDay->value() == before.callsPerDay)
        m_perDay->setValue(after.callsPerDay);
    if (m_recipients->value() == before.recipientsADay)
        m_recipients->setValue(after.recipientsADay);
}

void AccountLimits::showProvider(ProviderKind provider)
{
    const bool isForMessages = isMessage(channelOf(provider));
    m_form->setRowVisible(m_recipients, channelOf(provider) == Channel::WhatsApp);
    renameRow(m_form, m_lines,
              isForMessages ? DialogText::tr("&Messages at once") : DialogText::tr("&Lines"));
    renameRow(m_form, m_perSecond,
              isForMessages ? DialogText::tr("Messages per se&cond") : DialogText::tr("Calls per se&cond"));
    renameRow(m_form, m_perDay,
              isForMessages ? DialogText::tr("Messages per da&y") : DialogText::tr("Calls per da&y"));
    m_lines->setPresets(linePresets(provider));
    m_perSecond->setPresets(ratePresets(provider));
    m_lines->setToolTip(linesTip(isForMessages));
    m_perSecond->setToolTip(rateTip(isForMessages));
    m_perDay->setToolTip(dayTip(isForMessages));
}

QString AccountLimits::missing(ProviderKind provider) const
{
    if (!m_lines->value())
        return isMessage(channelOf(provider))
                   ? DialogText::tr("Messages at once are a number from 1 to %L1.").arg(MostLines)
                   : DialogText::tr("Lines are a number from 1 to %L1.").arg(MostLines);
    if (!m_perSecond->value())
        return DialogText::tr("What goes out per second is a number from 1 to %L1, or has no limit.")
            .arg(MostCallsPerSecond);
    if (channelOf(provider) == Channel::WhatsApp && !m_recipients->value())
        return DialogText::tr("People in 24 hours are a number from 1 to %L1, or have no limit.")
            .arg(MostRecipientsADay);
    return {};
}

} // namespace callboard::ui
