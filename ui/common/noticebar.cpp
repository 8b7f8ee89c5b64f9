// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/noticebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

constexpr int MostNotes = 4;
constexpr std::chrono::seconds ReadingTime{10};

class NoteRow final : public QFrame
{
public:
    NoteRow(const Note &note, QWidget *parent)
        : QFrame(parent)
        , m_look(note.look)
        , m_key(note.key)
        , m_label(new QLabel(note.text, this))
        , m_layout(new QHBoxLayout(this))
    {
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true);
        m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->setContentsMargins(fontMetrics().height() * 2, fontMetrics().height() / 4,
                                     fontMetrics().height() / 2, fontMetrics().height() / 4);
        m_layout->addWidget(m_label, 1);
        setAccessibleName(note.text);
        setObjectName(QStringLiteral("note"));
    }

    [[nodiscard]] QString text() const { return m_label->text(); }
    [[nodiscard]] const QString &key() const { return m_key; }
    void addButton(QAbstractButton *button) { m_layout->addWidget(button); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ToneColours colours = toneColours(m_look.tone, palette());
        QPalette own = m_label->palette();
        if (own.color(QPalette::WindowText) != colours.text) {
            own.setColor(QPalette::WindowText, colours.text);
            m_label->setPalette(own);
        }
        QPainter painter(this);
        painter.fillRect(rect(), colours.background);
        const int side = fontMetrics().height() * 2;
        paintBadge(&painter, QRect(fontMetrics().height() / 4, 0, side, height()), m_look, QString(),
                   palette(), font());
    }

private:
    BadgeLook m_look;
    QString m_key;
    QLabel *m_label;
    QHBoxLayout *m_layout;
};

NoteRow *rowAt(const QVBoxLayout *rows, int index)
{
    return static_cast<NoteRow *>(rows->itemAt(index)->widget());
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setAccessibleName(tr("Notices"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(1);
    setVisible(false);
}

void NoticeBar::post(const Note &note)
{
    if (!note.key.isEmpty())
        withdraw(note.key);
    while (m_rows->count() >= MostNotes)
        drop(m_rows->itemAt(m_rows->count() - 1)->widget());

    auto *row = new NoteRow(note, this);
    for (const NoteAction &action : note.actions) {
        auto *button = new QPushButton(action.text, row);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, row, act = action.act] {
            drop(row);
            act();
        });
        row->addButton(button);
    }
    auto *close = new QToolButton(row);
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this notice"));
    close->setAccessibleName(tr("Close this notice"));
    connect(close, &QToolButton::clicked, this, [this, row] { drop(row); });
    row->addButton(close);
    m_rows->insertWidget(0, row);
    setVisible(true);

    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (!note.lasting)
        QTimer::singleShot(ReadingTime, row, [this, row] { drop(row); });
}

void NoticeBar::withdraw(const QString &key)
{
    for (int i = m_rows->count() - 1; i >= 0; --i) {
        if (rowAt(m_rows, i)->key() == key)
            drop(m_rows->itemAt(i)->widget());
    }
}

QStringList NoticeBar::texts() const
{
    QStringList texts;
    for (int i = 0; i < m_rows->count(); ++i)
        texts.append(rowAt(m_rows, i)->text());
    return texts;
}

void NoticeBar::drop(QWidget *row)
{
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater();
    setVisible(m_rows->count() > 0);
}

} // namespace callboard::ui
