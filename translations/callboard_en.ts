<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_IN" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%n phone number</numerusform>
            <numerusform>%n phone numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The plan allows %n call(s) at once.</source>
        <translation>
            <numerusform>%1 The plan allows %n call at once.</numerusform>
            <numerusform>%1 The plan allows %n calls at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) may be sent</source>
        <translation>
            <numerusform>%n template may be sent</numerusform>
            <numerusform>%n templates may be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) (usual)</source>
        <translation>
            <numerusform>%n message (usual)</numerusform>
            <numerusform>%n messages (usual)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) (careful)</source>
        <translation>
            <numerusform>%n message (careful)</numerusform>
            <numerusform>%n messages (careful)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) (the most that Meta takes at first)</source>
        <translation>
            <numerusform>%n message (the most that Meta takes at first)</numerusform>
            <numerusform>%n messages (the most that Meta takes at first)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people (a new sender)</source>
        <translation>
            <numerusform>%Ln person (a new sender)</numerusform>
            <numerusform>%Ln people (a new sender)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Meta allows %Ln recipient(s) in 24 hours.</source>
        <translation>
            <numerusform>Meta allows %Ln recipient in 24 hours.</numerusform>
            <numerusform>Meta allows %Ln recipients in 24 hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountService</name>
    <message numerus="yes">
        <source>%n campaigns that are not over use this account</source>
        <translation>
            <numerusform>%n campaign that is not over uses this account</numerusform>
            <numerusform>%n campaigns that are not over use this account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing rules use this account</source>
        <translation>
            <numerusform>%n standing rule uses this account</numerusform>
            <numerusform>%n standing rules use this account</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditDetails</name>
    <message numerus="yes">
        <source>%n leads, account %1, from %2</source>
        <translation>
            <numerusform>%n lead, account %1, from %2</numerusform>
            <numerusform>%n leads, account %1, from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches, %1 to %2</source>
        <translation>
            <numerusform>%n batch, %1 to %2</numerusform>
            <numerusform>%n batches, %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message numerus="yes">
        <source>%n row(s) stand as they were written.</source>
        <translation>
            <numerusform>%n row stands as it was written.</numerusform>
            <numerusform>%n rows stand as they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept head(s) agree.</source>
        <translation>
            <numerusform>%n kept head agrees.</numerusform>
            <numerusform>%n kept heads agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of audit-heads.txt cannot be read.</source>
        <translation>
            <numerusform>%n line of audit-heads.txt cannot be read.</numerusform>
            <numerusform>%n lines of audit-heads.txt cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchProgressText</name>
    <message numerus="yes">
        <source>%n call(s) live</source>
        <translation>
            <numerusform>%n call live</numerusform>
            <numerusform>%n calls live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live; they go on without Callboard, and their outcome is read when it starts again.</source>
        <translation>
            <numerusform>%n call is live; it goes on without Callboard, and its outcome is read when it starts again.</numerusform>
            <numerusform>%n calls are live; they go on without Callboard, and their outcome is read when it starts again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) of running campaigns have not been called yet.</source>
        <translation>
            <numerusform>%n lead of running campaigns has not been called yet.</numerusform>
            <numerusform>%n leads of running campaigns have not been called yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignModel</name>
    <message numerus="yes">
        <source>%n ask(s) you</source>
        <translation>
            <numerusform>%n asks you</numerusform>
            <numerusform>%n ask you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n in doubt</numerusform>
            <numerusform>%n in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <translation>
            <numerusform>%n expired</numerusform>
            <numerusform>%n expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not written to</source>
        <translation>
            <numerusform>%n not written to</numerusform>
            <numerusform>%n not written to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept out by a rule</source>
        <translation>
            <numerusform>%n kept out by a rule</numerusform>
            <numerusform>%n kept out by a rule</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelText</name>
    <message numerus="yes">
        <source>%n being placed</source>
        <translation>
            <numerusform>%n being placed</numerusform>
            <numerusform>%n being placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talking</source>
        <translation>
            <numerusform>%n talking</numerusform>
            <numerusform>%n talking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n in doubt</numerusform>
            <numerusform>%n in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called any more. Those not called yet are pending again, missed ones stay missed.</source>
        <translation>
            <numerusform>%n lead will not be called any more. Those not called yet are pending again, missed ones stay missed.</numerusform>
            <numerusform>%n leads will not be called any more. Those not called yet are pending again, missed ones stay missed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoNotCallText</name>
    <message numerus="yes">
        <source>%1: %Ln entr(ies), read %2.</source>
        <translation>
            <numerusform>%1: %Ln entry, read %2.</numerusform>
            <numerusform>%1: %Ln entries, read %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %1: %Ln entr(ies), read %2, too old since %3. They are still not called; please import a newer file.</source>
        <translation>
            <numerusform>⚠ %1: %Ln entry, read %2, too old since %3. It is still not called; please import a newer file.</numerusform>
            <numerusform>⚠ %1: %Ln entries, read %2, too old since %3. They are still not called; please import a newer file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln entr(ies), read %2, good until %3.</source>
        <translation>
            <numerusform>%1: %Ln entry, read %2, good until %3.</numerusform>
            <numerusform>%1: %Ln entries, read %2, good until %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(ies) were added.</source>
        <translation>
            <numerusform>%Ln entry was added.</numerusform>
            <numerusform>%Ln entries were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stood there already.</source>
        <translation>
            <numerusform>%Ln stood there already.</numerusform>
            <numerusform>%Ln stood there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will not be called any more.</source>
        <translation>
            <numerusform>%Ln lead will not be called any more.</numerusform>
            <numerusform>%Ln leads will not be called any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were no numbers and were left out.</source>
        <translation>
            <numerusform>%Ln line was no number and was left out.</numerusform>
            <numerusform>%Ln lines were no numbers and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) stand on no list any more and are pending again.</source>
        <translation>
            <numerusform>%Ln lead stands on no list any more and is pending again.</numerusform>
            <numerusform>%Ln leads stand on no list any more and are pending again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message numerus="yes">
        <source>Scheduled for then: %Ln lead(s).</source>
        <translation>
            <numerusform>Scheduled for then: %Ln lead.</numerusform>
            <numerusform>Scheduled for then: %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls: %Ln</source>
        <translation>
            <numerusform>Calls: %Ln</numerusform>
            <numerusform>Calls: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %Ln lead(s)</source>
        <extracomment>after &quot;Calls: 12, &quot;</extracomment>
        <translation>
            <numerusform>to %Ln lead</numerusform>
            <numerusform>to %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of whom %Ln were reached.</source>
        <extracomment>after &quot;Calls: 12, to 9 lead(s), &quot;</extracomment>
        <translation>
            <numerusform>of whom %Ln was reached.</numerusform>
            <numerusform>of whom %Ln were reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) became no call.</source>
        <translation>
            <numerusform>%Ln request became no call.</numerusform>
            <numerusform>%Ln requests became no call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check-ups of %Ln or more day(s) ago, the house&apos;s threshold: %1 of %2 leads were contacted since (%3).</source>
        <translation>
            <numerusform>Check-ups of %Ln or more days ago, the house&apos;s threshold: %1 of %2 leads were contacted since (%3).</numerusform>
            <numerusform>Check-ups of %Ln or more days ago, the house&apos;s threshold: %1 of %2 leads were contacted since (%3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message numerus="yes">
        <source>%Ln lead(s) could never be called at any hour and do not count.</source>
        <translation>
            <numerusform>%Ln lead could never be called at any hour and does not count.</numerusform>
            <numerusform>%Ln leads could never be called at any hour and do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From your last %Ln call(s) and, while they are few, from what is usual: about %1 of 100 are answered.</source>
        <translation>
            <numerusform>From your last %Ln call and, while they are few, from what is usual: about %1 of 100 are answered.</numerusform>
            <numerusform>From your last %Ln calls and, while they are few, from what is usual: about %1 of 100 are answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From your last %Ln call(s): about %1 of 100 are answered.</source>
        <translation>
            <numerusform>From your last %Ln call: about %1 of 100 are answered.</numerusform>
            <numerusform>From your last %Ln calls: about %1 of 100 are answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldLeadsText</name>
    <message numerus="yes">
        <source>%Ln marked do-not-call</source>
        <translation>
            <numerusform>%Ln marked do-not-call</numerusform>
            <numerusform>%Ln marked do-not-call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on a do-not-call list</source>
        <translation>
            <numerusform>%Ln on a do-not-call list</numerusform>
            <numerusform>%Ln on a do-not-call list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside calling hours</source>
        <translation>
            <numerusform>%Ln outside calling hours</numerusform>
            <numerusform>%Ln outside calling hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacted a short while before</source>
        <translation>
            <numerusform>%Ln contacted a short while before</numerusform>
            <numerusform>%Ln contacted a short while before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacted often enough</source>
        <translation>
            <numerusform>%Ln contacted often enough</numerusform>
            <numerusform>%Ln contacted often enough</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without consent</source>
        <translation>
            <numerusform>%Ln without consent</numerusform>
            <numerusform>%Ln without consent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln while the account is stopped</source>
        <translation>
            <numerusform>%Ln while the account is stopped</numerusform>
            <numerusform>%Ln while the account is stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln by the rule “%1”</source>
        <translation>
            <numerusform>%Ln by the rule “%1”</numerusform>
            <numerusform>%Ln by the rule “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands against calling the %Ln lead(s).</source>
        <translation>
            <numerusform>Nothing stands against calling the %Ln lead.</numerusform>
            <numerusform>Nothing stands against calling the %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 will not be called at the start: %2.</source>
        <translation>
            <numerusform>%Ln of %1 will not be called at the start: %2.</numerusform>
            <numerusform>%Ln of %1 will not be called at the start: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln above the daily limit</source>
        <translation>
            <numerusform>%Ln above the daily limit</numerusform>
            <numerusform>%Ln above the daily limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 are not called now: %2.</source>
        <translation>
            <numerusform>%Ln of %1 are not called now: %2.</numerusform>
            <numerusform>%Ln of %1 are not called now: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln above the people that the sender may write to in 24 hours</source>
        <translation>
            <numerusform>%Ln above the people that the sender may write to in 24 hours</numerusform>
            <numerusform>%Ln above the people that the sender may write to in 24 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 will not be written to at the start: %2.</source>
        <translation>
            <numerusform>%Ln of %1 will not be written to at the start: %2.</numerusform>
            <numerusform>%Ln of %1 will not be written to at the start: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 are not written to now: %2.</source>
        <translation>
            <numerusform>%Ln of %1 is not written to now: %2.</numerusform>
            <numerusform>%Ln of %1 are not written to now: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands against writing to the %Ln lead(s).</source>
        <translation>
            <numerusform>Nothing stands against writing to the lead.</numerusform>
            <numerusform>Nothing stands against writing to the %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an e-mail address</source>
        <translation>
            <numerusform>%Ln without an e-mail address</numerusform>
            <numerusform>%Ln without an e-mail address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursClash</name>
    <message numerus="yes">
        <source>%Ln of %1 lead(s) could never be called: nothing opens in %2.</source>
        <translation>
            <numerusform>%Ln of %1 leads could never be called: nothing opens in %2.</numerusform>
            <numerusform>%Ln of %1 leads could never be called: nothing opens in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 lead(s) could never be called: %2 have no minute in common.</source>
        <translation>
            <numerusform>%Ln of %1 leads could never be called: %2 have no minute in common.</numerusform>
            <numerusform>%Ln of %1 leads could never be called: %2 have no minute in common.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>%n lead(s) are new.</source>
        <translation>
            <numerusform>%n lead is new.</numerusform>
            <numerusform>%n leads are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) are in the list already and stay as they are.</source>
        <translation>
            <numerusform>%n lead is in the list already and stays as it is.</numerusform>
            <numerusform>%n leads are in the list already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) are in the list already and will be updated.</source>
        <translation>
            <numerusform>%n lead is in the list already and will be updated.</numerusform>
            <numerusform>%n leads are in the list already and will be updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat a number of an earlier row.</source>
        <translation>
            <numerusform>%n row repeats a number of an earlier row.</numerusform>
            <numerusform>%n rows repeat a number of an earlier row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are rejected.</source>
        <translation>
            <numerusform>%n row is rejected.</numerusform>
            <numerusform>%n rows are rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were imported.</source>
        <translation>
            <numerusform>%n lead was imported.</numerusform>
            <numerusform>%n leads were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were updated.</source>
        <translation>
            <numerusform>%n lead was updated.</numerusform>
            <numerusform>%n leads were updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) were skipped.</source>
        <translation>
            <numerusform>%n duplicate was skipped.</numerusform>
            <numerusform>%n duplicates were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected:</source>
        <translation>
            <numerusform>%n row was rejected:</numerusform>
            <numerusform>%n rows were rejected:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) came with a cell that could not be used; it is kept as a column of its own.</source>
        <translation>
            <numerusform>%n lead came with a cell that could not be used; it is kept as a column of its own.</numerusform>
            <numerusform>%n leads came with a cell that could not be used; it is kept as a column of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n Lead(s)</source>
        <translation>
            <numerusform>&amp;Import %n Lead</numerusform>
            <numerusform>&amp;Import %n Leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n WhatsApp number(s) cannot be used and are kept as text beside the lead.</source>
        <translation>
            <numerusform>%n WhatsApp number cannot be used and is kept as text beside the lead.</numerusform>
            <numerusform>%n WhatsApp numbers cannot be used and are kept as text beside the lead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es) cannot be used and are kept as text beside the lead.</source>
        <translation>
            <numerusform>%n e-mail address cannot be used and is kept as text beside the lead.</numerusform>
            <numerusform>%n e-mail addresses cannot be used and are kept as text beside the lead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) have a status that Callboard does not know; they become pending.</source>
        <translation>
            <numerusform>%n lead has a status that Callboard does not know; it becomes pending.</numerusform>
            <numerusform>%n leads have a status that Callboard does not know; they become pending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) have a lead_uuid that is none; they get a new one.</source>
        <translation>
            <numerusform>%n lead has a lead_uuid that is none; it gets a new one.</numerusform>
            <numerusform>%n leads have a lead_uuid that is none; they get a new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have more cells than the header; the further cells are kept as text.</source>
        <translation>
            <numerusform>%n row has more cells than the header; the further cells are kept as text.</numerusform>
            <numerusform>%n rows have more cells than the header; the further cells are kept as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) look as if a spreadsheet program had shortened them. Check them before anybody is called.</source>
        <translation>
            <numerusform>%n number looks as if a spreadsheet program had shortened it. Check it before anybody is called.</numerusform>
            <numerusform>%n numbers look as if a spreadsheet program had shortened them. Check them before anybody is called.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawText</name>
    <message numerus="yes">
        <source>at most %n contact(s) to a number in %1</source>
        <translation>
            <numerusform>at most %n contact to a number in %1</numerusform>
            <numerusform>at most %n contacts to a number in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a do-not-call register no older than %n day(s)</source>
        <translation>
            <numerusform>a do-not-call register no older than %n day</numerusform>
            <numerusform>a do-not-call register no older than %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadEditText</name>
    <message numerus="yes">
        <source>%Ln lead(s) have it already.</source>
        <translation>
            <numerusform>%Ln lead has it already.</numerusform>
            <numerusform>%Ln leads have it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are being called and stay.</source>
        <translation>
            <numerusform>%Ln lead is being called and stays.</numerusform>
            <numerusform>%Ln leads are being called and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) wait in a campaign and stay.</source>
        <translation>
            <numerusform>%Ln lead waits in a campaign and stays.</numerusform>
            <numerusform>%Ln leads wait in a campaign and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are not to be called and stay so.</source>
        <translation>
            <numerusform>%Ln lead is not to be called and stays so.</numerusform>
            <numerusform>%Ln leads are not to be called and stay so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were deleted meanwhile.</source>
        <translation>
            <numerusform>%Ln lead was deleted meanwhile.</numerusform>
            <numerusform>%Ln leads were deleted meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for %Ln lead(s).</source>
        <extracomment>%1 is what is done, such as: Set partner to “Acme”</extracomment>
        <translation>
            <numerusform>%1 for %Ln lead.</numerusform>
            <numerusform>%1 for %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln lead(s) were changed.</source>
        <extracomment>%1 is what was done, such as: Set partner to “Acme”</extracomment>
        <translation>
            <numerusform>%1: %Ln lead was changed.</numerusform>
            <numerusform>%1: %Ln leads were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are as they were before.</source>
        <translation>
            <numerusform>%Ln lead is as it was before.</numerusform>
            <numerusform>%Ln leads are as they were before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were changed since and stay as they are: these are ticked now.</source>
        <translation>
            <numerusform>%Ln lead was changed since and stays as it is: it is ticked now.</numerusform>
            <numerusform>%Ln leads were changed since and stay as they are: these are ticked now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were deleted since.</source>
        <translation>
            <numerusform>%Ln lead was deleted since.</numerusform>
            <numerusform>%Ln leads were deleted since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were not marked.</source>
        <translation>
            <numerusform>%Ln lead was not marked.</numerusform>
            <numerusform>%Ln leads were not marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftCalls</name>
    <message numerus="yes">
        <source>%n call(s) were under way when Callboard ended. They are followed to their end; nobody is called a second time.</source>
        <translation>
            <numerusform>%n call was under way when Callboard ended. It is followed to its end; nobody is called a second time.</numerusform>
            <numerusform>%n calls were under way when Callboard ended. They are followed to their end; nobody is called a second time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseText</name>
    <message numerus="yes">
        <source>Paused: %1 of %n campaign(s)</source>
        <translation>
            <numerusform>Paused: %1 of %n campaign</numerusform>
            <numerusform>Paused: %1 of %n campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message numerus="yes">
        <source>1 to %n characters</source>
        <translation>
            <numerusform>1 character</numerusform>
            <numerusform>1 to %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RejectedLines</name>
    <message numerus="yes">
        <source>And %Ln more line(s).</source>
        <translation>
            <numerusform>And %Ln more line.</numerusform>
            <numerusform>And %Ln more lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleRunner</name>
    <message numerus="yes">
        <source>It should have begun at %1, when nobody was there. Resume to call %n leads, or cancel.</source>
        <translation>
            <numerusform>It should have begun at %1, when nobody was there. Resume to call %n lead, or cancel.</numerusform>
            <numerusform>It should have begun at %1, when nobody was there. Resume to call %n leads, or cancel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should have begun at %1, when nobody was there. Resume to write to %n leads, or cancel.</source>
        <translation>
            <numerusform>It should have begun at %1, when nobody was there. Resume to write to %n lead, or cancel.</numerusform>
            <numerusform>It should have begun at %1, when nobody was there. Resume to write to %n leads, or cancel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesText</name>
    <message numerus="yes">
        <source>%n tries, waiting %1</source>
        <translation>
            <numerusform>%n try, waiting %1</numerusform>
            <numerusform>%n tries, waiting %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) in %1</source>
        <translation>
            <numerusform>%n contact in %1</numerusform>
            <numerusform>%n contacts in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stops after %Ln completed</source>
        <translation>
            <numerusform>stops after %Ln completed</numerusform>
            <numerusform>stops after %Ln completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %Ln, then waits for Go</source>
        <translation>
            <numerusform>first %Ln, then waits for Go</numerusform>
            <numerusform>first %Ln, then waits for Go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n calls to each lead.</source>
        <translation>
            <numerusform>One call to each lead.</numerusform>
            <numerusform>Up to %n calls to each lead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n calls to each lead. After a miss it waits %1.</source>
        <translation>
            <numerusform>One call to each lead. After a miss it waits %1.</numerusform>
            <numerusform>Up to %n calls to each lead. After a miss it waits %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message to each lead. One that fails in passing is tried up to %n times, waiting %1.</source>
        <translation>
            <numerusform>One message to each lead. One that fails in passing is tried up to %n time, waiting %1.</numerusform>
            <numerusform>One message to each lead. One that fails in passing is tried up to %n times, waiting %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleOutlook</name>
    <message numerus="yes">
        <source>The law that this account follows asks for a do-not-call register that is at most %n day(s) old, and none was imported.</source>
        <translation>
            <numerusform>The law that this account follows asks for a do-not-call register that is at most %n day old, and none was imported.</numerusform>
            <numerusform>The law that this account follows asks for a do-not-call register that is at most %n days old, and none was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The law that this account follows asks for a do-not-call register that is at most %n day(s) old; the newest was imported on %1.</source>
        <translation>
            <numerusform>The law that this account follows asks for a do-not-call register that is at most %n day old; the newest was imported on %1.</numerusform>
            <numerusform>The law that this account follows asks for a do-not-call register that is at most %n days old; the newest was imported on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these leads have answered a call before.</source>
        <translation>
            <numerusform>%n of these leads has answered a call before.</numerusform>
            <numerusform>%n of these leads have answered a call before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these leads are called by another campaign too.</source>
        <translation>
            <numerusform>%n of these leads is called by another campaign too.</numerusform>
            <numerusform>%n of these leads are called by another campaign too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleService</name>
    <message numerus="yes">
        <source>%1, %n leads</source>
        <extracomment>the name of a campaign that was given none: a date and the number of its leads</extracomment>
        <translation>
            <numerusform>%1, %n lead</numerusform>
            <numerusform>%1, %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads are marked not to be called and were left out.</source>
        <translation>
            <numerusform>%n lead is marked not to be called and was left out.</numerusform>
            <numerusform>%n leads are marked not to be called and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n attempts to reach each lead: who is missed is called again.</source>
        <translation>
            <numerusform>One attempt to reach each lead.</numerusform>
            <numerusform>Up to %n attempts to reach each lead: who is missed is called again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingRuleText</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its leads are those whose last check-up (%1) is %Ln or more day(s) ago.</source>
        <translation>
            <numerusform>Its leads are those whose last check-up (%1) is %Ln day ago or more.</numerusform>
            <numerusform>Its leads are those whose last check-up (%1) is %Ln or more days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lead that was reached is not called again; others are called up to %Ln time(s) in all, on the next days, too.</source>
        <translation>
            <numerusform>A lead that was reached is not called again; others are called up to %Ln time in all, on the next days, too.</numerusform>
            <numerusform>A lead that was reached is not called again; others are called up to %Ln times in all, on the next days, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls count for %Ln day(s); after that a lead is new.</source>
        <translation>
            <numerusform>Calls count for %Ln day; after that a lead is new.</numerusform>
            <numerusform>Calls count for %Ln days; after that a lead is new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who is missed is called again, up to %Ln time(s) in all.</source>
        <translation>
            <numerusform>Who is missed is called again, up to %Ln time in all.</numerusform>
            <numerusform>Who is missed is called again, up to %Ln times in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) held: resume or cancel</source>
        <translation>
            <numerusform>%Ln lead held: resume or cancel</numerusform>
            <numerusform>%Ln leads held: resume or cancel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lead that got a message gets no other one; others are tried up to %Ln time(s) in all, on the next days, too.</source>
        <translation>
            <numerusform>A lead that got a message gets no other one; others are tried up to %Ln time in all, on the next days, too.</numerusform>
            <numerusform>A lead that got a message gets no other one; others are tried up to %Ln times in all, on the next days, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lead that got an e-mail gets no other one; others are tried up to %Ln time(s) in all, on the next days, too.</source>
        <translation>
            <numerusform>A lead that got an e-mail gets no other one; others are tried up to %Ln time in all, on the next days, too.</numerusform>
            <numerusform>A lead that got an e-mail gets no other one; others are tried up to %Ln times in all, on the next days, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Messages count for %Ln day(s); after that a lead is new.</source>
        <translation>
            <numerusform>Messages count for %Ln day; after that a lead is new.</numerusform>
            <numerusform>Messages count for %Ln days; after that a lead is new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E-mails count for %Ln day(s); after that a lead is new.</source>
        <translation>
            <numerusform>E-mails count for %Ln day; after that a lead is new.</numerusform>
            <numerusform>E-mails count for %Ln days; after that a lead is new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A message that fails in passing is tried again, up to %Ln time(s) in all.</source>
        <translation>
            <numerusform>A message that fails in passing is tried again, up to %Ln time in all.</numerusform>
            <numerusform>A message that fails in passing is tried again, up to %Ln times in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An e-mail that fails in passing is tried again, up to %Ln time(s) in all.</source>
        <translation>
            <numerusform>An e-mail that fails in passing is tried again, up to %Ln time in all.</numerusform>
            <numerusform>An e-mail that fails in passing is tried again, up to %Ln times in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will be called.</source>
        <translation>
            <numerusform>%Ln lead will be called.</numerusform>
            <numerusform>%Ln leads will be called.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will be sent a message.</source>
        <translation>
            <numerusform>%Ln lead will be sent a message.</numerusform>
            <numerusform>%Ln leads will be sent a message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will be sent an e-mail.</source>
        <translation>
            <numerusform>%Ln lead will be sent an e-mail.</numerusform>
            <numerusform>%Ln leads will be sent an e-mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 calls %Ln lead(s).</source>
        <translation>
            <numerusform>%1 calls %Ln lead.</numerusform>
            <numerusform>%1 calls %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends a message to %Ln lead(s).</source>
        <translation>
            <numerusform>%1 sends a message to %Ln lead.</numerusform>
            <numerusform>%1 sends a message to %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends an e-mail to %Ln lead(s).</source>
        <translation>
            <numerusform>%1 sends an e-mail to %Ln lead.</numerusform>
            <numerusform>%1 sends an e-mail to %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 this rule would call %Ln lead(s).</source>
        <translation>
            <numerusform>At %1 this rule would call %Ln lead.</numerusform>
            <numerusform>At %1 this rule would call %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 this rule would send a message to %Ln lead(s).</source>
        <translation>
            <numerusform>At %1 this rule would send a message to %Ln lead.</numerusform>
            <numerusform>At %1 this rule would send a message to %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 this rule would send an e-mail to %Ln lead(s).</source>
        <translation>
            <numerusform>At %1 this rule would send an e-mail to %Ln lead.</numerusform>
            <numerusform>At %1 this rule would send an e-mail to %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its leads are those whose last check-up (%1) is %Ln or more day(s) ago, the house&apos;s threshold.</source>
        <translation>
            <numerusform>Its leads are those whose last check-up (%1) is %Ln or more days ago, the house&apos;s threshold.</numerusform>
            <numerusform>Its leads are those whose last check-up (%1) is %Ln or more days ago, the house&apos;s threshold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartQuestion</name>
    <message numerus="yes">
        <source>As things stand, its run of %1 would write to %Ln lead(s).</source>
        <translation>
            <numerusform>As things stand, its run of %1 would write to %Ln lead.</numerusform>
            <numerusform>As things stand, its run of %1 would write to %Ln leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As things stand, its run of %1 would call %Ln lead(s).</source>
        <translation>
            <numerusform>As things stand, its run of %1 would call %Ln lead.</numerusform>
            <numerusform>As things stand, its run of %1 would call %Ln leads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::AttemptsVerb</name>
    <message numerus="yes">
        <source>These are the latest %n. With --json all are listed.</source>
        <translation>
            <numerusform>This is the latest one. With --json all are listed.</numerusform>
            <numerusform>These are the latest %n. With --json all are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::AuditVerb</name>
    <message numerus="yes">
        <source>These are the latest %n. With --json all are listed.</source>
        <translation>
            <numerusform>This is the latest one. With --json all are listed.</numerusform>
            <numerusform>These are the latest %n. With --json all are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::BackupVerb</name>
    <message numerus="yes">
        <source>Backed up to %1: %n lead(s)</source>
        <translation>
            <numerusform>Backed up to %1: %n lead</numerusform>
            <numerusform>Backed up to %1: %n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::BatchesVerb</name>
    <message numerus="yes">
        <source>%1 of %n batch(es).</source>
        <translation>
            <numerusform>%1 of %n batch.</numerusform>
            <numerusform>%1 of %n batches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::CallSchedulesVerb</name>
    <message numerus="yes">
        <source>%n overdue call(s) were triggered.</source>
        <translation>
            <numerusform>%n overdue call was triggered.</numerusform>
            <numerusform>%n overdue calls were triggered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::CancelVerb</name>
    <message numerus="yes">
        <source>Cancelled %n batch(es).</source>
        <translation>
            <numerusform>Cancelled %n batch.</numerusform>
            <numerusform>Cancelled %n batches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called.</source>
        <translation>
            <numerusform>%n lead will not be called.</numerusform>
            <numerusform>%n leads will not be called.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are being placed at this moment and go on.</source>
        <translation>
            <numerusform>%n call is being placed at this moment and goes on.</numerusform>
            <numerusform>%n calls are being placed at this moment and go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are ringing or talking and go on.</source>
        <translation>
            <numerusform>%n call is ringing or talking and goes on.</numerusform>
            <numerusform>%n calls are ringing or talking and go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s) it is not known yet whether the provider placed them; it is being asked.</source>
        <translation>
            <numerusform>Of %n call it is not known yet whether the provider placed it; it is being asked.</numerusform>
            <numerusform>Of %n calls it is not known yet whether the provider placed them; it is being asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are being hung up.</source>
        <translation>
            <numerusform>%n call is being hung up.</numerusform>
            <numerusform>%n calls are being hung up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are being placed at this moment and are hung up next.</source>
        <translation>
            <numerusform>%n call is being placed at this moment and is hung up next.</numerusform>
            <numerusform>%n calls are being placed at this moment and are hung up next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::ConflictOutput</name>
    <message numerus="yes">
        <source>%n field(s) were changed on both sides: see &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n field was changed on both sides: see &quot;%1&quot;.</numerusform>
            <numerusform>%n fields were changed on both sides: see &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) decided.</source>
        <translation>
            <numerusform>%n field decided.</numerusform>
            <numerusform>%n fields decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::DoNotCallVerb</name>
    <message numerus="yes">
        <source>%1 of %n entr(ies).</source>
        <translation>
            <numerusform>%1 of %n entry.</numerusform>
            <numerusform>%1 of %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entr(ies) were added.</source>
        <translation>
            <numerusform>%n entry was added.</numerusform>
            <numerusform>%n entries were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stood there already.</source>
        <translation>
            <numerusform>%n stood there already.</numerusform>
            <numerusform>%n stood there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called any more.</source>
        <translation>
            <numerusform>%n lead will not be called any more.</numerusform>
            <numerusform>%n leads will not be called any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) stand on no list any more and are pending again.</source>
        <translation>
            <numerusform>%n lead stands on no list any more and is pending again.</numerusform>
            <numerusform>%n leads stand on no list any more and are pending again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entr(ies) were removed.</source>
        <translation>
            <numerusform>%n entry was removed.</numerusform>
            <numerusform>%n entries were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The register with its %n entr(ies) was removed.</source>
        <translation>
            <numerusform>The register with its %n entry was removed.</numerusform>
            <numerusform>The register with its %n entries was removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of what was given is no number and no prefix, and stands on no list.</source>
        <translation>
            <numerusform>%n of what was given is no number and no prefix, and stands on no list.</numerusform>
            <numerusform>%n of what was given is no number and no prefix, and stands on no list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::EditVerb</name>
    <message numerus="yes">
        <source>%n lead(s) that wait are written to so; messages that were sent stay as they are.</source>
        <translation>
            <numerusform>%n lead that waits is written to so; messages that were sent stay as they are.</numerusform>
            <numerusform>%n leads that wait are written to so; messages that were sent stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) that wait are called so; calls that are live go on as they were begun.</source>
        <translation>
            <numerusform>%n lead that waits is called so; calls that are live go on as they were begun.</numerusform>
            <numerusform>%n leads that wait are called so; calls that are live go on as they were begun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::HubSpotVerb</name>
    <message numerus="yes">
        <source>%n contact(s) read.</source>
        <translation>
            <numerusform>%n contact read.</numerusform>
            <numerusform>%n contacts read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new lead(s).</source>
        <translation>
            <numerusform>%n new lead.</numerusform>
            <numerusform>%n new leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) changed.</source>
        <translation>
            <numerusform>%n lead changed.</numerusform>
            <numerusform>%n leads changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HubSpot was told of %n call(s).</source>
        <translation>
            <numerusform>HubSpot was told of %n call.</numerusform>
            <numerusform>HubSpot was told of %n calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are still to be told.</source>
        <translation>
            <numerusform>%n call is still to be told.</numerusform>
            <numerusform>%n calls are still to be told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are not in HubSpot any more.</source>
        <translation>
            <numerusform>%n contact is not in HubSpot any more.</numerusform>
            <numerusform>%n contacts are not in HubSpot any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) were left alone:</source>
        <translation>
            <numerusform>%n contact was left alone:</numerusform>
            <numerusform>%n contacts were left alone:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::ImportVerb</name>
    <message numerus="yes">
        <source>Took %n lead(s) of %1 back.</source>
        <translation>
            <numerusform>Took %n lead of %1 back.</numerusform>
            <numerusform>Took %n leads of %1 back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) stay: they were called, scheduled or edited since.</source>
        <translation>
            <numerusform>%n lead stays: it was called, scheduled or edited since.</numerusform>
            <numerusform>%n leads stay: they were called, scheduled or edited since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::LeadsVerb</name>
    <message numerus="yes">
        <source>Saved %n lead(s) in %1.</source>
        <translation>
            <numerusform>Saved %n lead in %1.</numerusform>
            <numerusform>Saved %n leads in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lead(s).</source>
        <translation>
            <numerusform>%1 of %n lead.</numerusform>
            <numerusform>%1 of %n leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They take %n sheet(s) of the workbook.</source>
        <translation>
            <numerusform>They take %n sheet of the workbook.</numerusform>
            <numerusform>They take %n sheets of the workbook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were too long for a cell of a workbook and were cut; --csv keeps them whole.</source>
        <translation>
            <numerusform>%n text was too long for a cell of a workbook and was cut; --csv keeps it whole.</numerusform>
            <numerusform>%n texts were too long for a cell of a workbook and were cut; --csv keeps them whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::PauseVerb</name>
    <message numerus="yes">
        <source>%n call(s) that had begun go on.</source>
        <translation>
            <numerusform>%n call that had begun goes on.</numerusform>
            <numerusform>%n calls that had begun go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::RestoreVerb</name>
    <message numerus="yes">
        <source>Restored %n lead(s) from %1.</source>
        <translation>
            <numerusform>Restored %n lead from %1.</numerusform>
            <numerusform>Restored %n leads from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::RunSession</name>
    <message numerus="yes">
        <source>%n attempt(s) ended. %1</source>
        <translation>
            <numerusform>%n attempt ended. %1</numerusform>
            <numerusform>%n attempts ended. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) go on at the provider; the next run follows them.</source>
        <translation>
            <numerusform>%n call goes on at the provider; the next run follows it.</numerusform>
            <numerusform>%n calls go on at the provider; the next run follows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s) it is not known whether they were placed; the next run asks the provider.</source>
        <translation>
            <numerusform>Of %n call it is not known whether it was placed; the next run asks the provider.</numerusform>
            <numerusform>Of %n calls it is not known whether they were placed; the next run asks the provider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) wait for your decision.</source>
        <translation>
            <numerusform>%n attempt waits for your decision.</numerusform>
            <numerusform>%n attempts wait for your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::ScheduleVerb</name>
    <message numerus="yes">
        <source>Scheduling %n lead(s)</source>
        <translation>
            <numerusform>Scheduling %n lead</numerusform>
            <numerusform>Scheduling %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n lead(s) were looked at.</source>
        <translation>
            <numerusform>Only the first %n lead were looked at.</numerusform>
            <numerusform>Only the first %n leads were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as a draft with %n lead(s). Nobody is called until it is scheduled: &quot;%1&quot;.</source>
        <translation>
            <numerusform>Kept as a draft with %n lead. Nobody is called until it is scheduled: &quot;%1&quot;.</numerusform>
            <numerusform>Kept as a draft with %n leads. Nobody is called until it is scheduled: &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <extracomment>%1 is &quot;100 calls&quot;, %2 &quot;20 batches&quot; (S0-039)</extracomment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::SheetsVerb</name>
    <message numerus="yes">
        <source>%n row(s) read.</source>
        <translation>
            <numerusform>%n row read.</numerusform>
            <numerusform>%n rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new lead(s).</source>
        <translation>
            <numerusform>%n new lead.</numerusform>
            <numerusform>%n new leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) changed.</source>
        <translation>
            <numerusform>%n lead changed.</numerusform>
            <numerusform>%n leads changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n row written.</numerusform>
            <numerusform>%n rows written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are not in the sheet any more.</source>
        <translation>
            <numerusform>%n row is not in the sheet any more.</numerusform>
            <numerusform>%n rows are not in the sheet any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left alone:</source>
        <translation>
            <numerusform>%n row was left alone:</numerusform>
            <numerusform>%n rows were left alone:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::StatusVerb</name>
    <message numerus="yes">
        <source>Today: %n attempt(s), %1</source>
        <translation>
            <numerusform>Today: %n attempt, %1</numerusform>
            <numerusform>Today: %n attempts, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today: %n attempt(s), no money spent</source>
        <translation>
            <numerusform>Today: %n attempt, no money spent</numerusform>
            <numerusform>Today: %n attempts, no money spent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::WebhooksVerb</name>
    <message numerus="yes">
        <source>%n report(s) of the last day were about calls or messages that are not known.</source>
        <translation>
            <numerusform>%n report of the last day was about a call or message that is not known.</numerusform>
            <numerusform>%n reports of the last day were about calls or messages that are not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::dispatch::CampaignEnd</name>
    <message numerus="yes">
        <source>The goal of %n completed leads is reached.</source>
        <translation>
            <numerusform>The goal of %n completed lead is reached.</numerusform>
            <numerusform>The goal of %n completed leads is reached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::dispatch::Engine</name>
    <message numerus="yes">
        <source>%1: %n leads</source>
        <translation>
            <numerusform>%1: %n lead</numerusform>
            <numerusform>%1: %n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n calls the provider cannot say whether they were placed.</source>
        <translation>
            <numerusform>For %n call the provider cannot say whether it was placed.</numerusform>
            <numerusform>For %n calls the provider cannot say whether they were placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was interrupted and goes on gently with %n leads.</source>
        <translation>
            <numerusform>%1 was interrupted and goes on gently with %n lead.</numerusform>
            <numerusform>%1 was interrupted and goes on gently with %n leads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After the interruption %n leads would slip to another day. Resume to call them then, or cancel.</source>
        <translation>
            <numerusform>After the interruption %n lead would slip to another day. Resume to call it then, or cancel.</numerusform>
            <numerusform>After the interruption %n leads would slip to another day. Resume to call them then, or cancel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n missed leads are tried again, the first at %2.</source>
        <translation>
            <numerusform>%1: %n missed lead is tried again, at %2.</numerusform>
            <numerusform>%1: %n missed leads are tried again, the first at %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It differs by %n minutes from the clock of %1. No call is placed there until they agree: please set this computer&apos;s clock.</source>
        <translation>
            <numerusform>It differs by %n minute from the clock of %1. No call is placed there until they agree: please set this computer&apos;s clock.</numerusform>
            <numerusform>It differs by %n minutes from the clock of %1. No call is placed there until they agree: please set this computer&apos;s clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan behind %1 has %n lines, fewer than are set. No more are used.</source>
        <translation>
            <numerusform>The plan behind %1 has %n lines, fewer than are set. No more are used.</numerusform>
            <numerusform>The plan behind %1 has %n lines, fewer than are set. No more are used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n calls made since the backup were found and entered.</source>
        <translation>
            <numerusform>%1: %n calls made since the backup were found and entered.</numerusform>
            <numerusform>%1: %n calls made since the backup were found and entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more calls were to numbers that no lead has.</source>
        <translation>
            <numerusform>%n more calls were to numbers that no lead has.</numerusform>
            <numerusform>%n more calls were to numbers that no lead has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more calls the provider does not tell whom they were to: all campaigns are paused until you have looked at its own list of calls.</source>
        <translation>
            <numerusform>Of %n more call the provider does not tell whom it was to: all campaigns are paused until you have looked at its own list of calls.</numerusform>
            <numerusform>Of %n more calls the provider does not tell whom they were to: all campaigns are paused until you have looked at its own list of calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) could not be called at the appointed time, for Callboard did not run. Say under To Decide whether they are called after all.</source>
        <translation>
            <numerusform>%n lead could not be called at the appointed time, for Callboard did not run. Say under To Decide whether it is called after all.</numerusform>
            <numerusform>%n leads could not be called at the appointed time, for Callboard did not run. Say under To Decide whether they are called after all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n messages are sent again, the first at %2.</source>
        <translation>
            <numerusform>%1: %n message is sent again, the first at %2.</numerusform>
            <numerusform>%1: %n messages are sent again, the first at %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n of its leads could not be written to: Why says what stands against it.</source>
        <translation>
            <numerusform>%1. %n of its leads could not be written to: Why says what stands against it.</numerusform>
            <numerusform>%1. %n of its leads could not be written to: Why says what stands against it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n of its leads could not be called: Why says what stands against it.</source>
        <translation>
            <numerusform>%1. %n of its leads could not be called: Why says what stands against it.</numerusform>
            <numerusform>%1. %n of its leads could not be called: Why says what stands against it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It differs by %n minutes from the clock of %1. No message is sent there until they agree: please set this computer&apos;s clock.</source>
        <translation>
            <numerusform>It differs by %n minute from the clock of %1. No message is sent there until they agree: please set this computer&apos;s clock.</numerusform>
            <numerusform>It differs by %n minutes from the clock of %1. No message is sent there until they agree: please set this computer&apos;s clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It differs by %n minutes from the clock of %1. No mail is sent there until they agree: please set this computer&apos;s clock.</source>
        <translation>
            <numerusform>It differs by %n minute from the clock of %1. No mail is sent there until they agree: please set this computer&apos;s clock.</numerusform>
            <numerusform>It differs by %n minutes from the clock of %1. No mail is sent there until they agree: please set this computer&apos;s clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n messages the provider cannot say whether they were sent.</source>
        <translation>
            <numerusform>For %n message the provider cannot say whether it was sent.</numerusform>
            <numerusform>For %n messages the provider cannot say whether they were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n mails the mail server did not say whether it took them.</source>
        <translation>
            <numerusform>For %n mail the mail server did not say whether it took it.</numerusform>
            <numerusform>For %n mails the mail server did not say whether it took them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After the interruption %n leads would slip to another day. Resume to write to them then, or cancel.</source>
        <translation>
            <numerusform>After the interruption %n lead would slip to another day. Resume to write to it then, or cancel.</numerusform>
            <numerusform>After the interruption %n leads would slip to another day. Resume to write to them then, or cancel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) could not be written to at the appointed time, for Callboard did not run. Say under To Decide whether they are written to after all.</source>
        <translation>
            <numerusform>%n lead could not be written to at the appointed time, for Callboard did not run. Say under To Decide whether it is written to after all.</numerusform>
            <numerusform>%n leads could not be written to at the appointed time, for Callboard did not run. Say under To Decide whether they are written to after all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::dispatch::RestoreGap</name>
    <message numerus="yes">
        <source>Of %n calls made since the backup the provider does not tell whom they were to. Look at its own list of calls, then resume or cancel.</source>
        <translation>
            <numerusform>Of %n call made since the backup the provider does not tell whom it was to. Look at its own list of calls, then resume or cancel.</numerusform>
            <numerusform>Of %n calls made since the backup the provider does not tell whom they were to. Look at its own list of calls, then resume or cancel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::services::RuleKeeper</name>
    <message numerus="yes">
        <source>Nobody was there when this rule was due. Resume its campaign to call %n leads now, or cancel it.</source>
        <translation>
            <numerusform>Nobody was there when this rule was due. Resume its campaign to call %n lead now, or cancel it.</numerusform>
            <numerusform>Nobody was there when this rule was due. Resume its campaign to call %n leads now, or cancel it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was there when this rule was due. It calls %n leads now.</source>
        <translation>
            <numerusform>Nobody was there when this rule was due. It calls %n lead now.</numerusform>
            <numerusform>Nobody was there when this rule was due. It calls %n leads now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) before it were missed as well.</source>
        <translation>
            <numerusform>%n run before it were missed as well.</numerusform>
            <numerusform>%n runs before it were missed as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was there when this rule was due. Resume its campaign to write to %n leads now, or cancel it.</source>
        <translation>
            <numerusform>Nobody was there when this rule was due. Resume its campaign to write to %n lead now, or cancel it.</numerusform>
            <numerusform>Nobody was there when this rule was due. Resume its campaign to write to %n leads now, or cancel it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was there when this rule was due. It writes to %n leads now.</source>
        <translation>
            <numerusform>Nobody was there when this rule was due. It writes to %n lead now.</numerusform>
            <numerusform>Nobody was there when this rule was due. It writes to %n leads now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::AddNumbersDialog</name>
    <message numerus="yes">
        <source>%Ln line(s) will be added.</source>
        <translation>
            <numerusform>%Ln line will be added.</numerusform>
            <numerusform>%Ln lines will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln</source>
        <translation>
            <numerusform>&amp;Add %Ln</numerusform>
            <numerusform>&amp;Add %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::AuditDialog</name>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::BatchesPage</name>
    <message numerus="yes">
        <source>The next %1 of %n batch(es)</source>
        <translation>
            <numerusform>The next %1 of %n batch</numerusform>
            <numerusform>The next %1 of %n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) waiting or under way</source>
        <translation>
            <numerusform>%n batch waiting or under way</numerusform>
            <numerusform>%n batches waiting or under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n batch(es)?</source>
        <translation>
            <numerusform>Cancel %n batch?</numerusform>
            <numerusform>Cancel %n batches?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n Batch(es)</source>
        <translation>
            <numerusform>Cancel %n Batch</numerusform>
            <numerusform>Cancel %n Batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n &amp;More</source>
        <translation>
            <numerusform>Show %n &amp;More</numerusform>
            <numerusform>Show %n &amp;More</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) of this batch are called at a new time; the other batches of %1 keep theirs.</source>
        <translation>
            <numerusform>%n lead of this batch is called at a new time; the other batches of %1 keep theirs.</numerusform>
            <numerusform>%n leads of this batch are called at a new time; the other batches of %1 keep theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ca&amp;ncel %n Batch(es)…</source>
        <translation>
            <numerusform>Ca&amp;ncel %n Batch…</numerusform>
            <numerusform>Ca&amp;ncel %n Batches…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called any more. Those not called yet are pending again, missed ones stay missed.</source>
        <translation>
            <numerusform>%n lead will not be called any more. Those not called yet are pending again, missed ones stay missed.</numerusform>
            <numerusform>%n leads will not be called any more. Those not called yet are pending again, missed ones stay missed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::BulkEdit</name>
    <message numerus="yes">
        <source>It was made on %1, to %Ln lead(s): %2.</source>
        <extracomment>%1 is a moment, %2 what is taken back, such as: Set partner to “Acme”</extracomment>
        <translation>
            <numerusform>It was made on %1, to %Ln lead: %2.</numerusform>
            <numerusform>It was made on %1, to %Ln leads: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln lead(s) as not to be called?</source>
        <translation>
            <numerusform>Mark %Ln lead as not to be called?</numerusform>
            <numerusform>Mark %Ln leads as not to be called?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow calls to %Ln lead(s) again?</source>
        <translation>
            <numerusform>Allow calls to %Ln lead again?</numerusform>
            <numerusform>Allow calls to %Ln leads again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Mark %Ln Lead</numerusform>
            <numerusform>Mark %Ln Leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %Ln Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Allow %Ln Lead</numerusform>
            <numerusform>Allow %Ln Leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %Ln lead(s)</source>
        <translation>
            <numerusform>Change %Ln lead</numerusform>
            <numerusform>Change %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>C&amp;hange %Ln Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>C&amp;hange %Ln Lead</numerusform>
            <numerusform>C&amp;hange %Ln Leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::CallControl</name>
    <message numerus="yes">
        <source>%n lead(s) would no longer be called.</source>
        <translation>
            <numerusform>%n lead would no longer be called.</numerusform>
            <numerusform>%n leads would no longer be called.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n Campaign(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Cancel %n Campaign</numerusform>
            <numerusform>Cancel %n Campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::CallNext</name>
    <message numerus="yes">
        <source>%Ln lead(s) are selected. Choose the one that shall be called next.</source>
        <translation>
            <numerusform>%Ln lead are selected. Choose the one that shall be called next.</numerusform>
            <numerusform>%Ln leads are selected. Choose the one that shall be called next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::CallNowDialog</name>
    <message numerus="yes">
        <source>&amp;Take it out of the %n campaigns that would call it again</source>
        <translation>
            <numerusform>&amp;Take it out of the %n campaign that would call it again</numerusform>
            <numerusform>&amp;Take it out of the %n campaigns that would call it again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::CampaignActions</name>
    <message numerus="yes">
        <source>Its %n batch(es) and its place in this list go. Its leads stay, and the history of their calls stays with each lead. This cannot be undone.</source>
        <translation>
            <numerusform>Its %n batch and its place in this list go. Its leads stay, and the history of their calls stays with each lead. This cannot be undone.</numerusform>
            <numerusform>Its %n batches and its place in this list go. Its leads stay, and the history of their calls stays with each lead. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) that have not started move to a new start; their rhythm stays. What has started keeps its time, and so does a batch that was moved by itself.</source>
        <translation>
            <numerusform>%n batch that has not started moves to a new start; its rhythm stays. What has started keeps its time, and so does a batch that was moved by itself.</numerusform>
            <numerusform>%n batches that have not started move to a new start; their rhythm stays. What has started keeps its time, and so does a batch that was moved by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::CampaignBatches</name>
    <message numerus="yes">
        <source>%1 of %n batch(es) are shown. Show &amp;More</source>
        <translation>
            <numerusform>%1 of %n batch is shown. Show &amp;More</numerusform>
            <numerusform>%1 of %n batches are shown. Show &amp;More</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::CampaignsPage</name>
    <message numerus="yes">
        <source>%1 is a draft: none of its %n lead(s) is called until you schedule it.</source>
        <translation>
            <numerusform>%1 is a draft: none of its %n lead is called until you schedule it.</numerusform>
            <numerusform>%1 is a draft: none of its %n leads is called until you schedule it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ConflictPanel</name>
    <message numerus="yes">
        <source>%n lead(s) may be called again, and their numbers leave the house&apos;s do-not-call list.</source>
        <translation>
            <numerusform>%n lead may be called again, and its number leaves the house&apos;s do-not-call list.</numerusform>
            <numerusform>%n leads may be called again, and their numbers leave the house&apos;s do-not-call list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) decided.</source>
        <translation>
            <numerusform>%n field decided.</numerusform>
            <numerusform>%n fields decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) stay as they are on both sides</source>
        <translation>
            <numerusform>%n field stays as it is on both sides</numerusform>
            <numerusform>%n fields stay as they are on both sides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::DoNotCallPage</name>
    <message numerus="yes">
        <source>%Ln entr(ies) match</source>
        <translation>
            <numerusform>%Ln entry matches</numerusform>
            <numerusform>%Ln entries match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %Ln entr(ies) that match</source>
        <translation>
            <numerusform>The latest %Ln entry that matches</numerusform>
            <numerusform>The latest %Ln entries that match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %L1 of %Ln entr(ies)</source>
        <translation>
            <numerusform>The latest %L1 of %Ln entry</numerusform>
            <numerusform>The latest %L1 of %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln</source>
        <translation>
            <numerusform>&amp;Remove %Ln</numerusform>
            <numerusform>&amp;Remove %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(ies) were removed and keep nobody from being called.</source>
        <translation>
            <numerusform>%Ln entry was removed and keeps nobody from being called.</numerusform>
            <numerusform>%Ln entries were removed and keep nobody from being called.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(ies) stand on the lists again.</source>
        <translation>
            <numerusform>%Ln entry stands on the lists again.</numerusform>
            <numerusform>%Ln entries stand on the lists again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The register %1 with %Ln entr(ies) was removed.</source>
        <translation>
            <numerusform>The register %1 with %Ln entry was removed.</numerusform>
            <numerusform>The register %1 with %Ln entries was removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::EditCampaignDialog</name>
    <message numerus="yes">
        <source>%n lead(s) that wait are called so; calls that are live go on as they were begun.</source>
        <translation>
            <numerusform>%n lead that waits is called so; calls that are live go on as they were begun.</numerusform>
            <numerusform>%n leads that wait are called so; calls that are live go on as they were begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) that wait are written to so; messages that were sent stay as they are.</source>
        <translation>
            <numerusform>%n lead that waits is written to so; messages that were sent stay as they are.</numerusform>
            <numerusform>%n leads that wait are written to so; messages that were sent stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln Lead(s)</source>
        <translation>
            <numerusform>Export %Ln Lead</numerusform>
            <numerusform>Export %Ln Leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ForecastChart</name>
    <message numerus="yes">
        <source>%1 to %2: at most %3 of %4 lines in use, %n call(s) begin</source>
        <translation>
            <numerusform>%1 to %2: at most %3 of %4 lines in use, %n call begins</numerusform>
            <numerusform>%1 to %2: at most %3 of %4 lines in use, %n calls begin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ForecastPanel</name>
    <message numerus="yes">
        <source>Of %n simulated campaign(s), 8 in 10 stay within these ranges.</source>
        <translation>
            <numerusform>Of %n simulated campaign, 8 in 10 stay within these ranges.</numerusform>
            <numerusform>Of %n simulated campaigns, 8 in 10 stay within these ranges.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::GapBox</name>
    <message numerus="yes">
        <source>%Ln lead(s) have no value for a placeholder of the message.</source>
        <translation>
            <numerusform>%Ln lead has no value for a placeholder of the message.</numerusform>
            <numerusform>%Ln leads have no value for a placeholder of the message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::HeldLeadsBox</name>
    <message numerus="yes">
        <source>Only the first %Ln of %L1 leads were looked at.</source>
        <translation>
            <numerusform>Only the first %Ln of %L1 leads was looked at.</numerusform>
            <numerusform>Only the first %Ln of %L1 leads were looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ImportDialog</name>
    <message numerus="yes">
        <source>Take back the %n lead(s) of this import?</source>
        <translation>
            <numerusform>Take back the %n lead of this import?</numerusform>
            <numerusform>Take back the %n leads of this import?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were taken back.</source>
        <translation>
            <numerusform>%n lead was taken back.</numerusform>
            <numerusform>%n leads were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) stayed, because they were called, scheduled or edited.</source>
        <translation>
            <numerusform>%n lead stayed, because it was called, scheduled or edited.</numerusform>
            <numerusform>%n leads stayed, because they were called, scheduled or edited.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ImportStarter</name>
    <message numerus="yes">
        <source>%n import(s) come after the one that is open.</source>
        <translation>
            <numerusform>%n import comes after the one that is open.</numerusform>
            <numerusform>%n imports come after the one that is open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadExport</name>
    <message numerus="yes">
        <source>%n lead(s) were saved to %1.</source>
        <translation>
            <numerusform>%n lead was saved to %1.</numerusform>
            <numerusform>%n leads were saved to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They take %n sheet(s) of the workbook.</source>
        <translation>
            <numerusform>They take %n sheet of the workbook.</numerusform>
            <numerusform>They take %n sheets of the workbook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were too long for a cell of a workbook and were cut; a CSV file keeps them whole.</source>
        <translation>
            <numerusform>%n text was too long for a cell of a workbook and was cut; a CSV file keeps it whole.</numerusform>
            <numerusform>%n texts were too long for a cell of a workbook and were cut; a CSV file keeps them whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n lead(s)</source>
        <translation>
            <numerusform>Export %n lead</numerusform>
            <numerusform>Export %n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadFilterBar</name>
    <message numerus="yes">
        <source>%1 (%n lead(s))</source>
        <translation>
            <numerusform>%1 (%n lead)</numerusform>
            <numerusform>%1 (%n leads)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadOperations</name>
    <message numerus="yes">
        <source>Delete %n lead(s)?</source>
        <translation>
            <numerusform>Delete %n lead?</numerusform>
            <numerusform>Delete %n leads?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were deleted.</source>
        <translation>
            <numerusform>%n lead was deleted.</numerusform>
            <numerusform>%n leads were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were copied.</source>
        <translation>
            <numerusform>%n lead was copied.</numerusform>
            <numerusform>%n leads were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were deleted. Those that are being called stay.</source>
        <translation>
            <numerusform>%n lead was deleted. Those that are being called stay.</numerusform>
            <numerusform>%n leads were deleted. Those that are being called stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Delete %n Lead</numerusform>
            <numerusform>Delete %n Leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) are back. Of the others the numbers belong to new leads now.</source>
        <translation>
            <numerusform>%n lead is back. Of the others the numbers belong to new leads now.</numerusform>
            <numerusform>%n leads are back. Of the others the numbers belong to new leads now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) are back, and wait to be called where they waited.</source>
        <translation>
            <numerusform>%n lead is back, and waits to be called where it waited.</numerusform>
            <numerusform>%n leads are back, and wait to be called where they waited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n lead(s) out of the campaigns that wait to call them?</source>
        <translation>
            <numerusform>Take %n lead out of the campaigns that wait to call it?</numerusform>
            <numerusform>Take %n leads out of the campaigns that wait to call them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take Out %n Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Take Out %n Lead</numerusform>
            <numerusform>Take Out %n Leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called by their campaigns any more.</source>
        <translation>
            <numerusform>%n lead will not be called by its campaigns any more.</numerusform>
            <numerusform>%n leads will not be called by their campaigns any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers, names and all other details of the %n lead(s) go, and campaigns that wait to call them skip them. What is recorded of their calls stays with the campaigns, and numbers that are not to be called stay on the list. Leads that are being called stay. This cannot be undone.</source>
        <translation>
            <numerusform>The number, name and all other details of the %n lead go, and campaigns that wait to call it skip it. What is recorded of its calls stays with the campaigns, and a number that is not to be called stays on the list. A lead that is being called stays. This cannot be undone.</numerusform>
            <numerusform>Numbers, names and all other details of the %n leads go, and campaigns that wait to call them skip them. What is recorded of their calls stays with the campaigns, and numbers that are not to be called stay on the list. Leads that are being called stay. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers, names and all other details of the %n lead(s) go, and campaigns that wait to call them skip them. What is recorded of their calls stays with the campaigns, and numbers that are not to be called stay on the list. Leads that are being called stay. It can be undone right afterwards.</source>
        <translation>
            <numerusform>The number, name and all other details of the %n lead go, and campaigns that wait to call it skip it. What is recorded of its calls stays with the campaigns, and a number that is not to be called stays on the list. A lead that is being called stays. It can be undone right afterwards.</numerusform>
            <numerusform>Numbers, names and all other details of the %n leads go, and campaigns that wait to call them skip them. What is recorded of their calls stays with the campaigns, and numbers that are not to be called stay on the list. Leads that are being called stay. It can be undone right afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadsPage</name>
    <message numerus="yes">
        <source>Select &amp;Only the %n Row(s) on Screen</source>
        <translation>
            <numerusform>Select &amp;Only the %n Row on Screen</numerusform>
            <numerusform>Select &amp;Only the %n Rows on Screen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo: %1 (%Ln lead(s))</source>
        <extracomment>%1 is what is taken back, such as: Set partner to “Acme”</extracomment>
        <translation>
            <numerusform>&amp;Undo: %1 (%Ln lead)</numerusform>
            <numerusform>&amp;Undo: %1 (%Ln leads)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::LiveCallsDialog</name>
    <message numerus="yes">
        <source>&amp;Let %n live call(s) come to their end</source>
        <translation>
            <numerusform>&amp;Let %n live call come to its end</numerusform>
            <numerusform>&amp;Let %n live calls come to their end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hang up %n live call(s)</source>
        <translation>
            <numerusform>&amp;Hang up %n live call</numerusform>
            <numerusform>&amp;Hang up %n live calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::MojibakeNotice</name>
    <message numerus="yes">
        <source>&amp;Mend %n text(s) whose letters were misread before they came into the file</source>
        <translation>
            <numerusform>&amp;Mend %n text whose letters were misread before it came into the file</numerusform>
            <numerusform>&amp;Mend %n texts whose letters were misread before they came into the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::NoticeBar</name>
    <message numerus="yes">
        <source>Show %n Further Notice(s)</source>
        <translation>
            <numerusform>Show %n Further Notice</numerusform>
            <numerusform>Show %n Further Notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show Fewer; %n Further Notice(s) Follow</source>
        <translation>
            <numerusform>Show Fewer; %n Further Notice Follow</numerusform>
            <numerusform>Show Fewer; %n Further Notices Follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ReachDialog</name>
    <message numerus="yes">
        <source>%1: the first %L2 of %Ln lead(s)</source>
        <translation>
            <numerusform>%1: the first %L2 of %Ln lead</numerusform>
            <numerusform>%1: the first %L2 of %Ln leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln lead(s)</source>
        <translation>
            <numerusform>%1: %Ln lead</numerusform>
            <numerusform>%1: %Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::RemoveRegisterDialog</name>
    <message numerus="yes">
        <source>&amp;Remove %Ln Entr(ies)</source>
        <translation>
            <numerusform>&amp;Remove %Ln Entry</numerusform>
            <numerusform>&amp;Remove %Ln Entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The register “%1” with its %Ln entr(ies) keeps nobody from being called any more. Leads that no other list forbids are pending again. This cannot be undone, but the file can be imported again.</source>
        <translation>
            <numerusform>The register “%1” with its %Ln entry keeps nobody from being called any more. Leads that no other list forbids are pending again. This cannot be undone, but the file can be imported again.</numerusform>
            <numerusform>The register “%1” with its %Ln entries keeps nobody from being called any more. Leads that no other list forbids are pending again. This cannot be undone, but the file can be imported again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::RhythmEditor</name>
    <message numerus="yes">
        <source>A batch that falls due waits for a free line, so at most %n call(s) are live.</source>
        <translation>
            <numerusform>A batch that falls due waits for a free line, so at most %n call is live.</numerusform>
            <numerusform>A batch that falls due waits for a free line, so at most %n calls are live.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next %1 start every %2 s; with calls of 3 minutes up to %n will be live.</source>
        <translation>
            <numerusform>The next %1 start every %2 s; with calls of 3 minutes up to %n will be live.</numerusform>
            <numerusform>The next %1 start every %2 s; with calls of 3 minutes up to %n will be live.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::RuleDialog</name>
    <message numerus="yes">
        <source>%Ln lead(s) are looked at.</source>
        <translation>
            <numerusform>%Ln lead is looked at.</numerusform>
            <numerusform>%Ln leads are looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::RulesPage</name>
    <message numerus="yes">
        <source>Call %Ln Lead(s)</source>
        <translation>
            <numerusform>Call %Ln Lead</numerusform>
            <numerusform>Call %Ln Leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write to %Ln Lead(s)</source>
        <translation>
            <numerusform>Write to %Ln Lead</numerusform>
            <numerusform>Write to %Ln Leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ScheduleDialog</name>
    <message numerus="yes">
        <source>%n lead(s) selected</source>
        <translation>
            <numerusform>%n lead selected</numerusform>
            <numerusform>%n leads selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will be called with the account %1, for about %2.</source>
        <translation>
            <numerusform>%n person will be called with the account %1, for about %2.</numerusform>
            <numerusform>%n people will be called with the account %1, for about %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n Call(s)</source>
        <translation>
            <numerusform>Schedule %n Call</numerusform>
            <numerusform>Schedule %n Calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule %n Call(s)</source>
        <translation>
            <numerusform>&amp;Schedule %n Call</numerusform>
            <numerusform>&amp;Schedule %n Calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule %n Message(s)</source>
        <translation>
            <numerusform>&amp;Schedule %n Message</numerusform>
            <numerusform>&amp;Schedule %n Messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will be written to with the account %1.</source>
        <translation>
            <numerusform>%n person will be written to with the account %1.</numerusform>
            <numerusform>%n people will be written to with the account %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n Message(s)</source>
        <translation>
            <numerusform>Schedule %n Message</numerusform>
            <numerusform>Schedule %n Messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule %n Message(s), %1 Without Address</source>
        <extracomment>%1 is a number of leads</extracomment>
        <translation>
            <numerusform>&amp;Schedule %n Message, %1 Without Address</numerusform>
            <numerusform>&amp;Schedule %n Messages, %1 Without Address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ScheduleSummaryPanel</name>
    <message numerus="yes">
        <source>The %n line(s) of the account %1</source>
        <translation>
            <numerusform>The %n line of the account %1</numerusform>
            <numerusform>The %n lines of the account %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 at the peak; the account has %n line(s)</source>
        <translation>
            <numerusform>%1 at the peak; the account has %n line</numerusform>
            <numerusform>%1 at the peak; the account has %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::SelectLeadsDialog</name>
    <message numerus="yes">
        <source>&amp;Deselect %Ln Lead(s)</source>
        <translation>
            <numerusform>&amp;Deselect %Ln Lead</numerusform>
            <numerusform>&amp;Deselect %Ln Leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Select %Ln Lead(s)</source>
        <translation>
            <numerusform>&amp;Select %Ln Lead</numerusform>
            <numerusform>&amp;Select %Ln Leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n attempt(s) wait for your decision.</source>
        <translation>
            <numerusform>%n attempt waits for your decision.</numerusform>
            <numerusform>%n attempts wait for your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::WebhooksPage</name>
    <message numerus="yes">
        <source>%n reports of the last day were about calls or messages that Callboard does not know: another program uses the same account, or somebody calls by hand.</source>
        <translation>
            <numerusform>%n report of the last day was about a call or message that Callboard does not know: another program uses the same account, or somebody calls by hand.</numerusform>
            <numerusform>%n reports of the last day were about calls or messages that Callboard does not know: another program uses the same account, or somebody calls by hand.</numerusform>
        </translation>
    </message>
</context>
</TS>
