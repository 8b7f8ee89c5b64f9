// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnaanswers.h"

#include "core/providers/jsonfields.h"

#include <QRegularExpression>

namespace callboard::providers::bolna {

namespace {

PlaceAnswer read(const QJsonObject &queued)
{
    PlaceAnswer answer;
    answer.providerCallId = textIn(queued, "execution_id");
    return answer;
}

/// The texts are not documented. A wrong guess here would cost a lead its calls, a wrong one the other way
/// only stops the account; so both the field and its being malformed must be named.
bool isAboutNumber(const QString &words)
{
    static const QRegularExpression field(QStringLiteral("recipient[_ ](phone[_ ])?number"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression malformed(QStringLiteral("valid|e\\.?164|format"),
                                              QRegularExpression::CaseInsensitiveOption);
    // A trial account calls verified numbers only: that is a limit of the account.
    static const QRegularExpression account(QStringLiteral("verif|trial|from[_ ]phone"),
                                            QRegularExpression::CaseInsensitiveOption);
    return words.contains(field) && words.contains(malformed) && !words.contains(account);
}

} // namespace

PlaceAnswer placeAnswer(const http::Response &response)
{
    return providers::placeAnswer(response, {read, isAboutNumber});
}

} // namespace callboard::providers::bolna
