<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en">
<context>
    <name>BatchProgressText</name>
    <message numerus="yes">
        <source>%n call(s) live</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is being called · next start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1 of %2 · %3 of %4 called · %5 live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · done about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live; they go on without Callboard, and their outcome is read when it starts again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) of running campaigns have not been called yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The next batch is due %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While Callboard is closed nobody is called; it goes on when you start it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>now, a distance such as +5m, or a date and time with its offset such as 2025-10-14T10:00:00+05:30</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Eligibility</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>attempts made of attempts allowed, for example &quot;2 of 3&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something went wrong. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid. Allowed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use by another running Callboard. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty. Choose a file with a header line and at least one lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: %2, where at most %3 can be read. Split the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Nothing was imported. Close it elsewhere and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a CSV text file; it looks like %2. Save it as CSV and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be understood: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column with phone numbers. Its columns are: %2. Choose the column that holds the numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 columns, where at most %3 can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 was written by a newer Callboard (version %2, this program knows up to %3). It was not changed. Install the newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is damaged. It was not changed and no call is placed. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be brought up to date (step %1). It is as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused a change. The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Look again and repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer, so the key to the stored numbers cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase or key is wrong. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored number cannot be decrypted with this profile&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check the address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not accept the key of account %1. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered something that is not the provider&apos;s protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a secure address. Use one that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place such as &quot;leads.csv, line 17, column 4&quot;, %2 a sentence that says what is wrong there</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>the quotation mark opened here is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a character with the code 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a single quotation mark inside a cell that is in quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell is larger than %1; a quotation mark opened here was perhaps never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell is larger than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row is larger than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too short. Write it with its area code, or with + and the country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has an extension, which cannot be dialled. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several numbers in one cell. Keep one of them in each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet program has shortened this number, and its last digits are lost. Format the column as text and enter the number again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country has the country code of this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an emergency number. Callboard never calls it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a premium-rate number, which would be charged to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of this country do not have so many digits. Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such number exists in its country. Check the digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old Excel workbook (XLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture or a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (GZ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (7Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (RAR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text document (RTF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in UTF-32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet (ODS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Excel workbook (XLSX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a compressed file (ZIP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadFilter</name>
    <message>
        <source>a name or a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character %1</source>
        <extracomment>a place in the text of a filter, counted from 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagePrompter</name>
    <message>
        <source>Do nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The system keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this profile keeps its keys in a plain file, which is good enough for practice only. Choose a passphrase first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key file in the profile, for practice only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its key is missing or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer&apos;s memory, until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no secrets that this program wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file in the profile, closed by a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may be read by other people on this computer. Make it yours alone (chmod 600), or replace it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 %2</source>
        <comment>a time and its zone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>date and time, QDateTime format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm:ss</source>
        <comment>date and time with seconds, QDateTime format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day, QDateTime format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two units</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>zone, abbreviation, offset</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callboard::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callboard::ui::JobProgress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callboard::ui::NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callboard::ui::TrayIcon</name>
    <message>
        <source>&amp;Open Callboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause All Calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume All Calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callboard goes on in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled calls are still made. Press the icon to see the window again; quit from its menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling could not be paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All calling is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No new call starts. %n call(s) under way come to their end.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Calling could not be resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Callboard?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit and stop calling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
