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
constexpr int MostUnfolded = 10; // the window's page needs room too
constexpr std::chrono::seconds ReadingTime{10};

class NoteRow final : public QFrame
{
public:
    NoteRow(const Note &note, QWidget *parent)
        : QFrame(parent)
        , m_look(note.look)
        , m_key(note.key)
        , m_lasting(note.lasting)
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
    [[nodiscard]] bool isLasting() const { return m_lasting; }
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
    bool m_lasting;
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
    , m_rows(new QVBoxLayout)
    , m_more(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setAccessibleName(tr("Notices"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(1);
    m_more->setObjectName(QStringLiteral("furtherNotices"));
    m_more->setAutoRaise(true);
    m_more->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addLayout(m_rows);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        fold();
    });
    setVisible(false);
}

void NoticeBar::post(const Note &note)
{
    if (!note.key.isEmpty())
        withdraw(note.key);
    makeRoom();
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
    if (note.closable) {
        auto *close = new QToolButton(row);
        close->setText(QStringLiteral("✕"));
        close->setAutoRaise(true);
        close->setToolTip(tr("Close this notice"));
        close->setAccessibleName(tr("Close this notice"));
        connect(close, &QToolButton::clicked, this, [this, row] { drop(row); });
        row->addButton(close);
    }
    m_rows->insertWidget(0, row);
    fold();

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

void NoticeBar::withdrawAll(const QString &beginning)
{
    for (int i = m_rows->count() - 1; i >= 0; --i) {
        if (rowAt(m_rows, i)->key().startsWith(beginning))
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
    fold();
}

void NoticeBar::makeRoom()
{
    for (int at = m_rows->count() - 1; at >= 0 && m_rows->count() >= MostNotes; --at) {
        if (!rowAt(m_rows, at)->isLasting())
            drop(rowAt(m_rows, at));
    }
}

void NoticeBar::fold()
{
    const int count = m_rows->count();
    m_isUnfolded = m_isUnfolded && count > MostNotes;
    const int shown = m_isUnfolded ? MostUnfolded : MostNotes;
    for (int at = 0; at < count; ++at)
        rowAt(m_rows, at)->setVisible(at < shown);
    if (!m_isUnfolded)
        m_more->setText(tr("Show %n Further Notice(s)", nullptr, count - shown));
    else if (count > shown)
        m_more->setText(tr("Show Fewer; %n Further Notice(s) Follow", nullptr, count - shown));
    else
        m_more->setText(tr("Show Fewer"));
    m_more->setVisible(count > MostNotes);
    setVisible(count > 0);
}

} // namespace callboard::ui
