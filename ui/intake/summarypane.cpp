// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/summarypane.h"

#include "ui/common/statusbadge.h"
#include "ui/common/tintedlabel.h"
#include "ui/intake/importtext.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace callboard::ui {

SummaryPane::SummaryPane(QWidget *parent)
    : QWidget(parent)
    , m_badge(new StatusBadge(this))
    , m_headline(new QLabel(this))
    , m_details(new QLabel(this))
    , m_reasons(new QGridLayout)
{
    m_headline->setObjectName(QStringLiteral("importMessage"));
    m_details->setObjectName(QStringLiteral("importDetails"));
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_headline->setFont(large);
    for (QLabel *label : {m_headline, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    const int line = fontMetrics().height();
    m_reasons->setContentsMargins(line, 0, 0, 0);
    m_reasons->setHorizontalSpacing(line / 2);
    m_reasons->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(line / 2, line / 2, line / 2, line);
    column->setSpacing(line / 2);
    column->addWidget(m_headline);
    column->addWidget(m_badge);
    column->addWidget(m_details);
    column->addLayout(m_reasons);
    column->addStretch(1);
}

void SummaryPane::showProgress(const QString &sentence)
{
    clearReasons();
    m_badge->hide();
    m_details->hide();
    m_headline->setText(sentence);
}

void SummaryPane::showResult(const BadgeLook &look, const QString &badge, const QString &headline,
                             const QStringList &details)
{
    clearReasons();
    m_badge->showState(look, badge);
    m_badge->show();
    m_headline->setText(headline);
    m_details->setText(details.join(QLatin1Char('\n')));
    m_details->setVisible(!details.isEmpty());
}

void SummaryPane::showSummary(const services::ImportSummary &summary)
{
    QStringList sentences = summarySentences(summary);
    const QString headline = sentences.takeFirst();
    if (summary.cancelled)
        showResult({Tone::Muted, Mark::Bars}, tr("Stopped"), headline, sentences);
    else if (summary.rejected > 0)
        showResult({Tone::Warning, Mark::Caution}, tr("Some rows were rejected"), headline, sentences);
    else
        showResult({Tone::Good, Mark::Tick}, tr("Imported"), headline, sentences);
    for (const auto &[reason, count] : summary.reasons) {
        const int row = m_reasons->rowCount();
        auto *figure = new QLabel(tr("%1 ×", "how often").arg(QLocale().toString(count)), this);
        auto *sentence = new TintedLabel(TintedLabel::Tint::Quiet, reason, this);
        m_reasons->addWidget(figure, row, 0, Qt::AlignRight | Qt::AlignTop);
        m_reasons->addWidget(sentence, row, 1);
        // At once: what is still hidden is left out when the height is worked out.
        figure->show();
        sentence->show();
    }
}

void SummaryPane::clearReasons()
{
    while (QLayoutItem *item = m_reasons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace callboard::ui
