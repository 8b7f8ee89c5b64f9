// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadfilterbar.h"

#include "core/services/attemptservice.h"
#include "ui/common/flowlayout.h"
#include "ui/leads/blockfilter.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace callboard::ui {

namespace {

constexpr std::chrono::milliseconds TypingPause{180};

void replaceChoices(QComboBox *box, const QList<QPair<QString, QVariant>> &choices)
{
    const QSignalBlocker blocker(box);
    const QVariant chosen = box->currentData();
    while (box->count() > 1)
        box->removeItem(box->count() - 1);
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

} // namespace

LeadFilterBar::LeadFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_blocked(new BlockFilter(this))
    , m_clear(new QPushButton(tr("Clear Filter"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(QStringLiteral("leadSearch"));
    m_search->setAccessibleName(tr("Search leads"));
    m_search->setPlaceholderText(tr("Search leads"));
    m_search->setToolTip(
        tr("Part of a name, partner or any column; a whole number or its last four digits; a whole "
           "e-mail address"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    layout->addWidget(m_search, 1, Qt::AlignTop);
    auto *choices = new FlowLayout;
    layout->addLayout(choices);
    m_status = addChoice(*choices, tr("&Status:"), tr("Any status"), QStringLiteral("statusFilter"));
    m_partner = addChoice(*choices, tr("&Partner:"), tr("Any partner"), QStringLiteral("partnerFilter"));
    m_import = addChoice(*choices, tr("&Import:"), tr("Any import"), QStringLiteral("importFilter"));
    for (const LeadStatus status : allLeadStatuses())
        m_status->addItem(services::leadStatusText(status), static_cast<int>(status));
    choices->addWidget(m_blocked);
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    m_clear->setAutoDefault(false);
    m_clear->setEnabled(false);
    choices->addWidget(m_clear);

    setFocusProxy(m_search);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &LeadFilterBar::announce);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &LeadFilterBar::announce);
    connect(m_blocked, &BlockFilter::changed, this, &LeadFilterBar::announce);
    connect(m_clear, &QPushButton::clicked, this, &LeadFilterBar::clearFilter);
    for (const QComboBox *box : {m_status, m_partner, m_import})
        connect(box, &QComboBox::currentIndexChanged, this, &LeadFilterBar::announce);
}

QComboBox *LeadFilterBar::addChoice(QLayout &choices, const QString &label, const QString &any,
                                    const QString &name)
{
    auto *choice = new QWidget(this);
    auto *text = new QLabel(label, choice);
    auto *box = new QComboBox(choice);
    box->setObjectName(name);
    box->addItem(any);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    text->setBuddy(box);
    auto *line = new QHBoxLayout(choice);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(text);
    line->addWidget(box);
    choices.addWidget(choice);
    return box;
}

LeadFilter LeadFilterBar::filter() const
{
    LeadFilter filter;
    filter.search = m_search->text().trimmed();
    if (m_status->currentIndex() > 0)
        filter.statuses = {static_cast<LeadStatus>(m_status->currentData().toInt())};
    if (m_partner->currentIndex() > 0)
        filter.partners = {m_partner->currentData().toString()};
    if (m_import->currentIndex() > 0)
        filter.import = m_import->currentData().value<ImportId>();
    filter.among = m_blocked->leads();
    return filter;
}

void LeadFilterBar::setPartners(const QStringList &partners)
{
    QList<QPair<QString, QVariant>> choices;
    for (const QString &partner : partners)
        choices.append({partner.isEmpty() ? tr("(no partner)") : partner, partner});
    replaceChoices(m_partner, choices);
    announce();
}

void LeadFilterBar::setImports(const QList<services::ImportChoice> &imports)
{
    QList<QPair<QString, QVariant>> choices;
    for (const services::ImportChoice &import : imports)
        choices.append({tr("%1 (%n lead(s))", nullptr, import.leads).arg(import.fileName),
                        QVariant::fromValue(import.id)});
    replaceChoices(m_import, choices);
    announce();
}

void LeadFilterBar::clearFilter()
{
    {
        const QSignalBlocker search(m_search);
        const QSignalBlocker status(m_status);
        const QSignalBlocker partner(m_partner);
        const QSignalBlocker import(m_import);
        const QSignalBlocker blocked(m_blocked);
        m_search->clear();
        m_status->setCurrentIndex(0);
        m_partner->setCurrentIndex(0);
        m_import->setCurrentIndex(0);
        m_blocked->clearChoice();
    }
    announce();
}

void LeadFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LeadFilterBar::announce()
{
    m_typing.stop();
    const LeadFilter now = filter();
    m_clear->setEnabled(!now.isEmpty());
    if (now == m_announced)
        return;
    m_announced = now;
    Q_EMIT filterChanged(now);
}

} // namespace callboard::ui
