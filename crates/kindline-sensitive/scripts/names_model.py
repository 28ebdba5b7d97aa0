#!/usr/bin/env python3
"""Trains data/names/model.bin, the model of names that no roster knows, and its test vectors.

    pip install numpy==2.1.3 scipy==1.14.1
    scripts/names_model.py words WORDS               # data/names/ordinary.bin
    scripts/names_model.py train NAMES_FOLDER        # data/names/model.bin, vectors.jsonl, scores
    scripts/names_model.py train NAMES_FOLDER draft  # without the dev splits, to choose by them

WORDS is the word list american-english-small of Debian's package wamerican-small 2020.12.07-2 (SCOWL,
free to use and to change with its notice). NAMES_FOLDER holds broad-twitter-corpus/ and wnut17/ (CC
BY 4.0) and lists/ (US Census 1990, public domain); name_lists.py says more. What a word looks like to
the model is written in Rust alone: the script runs the test `features_for_training`, which writes the
features of the texts it is given. With the same versions and the same data the same file comes out.
The model card is docs/names-model.md.
"""
import collections
import json
import os
import pathlib
import random
import struct
import subprocess
import sys
import tempfile

CRATE = pathlib.Path(__file__).resolve().parent.parent
DATA = CRATE / "data" / "names"
MASK = (1 << 64) - 1
BITS = 16
L2 = 0.5
STEPS = 60
OUTSIDE = 0.6  # what a word outside a name is asked to make up for, chosen on the dev splits
KNOTS = 17
NEVER = -1e6


# The words.

def mix(value):
    value = ((value ^ value >> 32) * 0xD6E8FEB86659FD93) & MASK
    return ((value ^ value >> 32) * 0x9E3779B97F4A7C15) & MASK


def word_hash(word):
    data = word.encode()[:48]
    hash_ = len(data)
    for at in range(0, len(data), 8):
        hash_ = mix(hash_ ^ int.from_bytes(data[at:at + 8].ljust(8, b"\0"), "little"))
    return hash_


def xor_filter(words):
    keys = sorted({word_hash(word) for word in words})
    part = int(len(keys) * 1.23 / 3) + 32
    for seed in range(1, 1000):
        hashes = [mix((key + seed) & MASK) for key in keys]

        def cells(h):
            turn = lambda n: (h << n | h >> 64 - n) & 0xFFFFFFFF
            return [i * part + (turn(n) * part >> 32) for i, n in enumerate((0, 21, 42))]

        where = [set() for _ in range(3 * part)]
        for index, h in enumerate(hashes):
            for cell in cells(h):
                where[cell].add(index)
        alone = [cell for cell in range(3 * part) if len(where[cell]) == 1]
        order = []
        while alone:
            cell = alone.pop()
            if len(where[cell]) != 1:
                continue
            index = where[cell].pop()
            order.append((index, cell))
            for other in cells(hashes[index]):
                where[other].discard(index)
                if len(where[other]) == 1:
                    alone.append(other)
        if len(order) < len(keys):
            continue
        table = bytearray(3 * part)
        for index, cell in reversed(order):
            value = (hashes[index] ^ hashes[index] >> 32) & 0xFF
            for other in cells(hashes[index]):
                if other != cell:
                    value ^= table[other]
            table[cell] = value
        return struct.pack("<QI", seed, part) + bytes(table)
    raise SystemExit("no seed fits")


def words(path):
    listed = [line.strip() for line in open(path, encoding="utf-8")]
    plain = [w for w in listed if len(w) > 1 and w.isascii() and w.isalpha() and w.islower()]
    (DATA / "ordinary.bin").write_bytes(xor_filter(plain))
    print(f"{len(set(plain))} words, {(DATA / 'ordinary.bin').stat().st_size} bytes")


# The texts: (text, the bytes of its names).

NO_SPACE = set(".,!?;:)]}%") | {"'s", "'m", "'re", "'ve", "'ll", "'d", "n't", "..", "...", "’s", "!!", "!!!", "??"}


def sentences(path, label):
    now = []
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\r\n").split("\t")
        if len(parts) >= 2 and parts[0].strip():
            tag = parts[1].strip()
            now.append((parts[0].strip(), tag[0] if tag.lower().endswith(label) else "O"))
        elif now:
            yield now
            now = []
    if now:
        yield now


