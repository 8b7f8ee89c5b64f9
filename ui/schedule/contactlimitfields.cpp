// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/contactlimitfields.h"

#include "ui/common/tintedlabel.h"

#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr seconds GapMinute{60};
constexpr seconds CapDay{24 * 3600};
constexpr int LongestGapMinutes = 31 * 24 * 60; // as far back as contacts are looked at
constexpr int MostContacts = 999;

QSpinBox *capField(const QString &objectName)
{
    auto *box = new QSpinBox;
    box->setObjectName(objectName);
    box->setRange(0, MostContacts);
    box->setSpecialValueText(ContactLimitFields::tr("no limit"));
    return box;
}

auto capOver(QList<RollingCap> &caps, seconds period)
{
    return std::find_if(caps.begin(), caps.end(),
                        [period](const RollingCap &cap) { return cap.period == period; });
}

} // namespace

ContactLimitFields::ContactLimitFields(QObject *parent)
    : QObject(parent)
    , m_gap(new QSpinBox)
    , m_caps({{CapDay, capField(QStringLiteral("capOfDay"))},
              {7 * CapDay, capField(QStringLiteral("capOfWeek"))},
              {30 * CapDay, capField(QStringLiteral("capOfMonth"))}})
    , m_note(new TintedLabel(TintedLabel::Tint::Quiet))
{
    m_gap->setObjectName(QStringLiteral("contactGap"));
    m_gap->setRange(0, LongestGapMinutes);
    m_gap->setSingleStep(10);
    m_gap->setSuffix(tr(" min", "minutes, behind a number"));
    m_gap->setSpecialValueText(tr("none", "no gap between contacts"));
    m_gap->setToolTip(tr("Between two contacts to one number, whichever campaign asks."));
    m_note->setObjectName(QStringLiteral("contactNote"));
    m_note->hide();
    connect(m_gap, &QSpinBox::valueChanged, this, &ContactLimitFields::limitsEdited);
    for (const Cap &cap : std::as_const(m_caps)) {
        cap.contacts->setToolTip(
            tr("Contacts to one number, whichever campaign asks. The law may allow fewer."));
        connect(cap.contacts, &QSpinBox::valueChanged, this, &ContactLimitFields::limitsEdited);
    }
}

void ContactLimitFields::addTo(QFormLayout *form)
{
    form->addRow(tr("Gap between contacts"), m_gap);
    form->addRow(tr("Contacts in 24 hours"), m_caps.at(0).contacts);
    form->addRow(tr("Contacts in 7 days"), m_caps.at(1).contacts);
    form->addRow(tr("Contacts in 30 days"), m_caps.at(2).contacts);
    form->addRow(QString(), m_note);
}

ContactLimits ContactLimitFields::limits() const
{
    ContactLimits limits = m_base;
    // A gap that is no whole number of minutes stays until it is changed here.
    if (m_gap->value() != m_base.gap / GapMinute)
        limits.gap = m_gap->value() * GapMinute;
    for (const Cap &cap : m_caps) {
        const auto stored = capOver(limits.caps, cap.period);
        const int contacts = cap.contacts->value();
        if (contacts == 0) {
            if (stored != limits.caps.end())
                limits.caps.erase(stored);
        } else if (stored != limits.caps.end()) {
            stored->contacts = contacts;
        } else {
            limits.caps << RollingCap{.contacts = contacts, .period = cap.period};
        }
    }
    return limits;
}

void ContactLimitFields::setLimits(const ContactLimits &limits)
{
    const QSignalBlocker quiet(this);
    m_base = limits;
    m_gap->setValue(static_cast<int>(limits.gap / GapMinute));
    for (const Cap &cap : std::as_const(m_caps)) {
        const auto stored = capOver(m_base.caps, cap.period);
        cap.contacts->setValue(stored == m_base.caps.end() ? 0 : stored->contacts);
    }
}

void ContactLimitFields::setPractice(bool practice)
{
    m_gap->setEnabled(!practice);
    for (const Cap &cap : std::as_const(m_caps))
        cap.contacts->setEnabled(!practice);
    m_note->setText(practice ? tr("The practice line keeps no such limits: it contacts nobody.") : QString());
    m_note->setVisible(practice);
}

} // namespace callboard::ui
