// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/account.h"
#include "core/model/attempt.h"
#include "core/model/callcategory.h"
#include "core/model/campaign.h"
#include "core/model/donotcall.h"
#include "core/model/lead.h"
#include "core/model/outcome.h"
#include "core/model/standingrule.h"

#include <QSet>
#include <QTest>

using namespace callboard;

/// The words are stored and spoken by the API: they are compared here letter by letter, so that a change of
/// one shows.
class ModelWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attemptStates();
    void batchStates();
    void callCategories();
    void campaignStates();
    void doNotCallLists();
    void fallbackChannels();
    void leadStatuses();
    void misfires();
    void outcomes();
    void pacings();
    void placeStates();
    void providerKinds();
    void ruleRunResults();
    void standingRules();
};

namespace {

/// Every value from 1 on has the word at its place, and the word gives it back; the first number beyond has
/// none.
template<typename Enum, typename FromWord>
void compareWords(const QStringList &words, FromWord fromWord)
{
    for (int i = 0; i < words.size(); ++i) {
        QCOMPARE(toWord(Enum(i + 1)), words.at(i));
        QCOMPARE(fromWord(words.at(i)), std::optional<Enum>(Enum(i + 1)));
    }
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
    QCOMPARE(fromWord(QStringLiteral("no such word")), std::optional<Enum>());
    QCOMPARE(fromWord(QStringView()), std::optional<Enum>());
}

QStringList words(const char *spaced)
{
    return QString::fromLatin1(spaced).split(u' ');
}

} // namespace

void ModelWordsTest::attemptStates() // dialling safety 4, ruling 1
{
    compareWords<AttemptState>(words("claimed intent accepted ringing talking ended refused not_sent unknown "
                                     "not_placed needs_operator expired cancelled"),
                               attemptStateFromWord);
}

void ModelWordsTest::batchStates() // ruling 2
{
    compareWords<BatchState>(words("scheduled started done held cancelled"), batchStateFromWord);
}

void ModelWordsTest::callCategories()
{
    compareWords<CallCategory>(words("promotional service recovery microfinance"), callCategoryFromWord);
}

void ModelWordsTest::campaignStates()
{
    compareWords<CampaignState>(words("draft scheduled active paused completed cancelled failed"),
                                campaignStateFromWord);
}

void ModelWordsTest::doNotCallLists()
{
    compareWords<DoNotCallList>(words("house opt_out register"), doNotCallListFromWord);
}

void ModelWordsTest::fallbackChannels() // S0-075
{
    compareWords<FallbackChannel>(words("whatsapp email"), fallbackChannelFromWord);
}

void ModelWordsTest::leadStatuses() // S0-064, ruling 2
{
    compareWords<LeadStatus>(words("pending bulk_calling initiated completed missed failed do_not_call"),
                             leadStatusFromWord);
}

void ModelWordsTest::misfires()
{
    compareWords<Misfire>(words("hold_and_ask go_on expire"), misfireFromWord);
    compareWords<PriorityScheme>(words("campaign delivery"), prioritySchemeFromWord);
    compareWords<DailyLimitRule>(words("hold fail"), dailyLimitRuleFromWord);
}

void ModelWordsTest::outcomes() // ruling 3
{
    compareWords<Outcome>(words("completed no_answer busy voicemail bad_number provider_error cancelled"),
                          outcomeFromWord);
}

void ModelWordsTest::pacings()
{
    compareWords<Pacing>(words("capped grid"), pacingFromWord);
}

void ModelWordsTest::placeStates()
{
    compareWords<PlaceState>(words("planned taken done cancelled skipped fallback"), placeStateFromWord);
}

void ModelWordsTest::providerKinds()
{
    compareWords<ProviderKind>(
        words("practice vapi bolna whatsapp bizchat practice-whatsapp smtp practice-email"),
        providerKindFromWord);
}

void ModelWordsTest::ruleRunResults()
{
    compareWords<RuleRunResult>(words("made nobody held skipped refused"), ruleRunResultFromWord);
}

void ModelWordsTest::standingRules()
{
    compareWords<StandingRuleKind>(words("sessions check-up recurring"), standingRuleKindFromWord);
    compareWords<StandingRuleState>(words("started stopped"), standingRuleStateFromWord);
}

QTEST_GUILESS_MAIN(ModelWordsTest)
#include "tst_modelwords.moc"
