// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/statusdetail.h"
#include "core/services/attemptservice.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace callboard::services {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Status", source);
}

} // namespace

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Completed:
        return translated(QT_TRANSLATE_NOOP("Status", "Answered"));
    case Outcome::NoAnswer:
        return translated(QT_TRANSLATE_NOOP("Status", "No answer"));
    case Outcome::Busy:
        return translated(QT_TRANSLATE_NOOP("Status", "Busy"));
    case Outcome::Voicemail:
        return translated(QT_TRANSLATE_NOOP("Status", "Voicemail"));
    case Outcome::BadNumber:
        return translated(QT_TRANSLATE_NOOP("Status", "Bad number"));
    case Outcome::ProviderError:
        return translated(QT_TRANSLATE_NOOP("Status", "Provider error"));
    case Outcome::Cancelled:
        return translated(QT_TRANSLATE_NOOP("Status", "Cancelled"));
    }
    Q_UNREACHABLE();
}

QString deliveryText(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Accepted:
        return translated(QT_TRANSLATE_NOOP("Status", "Accepted"));
    case Delivery::Sent:
        return translated(QT_TRANSLATE_NOOP("Status", "Sent"));
    case Delivery::Delivered:
        return translated(QT_TRANSLATE_NOOP("Status", "Delivered"));
    case Delivery::Read:
        return translated(QT_TRANSLATE_NOOP("Status", "Read"));
    case Delivery::Failed:
        return translated(QT_TRANSLATE_NOOP("Status", "Failed"));
    }
    Q_UNREACHABLE();
}

QString resultText(const Attempt &attempt)
{
    if (attempt.delivery)
        return deliveryText(*attempt.delivery);
    if (attempt.outcome && isMessage(attempt.channel)) {
        // Nobody knows of a doubt that counts as sent; anything else was refused at once.
        return attempt.outcome == Outcome::Completed
                   ? translated(QT_TRANSLATE_NOOP("Status", "Taken as sent"))
                   : deliveryText(Delivery::Failed);
    }
    return attempt.outcome ? outcomeText(*attempt.outcome) : attemptStateText(attempt.state);
}

QString attemptStateText(AttemptState state)
{
    switch (state) {
    case AttemptState::Claimed:
        return translated(QT_TRANSLATE_NOOP("Status", "Next in line"));
    case AttemptState::Intent:
        return translated(QT_TRANSLATE_NOOP("Status", "Being placed"));
    case AttemptState::Accepted:
        return translated(QT_TRANSLATE_NOOP("Status", "Placed"));
    case AttemptState::Ringing:
        return translated(QT_TRANSLATE_NOOP("Status", "Ringing"));
    case AttemptState::Talking:
        return translated(QT_TRANSLATE_NOOP("Status", "Talking"));
    case AttemptState::Ended:
        return translated(QT_TRANSLATE_NOOP("Status", "Ended"));
    case AttemptState::Refused:
        return translated(QT_TRANSLATE_NOOP("Status", "Refused, goes out again"));
    case AttemptState::NotSent:
        return translated(QT_TRANSLATE_NOOP("Status", "Not sent, goes out again"));
    case AttemptState::Unknown:
        return translated(QT_TRANSLATE_NOOP("Status", "Asking the provider"));
    case AttemptState::NotPlaced:
        return translated(QT_TRANSLATE_NOOP("Status", "Never placed"));
    case AttemptState::NeedsOperator:
        return translated(QT_TRANSLATE_NOOP("Status", "Needs your decision"));
    case AttemptState::Expired:
        return translated(QT_TRANSLATE_NOOP("Status", "Expired"));
    case AttemptState::Cancelled:
        return translated(QT_TRANSLATE_NOOP("Status", "Cancelled"));
    }
    Q_UNREACHABLE();
}

QString leadStatusText(LeadStatus status)
{
    switch (status) {
    case LeadStatus::Pending:
        return translated(QT_TRANSLATE_NOOP("Status", "Pending"));
    case LeadStatus::BulkCalling:
        return translated(QT_TRANSLATE_NOOP("Status", "In batch"));
    case LeadStatus::Initiated:
        return translated(QT_TRANSLATE_NOOP("Status", "On call"));
    case LeadStatus::Completed:
        return translated(QT_TRANSLATE_NOOP("Status", "Completed"));
    case LeadStatus::Missed:
        return translated(QT_TRANSLATE_NOOP("Status", "Missed"));
    case LeadStatus::Failed:
        return translated(QT_TRANSLATE_NOOP("Status", "Failed"));
    case LeadStatus::DoNotCall:
        return translated(QT_TRANSLATE_NOOP("Status", "Do not call"));
    }
    Q_UNREACHABLE();
}

