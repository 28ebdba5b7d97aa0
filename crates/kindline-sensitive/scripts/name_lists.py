#!/usr/bin/env python3
"""Derives data/names/*.txt from the public name files and labelled tweets.

    scripts/name_lists.py NAMES_FOLDER

NAMES_FOLDER holds lists/ (US Census 1990 name files, US federal work; nicknames.csv of the PyPI
package `nicknames` 1.0.1, Apache-2.0), broad-twitter-corpus/ (CC BY 4.0, Derczynski, Bontcheva,
Roberts, COLING 2016) and wnut17/ (CC BY 4.0, Derczynski et al., W-NUT 2017).
Only word lists come out: no sentence of the corpora is kept.
"""
import collections
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent / "data" / "names"
LAST_NAMES = 9000


def words(path):
    return [line.split()[0].lower() for line in path.read_text().splitlines() if line.strip()]


def tokens(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) >= 2 and parts[0].strip():
            yield parts[0].strip(), parts[1].strip()


def write(name, head, list_):
    text = f"# {head}\n# Made by scripts/name_lists.py; do not edit.\n"
    line = ""
    for word in sorted(set(list_)):
        if len(line) + len(word) > 98:
            text += line.rstrip() + "\n"
            line = ""
        line += word + " "
    (HERE / name).write_text(text + line.rstrip() + "\n")


def main():
    root = pathlib.Path(sys.argv[1])
    lists = root / "lists"
    first = words(lists / "dist.female.first") + words(lists / "dist.male.first")
    nick = set()
    for line in (lists / "nicknames.csv").read_text().splitlines()[1:]:
        a, _, b = line.lower().split(",")
        nick |= {a, b}
    last = words(lists / "dist.all.last")[:LAST_NAMES]
    low, named = collections.Counter(), collections.Counter()
    for path in [root / "broad-twitter-corpus/btc.train", root / "broad-twitter-corpus/btc.dev",
                 root / "wnut17/wnut17train.conll", root / "wnut17/emerging.dev.conll"]:
        for token, label in tokens(path):
            if not re.fullmatch(r"[A-Za-z]+", token):
                continue
            if label == "O" and token.islower():
                low[token] += 1
            elif "per" in label.lower():
                named[token.lower()] += 1
    names = {w for w in set(first) | nick if re.fullmatch(r"[a-z]{2,}", w)}
    common = {w for w, n in low.items() if n >= 2 and n > 2 * named[w]}
    # A name seen once as an ordinary word is only a name when it is a frequent one.
    common -= {w for w in names if low[w] < 3}
    write("first.txt", "First names and nicknames: US Census 1990 (public domain), nicknames 1.0.1 (Apache-2.0).", names)
    write("last.txt", f"The {LAST_NAMES} most frequent family names: US Census 1990 (public domain).",
          {w for w in last if re.fullmatch(r"[a-z]{2,}", w)})
    write("common.txt", "Ordinary English words of tweets: Broad Twitter Corpus, WNUT17 (CC BY 4.0).", common)


main()