def joined(sentence, close):
    """The text and its names; `close` sets marks where a writer would. Handles are no names."""
    text, names, before = "", [], ""
    for word, tag in sentence:
        tight = not text or close and (word in NO_SPACE or before in ("(", "[", "#", "@"))
        start = len(text) + (0 if tight else 1)
        text += ("" if tight else " ") + word
        if tag == "I" and names and names[-1][2] == before:
            names[-1] = (names[-1][0], len(text), word)
        elif tag != "O" and not word.startswith("@") and before != "@":
            names.append((start, len(text), word))
        before = word
    return text, [(a, b) for a, b, _ in names]


def cased(text, change):
    changed = change(text)
    if len(changed) != len(text):
        changed = "".join(change(c) if len(change(c)) == 1 else c for c in text)
    return changed


class Names:
    def __init__(self, lists, seed):
        self.random = random.Random(seed)
        read = lambda name: [line.split()[0].capitalize() for line in open(lists / name)]
        first = read("dist.female.first")[:1500] + read("dist.male.first")[:900]
        last = read("dist.all.last")
        self.kinds = {"F": first, "L": last[:20000], "R": last[9000:60000]}

    def one(self, kind):
        return self.random.choice(self.kinds[kind])


def from_templates(lists, copies):
    lines = [line.strip() for line in open(CRATE / "scripts" / "names_templates.txt")]
    lines = [line for line in lines if line and not line.startswith("#")]
    names = Names(lists, 5)
    for line in lines:
        for _ in range(copies if "{" in line else 1):
            text, spans, rest = "", [], line
            while "{" in rest:
                before, _, rest = rest.partition("{")
                kind, _, rest = rest.partition("}")
                text += before
                if kind == "T":
                    text += names.random.choice(["Mr", "Mrs", "Ms", "Miss", "Dr", "Mr.", "Ms."])
                    continue
                start = len(text)
                # What is written up against the braces is part of the name: O'{L}, Mc{L}.
                while start and not text[start - 1].isspace() and text[start - 1] not in '("':
                    start -= 1
                if start < len(text) and text[start:].endswith("-") and spans:
                    start = len(text)
                if kind == "N":
                    text += names.one("F") + " " + names.one("L")
                else:
                    name = names.one(kind.upper())
                    text += name.lower() if kind.islower() else name
                if spans and text[spans[-1][1]:start] in (" ", "-", " de la "):
                    spans[-1] = (spans[-1][0], len(text))
                elif text[:start].endswith("A. ") or text[:start].endswith("J. "):
                    spans.append((start - 3, len(text)))
                else:
                    spans.append((start, len(text)))
            yield text + rest, spans


def texts(root):
    """Every text that is learned from: (set, number, text, names, weight)."""
    for name, path, label in (("btc.train", "broad-twitter-corpus/btc.train", "per"),
                              ("wnut.train", "wnut17/wnut17train.conll", "person"),
                              ("btc.dev", "broad-twitter-corpus/btc.dev", "per"),
                              ("wnut.dev", "wnut17/emerging.dev.conll", "person")):
        for number, sentence in enumerate(sentences(root / path, label)):
            for close in (False, True):
                text, spans = joined(sentence, close)
                style = "close" if close else "loose"
                yield name, number, style, "plain", text, spans
                yield name, number, style, "lower", cased(text, str.lower), spans
                yield name, number, style, "upper", cased(text, str.upper), spans
    for number, (text, spans) in enumerate(from_templates(root / "lists", 6)):
        yield "own", number, "close", "plain", text, spans
        yield "own", number, "close", "lower", cased(text, str.lower), spans


