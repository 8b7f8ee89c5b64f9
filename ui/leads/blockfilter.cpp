// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/blockfilter.h"

#include "ui/common/timetext.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace callboard::ui {

namespace {
constexpr int None = -1;
constexpr int MostCharacters = 16;
} // namespace

BlockFilter::BlockFilter(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
    , m_choices(new QActionGroup(this))
{
    setObjectName(QStringLiteral("blockFilter"));
    setAutoDefault(false);
    m_menu->setObjectName(QStringLiteral("blockFilterMenu"));
    setMenu(m_menu);
    refill();
    retitle();
}

QSize BlockFilter::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(fontMetrics().averageCharWidth() * 2, 0);
}

std::optional<QList<LeadId>> BlockFilter::leads() const
{
    return m_chosen == None ? std::nullopt : std::optional(m_survey.groups.at(m_chosen).leads);
}

QString BlockFilter::sentence() const
{
    if (m_chosen == None)
        return {};
    return tr("Blocked by “%1” as of %2", "a reason, and a date and time")
        .arg(services::blockName(m_survey.groups.at(m_chosen).by), m_asOf);
}

void BlockFilter::setSurvey(const services::BlockSurvey &survey, const QTimeZone &zone)
{
    std::optional<services::BlockedBy> chosen;
    if (m_chosen != None)
        chosen.emplace(m_survey.groups.at(m_chosen).by);
    m_survey = survey;
    m_asOf = instantText(survey.at, zone);
    m_chosen = None;
    if (chosen) {
        const auto same =
            std::find_if(m_survey.groups.cbegin(), m_survey.groups.cend(),
                         [&](const services::BlockedLeads &each) { return each.by == *chosen; });
        m_chosen = static_cast<int>(same - m_survey.groups.cbegin());
        // Nothing is blocked by it any more: whoever chose it is to see that, and not all the others.
        if (same == m_survey.groups.cend())
            m_survey.groups.append({*chosen, {}});
    }
    refill();
    retitle();
    if (chosen)
        Q_EMIT changed();
    // Whoever pressed the button still stands on it and waits for the choice.
    if (hasFocus() && isActiveWindow())
        m_menu->popup(mapToGlobal(rect().bottomLeft()));
}

void BlockFilter::clearChoice()
{
    choose(None);
}

void BlockFilter::refill()
{
    qDeleteAll(m_choices->actions());
    m_menu->clear();
    const bool isKnown = !m_asOf.isEmpty();
    const auto add = [this](const QString &text, int group) {
        QAction *action = m_choices->addAction(text);
        action->setCheckable(true);
        action->setChecked(group == m_chosen);
        connect(action, &QAction::triggered, this, [this, group] { choose(group); });
        m_menu->addAction(action);
    };
    if (isKnown) {
        //: the choice not to filter by what blocks a call
        add(tr("Anything or nothing"), None);
        m_menu->addSeparator();
        for (int group = 0; group < m_survey.groups.size(); ++group) {
            const services::BlockedLeads &blocked = m_survey.groups.at(group);
            add(tr("%1 (%L2)", "a reason, and how many leads")
                    .arg(services::blockName(blocked.by))
                    .arg(blocked.leads.size()),
                group);
        }
        m_menu->addSeparator();
        m_menu->addAction(tr("As of %1").arg(m_asOf))->setEnabled(false);
        m_menu->addAction(tr("Each lead counts once, under the rule that decides"))->setEnabled(false);
    }
    const QString look = isKnown ? tr("Look Through All Leads Again") : tr("Look Through All Leads");
    connect(m_menu->addAction(look), &QAction::triggered, this, [this] {
        setFocus(Qt::OtherFocusReason); // its shortcut opens the menu from anywhere
        Q_EMIT surveyRequested();
    });
}

void BlockFilter::choose(int group)
{
    if (group == m_chosen)
        return;
    m_chosen = group;
    const QList<QAction *> choices = m_choices->actions();
    if (!choices.isEmpty())
        choices.at(group + 1)->setChecked(true);
    retitle();
    Q_EMIT changed();
}

void BlockFilter::retitle()
{
    if (m_chosen == None) {
        setText(tr("&Blocked by"));
        setToolTip(tr("Show only the leads that one rule keeps from being called. Each lead counts once, "
                      "under the rule that decides; Why Not Now? names all of them."));
        setAccessibleName(tr("Blocked by"));
        return;
    }
    // A long reason must not make the window wider; the whole of it stands beside the count of leads.
    const QString reason = services::blockName(m_survey.groups.at(m_chosen).by);
    const int room = fontMetrics().averageCharWidth() * MostCharacters;
    setText(tr("&Blocked by: %1").arg(fontMetrics().elidedText(reason, Qt::ElideRight, room)));
    setToolTip(sentence());
    setAccessibleName(tr("Blocked by: %1").arg(reason));
}

} // namespace callboard::ui
