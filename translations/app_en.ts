<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message numerus="yes">
        <source>%n voided</source>
        <translation>
            <numerusform>%n voided</numerusform>
            <numerusform>%n voided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message numerus="yes">
        <source>%n recipients get the signed scan</source>
        <translation>
            <numerusform>%n recipient gets the signed scan</numerusform>
            <numerusform>%n recipients get the signed scan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue to %n recipients</source>
        <translation>
            <numerusform>Issue to %n recipient</numerusform>
            <numerusform>Issue to %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallBackForm</name>
    <message numerus="yes">
        <source>%n recipients are asked. The document is frozen at once.</source>
        <translation>
            <numerusform>%n recipient is asked. The document is frozen at once.</numerusform>
            <numerusform>%n recipients are asked. The document is frozen at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message numerus="yes">
        <source>%n documents wait to be sent</source>
        <translation>
            <numerusform>%n document waits to be sent</numerusform>
            <numerusform>%n documents wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers to senders wait</source>
        <translation>
            <numerusform>%n answer to a sender waits</numerusform>
            <numerusform>%n answers to senders wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Converted</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts lie outside the file and were not fetched.</source>
        <translation>
            <numerusform>%n part lies outside the file and was not fetched.</numerusform>
            <numerusform>%n parts lie outside the file and were not fetched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryPage</name>
    <message numerus="yes">
        <source>%n slips: the receiver signs and sends it back.</source>
        <translation>
            <numerusform>%n slip: the receiver signs and sends it back.</numerusform>
            <numerusform>%n slips: the receiver signs and sends them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsPane</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormForm</name>
    <message numerus="yes">
        <source>%n points are not as the rule asks</source>
        <translation>
            <numerusform>%n point is not as the rule asks</numerusform>
            <numerusform>%n points are not as the rule asks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points are for a person to look at</source>
        <translation>
            <numerusform>%n point is for a person to look at</numerusform>
            <numerusform>%n points are for a person to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n new documents</source>
        <translation>
            <numerusform>%n new document</numerusform>
            <numerusform>%n new documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message numerus="yes">
        <source>Issue to %n recipients</source>
        <translation>
            <numerusform>Issue to %n recipient</numerusform>
            <numerusform>Issue to %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message numerus="yes">
        <source>%n seconds ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets need a look</source>
        <translation>
            <numerusform>%n packet needs a look</numerusform>
            <numerusform>%n packets need a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message numerus="yes">
        <source>%n recipients wait for the axis</source>
        <translation>
            <numerusform>%n recipient waits for the axis</numerusform>
            <numerusform>%n recipients wait for the axis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n documents were sealed after that.</source>
        <translation>
            <numerusform>%n document was sealed after that.</numerusform>
            <numerusform>%n documents were sealed after that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>%n recipients overdue</source>
        <translation>
            <numerusform>%n recipient overdue</numerusform>
            <numerusform>%n recipients overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older documents are found by the search.</source>
        <translation>
            <numerusform>%n older document is found by the search.</numerusform>
            <numerusform>%n older documents are found by the search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutgoingPage</name>
    <message numerus="yes">
        <source>Issue to %n recipients…</source>
        <translation>
            <numerusform>Issue to %n recipient…</numerusform>
            <numerusform>Issue to %n recipients…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutgoingRow</name>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketFiles</name>
    <message numerus="yes">
        <source>Reading %n packets…</source>
        <translation>
            <numerusform>Reading %n packet…</numerusform>
            <numerusform>Reading %n packets…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents taken in.</source>
        <translation>
            <numerusform>%n document taken in.</numerusform>
            <numerusform>%n documents taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets were here already; nothing is doubled.</source>
        <translation>
            <numerusform>%n packet was here already; nothing is doubled.</numerusform>
            <numerusform>%n packets were here already; nothing is doubled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recalls wait for your answer.</source>
        <translation>
            <numerusform>%n recall waits for your answer.</numerusform>
            <numerusform>%n recalls wait for your answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer documents wait on the recall desk.</source>
        <translation>
            <numerusform>%n newer document waits on the recall desk.</numerusform>
            <numerusform>%n newer documents wait on the recall desk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports were added to their documents.</source>
        <translation>
            <numerusform>%n report was added to its document.</numerusform>
            <numerusform>%n reports were added to their documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports are about unknown documents.</source>
        <translation>
            <numerusform>%n report is about an unknown document.</numerusform>
            <numerusform>%n reports are about unknown documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents bear a mark of secrecy and are stopped.</source>
        <translation>
            <numerusform>%n document bears a mark of secrecy and is stopped.</numerusform>
            <numerusform>%n documents bear a mark of secrecy and are stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read; they are in quarantine.</source>
        <translation>
            <numerusform>%n file cannot be read; it is in quarantine.</numerusform>
            <numerusform>%n files cannot be read; they are in quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets could not be taken in now.</source>
        <translation>
            <numerusform>%n packet could not be taken in now.</numerusform>
            <numerusform>%n packets could not be taken in now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperCopyPage</name>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message numerus="yes">
        <source>%n immediate documents nobody has confirmed</source>
        <translation>
            <numerusform>%n immediate document nobody has confirmed</numerusform>
            <numerusform>%n immediate documents nobody has confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers to senders not sent yet</source>
        <translation>
            <numerusform>%n answer to a sender not sent yet</numerusform>
            <numerusform>%n answers to senders not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received documents wait for registration</source>
        <translation>
            <numerusform>%n received document waits for registration</numerusform>
            <numerusform>%n received documents wait for registration</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintArrival</name>
    <message numerus="yes">
        <source>%n pages are with the printer.</source>
        <translation>
            <numerusform>%n page is with the printer.</numerusform>
            <numerusform>%n pages are with the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintBookPage</name>
    <message numerus="yes">
        <source>%n lines; voided numbers are struck through.</source>
        <translation>
            <numerusform>%n line; voided numbers are struck through.</numerusform>
            <numerusform>%n lines; voided numbers are struck through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message numerus="yes">
        <source>%n pages are with the printer.</source>
        <translation>
            <numerusform>%n page is with the printer.</numerusform>
            <numerusform>%n pages are with the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message numerus="yes">
        <source>%n pages are kept.</source>
        <translation>
            <numerusform>%n page is kept.</numerusform>
            <numerusform>%n pages are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SealBatch</name>
    <message numerus="yes">
        <source>Number and seal %n documents</source>
        <translation>
            <numerusform>Number and seal %n document</numerusform>
            <numerusform>Number and seal %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n documents are sealed.</source>
        <translation>
            <numerusform>The document is sealed.</numerusform>
            <numerusform>All %n documents are sealed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message numerus="yes">
        <source>Issue to %n recipients</source>
        <translation>
            <numerusform>Issue to %n recipient</numerusform>
            <numerusform>Issue to %n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n documents, all years, both directions</source>
        <translation>
            <numerusform>%n document, all years, both directions</numerusform>
            <numerusform>%n documents, all years, both directions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenWatch</name>
    <message numerus="yes">
        <source>%n days are left; ask for its renewal now.</source>
        <translation>
            <numerusform>%n day is left; ask for its renewal now.</numerusform>
            <numerusform>%n days are left; ask for its renewal now.</numerusform>
        </translation>
    </message>
</context>
</TS>
