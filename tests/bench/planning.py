# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What planning, a forecast and the rules take for as many leads as there may be: seconds and memory."""

from program import PATIENCE, told_by


def measure(program, leads):
    """By a program of its own beside the tests: the rules alone, without an engine's waiting."""
    return told_by(program, "planningmeasure", leads, patience=10 * PATIENCE)


def table(result):
    each = result["eligibility_seconds"] / result["leads"] * 1e6
    return [f"## Planning and eligibility ({result['leads']:,} leads)", "",
            "| Planning | memset of 16 bytes a lead | Forecast | Eligibility of all | Of each | Peak memory | Before all |", "|---|---|---|---|---|---|---|",
            f"| {result['planning_seconds'] * 1000:.1f} ms | {result['memset_seconds'] * 1000:.1f} ms | {result['forecast_seconds']:.1f} s | "
            f"{result['eligibility_seconds']:.1f} s | {each:.0f} us | "
            f"{result['peak_memory_mib']:.0f} MiB | {result['memory_before_mib']:.0f} MiB |",
            "", f"The forecast lives through three tries {result['forecast_runs']} times. Each lead is read from the "
            f"ledger and asked all rules, with its number's history, lists and law; "
            f"{result['eligible']:,} may be called."]