QString statusDetailText(const QString &word, const QTimeZone &zone)
{
    const std::optional<StatusDetail> detail = statusDetailFromWord(word);
    if (!detail)
        return word;
    if (detail->kind == StatusDetail::Kind::FallbackWaiting)
        return translated(QT_TRANSLATE_NOOP("Status", "Fallback waiting"));
    if (detail->kind == StatusDetail::Kind::WhatsAppSent)
        return translated(QT_TRANSLATE_NOOP("Status", "WhatsApp sent"));
    if (detail->kind == StatusDetail::Kind::EmailSent)
        return translated(QT_TRANSLATE_NOOP("Status", "E-mail sent"));
    const QDateTime at = toDateTime(detail->at, zone);
    //: date and time, as QDateTime formats them
    const QString format = translated(QT_TRANSLATE_NOOP("Status", "ddd d MMM, HH:mm"));
    //: %1 is a date and time, %2 the zone's name
    return translated(QT_TRANSLATE_NOOP("Status", "Next try %1 %2"))
        .arg(QLocale().toString(at, format), at.timeZoneAbbreviation());
}

QString doNotCallListText(DoNotCallList list)
{
    switch (list) {
    case DoNotCallList::House:
        return translated(QT_TRANSLATE_NOOP("Status", "Own list"));
    case DoNotCallList::OptOut:
        return translated(QT_TRANSLATE_NOOP("Status", "Opt-out"));
    case DoNotCallList::Register:
        return translated(QT_TRANSLATE_NOOP("Status", "Register"));
    }
    Q_UNREACHABLE();
}

QString campaignStateText(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft:
        return translated(QT_TRANSLATE_NOOP("Status", "Draft"));
    case CampaignState::Scheduled:
        return translated(QT_TRANSLATE_NOOP("Status", "Scheduled"));
    case CampaignState::Active:
        return translated(QT_TRANSLATE_NOOP("Status", "Active"));
    case CampaignState::Paused:
        return translated(QT_TRANSLATE_NOOP("Status", "Paused"));
    case CampaignState::Completed:
        return translated(QT_TRANSLATE_NOOP("Status", "Completed"));
    case CampaignState::Cancelled:
        return translated(QT_TRANSLATE_NOOP("Status", "Cancelled"));
    case CampaignState::Failed:
        return translated(QT_TRANSLATE_NOOP("Status", "Failed"));
    }
    Q_UNREACHABLE();
}

QString batchStateText(BatchState state)
{
    switch (state) {
    case BatchState::Scheduled:
        return translated(QT_TRANSLATE_NOOP("Status", "Scheduled"));
    case BatchState::Started:
        return translated(QT_TRANSLATE_NOOP("Status", "Started"));
    case BatchState::Done:
        return translated(QT_TRANSLATE_NOOP("Status", "Done"));
    case BatchState::Held:
        return translated(QT_TRANSLATE_NOOP("Status", "Held"));
    case BatchState::Cancelled:
        return translated(QT_TRANSLATE_NOOP("Status", "Cancelled"));
    }
    Q_UNREACHABLE();
}

