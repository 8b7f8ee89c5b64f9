// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/rhythmeditor.h"

#include "core/plan/schedulesummary.h"
#include "ui/common/editablerow.h"
#include "ui/common/presetbox.h"
#include "ui/common/tintedlabel.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>

namespace callboard::ui {

namespace {

QLabel *explanation()
{
    auto *label = new TintedLabel(TintedLabel::Tint::Quiet);
    label->setIndent(label->fontMetrics().height() + label->fontMetrics().averageCharWidth());
    return label;
}

} // namespace

RhythmEditor::RhythmEditor(int leads, QWidget *parent)
    : QGroupBox(tr("Rhythm"), parent)
    , m_parallel(new PresetBox({{1, tr("Sequential (one at a time)")},
                                {3, tr("3 simultaneous calls")},
                                {5, tr("5 simultaneous calls (Recommended)")},
                                {10, tr("10 simultaneous calls")}},
                               1, MostParallel))
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

    auto *advice = new TintedLabel(TintedLabel::Tint::Quiet, parallelAdvice(leads));

    auto *form = new QFormLayout(this);
    addEditableRow(form, tr("&Parallel calls"), m_parallel);
    form->addRow(QString(), advice);
    addEditableRow(form, tr("&Interval between batches"), m_interval);
    form->addRow(m_capped);
    form->addRow(m_cappedText);
    form->addRow(m_grid);
    form->addRow(m_gridText);

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
