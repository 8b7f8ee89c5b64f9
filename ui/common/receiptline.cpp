// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/receiptline.h"

#include "core/services/workspace.h"
#include "ui/common/canceltext.h"

namespace callboard::ui {

namespace {
constexpr std::chrono::seconds ReceiptTime{20};
}

ReceiptLine::ReceiptLine(services::Workspace &workspace, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    hide();
    m_reading.setSingleShot(true);
    m_reading.setInterval(ReceiptTime);
    connect(&m_reading, &QTimer::timeout, this, &ReceiptLine::fade);
    connect(&workspace, &services::Workspace::statusChanged, this,
            [this](const dispatch::EngineStatus &status) {
                if (m_namesCalls && !isAnyCallUnderWay(status))
                    tell(m_sentence);
            });
}

void ReceiptLine::say(const QString &sentence, const QString &underWay)
{
    m_sentence = sentence;
    m_isTrouble = false;
    tell(withUnderWay(sentence, underWay));
    m_namesCalls = !underWay.isEmpty();
    m_reading.start();
}

void ReceiptLine::sayTrouble(const QString &sentence)
{
    tell(sentence);
    m_isTrouble = true;
    m_reading.stop();
}

void ReceiptLine::recover()
{
    if (m_isTrouble)
        fade();
}

void ReceiptLine::tell(const QString &text)
{
    m_namesCalls = false;
    setText(text);
    setVisible(!text.isEmpty());
}

void ReceiptLine::fade()
{
    m_isTrouble = false;
    tell({});
}

} // namespace callboard::ui
