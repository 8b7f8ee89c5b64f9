// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QList>

namespace callboard::ui {

/// Buttons in a row that goes on below where it is too narrow for them, each row at the end of its line: no
/// window is kept wide by what could stand in two rows.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    /// None: room that is left over is for others.
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    using Row = QList<QLayoutItem *>;

    /// What is hidden takes no room.
    [[nodiscard]] QList<Row> rowsFor(int width) const;
    [[nodiscard]] int widthOf(const Row &row) const;
    [[nodiscard]] static int heightOf(const Row &row);
    [[nodiscard]] int gap() const;

    Row m_items;
};

} // namespace callboard::ui
