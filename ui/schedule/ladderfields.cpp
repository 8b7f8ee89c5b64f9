// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/ladderfields.h"

#include "core/base/timeunit.h"
#include "ui/common/editablerow.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <algorithm>

namespace callboard::ui {

namespace {

QString waitToText(seconds wait)
{
    if (wait.count() % 3600 == 0)
        return QString::number(wait.count() / 3600) + u'h';
    return wait.count() % 60 == 0 ? QString::number(wait.count() / 60) + u'm'
                                  : QString::number(wait.count()) + u's';
}

} // namespace

QString waitsToText(const QList<seconds> &waits)
{
    QStringList words;
    for (const seconds wait : waits)
        words << waitToText(wait);
    return words.join(QStringLiteral(", "));
}

std::optional<QList<seconds>> waitsFromText(const QString &text)
{
    // Six digits of days stay far within what a number of seconds can hold.
    static const QRegularExpression wait(QStringLiteral("^([0-9]{1,6})\\s*(s|m|min|h|d)$"));
    QList<seconds> waits;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        const QRegularExpressionMatch match = wait.match(part.trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        const seconds length = unitLength(match.captured(2).at(0)) * match.captured(1).toInt();
        if (length > LongestRetryDelay)
            return std::nullopt;
        waits << length;
    }
    return waits;
}

LadderFields::LadderFields(QObject *parent)
    : QObject(parent)
    , m_waits(new QLineEdit)
    , m_own({ownField(Outcome::Busy, QStringLiteral("waitsAfterBusy"), tr("After busy")),
             ownField(Outcome::NoAnswer, QStringLiteral("waitsAfterNoAnswer"), tr("After no answer")),
             ownField(Outcome::Voicemail, QStringLiteral("waitsAfterVoicemail"), tr("After voicemail")),
             ownField(Outcome::ProviderError, QStringLiteral("waitsAfterFailure"),
                      tr("After a passing failure"))})
{
    m_waits->setObjectName(QStringLiteral("waits"));
    m_waits->setPlaceholderText(waitsToText(RetryPolicy::presales().delays));
    m_waits->setToolTip(tr("The wait after the first miss, after the second and so on; the last one repeats. "
                           "Minutes are written 30m, hours 24h, days 2d."));
    connect(m_waits, &QLineEdit::textChanged, this, &LadderFields::waitsEdited);
}

LadderFields::Own LadderFields::ownField(Outcome outcome, const QString &objectName, const QString &label)
{
    auto *waits = new QComboBox;
    waits->setObjectName(objectName);
    waits->setEditable(true);
    waits->setInsertPolicy(QComboBox::NoInsert);
    waits->addItem(tr("as after the others", "waits after an outcome"));
    waits->addItem(tr("no further call", "after an outcome"));
    waits->setToolTip(tr("Or waits of its own, such as 10m, 2h."));
    connect(waits, &QComboBox::editTextChanged, this, &LadderFields::waitsEdited);
    return {outcome, label, waits};
}

void LadderFields::addTo(QFormLayout *form)
{
    form->addRow(tr("Wait after a miss"), m_waits);
    for (const Own &own : std::as_const(m_own))
        addEditableRow(form, own.label, own.waits);
}

void LadderFields::setForMessages(QFormLayout *form, bool isForMessages)
{
    renameRow(form, m_waits, isForMessages ? tr("Wait after a failure") : tr("Wait after a miss"));
    for (const Own &own : std::as_const(m_own))
        form->setRowVisible(own.waits, !isForMessages);
}

void LadderFields::applyTo(RetryPolicy &retry) const
{
    const QString usual = m_waits->text().trimmed();
    if (usual.isEmpty())
        retry.delays.clear();
    else if (const auto waits = waitsFromText(usual))
        retry.delays = *waits;
    for (const Own &own : m_own) {
        const QString entered = own.waits->currentText().trimmed();
        if (entered == own.waits->itemText(AsOthers))
            retry.delaysOf.remove(own.outcome);
        else if (entered == own.waits->itemText(Never))
            retry.delaysOf.insert(own.outcome, {});
        else if (const auto waits = waitsFromText(entered))
            retry.delaysOf.insert(own.outcome, *waits);
    }
}

void LadderFields::setPolicy(const RetryPolicy &retry)
{
    const QSignalBlocker quiet(this);
    m_waits->setText(waitsToText(retry.delays));
    for (const Own &own : std::as_const(m_own)) {
        const auto waits = retry.delaysOf.constFind(own.outcome);
        if (waits == retry.delaysOf.cend())
            own.waits->setCurrentIndex(AsOthers);
        else if (waits->isEmpty())
            own.waits->setCurrentIndex(Never);
        else
            own.waits->setEditText(waitsToText(*waits));
    }
}

void LadderFields::setEnabled(bool enabled)
{
    m_waits->setEnabled(enabled);
    for (const Own &own : std::as_const(m_own))
        own.waits->setEnabled(enabled);
}

QString LadderFields::refusal() const
{
    if (!m_waits->isEnabled())
        return {};
    if (const QString usual = m_waits->text().trimmed(); !usual.isEmpty() && !waitsFromText(usual))
        return tr("\"%1\" is no list of waits. Write, for example, 30m, 24h; none may be longer than 30 "
                  "days.")
            .arg(usual);
    const auto unreadable = std::find_if(m_own.cbegin(), m_own.cend(), [](const Own &own) {
        const QString entered = own.waits->currentText().trimmed();
        return entered != own.waits->itemText(AsOthers) && entered != own.waits->itemText(Never) &&
               !waitsFromText(entered);
    });
    if (unreadable == m_own.cend())
        return {};
    return tr("%1: \"%2\" is no list of waits. Choose one of the entries, or write, for example, 10m, 2h.")
        .arg(unreadable->label, unreadable->waits->currentText().trimmed());
}

} // namespace callboard::ui