def features(rows):
    with tempfile.TemporaryDirectory() as folder:
        asked, given = f"{folder}/texts.jsonl", f"{folder}/features.jsonl"
        with open(asked, "w") as out:
            for row in rows:
                out.write(json.dumps(row) + "\n")
        environment = dict(os.environ, KINDLINE_NAMES_TEXTS=asked, KINDLINE_NAMES_FEATURES=given,
                           CARGO_PROFILE_TEST_OPT_LEVEL="1")
        subprocess.run(["cargo", "test", "-q", "-p", "kindline-sensitive", "--lib",
                        "features_for_training"], cwd=CRATE, env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        return [json.loads(line) for line in open(given)]


# The conditional random field.

import numpy as np  # noqa: E402
import scipy.sparse as sparse  # noqa: E402
from scipy.optimize import minimize  # noqa: E402


def byte_spans(text, spans):
    return [(len(text[:a].encode()), len(text[:b].encode())) for a, b in spans]


def tags_of(row, spans):
    tags, open_ = [], None
    for start, end in row["words"]:
        hit = next((s for s in spans if start < s[1] and end > s[0]), None)
        tags.append(0 if hit is None else 2 if hit == open_ else 1)
        open_ = hit
    return tags


class Set:
    """The rows of many texts in one matrix."""

    def __init__(self, parts):
        index, place, tags, rows, weights = [], [0], [], [], []
        for read, spans, weight in parts:
            for row in read:
                rows.append((len(tags), len(row["words"])))
                weights.append(weight)
                tags += tags_of(row, spans)
                for word in row["features"]:
                    # A cell that two features share counts twice, as it does in Rust.
                    index.extend(f >> (32 - BITS) for f in word)
                    place.append(len(index))
        self.matrix = sparse.csr_matrix((np.ones(len(index)), index, place), shape=(len(tags), 1 << BITS))
        self.matrix.sum_duplicates()
        self.tags, self.rows, self.weights = np.array(tags), rows, np.array(weights)
        groups = {}
        for number, (start, length) in enumerate(rows):
            groups.setdefault(length, []).append((number, start))
        self.groups = {length: tuple(np.array(part) for part in zip(*pairs))
                       for length, pairs in sorted(groups.items())}


def log_sum(values, axis):
    most = values.max(axis, keepdims=True)
    return (most + np.log(np.exp(values - most).sum(axis, keepdims=True))).squeeze(axis)


def forbid(transitions):
    transitions = transitions.copy()
    transitions[0, 2] = NEVER
    return transitions


def expected(scores, transitions, groups):
    """The logarithm of all rows together, the share of each tag, the shares of each pair of tags."""
    shares, totals, pairs = np.zeros_like(scores), [], []
    for length, (numbers, starts) in groups.items():
        index = starts[:, None] + np.arange(length)
        s = scores[index]
        ahead, behind = np.zeros_like(s), np.zeros_like(s)
        ahead[:, 0] = s[:, 0] + transitions[0]
        for t in range(1, length):
            ahead[:, t] = log_sum(ahead[:, t - 1][:, :, None] + transitions, 1) + s[:, t]
        for t in range(length - 2, -1, -1):
            behind[:, t] = log_sum(transitions + (s[:, t + 1] + behind[:, t + 1])[:, None, :], 2)
        total = log_sum(ahead[:, -1], 1)
        shares[index.ravel()] = np.exp(ahead + behind - total[:, None, None]).reshape(-1, 3)
        pair = np.zeros((len(starts), 3, 3))
        pair[:, 0] = np.exp(ahead[:, 0] + behind[:, 0] - total[:, None])
        for t in range(1, length):
            pair += np.exp(ahead[:, t - 1][:, :, None] + transitions
                           + (s[:, t] + behind[:, t])[:, None, :] - total[:, None, None])
        totals.append((numbers, total))
        pairs.append((numbers, pair))
    return totals, shares, pairs


def train(data):
    """The weights (cells x 2) and the transitions of a conditional random field."""
    cells = data.matrix.shape[1]
    weight = np.repeat(data.weights, [length for _, length in data.rows])
    gold = np.eye(3)[data.tags] * weight[:, None]
    gold_pairs = np.zeros((3, 3))
    for (start, length), w in zip(data.rows, data.weights):
        before = 0
        for tag in data.tags[start:start + length]:
            gold_pairs[before, tag] += w
            before = tag
    turned = data.matrix.T.tocsr()
    gold_sum = turned @ gold[:, 1:]

    def loss(v):
        w, t = v[:2 * cells].reshape(cells, 2), forbid(v[2 * cells:].reshape(3, 3))
        scores = np.zeros((len(data.tags), 3))
        scores[:, 1:] = data.matrix @ w
        totals, shares, pairs = expected(scores, t, data.groups)
        likelihood = (scores * gold).sum() + (gold_pairs * np.where(t > NEVER / 2, t, 0)).sum()
        likelihood -= sum((total * data.weights[n]).sum() for n, total in totals)
        slope = gold_sum - turned @ (shares * weight[:, None])[:, 1:]
        slope_t = gold_pairs - sum((p * data.weights[n][:, None, None]).sum(0) for n, p in pairs)
        slope_t[0, 2] = 0
        return (L2 * (w ** 2).sum() + L2 / 10 * (v[2 * cells:] ** 2).sum() - likelihood,
                np.concatenate([(2 * L2 * w - slope).ravel(),
                                (L2 / 5 * v[2 * cells:].reshape(3, 3) - slope_t).ravel()]))

    best = minimize(loss, np.zeros(2 * cells + 9), jac=True, method="L-BFGS-B",
                    options={"maxiter": STEPS, "maxcor": 6}).x
    return best[:2 * cells].reshape(cells, 2), best[2 * cells:].reshape(3, 3)


def code_book(weights):
    """The sixteen values that weights are rounded to, nothing among them, by Lloyd's way."""
    weights = np.sort(weights[weights != 0])
    codes = np.concatenate([np.linspace(weights[0], 0, 7, endpoint=False), [0.0],
                            np.linspace(0, weights[-1], 9)[1:]])
    sums = np.concatenate([[0.0], np.cumsum(weights)])
    for _ in range(200):
        cuts = np.concatenate([[0], np.searchsorted(weights, (codes[1:] + codes[:-1]) / 2), [len(weights)]])
        for code in range(16):
            if codes[code] != 0 and cuts[code] < cuts[code + 1]:
                codes[code] = (sums[cuts[code + 1]] - sums[cuts[code]]) / (cuts[code + 1] - cuts[code])
    return codes


def packed(cells):
    """The bytes of the cells as `unpacked` in names/model.rs reads them."""
    (first, _), (second, _) = collections.Counter(cells).most_common(2)
    bits = lambda values: np.packbits(np.array(values, np.uint8), bitorder="little").tobytes()
    others = [cell for cell in cells if cell != first]
    return (bytes([first, second]) + bits([cell != first for cell in cells]) + bits([cell != second for cell in others])
            + bytes(cell for cell in others if cell != second))


class Model:
    """The weights in whole steps, read as Rust reads them."""

    def __init__(self, weights, transitions):
        self.step = np.float32(0.01)
        self.codes = code_book(weights.ravel())
        middles = (self.codes[1:] + self.codes[:-1]) / 2
        self.cells = np.searchsorted(middles, weights).astype(np.uint8)
        self.codes = np.rint(self.codes / 0.01).astype(np.int32)
        self.weights = self.codes[self.cells]
        self.transitions = np.rint(transitions / 0.01).astype(np.int32)
        self.transitions[0, 2] = int(NEVER)
        self.outside = -int(round(OUTSIDE / 0.01))
        self.table = np.linspace(0, 1, KNOTS)

    def scores(self, row):
        return [self.weights[[f >> (32 - BITS) for f in word]].sum(0).tolist() for word in row["features"]]

    def tags(self, scores):
        so_far, came = np.array([0, NEVER, NEVER]), []
        for begin, inside in scores:
            step = so_far[:, None] + self.transitions
            came.append(step.argmax(0))
            so_far = step.max(0) + np.array([self.outside, begin, inside])
        tag, tags = int(so_far.argmax()), []
        for origin in reversed(came):
            tags.append(tag)
            tag = int(origin[tag])
        return tags[::-1]

    def posterior(self, scores, first, after):
        s = np.array([[0, b, i] for b, i in scores]) * float(self.step)
        t = self.transitions * float(self.step)

        def total(allowed):
            so_far = np.array([0, NEVER, NEVER])
            for number, score in enumerate(s):
                so_far = log_sum(so_far[:, None] + t, 0) + score + allowed(number)
            return log_sum(so_far, 0)

        def only(number):
            gates = np.zeros(3)
            if first <= number < after:
                gates[:] = NEVER
                gates[1 if number == first else 2] = 0
            elif number == after:
                gates[2] = NEVER
            return gates

        return float(np.exp(total(only) - total(lambda _: np.zeros(3))))

    def names(self, row, scores=None):
        """(first word, word after, posterior) of each name."""
        scores = scores or self.scores(row)
        tags, names = self.tags(scores), []
        for at, tag in enumerate(tags):
            if tag == 2 and names and names[-1][1] == at:
                names[-1][1] = at + 1
            elif tag:
                names.append([at, at + 1])
        return [(a, b, self.posterior(scores, a, b)) for a, b in names]

    def write(self, path):
        head = struct.pack("<IIf", 0x334D4E4B, BITS, self.step)
        head += struct.pack("<9i", *self.transitions.ravel().tolist())
        head += struct.pack("<i", self.outside) + struct.pack(f"<{KNOTS}f", *self.table)
        head += struct.pack("<16i", *self.codes.tolist())
        path.write_bytes(head + packed((self.cells[:, 0] << 4 | self.cells[:, 1]).tobytes()))


def score(model, parts):
    """Right, wrong and missed names, and (posterior, right) of each."""
    right = wrong = missed = 0
    seen = []
    for read, spans, _ in parts:
        wanted, given = set(spans), set()
        for row in read:
            for a, b, p in model.names(row):
                name = (row["words"][a][0], row["words"][b - 1][1])
                given.add(name)
                seen.append((p, name in wanted))
        right += len(wanted & given)
        wrong += len(given - wanted)
        missed += len(wanted - given)
    p, r = right / max(1, right + wrong), right / max(1, right + missed)
    return p, r, 2 * p * r / max(1e-9, p + r), right + missed, seen


def calibrate(seen):
    """The share that is right by posterior, never falling (pool adjacent violators)."""
    blocks = []
    for p, right in sorted(seen):
        blocks.append([p, float(right), 1.0])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            p2, r2, n2 = blocks.pop()
            blocks[-1] = [blocks[-1][0], blocks[-1][1] + r2, blocks[-1][2] + n2]
        # Small blocks are joined, so that a knot never rests on a handful.
        if len(blocks) > 1 and blocks[-2][2] < 40:
            p2, r2, n2 = blocks.pop()
            blocks[-1] = [blocks[-1][0], blocks[-1][1] + r2, blocks[-1][2] + n2]
    starts = [block[0] for block in blocks]
    middle = [(a + b) / 2 for a, b in zip(starts, starts[1:] + [1.0])]
    shares = [right / count for _, right, count in blocks]
    return np.interp(np.linspace(0, 1, KNOTS), middle, shares)


def weight_of(name, style, case):
    return {"plain": 1.0, "lower": 0.5, "upper": 0.15}[case] * (0.4 if name == "own" else 1.0)


def learned_from(entry):
    name, number, style, case = entry
    return ((name == "own" or (style == "close") == (number % 2 == 1)) and (case != "upper" or number % 4 == 0))


def main_train(root):
    keys, parts, plain = [], [], []
    for name, number, style, case, text, spans in texts(root):
        keys.append((name, number, style, case))
        plain.append(text)
        parts.append(byte_spans(text, spans))
    read = features(plain)
    parts = [(r, s, weight_of(k[0], k[2], k[3])) for k, r, s in zip(keys, read, parts)]
    pick = lambda wanted: [p for k, p in zip(keys, parts) if wanted(k)]

    def report(model, names):
        for name in names:
            for style, case in (("loose", "plain"), ("loose", "lower"), ("close", "plain"), ("close", "lower")):
                p, r, f, n, _ = score(model, pick(lambda k: k[0] == name and k[2:] == (style, case)))
                print(f"  {name:10} {style} {case:5} P {p:.3f} R {r:.3f} F1 {f:.3f} names {n}", flush=True)

    print("learned from the training splits, read on the dev splits:")
    model = Model(*train(Set(pick(lambda k: learned_from(k) and not k[0].endswith("dev")))))
    report(model, ("btc.dev", "wnut.dev"))
    seen = score(model, pick(lambda k: k[0].endswith("dev") and k[2] == "close" and k[3] != "upper"))[4]
    table = calibrate(seen)
    print("calibration:", " ".join(f"{share:.2f}" for share in table))
    if "draft" in sys.argv:
        model.table = table
        model.write(DATA / "model.bin")
        return
    # The splits that were read to choose are learned from as well in the end.
    model = Model(*train(Set(pick(learned_from))))
    model.table = table
    model.write(DATA / "model.bin")
    with open(DATA / "vectors.jsonl", "w") as out:
        lines = [line.strip() for line in open(DATA / "vectors.txt", encoding="utf-8") if line.strip()]
        for text, rows in zip(lines, features(lines)):
            for row in rows:
                row["scores"] = model.scores(row)
                row["tags"] = model.tags(row["scores"])
                row["posteriors"] = [round(p, 5) for _, _, p in model.names(row)]
            out.write(json.dumps({"text": text, "rows": rows}, ensure_ascii=False) + "\n")


def main():
    if len(sys.argv) >= 3 and sys.argv[1] == "words":
        words(sys.argv[2])
    elif len(sys.argv) >= 3 and sys.argv[1] == "train":
        main_train(pathlib.Path(sys.argv[2]))
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
