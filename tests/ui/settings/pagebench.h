// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"

#include <QAction>
#include <QLabel>

namespace callboard::test {

/// A page of the settings on a profile of its own, and what a person finds on it.
template<typename Page>
class PageBench
{
protected:
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_page->template findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString textOf(const char *name) const
    {
        return m_page->template findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] bool openProfile()
    {
        m_profile = std::make_unique<TestProfile>();
        m_prompter = std::make_unique<ScriptedPrompter>();
        return m_profile->workspace != nullptr;
    }
    void openPage()
    {
        m_page = std::make_unique<Page>(*m_profile->workspace, *m_prompter, nullptr);
        m_page->show();
    }
    void showAgain()
    {
        m_page->hide();
        m_page->show();
    }
    void close()
    {
        m_page.reset();
        m_prompter.reset();
        m_profile.reset();
    }
    /// Real accounts need a home for their secrets.
    [[nodiscard]] bool setPassphrase()
    {
        return await(m_profile->workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests")))
            .has_value();
    }
    /// Names the only lead, whose number must be +919810000001, "Ours", as an operator does, a second later.
    [[nodiscard]] bool renameToOurs(LeadId id)
    {
        services::LeadEntry entry;
        entry.number = QStringLiteral("+919810000001");
        entry.name = QStringLiteral("Ours");
        m_profile->clock->advance(seconds{1});
        services::LeadService leads(*m_profile->workspace);
        return await(leads.update(id, entry, QStringLiteral("IN"))).has_value();
    }

    std::unique_ptr<TestProfile> m_profile;
    std::unique_ptr<ScriptedPrompter> m_prompter;
    std::unique_ptr<Page> m_page;
};

} // namespace callboard::test
