#!/usr/bin/env python3
"""Measures the published command line from outside, with the scorers of ../shared/score, on the parts kept back for measuring.

    bench/accuracy/score.py [--only NAME ...] [--write] [--floors models/en/floors.json] [--program artifacts/sayso/Sayso.Cli.dll] [--shared ../shared]

Prints a line a figure. --write puts all figures, with the commands that gave them, into models/en/scores.json, and lists what
changed against the figures that were there. Python's standard library only.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import errors

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT_BACK = ("bangladesh_", "canada_", "iran_", "israel_", "jp_", "kenya_", "mex_", "peru_", "uae_")


class Bench:
    def __init__(self, program, shared, folder):
        self.program, self.shared, self.folder = program, shared, folder
        self.commands = []

    def run(self, *command):
        shown = " ".join(str(part) for part in command).replace(str(self.folder), "OUT").replace(str(self.shared), "../shared")
        self.commands.append(shown.replace(f"dotnet {self.program}", "sayso").replace(sys.executable, "python3"))
        result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"{shown}\n{result.stderr[-2000:]}")
        return result.stdout

    def read(self, *arguments):
        ledger = self.folder / "ledger.jsonl"
        text = self.run("dotnet", self.program, "read", *arguments, "--json")
        ledger.write_text(text, encoding="utf-8")
        return ledger

    def score(self, scorer, *arguments):
        return json.loads(self.run(sys.executable, self.shared / "score" / scorer, *arguments, "--json"))

    def prepare(self, scorer, *arguments):
        self.run(sys.executable, self.shared / "score" / scorer, "prepare", *arguments)


def attribution(bench):
    gold = bench.shared / "corpora/polnear/dev"
    ledger = bench.read(gold / "text", "--no-text")
    return bench.score("attribution.py", gold, ledger), errors.attribution(bench.shared, gold, ledger)


def entities(bench):
    kept, out = bench.folder / "kept", bench.folder / "texts"
    kept.mkdir()
    for path in (bench.shared / "corpora/worldwide").glob("*.tsv"):
        if path.name.startswith(KEPT_BACK):
            (kept / path.name).symlink_to(path)
    bench.prepare("entities.py", kept, out)
    ledger = bench.read(*sorted(out.glob("*.txt")))
    return bench.score("entities.py", "score", out, ledger), errors.entities(bench.shared, out, ledger)


def times(corpus):
    def measure(bench):
        gold, out = bench.shared / "corpora/time" / corpus, bench.folder / "texts"
        bench.prepare("times.py", gold, out)
        ledger = bench.read(out, "--metadata", out / "metadata.csv")
        return bench.score("times.py", "score", gold, ledger), errors.times(bench.shared, gold, ledger)
    return measure


def syntax(bench):
    gold, out = bench.shared / "corpora/ewt/en_ewt-ud-dev.conllu", bench.folder / "texts"
    bench.prepare("syntax.py", gold, out)
    ledger = bench.read(*sorted(out.glob("*.txt")), "--tokens")
    return bench.score("syntax.py", "score", gold, ledger), errors.syntax(bench.shared, gold, ledger)


def coreference(bench):
    out, only = bench.folder / "texts", bench.folder / "kept.txt"
    names = [line.split("=")[1].strip() for line in (bench.shared / "corpora/gum/en_gum-ud-dev.conllu").open(encoding="utf-8")
             if line.startswith("# newdoc id")]
    only.write_text("\n".join(names) + "\n")
    bench.prepare("coref.py", bench.shared / "corpora/coref/gum", out, "--only", only)
    return bench.score("coref.py", "score", out, bench.read(*sorted(out.glob("*.txt")))), {}


def names(bench):
    """The word pairs kept back, of which a third are one name, a third resemble each other."""
    figures = {}
    for script in ("arabic", "hebrew", "russian"):
        cases, pairs, out = (bench.folder / f"{script}.{end}" for end in ("csv", "pairs.csv", "jsonl"))
        bench.run(sys.executable, bench.shared / "score/names.py", "translit", bench.shared / f"corpora/names/wd_{script}_16", cases, "--pairs", "2000")
        bench.prepare("names.py", cases, pairs)
        out.write_text(bench.run("dotnet", bench.program, "names", pairs, "--json"), encoding="utf-8")
        figures[script] = {key: value for key, value in bench.score("names.py", cases, out).items() if key.startswith(("decision", "best", "category"))}
    return figures, {}


def dependence(bench):
    case, out = bench.folder / "outlets.sayso", bench.folder / "pairs.jsonl"
    corpus = bench.shared / "corpora/outlets"
    bench.run("dotnet", bench.program, "read", corpus / "text", "--metadata", corpus / "metadata.csv", "--case", case)
    out.write_text(bench.run("dotnet", bench.program, "show", "dependence", "--case", case, "--json"), encoding="utf-8")
    printed = bench.run(sys.executable, bench.shared / "score/dependence.py", corpus / "pairs.tsv", out, "--sure", "2")
    figure = re.search(r"common-statement as not dependent\s+P (\S+)\s+R (\S+)\s+F1 (\S+) \[(\S+), (\S+)\]", printed)
    return {"p": float(figure[1]), "r": float(figure[2]), "f1": float(figure[3]), "f1.low": float(figure[4]), "f1.high": float(figure[5]),
            "kind.accuracy": float(re.search(r"kind: accuracy .* = (\S+)", printed)[1]), "direction.accuracy": float(re.search(r"direction, .* = (\S+)", printed)[1])}, {}


def across(bench):
    """ECB+'s given mentions; what is learned is learned from the Train files."""
    figures, corpus = {}, bench.shared / "corpora/ecb"
    program = ROOT / "artifacts/bin/Ecb/release/Ecb.dll"
    if not program.exists():
        subprocess.run(["dotnet", "build", "-c", "Release", "-v", "q", str(ROOT / "bench/accuracy/Ecb")], check=True, capture_output=True)
    for kind in ("Event", "Entity"):
        gold, out = corpus / f"ECB_Dev_{kind}_gold_mentions.json", bench.folder / f"{kind}.jsonl"
        out.write_text(bench.run("dotnet", program, corpus / "ECB_Dev_corpus.txt", gold, ROOT / "models/en", "-", corpus / "ECB_Train_corpus.txt", corpus / f"ECB_Train_{kind}_gold_mentions.json"), encoding="utf-8")
        scored = bench.score("coref.py", "ecb", gold, out)
        figures[kind.lower()] = {key: value for key, value in scored.items() if key.endswith(("conll.f1", "b3.p", "b3.r", "b3.f1"))}
    return figures, {}


