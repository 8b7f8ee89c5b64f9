// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGroupBox>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace callboard::ui {

/// One call to one's own number before the whole list is called (ruling 28).
class TestCallBox final : public QGroupBox
{
    Q_OBJECT
public:
    explicit TestCallBox(QWidget *parent = nullptr);

    /// \a practice: the simulator answers, no telephone rings.
    void setPractice(bool practice);
    void setPossible(bool possible);
    void showAnswer(const QString &sentence);

Q_SIGNALS:
    void callRequested(const QString &number);

private:
    void refreshButton();

    QLineEdit *m_number;
    QPushButton *m_call;
    QLabel *m_answer;
    std::optional<bool> m_practice;
    bool m_possible = false;
};

} // namespace callboard::ui
