#!/usr/bin/python3
# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text has its translation, nothing left unfinished, and each translation carries the places of its source: %1,
%n, %L1 and names in braces. A text with %n has plural forms: without them it would say "1 leads", or show "%n" itself.
A mnemonic never stands before a letter of Devanagari: underlined alone, it is torn out of its syllable, and the rest of
the word is cut off. It goes behind the word, as a Latin letter of its own: (&L).
That the files match the sources is checked by translations/update --check."""

import collections
import re
import sys
import xml.etree.ElementTree as ElementTree

import house

COUNT = re.compile(r"%L?n")
PLACE = re.compile(r"%L?\d{1,2}|%n|%Ln|\{\{?\w+\}?\}")
TORN = re.compile(r"&[\u0900-\u097f]")
FILES = ("translations/callboard_en.ts", "translations/callboard_hi.ts")


def places(text):
    return collections.Counter(place.replace("L", "") for place in PLACE.findall(text))


def message_findings(message):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    if COUNT.search(source) and message.get("numerus") != "yes":
        yield "counts with %n and has no plural forms: give tr() the number"
        return
    if translation is None or translation.get("type") == "unfinished":
        yield "has no translation"
        return
    if translation.get("type") in ("vanished", "obsolete"):
        yield "is no longer in the sources"
        return
    forms = [form.text or "" for form in translation.findall("numerusform")]
    if message.get("numerus") != "yes":
        forms = [translation.text or ""]
    if not forms or not all(form.strip() for form in forms):
        yield "has an empty translation"
        return
    if any(TORN.search(form) for form in forms):
        yield "tears a syllable by its mnemonic: write it behind the word, as (&L)"
    # The first of two plural forms speaks of one thing and may say so in a word instead of %n.
    for number, form in enumerate(forms):
        wanted, given = places(source), places(form)
        if message.get("numerus") == "yes" and number == 0 and len(forms) > 1:
            wanted.pop("%n", None)
            given.pop("%n", None)
        if wanted != given:
            yield f"carries {sorted(given.elements())} where the source has {sorted(wanted.elements())}"


def lint(tree):
    for path in FILES:
        if path not in tree.files:
            yield f"{path}: is missing"
            continue
        for context in ElementTree.fromstring(tree.text(path)).iter("context"):
            for message in context.iter("message"):
                for finding in message_findings(message):
                    yield f"{path}: {context.findtext('name')}: {message.findtext('source')!r} {finding}"


def document(message):
    return f'<TS version="2.1"><context><name>Page</name>{message}</context></TS>'


PLURAL = "<message numerus='yes'><source>%n leads in %1</source><translation>{}</translation></message>"
GOOD = PLURAL.format("<numerusform>One lead in %1</numerusform><numerusform>%n leads in %1</numerusform>")
HINDI = FILES[1]
CLEAN = {path: document(GOOD) for path in FILES}
FAULTS = [
    ("has no translation",
     {HINDI: document("<message><source>Open</source><translation type='unfinished'></translation></message>")}),
    ("no longer", {HINDI: document("<message><source>Open</source><translation type='vanished'>x</translation></message>")}),
    ("empty", {HINDI: document("<message><source>Open</source><translation></translation></message>")}),
    ("carries", {HINDI: document("<message><source>%1 of %2</source><translation>%1</translation></message>")}),
    ("carries", {HINDI: document(PLURAL.format("<numerusform>1 in %1</numerusform><numerusform>in %1</numerusform>"))}),
    ("no plural forms", {HINDI: document("<message><source>%n leads</source><translation>%n leads</translation></message>")}),
    ("no plural forms", {HINDI: document("<message><source>%Ln leads</source><translation>%Ln</translation></message>")}),
    ("tears a syllable", {HINDI: document("<message><source>&amp;Leads</source><translation>&amp;लीड</translation></message>")}),
    ("tears a syllable", {HINDI: document("<message><source>A&amp;gent</source><translation>ए&amp;जेंट</translation></message>")}),
    ("carries", {HINDI: document("<message><source>Hello {name}</source><translation>Namaste</translation></message>")}),
]

if __name__ == "__main__":
    sys.exit(house.main(lint, CLEAN, FAULTS))
