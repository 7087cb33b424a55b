"""Where the figures of score.py go wrong, category by category. It reads gold and ledgers with the scorers' own readers.

Each function takes the loaded scorer, the gold and the ledger's path and gives {category: {count: number}}.
"""

import collections
import importlib
import sys


def load(shared, name):
    """A scorer of ../shared/score as a module, with the readers they share."""
    folder = str(shared / "score")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(name), importlib.import_module("figures")


def table(rows):
    return {name: dict(sorted(counts.items())) for name, counts in sorted(rows.items())}


def touching(span, others):
    return [other for other in others if other[0] < span[1] and span[0] < other[1]]


def attribution(shared, gold, ledger_path):
    """Gold attributions by the form of their content: linked, or what of them was wrong; and what was given for nothing."""
    scorer, figures = load(shared, "attribution")
    texts = scorer.read_gold(gold)
    ledger = figures.read_ledger(ledger_path, texts)
    rows = collections.defaultdict(collections.Counter)
    for name, (text, annotators) in texts.items():
        wanted = [a for a in next(iter(annotators.values()), []) if a["content"]]
        given = [a for a in scorer.read_predictions(ledger.get(name), text, name) if a["content"]]
        pairs = dict(scorer.link(wanted, given))
        for i, attribution in enumerate(wanted):
            row = rows[scorer.quotation(attribution["content"], text)]
            near = [g for g in given if scorer.overlap(g["content"], attribution["content"])]
            if i in pairs:
                row["linked"] += 1
            elif not near:
                row["content not found"] += 1
            elif max(scorer.iou(g["content"], attribution["content"]) for g in near) < 0.5:
                row["content's bounds"] += 1
            elif not any(scorer.overlap(g["cue"], attribution["cue"]) for g in near):
                row["cue"] += 1
            else:
                row["source"] += 1
        for j, attribution in enumerate(given):
            if j not in pairs.values() and not any(scorer.overlap(attribution["content"], w["content"]) for w in wanted):
                rows[scorer.quotation(attribution["content"], text)]["given for nothing"] += 1
    return table(rows)


def entities(shared, folder, ledger_path):
    """Gold names by kind: right, of another kind, with other bounds, not found; and what was given for nothing."""
    import json
    scorer, figures = load(shared, "entities")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    ledger = figures.read_ledger(ledger_path, gold)
    rows = collections.defaultdict(collections.Counter)
    for name, spans in gold.items():
        text = (folder / name).read_bytes().decode("utf-8")
        here, there = figures.Spans(None, text, name), figures.Spans(ledger.get(name), text, name)
        wanted = {here(s): s["type"] for s in spans if s["type"] in scorer.KINDS}
        given = {there(m): m["kind"] for m in ledger.get(name, {}).get("mentions", []) if m.get("name") and m["kind"] in scorer.KINDS}
        for span, kind in wanted.items():
            found = given.get(span)
            how = "right" if found == kind else f"as {found}" if found else "other bounds" if touching(span, given) else "not found"
            rows[kind][how] += 1
        for span, kind in given.items():
            if not touching(span, wanted):
                rows[kind]["given for nothing"] += 1
    return table(rows)


def times(shared, gold, ledger_path):
    """Gold times by TIMEX3 type: right, with another value, with other bounds, not found; and what was given for nothing."""
    scorer, figures = load(shared, "times")
    texts = scorer.read_gold(gold)
    ledger = figures.read_ledger(ledger_path, texts)
    rows = collections.defaultdict(collections.Counter)
    for name, (text, wanted, _) in texts.items():
        report = ledger.get(name)
        to_gold = figures.Spans(report, text, name)
        given = [scorer.Time(to_gold(t), t.get("type"), t.get("value")) for t in (report or {}).get("times", []) if to_gold(t)]
        pairs = scorer.match(wanted, given)
        for time, found in pairs:
            rows[time.type]["right" if (time.span, time.value) == (found.span, found.value) else "other value" if time.value != found.value else "other bounds"] += 1
        matched = {time.span for time, _ in pairs}
        for time in wanted:
            rows[time.type]["not found"] += time.span not in matched
        matched = {found.span for _, found in pairs}
        for found in given:
            rows[found.type]["given for nothing"] += found.span not in matched
    return table(rows)


def syntax(shared, gold, ledger_path):
    """Gold words by relation: head and relation right, head alone, relation alone, neither."""
    scorer, figures = load(shared, "syntax")
    texts = scorer.read_treebank(gold)
    ledger = figures.read_ledger(ledger_path, texts)
    rows = collections.defaultdict(collections.Counter)
    for name, text in texts.items():
        report = ledger.get(name, {})
        to_gold = figures.Spans(report or None, text.text, name)
        tokens = report.get("tokens", [])
        pairs = scorer.aligned(text, [to_gold(token) for token in tokens])
        backward = {j: i for i, j in pairs.items()}
        for i, word in enumerate(text.words):
            if i not in pairs:
                rows[word.dep]["no such word"] += 1
                continue
            token = tokens[pairs[i]]
            head = token.get("head", -1)
            same = (backward.get(head) if head >= 0 else -1) == word.head
            named = scorer.relation(token.get("dep")) == word.dep
            rows[word.dep]["right" if same and named else "relation" if same else "head" if named else "head and relation"] += 1
    return table(rows)
