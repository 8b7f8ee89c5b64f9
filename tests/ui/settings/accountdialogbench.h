// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/settings/accountdialog.h"

#include <QComboBox>

namespace callboard::test {

/// The dialog of a new account on a profile of its own.
class AccountDialogBench
{
protected:
    [[nodiscard]] bool open()
    {
        m_profile = std::make_unique<TestProfile>();
        if (!m_profile->workspace)
            return false;
        m_prompter = std::make_unique<ScriptedPrompter>();
        m_dialog =
            std::make_unique<ui::AccountDialog>(*m_profile->workspace, *m_prompter, std::nullopt, nullptr);
        // The dialog deletes itself when it is closed.
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        return true;
    }
    void close()
    {
        m_dialog.reset();
        m_prompter.reset();
        m_profile.reset();
    }
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    void choose(ProviderKind provider) const
    {
        auto *box = child<QComboBox>("accountProvider");
        box->setCurrentIndex(box->findText(services::providerText(provider)));
    }

    std::unique_ptr<TestProfile> m_profile;
    std::unique_ptr<ScriptedPrompter> m_prompter;
    std::unique_ptr<ui::AccountDialog> m_dialog;
};

} // namespace callboard::test
