"""Compares the library's holidays with PyPI `holidays` (pinned in requirements.txt), 2015 to 2035.

    pip install -r crates/kindline-hours/verify/requirements.txt
    python crates/kindline-hours/verify/compare_holidays.py

or `run.sh` beside it, which does both and prints `N passed, N failed` alone (`--summary`).

Every difference must be one that `differences.toml` lists with its reason; what is listed and does
not occur is an error too. Exit status 0: nothing unexplained.
"""

import datetime
import pathlib
import subprocess
import sys
import tomllib

import holidays

FIRST, LAST = 2015, 2035
HERE = pathlib.Path(__file__).parent


def ours():
    """Region id -> {date: names}, from the library."""
    command = ["cargo", "run", "-q", "-p", "kindline-hours", "--example", "holidays", "--"]
    output = subprocess.run(
        command + [str(FIRST), str(LAST)], capture_output=True, check=True, text=True, cwd=HERE
    ).stdout
    regions = {}
    for line in output.splitlines():
        region, date, name, _ = line.split("\t")
        regions.setdefault(region, {}).setdefault(date, set()).add(name)
    return regions


def theirs(region):
    """{date: names} of PyPI, category public."""
    country, _, part = region.partition("-")
    found = holidays.country_holidays(country, subdiv=part or None, years=range(FIRST, LAST + 1))
    return {str(date): {name} for date, name in found.items()}


def main():
    summary = "--summary" in sys.argv[1:]
    # With `--summary` only failures are told, and not on the one line of output.
    told = sys.stderr if summary else sys.stdout
    with open(HERE / "differences.toml", "rb") as file:
        explained = tomllib.load(file)["difference"]
    used = [0] * len(explained)
    unexplained = 0
    compared = 0
    stale = 0
    for region, days in ours().items():
        reference = theirs(region)
        compared += len(reference.keys() | days.keys())
        for date in sorted(reference.keys() ^ days.keys()):
            side = "extra" if date in days else "missing"
            names = ", ".join(sorted(days.get(date) or reference[date]))
            for index, entry in enumerate(explained):
                if matches(entry, region, side, date, names):
                    used[index] += 1
                    break
            else:
                unexplained += 1
                weekday = datetime.date.fromisoformat(date).strftime("%a")
                print(f"{region}: {side} {date} {weekday} {names}", file=told)
    for count, entry in zip(used, explained):
        where = ", ".join(entry["regions"])
        line = f"{count:4} explained: {entry['side']} in {where}: {entry['reason']}"
        if count == 0:
            unexplained += 1
            stale += 1
            print(f"{line}\n     (listed and not found)", file=told)
        elif not summary:
            print(line)
    if summary:
        print(f"{compared + stale - unexplained} passed, {unexplained} failed")
    else:
        print(f"{compared} days compared, {unexplained} differences unexplained")
    return 1 if unexplained else 0


def matches(entry, region, side, date, names):
    if entry["side"] != side or region not in entry["regions"]:
        return False
    if "names" in entry and not any(name in names for name in entry["names"]):
        return False
    if "dates" in entry and date not in entry["dates"]:
        return False
    if "from" in entry and date < str(entry["from"]):
        return False
    weekday = datetime.date.fromisoformat(date).strftime("%a").lower()
    return "weekdays" not in entry or weekday in entry["weekdays"]


if __name__ == "__main__":
    sys.exit(main())
