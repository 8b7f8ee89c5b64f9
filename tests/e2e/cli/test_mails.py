# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Campaigns of e-mail without a window, as a dry run; a test mail to a mail server on the loopback (S0-075)."""

import email
import email.policy
import socketserver
import threading
import unittest

from headless import HeadlessTest

KEYS = {"CALLBOARD_PASSPHRASE": "a passphrase for tests", "MAIL_KEY": "s3cret"}


class Dialogue(socketserver.StreamRequestHandler):
    """As little of SMTP as a sender needs."""

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say("220 ready")
        while line := self.rfile.readline():
            word = line.split()[0].upper()
            self.server.lines.append(line)
            if word == b"EHLO":
                self.say("250-test\r\n250 8BITMIME")
            elif word == b"DATA":
                self.say("354 go on")
                self.take_text()
                answer = self.server.last_words.pop(0) if self.server.last_words else "250 2.0.0 queued"
                if not answer:
                    return
                self.say(answer)
            elif word == b"QUIT":
                self.say("221 goodbye")
                return
            else:
                self.say("250 ok")

    def take_text(self):
        text = b""
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            text += line[1:] if line.startswith(b"..") else line
        self.server.mails.append(email.message_from_bytes(text, policy=email.policy.default))


class MailServer(socketserver.ThreadingTCPServer):
    """Says \\a last_words after the first texts, one after each; an empty one ends the connection."""

    daemon_threads = True

    def __init__(self, *last_words):
        super().__init__(("127.0.0.1", 0), Dialogue)
        self.lines, self.mails, self.last_words = [], [], list(last_words)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class MailsTest(HeadlessTest):
    def add_dry_run(self):
        made = self.done("account", "add", "Mails", "--provider", "practice-email")
        self.assertEqual((made["account"]["channel"], made["account"]["practice"]), ("email", True))
        self.import_samples()

    def schedule(self, *words):
        return self.call("schedule", "--uuids", self.uuids_file(6), "--start", "now", *words, "--json")

    def attempts(self, campaign):
        return self.done("attempts", "--campaign", campaign)["attempts"]

    def send_one(self, server):
        """Schedules a mail to one lead, by an account of that server, which needs no key; its campaign."""
        self.done("settings", "house.hours", "00:00-24:00")
        made = self.done("account", "add", "Mails", "--provider", "smtp",
                         "--base-url", f"smtp+clear://127.0.0.1:{server.server_address[1]}",
                         "--set", "sender=ops@example.com", "--set", "sender-name=Asha & Co",
                         "--set", "law=none", "--set", "law-reason=a test")["account"]
        self.assertEqual((made["sender"], made["sender_name"], made["number"], made["business"]),
                         ("ops@example.com", "Asha & Co", "", ""))
        self.assertEqual(made["base_url"], f"smtp+clear://127.0.0.1:{server.server_address[1]}")
        people = self.folder / "people.csv"
        people.write_text("number,name,email\n+919810000001,Asha,asha@example.net\n")
        self.done("import", people)
        return self.done("schedule", "--uuids", self.uuids_file(1), "--account", "Mails", "--start", "now", "--preset",
                         "messages", "--subject", "Hello {name}", "--text", "See you.")["campaign_id"]

    def test_a_mail_goes_out_by_the_users_own_server(self):
        with MailServer() as server:
            campaign = self.send_one(server)
            self.assertEqual(self.call("run", "--until-idle", "--json").status, 0)
            server.shutdown()
        mail, = server.mails
        self.assertEqual((mail["To"], mail["Subject"]), ("asha@example.net", "Hello Asha"))
        attempt, = self.attempts(campaign)
        self.assertEqual((attempt["state"], attempt["outcome"]), ("ended", "completed"))

    def test_a_mail_whose_last_word_was_lost_is_never_sent_again(self):
        with MailServer("") as server:
            campaign = self.send_one(server)
            for _ in range(2):
                ended = self.call("run", "--until-idle", "--json")
                self.assertEqual(ended.status, 0, ended)
                self.assertEqual(ended.events[-1]["needs_operator"], 1)
            server.shutdown()
        self.assertEqual(len(server.mails), 1)
        attempt, = self.attempts(campaign)
        self.assertEqual(attempt["state"], "needs_operator")

    def test_a_mail_that_is_put_off_goes_out_later(self):
        with MailServer("451 4.3.0 later") as server:
            campaign = self.send_one(server)
            ended = self.call("run", "--until-idle", "--json")
            self.assertEqual(ended.status, 0, ended)
            server.shutdown()
        self.assertEqual(len(server.mails), 2)
        self.assertEqual(len({mail["Message-ID"] for mail in server.mails}), 1)
        attempt, = self.attempts(campaign)
        self.assertEqual((attempt["state"], attempt["outcome"]), ("ended", "completed"))

    def test_what_templates_have_goes_with_no_mail(self):
        self.add_dry_run()
        for words in (("--template", "x"), ("--language", "hi"), ("--media", "image", "--media-url", "https://example.com/x")):
            answer = self.schedule("--account", "Mails", "--preset", "messages", "--subject", "Hello", "--text", "x", *words)
            self.assertEqual(answer.status, 2, answer)
            self.assertIn("e-mail", answer.err + answer.out)

    def test_every_lead_is_written_to_once(self):
        self.add_dry_run()
        text = self.folder / "mail.txt"
        text.write_text("Dear {name},\nsee you in {city}.\n", encoding="utf-8")
        html = self.folder / "mail.html"
        html.write_text("<style>p { margin: 0 }</style><p>Dear {name}</p>", encoding="utf-8")
        answer = self.schedule("--account", "Mails", "--preset", "messages", "--subject", "Hello {name}",
                               "--text-file", text, "--html-file", html)
        self.assertEqual(answer.status, 0, answer)
        self.assertEqual(self.call("run", "--until-idle", "--json").status, 0)
        attempts = self.attempts(answer.document["campaign_id"])
        self.assertEqual(len({attempt["lead_uuid"] for attempt in attempts}), 6)
        self.assertEqual(len(attempts), 6)
        self.assertEqual({(attempt["channel"], attempt["outcome"]) for attempt in attempts}, {("email", "completed")})

    def test_a_mail_that_cannot_be_filled_in_is_refused(self):
        self.add_dry_run()
        for words in (("--subject", "Hello {no_such_column}", "--text", "x"), ("--subject", "Hello"), ("--text", "x"),
                      ("--subject", "Hello", "--text", "x", "--text-file", self.folder / "mail.txt"),
                      ("--subject", "Hello", "--text-file", self.folder / "none.txt")):
            answer = self.schedule("--account", "Mails", "--preset", "messages", *words)
            self.assertNotEqual(answer.status, 0, words)
        self.assertEqual(self.done("campaigns")["campaigns"], [])

    def test_a_mail_follows_the_last_miss(self):
        self.add_dry_run()
        answer = self.call("schedule", "--all", "--start", "now", "--parallel", "50", "--interval", "1", "--tries", "1",
                           "--fallback", "email", "--fallback-mail-account", "Mails",
                           "--fallback-subject", "We missed you, {name}", "--fallback-text", "Call us.", "--json")
        self.assertEqual(answer.status, 0, answer)
        self.assertEqual(self.call("run", "--until-idle", "--json").status, 0)
        calls = self.attempts(answer.document["campaign_id"])
        missed = {call["lead_uuid"] for call in calls if call["outcome"] in ("no_answer", "busy", "voicemail")}
        self.assertTrue(missed)
        mails = [attempt for attempt in self.done("attempts")["attempts"]
                 if attempt["channel"] == "email"]
        readers = {lead["lead_uuid"] for lead in self.done("leads", "--limit", 1000)["leads"] if lead["email"]}
        self.assertLess(len(readers), 100)  # some samples have no address
        self.assertLessEqual(missed & readers, {mail["lead_uuid"] for mail in mails})
        self.assertLessEqual({mail["lead_uuid"] for mail in mails}, readers)
        reached = {call["lead_uuid"] for call in calls if call["outcome"] == "completed"}
        self.assertFalse(reached & {mail["lead_uuid"] for mail in mails})

    def test_an_edit_sets_what_follows_the_last_miss(self):  # S0-075
        self.add_dry_run()
        made = self.schedule("--account", "Practice line")
        self.assertEqual(made.status, 0, made)
        campaign = made.document["campaign_id"]
        edit = lambda *words: self.call("edit", campaign, *words, "--json")
        self.assertEqual(edit("--fallback-subject", "We missed you").status, 2)  # who sends it?
        step = ("--fallback", "email", "--fallback-mail-account", "Mails", "--fallback-subject", "We missed you, {name}")
        self.assertEqual(edit(*step, "--fallback-text", "{no_such_column}").status, 1)
        dry = self.done("edit", campaign, *step, "--fallback-text", "Call us.", "--dry-run")
        self.assertEqual(len(dry["changes"]), 3, dry)
        self.assertEqual(self.done("edit", campaign, *step, "--fallback-text", "Call us.")["changes"], dry["changes"])
        other = self.done("edit", campaign, "--fallback-text", "Ring us.")["changes"]
        self.assertEqual(len(other), 1, other)
        self.assertIn("Ring us.", other[0])
        self.assertEqual(len(self.done("edit", campaign, "--fallback", "none")["changes"]), 1)
        self.assertEqual(edit("--fallback", "none", "--fallback-text", "Call us.").status, 2)

    def test_a_test_mail_arrives(self):
        with MailServer() as server:
            self.done("account", "add", "Mails", "--provider", "smtp",
                      "--base-url", f"smtp+clear://127.0.0.1:{server.server_address[1]}", "--secret-env", "MAIL_KEY",
                      "--set", "sender=ops@example.com", "--set", "sender-name=Asha & Co", environment=KEYS)
            self.assertEqual(self.done("account", "test", "Mails", environment=KEYS)["sender"], "ops@example.com")
            self.assertEqual(server.mails, [])
            self.done("account", "test", "Mails", "--to", "me@example.net", environment=KEYS)
            server.shutdown()
        self.assertEqual(len(server.mails), 1)
        mail = server.mails[0]
        sender, = mail["From"].addresses
        self.assertEqual((mail["To"], sender.display_name, sender.addr_spec),
                         ("me@example.net", "Asha & Co", "ops@example.com"))
        self.assertTrue(mail["Message-ID"].endswith("@example.com>"))
        self.assertIn("mailto:ops@example.com", mail["List-Unsubscribe"])
        self.assertTrue(mail.get_content())
        # Neither the password nor the machine's name left.
        self.assertFalse([line for line in server.lines if line.startswith(b"AUTH") or b"s3cret" in line])
        self.assertIn(b"EHLO callboard.invalid\r\n", server.lines)

    def test_a_refresh_token_has_its_client(self):
        keys = KEYS | {"CLIENT_SECRET": "client-s3cret"}
        fetching = ("account", "add", "Mails", "--provider", "smtp", "--base-url", "smtp://smtp.office365.com",
                    "--secret-env", "MAIL_KEY", "--client-secret-env", "CLIENT_SECRET", "--set", "user=ops@example.com",
                    "--set", "sender=ops@example.com", "--set", "tenant=contoso.example")
        self.refused(2, *fetching, environment=keys)  # a password has no client
        self.refused(1, *fetching, "--set", "login=xoauth2-refresh", environment=keys)  # whose?
        made = self.done(*fetching, "--set", "login=xoauth2-refresh", "--set", "client=12345", environment=keys)["account"]
        self.assertEqual((made["login"], made["client"], made["tenant"]), ("xoauth2-refresh", "12345", "contoso.example"))
        # A refresh token is no password, and a mail server is not told it.
        self.refused(1, "account", "edit", "Mails", "--set", "login=plain", environment=keys)
        self.refused(2, "account", "edit", "Mails", "--client-secret-env", "CLIENT_SECRET", "--set", "client=6", environment=keys)
        self.done("account", "edit", "Mails", "--set", "login=plain", "--secret-env", "MAIL_KEY", environment=keys)

    def test_an_address_that_is_none_is_refused_at_once(self):
        self.refused(1, "account", "add", "Mails", "--provider", "smtp", "--base-url", "smtp+clear://mail.example.com",
                     "--secret-env", "MAIL_KEY", "--set", "sender=ops@example.com", environment=KEYS)


if __name__ == "__main__":
    unittest.main()
