// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/verbtable.h"

#include "app/verbs/accountverb.h"
#include "app/verbs/againverb.h"
#include "app/verbs/attemptsverb.h"
#include "app/verbs/auditverb.h"
#include "app/verbs/backupverb.h"
#include "app/verbs/batchesverb.h"
#include "app/verbs/callschedulesverb.h"
#include "app/verbs/callverb.h"
#include "app/verbs/campaignsverb.h"
#include "app/verbs/cancelverb.h"
#include "app/verbs/decideverb.h"
#include "app/verbs/deleteverb.h"
#include "app/verbs/donotcallverb.h"
#include "app/verbs/editverb.h"
#include "app/verbs/goverb.h"
#include "app/verbs/hubspotverb.h"
#include "app/verbs/importverb.h"
#include "app/verbs/leadsverb.h"
#include "app/verbs/pauseverb.h"
#include "app/verbs/practiceverb.h"
#include "app/verbs/rescheduleverb.h"
#include "app/verbs/restoreverb.h"
#include "app/verbs/resumeverb.h"
#include "app/verbs/rulesverb.h"
#include "app/verbs/runverb.h"
#include "app/verbs/scheduleverb.h"
#include "app/verbs/settingsverb.h"
#include "app/verbs/sheetsverb.h"
#include "app/verbs/statusverb.h"
#include "app/verbs/webhooksverb.h"
#include "app/verbs/whyverb.h"

namespace callboard::app {

QList<Verb> allVerbs()
{
    return {ImportVerb::verb(),
            LeadsVerb::verb(),
            ScheduleVerb::verb(),
            BatchesVerb::verb(),
            CancelVerb::verb(),
            CampaignsVerb::verb(),
            PauseVerb::verb(),
            ResumeVerb::verb(),
            RescheduleVerb::verb(),
            RunVerb::verb(),
            StatusVerb::verb(),
            AttemptsVerb::verb(),
            AccountVerb::verb(),
            SettingsVerb::verb(),
            PracticeVerb::verb(),
            BackupVerb::verb(),
            RestoreVerb::verb(),
            WhyVerb::verb(),
            GoVerb::verb(),
            DeleteVerb::verb(),
            EditVerb::verb(),
            DecideVerb::verb(),
            AgainVerb::retryVerb(),
            AgainVerb::duplicateVerb(),
            DoNotCallVerb::verb(),
            CallVerb::verb(),
            SheetsVerb::verb(),
            HubSpotVerb::verb(),
            RulesVerb::verb(),
            WebhooksVerb::verb(),
            CallSchedulesVerb::verb(),
            AuditVerb::verb()};
}

QStringList verbNames()
{
    QStringList names;
    const QList<Verb> verbs = allVerbs();
    for (const Verb &verb : verbs)
        names.append(verb.name);
    return names;
}

} // namespace callboard::app
