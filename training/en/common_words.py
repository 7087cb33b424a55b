#!/usr/bin/env python3
"""Counts in how many sentences of plain news each word stands, for src/Sayso/Weigh/Propositions/common-words.txt.

    python3 training/en/common_words.py ../shared > src/Sayso/Weigh/Propositions/common-words.txt

A line a word, the most frequent first: the word in lower case and -ln(share of sentences that hold it). Words rarer than
the last one weigh as much as the last one. Sources: Wikinews 2019 and 2020, PolNeAR's training texts, and every fortieth
press release.
"""
import collections, csv, math, pathlib, re, sys

csv.field_size_limit(1 << 30)
shared = pathlib.Path(sys.argv[1]) / "corpora"
texts = [row["text"] for year in (2019, 2020) for row in csv.DictReader((shared / f"raw/wikinews_{year}.csv").open(encoding="utf-8"))]
texts += [path.read_text(encoding="utf-8") for path in sorted((shared / "polnear/train").rglob("*.txt"))]
texts += (shared / "raw/prosecutor-press-releases.txt").read_text(encoding="utf-8").split("\n")[::40]
counts, sentences = collections.Counter(), 0
for text in texts:
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
        words = set(re.findall(r"[a-z]+", sentence.lower()))
        if len(words) > 3:
            counts.update(words)
            sentences += 1
for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:6000]:
    if len(word) > 1:
        print(word, f"{-math.log(count / sentences):.1f}")
