// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/lawpicker.h"

#include "core/plan/legalbook.h"
#include "core/services/accountservice.h"
#include "ui/common/timetext.h"
#include "ui/common/tintedlabel.h"
#include "ui/settings/lawtext.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

// On a small screen some of them are scrolled to.
constexpr int LinesOfDetail = 6;
constexpr int FewestLinesOfDetail = 2;

/// The profile that an account of its kind has unless one is chosen.
QString usualLaw(Account account)
{
    account.legalProfile.clear();
    return plan::legalProfileOf(account);
}

} // namespace

LawPicker::LawPicker(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_choice(new QComboBox)
    , m_details(new QPlainTextEdit)
    , m_reasonTitle(new QLabel(tr("&Reason for a wider profile")))
    , m_reason(new QLineEdit)
    , m_recorded(new TintedLabel(TintedLabel::Tint::Quiet))
{
    m_choice->setObjectName(QStringLiteral("accountLaw"));
    m_choice->setMaxVisibleItems(24);
    m_details->setObjectName(QStringLiteral("lawDetails"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("What the legal profile asks"));
    m_details->setMinimumHeight(fontMetrics().lineSpacing() * FewestLinesOfDetail + fontMetrics().height());
    m_details->setMaximumHeight(fontMetrics().lineSpacing() * LinesOfDetail + fontMetrics().height());
    m_reason->setObjectName(QStringLiteral("lawReason"));
    m_reason->setPlaceholderText(tr("for example: only people in the United States are called"));
    m_reasonTitle->setBuddy(m_reason);
    m_recorded->setObjectName(QStringLiteral("lawRecorded"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : {static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_details),
                          static_cast<QWidget *>(m_reasonTitle), static_cast<QWidget *>(m_reason),
                          static_cast<QWidget *>(m_recorded)})
        column->addWidget(part);
    setFocusProxy(m_choice);
    offer();
    connect(this, &LawPicker::lawEdited, this, &LawPicker::explain);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LawPicker::lawEdited);
    connect(m_reason, &QLineEdit::textChanged, this, &LawPicker::lawEdited);
    setAccount({});
}

/// Countries by name, each before its states.
void LawPicker::offer()
{
    QList<plan::LegalProfile> profiles = plan::LegalBook::shipped().profiles();
    std::sort(profiles.begin(), profiles.end(), [](const auto &one, const auto &other) {
        return lawTitle(one).localeAwareCompare(lawTitle(other)) < 0;
    });
    for (const plan::LegalProfile &profile : std::as_const(profiles))
        m_choice->addItem(lawTitle(profile), profile.id);
}

void LawPicker::setAccount(const Account &account)
{
    const QSignalBlocker quiet(this);
    m_account = account;
    choose(plan::legalProfileOf(account));
    m_reason->setText(account.legalReason);
    explain();
}

void LawPicker::setProvider(ProviderKind provider)
{
    const QSignalBlocker quiet(this);
    const bool isUsual = m_choice->currentData().toString() == usualLaw(m_account);
    m_account.provider = provider;
    if (isUsual)
        choose(usualLaw(m_account));
    explain();
}

void LawPicker::choose(const QString &profile)
{
    if (m_choice->findData(profile) < 0)
        m_choice->addItem(profile, profile);
    m_choice->setCurrentIndex(m_choice->findData(profile));
}

Account LawPicker::chosen() const
{
    Account account = m_account;
    fill(account);
    return account;
}

void LawPicker::fill(Account &account) const
{
    const QString profile = m_choice->currentData().toString();
    account.legalProfile = profile == usualLaw(account) ? QString() : profile;
    account.legalReason = m_reason->text().trimmed();
}

bool LawPicker::isComplete() const
{
    const Account account = chosen();
    return !services::needsLegalReason(account) || !account.legalReason.isEmpty();
}

void LawPicker::explain()
{
    const QString id = m_choice->currentData().toString();
    for (const plan::LegalProfile &profile : plan::LegalBook::shipped().profiles()) {
        if (profile.id == id)
            m_details->setPlainText(lawDetails(profile));
    }
    const Account account = chosen();
    const bool isWider = services::needsLegalReason(account);
    m_reasonTitle->setVisible(isWider);
    m_reason->setVisible(isWider);
    m_recorded->setVisible(isWider);
    const bool isStored = m_account.legalReasonAt && account.legalReason == m_account.legalReason &&
                          account.legalProfile == m_account.legalProfile;
    m_recorded->setText(isStored
                            ? tr("Recorded %1.").arg(instantText(*m_account.legalReasonAt, m_zone))
                            : tr("This profile allows calls that the usual one, %1, does not. Your reason "
                                 "is recorded with the time.")
                                  .arg(m_choice->itemText(m_choice->findData(usualLaw(account)))));
}

} // namespace callboard::ui