def fusion(bench):
    figures = {}
    for name, kind, folder, forms, figure in (("book", "book", "book", ("--names", "last"), "accuracy.last"), ("population", "population", "population", (), "accuracy"), ("flights", "flights", "flights100", (), "accuracy")):
        table, out, data = bench.folder / f"{name}.csv", bench.folder / f"{name}.jsonl", bench.shared / "corpora/fusion" / folder
        bench.prepare("fusion.py", kind, data, table, *forms)
        out.write_text(bench.run("dotnet", bench.program, "weigh", table, "--json"), encoding="utf-8")
        figures[name] = {"accuracy": bench.score("fusion.py", kind, data, out)[figure]}
    return figures, {}


MEASURES = {
    "attribution": ("PolNeAR dev: who says what, exact spans and linked attributions", attribution),
    "entities": ("English Worldwide Newswire, the newspapers kept back: names of people, organisations and places", entities),
    "times": ("AQUAINT: time expressions", times("aquaint")),
    "times-tuned-on": ("TimeBank: time expressions; the rules were tuned on it", times("timebank")),
    "syntax": ("UD English-EWT dev from raw text", syntax),
    "coreference": ("OntoGUM, the documents kept back: who is who within a report", coreference),
    "names": ("Wikidata's word pairs, the parts kept back: whether two names are one across scripts", names),
    "dependence": ("Reports on one event from several outlets: which rest on which; thresholds were chosen on them", dependence),
    "across": ("ECB+ dev, given mentions: who and what is one across reports; baseline: the same head lemma within a topic", across),
    "fusion": ("Conflicting values: book authors by last names, city populations, flight times", fusion),
}


def flat(figures, prefix=""):
    for name, value in figures.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=MEASURES, default=list(MEASURES))
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--floors", type=pathlib.Path, help="a JSON file: {measure: {figure: floor}}; stop with 1 when one is not reached")
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "artifacts/sayso/Sayso.Cli.dll")
    parser.add_argument("--shared", type=pathlib.Path, default=(ROOT / "../shared").resolve())
    arguments = parser.parse_args()
    if not arguments.program.exists():
        sys.exit(f"{arguments.program} is not there: run ./sayso once, which builds it.")
    path = ROOT / "models/en/scores.json"
    scores = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    floors = json.loads(arguments.floors.read_text(encoding="utf-8")) if arguments.floors else {}
    below = []
    for name in arguments.only:
        what, measure = MEASURES[name]
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(arguments.program, arguments.shared, pathlib.Path(folder))
            figures, wrong = measure(bench)
        before = dict(flat(scores.get(name, {}).get("figures", {})))
        print(f"{name}: {what}")
        for figure, value in flat(figures):
            was = before.get(figure)
            print(f"  {figure:32} {value}" + (f"   (was {was})" if was not in (None, value) else ""))
        for category, counts in wrong.items():
            print(f"    {category:12} " + ", ".join(f"{count} {how}" for how, count in counts.items() if count))
        scores[name] = {"what": what, "commands": bench.commands, "figures": figures} | ({"errors": wrong} if wrong else {})
        for figure, floor in floors.get(name, {}).items():
            if dict(flat(figures))[figure] < floor:
                below.append(f"{name}: {figure} is {dict(flat(figures))[figure]}, below its floor of {floor}")
    if below:
        sys.exit("\n".join(below))
    if arguments.write:
        path.write_text(json.dumps(scores, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
