// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginestatus.h"
#include "core/services/scheduleservice.h"
#include "ui/common/theme.h"
#include "ui/shell/shellactions.h"

#include <QMainWindow>
#include <QMap>

#include <optional>

class QListWidget;
class QStackedWidget;

namespace callboard::api {
class ApiHost;
}
namespace callboard::services {
struct CampaignOverview;
class Workspace;
} // namespace callboard::services

namespace callboard::ui {

class AllCampaigns;
class CallControl;
class CampaignsPage;
class ImportStarter;
class LeadsPage;
class NoticeBar;
class PauseWatch;
class Prompter;
class ScheduleDialog;

/// The console's window: arranges the pages and lets them meet. What closing it means is decided by the tray.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum class Page { Leads = 0, Campaigns, Batches, Rules, DoNotCall, Settings };

    MainWindow(services::Workspace &workspace, Prompter &prompter, QWidget *parent = nullptr);

    /// Shows what importing \a files would do, one after the other; for those of the command line, also of a
    /// second start of the program.
    void openFiles(const QStringList &files);
    /// Shows in the settings how the API of this process stands; it must outlive the window.
    void followApi(api::ApiHost &host);
    void showPage(Page page);
    [[nodiscard]] Page page() const;

Q_SIGNALS:
    /// By menu or shortcut.
    void quitRequested();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void arrange();
    void addLeads();
    void addCampaignPanels();
    void addDoNotCall();
    void wire();
    void wireActions();
    void wireLooks();
    void askSchedule(const QList<LeadId> &leads);
    void scheduleAgain(const services::ScheduleRequest &model);
    void continueDraft(CampaignId draft, const services::ScheduleRequest &model);
    void tellDraft();
    /// Shown by the caller.
    [[nodiscard]] ScheduleDialog *makeScheduleDialog(const QList<LeadId> &leads);
    void keepSettings(const services::ScheduleRequest &model);
    void dropSettings();
    void editCampaign(const services::CampaignOverview &overview);
    void tellScheduled(const services::ScheduleReceipt &receipt, bool ofMessages);
    void tellNotice(const dispatch::Notice &notice);
    /// Takes back what was told of campaigns and holds no longer.
    void dropEndedNotices(const QList<Campaign> &open);
    void report(const QString &sentence);
    /// \a underWay names calls that were still under way; empty when none were.
    void reportCalls(const QString &sentence, const QString &underWay);
    void chooseTheme(ThemeChoice choice);
    void chooseLanguage(const QString &language);
    void showAbout();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    ShellActions m_actions;
    LeadsPage *m_leads;
    CampaignsPage *m_campaigns = nullptr;
    /// Settings of a campaign that schedules begin with, until one was made of them or they were called off.
    std::optional<services::ScheduleRequest> m_settings;
    QStackedWidget *m_pages;
    QListWidget *m_navigation;
    NoticeBar *m_notices;
    ImportStarter *m_imports;
    CallControl *m_calls;
    AllCampaigns *m_all;
    PauseWatch *m_pauses;
    QMap<QString, dispatch::Notice> m_told; ///< lasting ones about a campaign, by their key
};

} // namespace callboard::ui
