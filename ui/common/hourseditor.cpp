// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/hourseditor.h"

#include "ui/common/wheelguard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr qsizetype MostRows = 12;

/// A weekday, filled like what is selected while it is chosen: sunken alone is hard to tell on dark themes.
class DayButton final : public QToolButton
{
public:
    explicit DayButton(int day)
    {
        setText(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        setAccessibleName(QLocale().standaloneDayName(day + 1, QLocale::LongFormat));
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        if (isChecked()) {
            option.palette.setColor(QPalette::Button, palette().color(QPalette::Highlight).darker(125));
            option.palette.setColor(QPalette::ButtonText, palette().color(QPalette::HighlightedText));
        }
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

} // namespace

HoursEditor::HoursEditor(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_add(new QPushButton(tr("E&xtra Hours")))
{
    m_add->setObjectName(QStringLiteral("addHours"));
    m_add->setAutoDefault(false);
    m_add->setToolTip(tr("Another part of the day, or other hours on other days."));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(fontMetrics().height() / 4);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        HoursPart unchosen;
        // Until a weekday is chosen it is not complete, so that pressing the button alone opens nothing.
        unchosen.days.reset();
        addRow(unchosen);
        nameRows();
        m_rows.constLast().opens->setFocus();
        Q_EMIT hoursEdited();
    });
    setHours({});
}

QList<HoursPart> HoursEditor::hours() const
{
    QList<HoursPart> hours;
    for (const Row &row : m_rows) {
        HoursPart part{row.opens->time(), row.closes->time(), {}};
        for (qsizetype day = 0; day < row.days.size(); ++day)
            part.days.set(static_cast<size_t>(day), row.days.at(day)->isChecked());
        hours << part;
    }
    return hours;
}

void HoursEditor::setHours(const QList<HoursPart> &hours)
{
    if (!m_rows.isEmpty() && hours == this->hours())
        return;
    for (const Row &row : std::as_const(m_rows))
        delete row.widget;
    m_rows.clear();
    const QList<HoursPart> shown = hours.isEmpty() ? QList<HoursPart>{HoursPart()} : hours;
    for (const HoursPart &part : shown)
        addRow(part);
    nameRows();
}

void HoursEditor::setKeyboardTracking(bool tracking)
{
    m_tracking = tracking;
    for (const Row &row : std::as_const(m_rows)) {
        row.opens->setKeyboardTracking(tracking);
        row.closes->setKeyboardTracking(tracking);
    }
}

bool HoursEditor::isComplete() const
{
    const QList<HoursPart> parts = hours();
    return std::all_of(parts.cbegin(), parts.cend(), [](const HoursPart &part) { return part.canOpen(); });
}

void HoursEditor::addRow(const HoursPart &part)
{
    const Row row = makeRow(part);
    m_column->insertWidget(static_cast<int>(m_rows.size()), row.widget);
    m_rows << row;
    new WheelGuard(row.widget);
    for (QTimeEdit *edit : {row.opens, row.closes})
        connect(edit, &QTimeEdit::timeChanged, this, &HoursEditor::hoursEdited);
    connect(row.remove, &QToolButton::clicked, this, [this, widget = row.widget] { removeRow(widget); });
}

HoursEditor::Row HoursEditor::makeRow(const HoursPart &part)
{
    Row row;
    row.widget = new QWidget(this);
    row.opens = new QTimeEdit(part.opens);
    row.closes = new QTimeEdit(part.closes);
    row.closes->setToolTip(tr("No call starts from then on. Earlier than the beginning: on the next day."));
    row.remove = new QToolButton;
    row.remove->setText(tr("Remove"));
    row.remove->setFocusPolicy(Qt::StrongFocus);
    auto *lines = new QVBoxLayout(row.widget);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(fontMetrics().height() / 6);
    auto *line = new QHBoxLayout;
    line->setSpacing(fontMetrics().averageCharWidth());
    for (QTimeEdit *edit : {row.opens, row.closes}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setKeyboardTracking(m_tracking);
    }
    line->addWidget(row.opens);
    line->addWidget(new QLabel(tr("to", "between two times of day")));
    line->addWidget(row.closes);
    line->addWidget(row.remove);
    line->addStretch();
    lines->addLayout(line);
    addDays(row, part.days);
    return row;
}

void HoursEditor::addDays(Row &row, const std::bitset<7> &days)
{
    auto *together = new QHBoxLayout;
    together->setSpacing(0);
    for (int day = 0; day < 7; ++day) {
        auto *button = new DayButton(day);
        button->setChecked(days.test(static_cast<size_t>(day)));
        connect(button, &QToolButton::toggled, this, &HoursEditor::hoursEdited);
        together->addWidget(button);
        row.days << button;
    }
    together->addStretch();
    static_cast<QVBoxLayout *>(row.widget->layout())->addLayout(together);
}

void HoursEditor::removeRow(const QWidget *widget)
{
    const auto gone =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.widget == widget; });
    if (gone == m_rows.cend() || m_rows.size() == 1)
        return;
    gone->widget->hide();
    gone->widget->deleteLater();
    m_rows.erase(gone);
    nameRows();
    m_add->setFocus();
    Q_EMIT hoursEdited();
}

void HoursEditor::nameRows()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const QString number = QString::number(i + 1);
        row.opens->setObjectName(QString(QStringLiteral("opens") + number));
        row.closes->setObjectName(QString(QStringLiteral("closes") + number));
        row.opens->setAccessibleName(tr("Hours %1, from").arg(number));
        row.closes->setAccessibleName(tr("Hours %1, to").arg(number));
        row.remove->setAccessibleName(tr("Remove hours %1").arg(number));
        row.remove->setObjectName(QString(QStringLiteral("removeHours") + number));
        row.remove->setVisible(m_rows.size() > 1);
        for (qsizetype day = 0; day < row.days.size(); ++day)
            row.days.at(day)->setObjectName(QStringLiteral("day%1of%2").arg(day + 1).arg(i + 1));
    }
    m_add->setVisible(m_rows.size() < MostRows);
    // The button was made before the rows above it.
    setTabOrder(m_rows.constLast().days.constLast(), m_add);
    setFocusProxy(m_rows.constFirst().opens);
}

} // namespace callboard::ui
