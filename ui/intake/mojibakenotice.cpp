// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/mojibakenotice.h"

#include "ui/intake/importtext.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace callboard::ui {

MojibakeNotice::MojibakeNotice(QWidget *parent)
    : QWidget(parent)
    , m_mend(new QCheckBox(this))
    , m_examples(new QLabel(this))
{
    m_mend->setObjectName(QStringLiteral("mendTexts"));
    m_examples->setObjectName(QStringLiteral("mendExamples"));
    m_examples->setTextFormat(Qt::PlainText);
    m_examples->setWordWrap(true);
    m_examples->setIndent(fontMetrics().height() * 3 / 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 4);
    column->addWidget(m_mend);
    column->addWidget(m_examples);
    connect(m_mend, &QCheckBox::clicked, this, &MojibakeNotice::mendsChanged);
    hide();
}

void MojibakeNotice::showFinds(const intake::MojibakeFinds &finds)
{
    m_changesHeadings = finds.changesHeadings;
    m_mend->setText(tr("&Mend %n text(s) whose letters were misread before they came into the file", nullptr,
                       static_cast<int>(qMin<qint64>(finds.cells, std::numeric_limits<int>::max()))));
    const QString examples = mojibakeSentences(finds).join(QLatin1Char('\n'));
    m_examples->setText(examples);
    m_mend->setAccessibleDescription(examples);
    setVisible(finds.cells > 0);
}

bool MojibakeNotice::mends() const
{
    return m_mend->isChecked();
}

} // namespace callboard::ui
