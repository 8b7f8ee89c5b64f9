// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/attempt.h"
#include "core/model/campaign.h"
#include "core/model/lead.h"
#include "ui/common/theme.h"

#include <QMetaType>
#include <QString>
#include <QStyledItemDelegate>
#include <QWidget>

class QPainter;

namespace callboard::ui {

/// The shape beside a state's word, so that colour never stands alone.
enum class Mark { Ring = 1, Clock, Dot, Bars, Tick, Cross, Question, Caution };

struct BadgeLook
{
    Tone tone = Tone::Neutral;
    Mark mark = Mark::Ring;

    friend bool operator==(const BadgeLook &, const BadgeLook &) = default;
};

[[nodiscard]] BadgeLook badgeLook(LeadStatus status);
[[nodiscard]] BadgeLook badgeLook(CampaignState state);
[[nodiscard]] BadgeLook badgeLook(BatchState state);
[[nodiscard]] BadgeLook badgeLook(AttemptState state);
[[nodiscard]] BadgeLook badgeLook(Outcome outcome);

/// A model gives a cell's look under this role, as QVariant::fromValue(BadgeLook); its word under
/// Qt::DisplayRole.
constexpr int BadgeLookRole = Qt::UserRole + 100;

/// Draws a pill of the look's colours with its mark and \a text, left-aligned and vertically centred in \a
/// area.
void paintBadge(QPainter *painter, const QRect &area, const BadgeLook &look, const QString &text,
                const QPalette &palette, const QFont &font);
[[nodiscard]] QSize badgeSize(const QString &text, const QFont &font);

/// A state as a widget: cards and detail panels.
class StatusBadge final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBadge(QWidget *parent = nullptr);

    /// \a text is also the accessible name.
    void showState(const BadgeLook &look, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] BadgeLook look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BadgeLook m_look;
    QString m_text;
};

/// Draws cells that have a BadgeLookRole as badges; others as usual.
class BadgeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace callboard::ui

Q_DECLARE_METATYPE(callboard::ui::BadgeLook)