namespace {

/// The provider's words for everyday endings; of its hundreds of others each stands for itself.
QString endedReasonText(const QString &reason)
{
    static const QHash<QString, const char *> sentences = {
        {QStringLiteral("customer-did-not-answer"), QT_TRANSLATE_NOOP("Status", "Nobody answered.")},
        {QStringLiteral("customer-busy"), QT_TRANSLATE_NOOP("Status", "The line was busy.")},
        {QStringLiteral("voicemail"), QT_TRANSLATE_NOOP("Status", "A voicemail answered.")},
        {QStringLiteral("customer-ended-call"), QT_TRANSLATE_NOOP("Status", "The person hung up.")},
        {QStringLiteral("assistant-ended-call"), QT_TRANSLATE_NOOP("Status", "The agent hung up.")},
        {QStringLiteral("assistant-said-end-call-phrase"), QT_TRANSLATE_NOOP("Status", "The agent hung up.")},
        {QStringLiteral("assistant-forwarded-call"),
         QT_TRANSLATE_NOOP("Status", "The agent put the call through to somebody else.")},
        {QStringLiteral("silence-timed-out"), QT_TRANSLATE_NOOP("Status", "Nobody spoke for too long.")},
        {QStringLiteral("exceeded-max-duration"),
         QT_TRANSLATE_NOOP("Status", "The call had lasted as long as it may.")},
        {QStringLiteral("manually-canceled"), QT_TRANSLATE_NOOP("Status", "The call was ended by hand.")},
        {QStringLiteral("twilio-reported-customer-misdialed"),
         QT_TRANSLATE_NOOP("Status", "There is no such number.")},
        {QStringLiteral("twilio-failed-to-connect-call"),
         QT_TRANSLATE_NOOP("Status", "The telephone company could not connect the call.")},
        {QStringLiteral("call.in-progress.error-providerfault-outbound-sip-503-service-unavailable"),
         QT_TRANSLATE_NOOP("Status", "The telephone network was not available.")},
    };
    const char *sentence = sentences.value(reason);
    return sentence ? translated(sentence) : reason;
}

/// \a code is "550 5.7.1", or "550" alone.
const char *replySentence(const QString &code)
{
    const QString enhanced = code.section(u' ', 1);
    if (code.startsWith(u'4'))
        return QT_TRANSLATE_NOOP("Status", "the mail server does not take the mail now (%1)");
    if (enhanced.startsWith(QLatin1String("5.1.")) || enhanced.startsWith(QLatin1String("5.2.")))
        return QT_TRANSLATE_NOOP("Status", "the mail server says that no mail reaches the address (%1)");
    if (enhanced.startsWith(QLatin1String("5.7.")))
        return QT_TRANSLATE_NOOP("Status",
                                 "the mail server takes the mail for unwanted, or it breaks a rule (%1)");
    return QT_TRANSLATE_NOOP("Status", "the mail server refuses the mail (%1)");
}

/// Of what an account of e-mail came upon, with the server's code or the like in brackets; empty for others.
QString mailReasonText(const QString &reason)
{
    const QString detail = reason.section(u' ', 1);
    const QString word = reason.section(u' ', 0, 0);
    const char *sentence = nullptr;
    if (word == QLatin1String("smtp"))
        sentence = replySentence(detail);
    else if (word == QLatin1String("smtp_unreachable"))
        sentence = QT_TRANSLATE_NOOP("Status", "the mail server cannot be reached (%1)");
    else if (word == QLatin1String("smtp_late"))
        sentence = QT_TRANSLATE_NOOP("Status", "the mail server did not answer in time (%1)");
    else if (word == QLatin1String("mail_unusable"))
        sentence = QT_TRANSLATE_NOOP("Status", "the mail cannot be written (%1)");
    return sentence ? translated(sentence).arg(detail) : QString();
}

} // namespace

