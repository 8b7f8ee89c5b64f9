// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/topicpreview.h"

#include "ui/common/whendone.h"
#include "ui/schedule/briefeditor.h"

namespace callboard::ui {

namespace {

constexpr int PreviewedLeads = 3;
constexpr std::chrono::milliseconds BriefPause{250};

} // namespace

TopicPreview::TopicPreview(services::Workspace &workspace, BriefEditor &editor,
                           std::function<services::ScheduleRequest()> request, QObject *parent)
    : QObject(parent)
    , m_service(workspace)
    , m_editor(editor)
    , m_request(std::move(request))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(BriefPause);
    connect(&m_delay, &QTimer::timeout, this, &TopicPreview::ask);
    connect(&editor, &BriefEditor::briefEdited, this, &TopicPreview::askSoon);
}

void TopicPreview::askSoon()
{
    m_delay.start();
}

void TopicPreview::ask()
{
    const int asked = ++m_asked;
    whenDone(m_service.preview(m_request(), PreviewedLeads), this,
             [this, asked](const Result<QList<services::BriefPreview>> &previews) {
                 if (asked != m_asked)
                     return;
                 m_editor.showPreview(previews);
                 m_unresolved = previews ? unresolvedText(*previews) : QString();
                 Q_EMIT answered();
             });
}

} // namespace callboard::ui
