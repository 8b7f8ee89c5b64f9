// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/rhythmeditor.h"

#include "core/plan/schedulesummary.h"
#include "ui/common/editablerow.h"
#include "ui/common/mnemonic.h"
#include "ui/common/presetbox.h"
#include "ui/common/tintedlabel.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

namespace callboard::ui {

namespace {

QLabel *explanation()
{
    auto *label = new TintedLabel(TintedLabel::Tint::Quiet);
    label->setIndent(label->fontMetrics().height() + label->fontMetrics().averageCharWidth());
    return label;
}

QList<PresetBox::Preset> callsAtOnce()
{
    return {{1, RhythmEditor::tr("Sequential (one at a time)")},
            {3, RhythmEditor::tr("3 simultaneous calls")},
            {5, RhythmEditor::tr("5 simultaneous calls (Recommended)")},
            {10, RhythmEditor::tr("10 simultaneous calls")}};
}

QList<PresetBox::Preset> messagesPerBatch()
{
    return {{10, RhythmEditor::tr("10 messages")},
            {50, RhythmEditor::tr("50 messages")},
            {100, RhythmEditor::tr("100 messages (Recommended)")}};
}

} // namespace

RhythmEditor::RhythmEditor(int leads, QWidget *parent)
    : QGroupBox(tr("Rhythm"), parent)
    , m_form(new QFormLayout(this))
    , m_advice(new TintedLabel(TintedLabel::Tint::Quiet, parallelAdvice(leads)))
    , m_parallel(new PresetBox(callsAtOnce(), 1, MostParallel))
    , m_interval(new PresetBox(
          {{30, tr("30 s – Fast")}, {60, tr("60 s – Recommended")}, {120, tr("120 s – Conservative")}}, 1,
          static_cast<int>(LongestInterval.count())))
    , m_capped(new QRadioButton(tr("&Capped: never more than that many live")))
    , m_grid(new QRadioButton(tr("Grid: start on time, whatever still tal&ks")))
    , m_cappedText(explanation())
    , m_gridText(explanation())
{
    m_parallel->setObjectName(QStringLiteral("parallel"));
    m_parallel->setToolTip(tr("Choose one, or type any number from 1 to %1.").arg(MostParallel));
    m_interval->setObjectName(QStringLiteral("interval"));
    m_interval->setToolTip(tr("Choose one, or type any number of seconds."));
    m_capped->setObjectName(QStringLiteral("capped"));
    m_grid->setObjectName(QStringLiteral("grid"));

    addEditableRow(m_form, tr("&Parallel calls"), m_parallel);
    m_form->addRow(QString(), m_advice);
    addEditableRow(m_form, tr("&Interval between batches"), m_interval);
    m_form->addRow(m_capped);
    m_form->addRow(m_cappedText);
    m_form->addRow(m_grid);
    m_form->addRow(m_gridText);

    setRhythm(DefaultParallel, DefaultInterval, Pacing::Capped);
    connect(m_parallel, &PresetBox::valueEdited, this, &RhythmEditor::explain);
    connect(m_interval, &PresetBox::valueEdited, this, &RhythmEditor::explain);
    connect(m_grid, &QRadioButton::toggled, this, &RhythmEditor::rhythmEdited);
}

std::optional<int> RhythmEditor::parallel() const
{
    return m_parallel->value();
}

std::optional<seconds> RhythmEditor::interval() const
{
    const std::optional<int> typed = m_interval->value();
    return typed ? std::optional(seconds(*typed)) : std::nullopt;
}

Pacing RhythmEditor::pacing() const
{
    return m_grid->isChecked() ? Pacing::Grid : Pacing::Capped;
}

void RhythmEditor::setRhythm(int parallel, seconds interval, Pacing pacing)
{
    m_parallel->setValue(parallel);
    m_interval->setValue(static_cast<int>(interval.count()));
    (pacing == Pacing::Grid ? m_grid : m_capped)->setChecked(true);
    explain();
}

void RhythmEditor::setForMessages(bool isForMessages)
{
    const QString name = isForMessages ? tr("Messages &per batch") : tr("&Parallel calls");
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_parallel)))
        label->setText(name);
    m_parallel->lineEdit()->setAccessibleName(withoutMnemonic(name));
    m_parallel->setPresets(isForMessages ? messagesPerBatch() : callsAtOnce());
    for (QWidget *ofLines : {static_cast<QWidget *>(m_advice), static_cast<QWidget *>(m_capped),
                             static_cast<QWidget *>(m_cappedText), static_cast<QWidget *>(m_grid),
                             static_cast<QWidget *>(m_gridText)})
        m_form->setRowVisible(ofLines, !isForMessages);
}

void RhythmEditor::explain()
{
    const int parallel = m_parallel->value().value_or(DefaultParallel);
    const int interval = m_interval->value().value_or(static_cast<int>(DefaultInterval.count()));
    m_cappedText->setText(tr("A batch that falls due waits for a free line, so at most %n call(s) are live.",
                             nullptr, parallel));
    const int peak = plan::gridPeak(parallel, seconds(interval), plan::AverageCall);
    m_gridText->setText(
        tr("The next %1 start every %2 s; with calls of 3 minutes up to %n will be live.", nullptr, peak)
            .arg(parallel)
            .arg(interval));
    Q_EMIT rhythmEdited();
}

QString parallelAdvice(int leads)
{
    if (leads <= 50)
        return QCoreApplication::translate(
            "RhythmEditor", "For up to 50 leads 10 at once are fine, if your plan has the lines.");
    if (leads <= 200)
        return QCoreApplication::translate("RhythmEditor", "For 50 to 200 leads 5 at once are recommended.");
    return QCoreApplication::translate("RhythmEditor",
                                       "For more than 200 leads take 3 to 5 at once, spread over hours.");
}

} // namespace callboard::ui