QString attemptReasonText(const QString &reason)
{
    static const QHash<QString, const char *> sentences = {
        {QStringLiteral("process_ended"),
         QT_TRANSLATE_NOOP("Status",
                           "Callboard was stopped while this call was being placed; the provider is asked.")},
        {QStringLiteral("two_empty_listings"),
         QT_TRANSLATE_NOOP("Status", "The provider's list shows twice that no call was placed.")},
        {QStringLiteral("not_placed_again"),
         QT_TRANSLATE_NOOP("Status", "Placing this call failed several times in a row; please decide.")},
        {QStringLiteral("listing_unreadable"),
         QT_TRANSLATE_NOOP(
             "Status", "The provider's list could not be read; nobody knows whether the call was placed.")},
        {QStringLiteral("call_not_found"),
         QT_TRANSLATE_NOOP("Status", "The provider took this call and no longer knows it.")},
        {QStringLiteral("call_silent"),
         QT_TRANSLATE_NOOP("Status",
                           "For a while the provider has told nothing of this call. It keeps its line until "
                           "you decide, for it may go on.")},
        {QStringLiteral("call_endless"),
         QT_TRANSLATE_NOOP("Status",
                           "The provider says that this call still goes on, longer than any should. It keeps "
                           "its line until you decide.")},
        {QStringLiteral("call_turned_up"),
         QT_TRANSLATE_NOOP("Status", "The call was found at the provider after all.")},
        {QStringLiteral("found_after_restore"),
         QT_TRANSLATE_NOOP("Status", "Found at the provider after the restore.")},
        {QStringLiteral("restore_gap"),
         QT_TRANSLATE_NOOP("Status", "first the calls made since the backup are looked up at the provider")},
        {QStringLiteral("number_changed"),
         QT_TRANSLATE_NOOP("Status", "The lead's number was changed meanwhile.")},
        {QStringLiteral("id_of_another_call"),
         QT_TRANSLATE_NOOP("Status", "The provider gave the id of another call; it is asked.")},
        {QStringLiteral("decided_by_itself"),
         QT_TRANSLATE_NOOP("Status", "Nobody decided for a day: treated as called.")},
        {QStringLiteral("treated_as_called"),
         QT_TRANSLATE_NOOP("Status", "Treated as called, by the operator.")},
        {QStringLiteral("asked_again"), QT_TRANSLATE_NOOP("Status", "The provider is asked once more.")},
        {QStringLiteral("campaign_cancelled"), QT_TRANSLATE_NOOP("Status", "The campaign was cancelled.")},
        {QStringLiteral("stopped"), QT_TRANSLATE_NOOP("Status", "Stopped before anything was sent.")},
        {QStringLiteral("too_late_to_send"),
         QT_TRANSLATE_NOOP("Status", "It had become too late to send; it goes out again.")},
        {QStringLiteral("answers_lost"),
         QT_TRANSLATE_NOOP("Status", "too many answers of the provider were lost")},
        {QStringLiteral("hang_up_refused"),
         QT_TRANSLATE_NOOP("Status",
                           "The provider would not end the call; it goes on until the person hangs up.")},
        {QStringLiteral("hours_ended"),
         QT_TRANSLATE_NOOP("Status",
                           "Its calling hours ended before it rang; it is taken back for the next ones.")},
        {QStringLiteral("concurrency_blocked"),
         QT_TRANSLATE_NOOP("Status", "the provider has no line free for one of its calls")},
        {QStringLiteral("message_unanswered"),
         QT_TRANSLATE_NOOP("Status",
                           "No answer came, and no provider of messages can say whether this one went out. "
                           "Look at its chat or its mailbox, then decide.")},
        {QStringLiteral("id_of_another_message"),
         QT_TRANSLATE_NOOP("Status", "The provider gave the id of another message.")},
        {QStringLiteral("template_on_trial"),
         QT_TRANSLATE_NOOP("Status", "WhatsApp holds this message while it judges the template.")},
        {QStringLiteral("not_within_a_day"),
         QT_TRANSLATE_NOOP(
             "Status", "WhatsApp keeps this person from too many messages; it goes out once more tomorrow.")},
        {QStringLiteral("pair_limit"),
         QT_TRANSLATE_NOOP("Status",
                           "Too many messages went to this person just before; it goes out again shortly.")},
        {QStringLiteral("spam_limit"),
         QT_TRANSLATE_NOOP("Status", "WhatsApp holds this sender back, for too many people have blocked or "
                                     "reported its messages")},
        {QStringLiteral("smtp_certificate"),
         QT_TRANSLATE_NOOP("Status", "the mail server cannot prove that it is the one it says it is")},
        {QStringLiteral("smtp_no_tls"),
         QT_TRANSLATE_NOOP("Status", "the mail server offers no encrypted connection on this port")},
        {QStringLiteral("smtp_login"),
         QT_TRANSLATE_NOOP(
             "Status", "the mail server does not accept the user and the password, or the token is over")},
        {QStringLiteral("smtp_token_ended"),
         QT_TRANSLATE_NOOP("Status",
                           "the sign-in at the mailbox's provider has ended: sign in anew there, and "
                           "enter the new refresh token in the account")},
        {QStringLiteral("smtp_token_client"),
         QT_TRANSLATE_NOOP("Status", "the sign-in service does not accept the client ID and client secret")},
        {QStringLiteral("smtp_token_unreachable"),
         QT_TRANSLATE_NOOP("Status", "the sign-in service of the mailbox cannot be reached for the moment")},
        {QStringLiteral("smtp_daily_limit"),
         QT_TRANSLATE_NOOP("Status", "the mail server's daily limit is reached")},
        {QStringLiteral("appointment_missed"),
         QT_TRANSLATE_NOOP("Status",
                           "Callboard did not run at the appointed time. Call after all, or leave it?")},
        {QStringLiteral("called_after_all"),
         QT_TRANSLATE_NOOP("Status", "The appointed time was missed; called after all, by the operator.")},
        {QStringLiteral("left_expired"),
         QT_TRANSLATE_NOOP("Status", "The appointed time was missed; left so by the operator.")},
        {QStringLiteral("account_unusable"),
         QT_TRANSLATE_NOOP("Status", "its key is missing or cannot be read")},
    };
    if (const char *sentence = sentences.value(reason))
        return translated(sentence);
    const QString ofMail = mailReasonText(reason);
    return ofMail.isEmpty() ? endedReasonText(reason) : ofMail;
}

} // namespace callboard::services
