#!/usr/bin/env python3
"""Measures the published command line from outside, with the scorers of ../shared/score, on the parts kept back for measuring.

    bench/accuracy/score.py [--only NAME ...] [--write] [--floors models/en/floors.json] [--program artifacts/sayso/Sayso.Cli.dll] [--shared ../shared]

Prints a line a figure. --write puts all figures, with the commands that gave them, into models/en/scores.json, and lists what
changed against the figures that were there. Python's standard library only.
"""

import argparse
import datetime
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
        self.pace = ["--fast"]

    def run(self, *command):
        shown = " ".join(str(part) for part in command).replace(str(self.folder), "OUT").replace(str(self.shared), "../shared")
        shown = shown.replace(f"dotnet {self.program}", "sayso").replace(sys.executable, "python3").replace(f"{ROOT}/", "")
        self.commands.append(shown)
        result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"{shown}\n{result.stderr[-2000:]}")
        return result.stdout

    def read(self, *arguments):
        ledger = self.folder / "ledger.jsonl"
        text = self.run("dotnet", self.program, "read", *arguments, "--json", *self.pace)
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


def ledgers(bench):
    gold = bench.shared / "corpora/ledgers"
    ledger = bench.read(gold / "text", "--metadata", gold / "metadata.csv")
    return bench.score("ledger.py", gold / "ledger.jsonl", gold / "text", ledger), {}


def fusion(bench):
    figures = {}
    for name, kind, folder, forms, figure in (("book", "book", "book", ("--names", "last"), "accuracy.last"), ("population", "population", "population", (), "accuracy"), ("flights", "flights", "flights100", (), "accuracy")):
        table, out, data = bench.folder / f"{name}.csv", bench.folder / f"{name}.jsonl", bench.shared / "corpora/fusion" / folder
        bench.prepare("fusion.py", kind, data, table, *forms)
        out.write_text(bench.run("dotnet", bench.program, "weigh", table, "--json"), encoding="utf-8")
        figures[name] = {"accuracy": bench.score("fusion.py", kind, data, out)[figure]}
    return figures, {}


def without_collections(bench):
    """The same as any correspondence: without what collections/frus says of that series."""
    return communications(bench, "--collections", "none")


def communications(bench, *options):
    """FRUS volume III as printed, bare of what its editors wrote round the documents, and from its TEI; and a second volume as printed."""
    figures, volume = {}, bench.shared / "corpora/frus/frus1961-63v03.xml"
    scorer = bench.shared / "score/frus.py"
    printed, bare = bench.folder / "printed", bench.folder / "bare"
    bench.run(sys.executable, scorer, "prepare", volume, printed)
    bench.run(sys.executable, scorer, "prepare", volume, bare, "--bare")
    other = bench.folder / "other"
    bench.run(sys.executable, scorer, "prepare", bench.shared / "corpora/frus/frus1952-54Guat.xml", other)
    for name, arguments in (("printed", (*sorted(printed.glob("*.txt")), "--metadata", printed / "metadata.csv")), ("bare", (*sorted(bare.glob("*.txt")), "--metadata", bare / "metadata.csv")), ("tei", (volume,)), ("other", (*sorted(other.glob("*.txt")), "--metadata", other / "metadata.csv"))):
        ledger = bench.read(*arguments, *options)
        scored = json.loads(bench.run(sys.executable, scorer, "score", (other if name == "other" else printed) / "gold.json", ledger))
        figures[name] = {"kind": scored["kind"], "place": scored["place"]}
        figures[name] |= {key.split(",")[0]: value["f1"] for key, value in scored.items() if isinstance(value, dict) and "f1" in value and key != "persons, one candidate"}
        figures[name] |= {key: scored[key]["right"] for key in ("sent_day", "sent_clock", "sent_instant")}
    return figures, {}


# The stories of ../shared/score/frus.md: of this document, this node could have known from then on, by this bound.
STORIES = [
    ("d281", "p_HR1", "1963-08-25T01:36:00Z", "documented"), ("d281", "p_FMV1", "1963-08-25T01:36:00Z", "documented"), ("d281", "p_BGW1", "1963-08-25T01:36:00Z", "documented"),
    ("d281", "p_HWA1", "1963-08-25T01:36:00Z", "documented"), ("d281", "Department of State", "1963-08-25T01:36:00Z", "documented"), ("d281", "Embassy in Vietnam", "1963-08-25T03:36:00Z", "documented"),
    ("d281", "p_LHCJ1", "1963-08-25T03:36:00Z", "documented"), ("d281", "p_FAHD1", "1963-08-25T03:36:00Z", "documented"), ("d281", "p_KJE1", "1963-08-25T23:34:00Z", "documented"),
    ("d281", "p_KJE1", "1963-08-25T01:36:00Z", "could"), ("d281", "p_MNRS1", "1963-08-26T16:00:00Z", "documented"), ("d281", "p_TGMD1", "1963-08-26T16:00:00Z", "documented"),
    ("d281", "p_GRL1", "1963-08-26T16:00:00Z", "documented"), ("d281", "p_CLGMS1", "1963-08-26T16:00:00Z", "documented"), ("d281", "p_HGPD1", "1963-08-27T02:31:00Z", "documented"),
    ("d280", "p_KJE1", None, "could"), ("d276", "Department of State", "1963-08-24T18:05:00Z", "documented"), ("d274", "Embassy in Vietnam", "1963-08-24T10:00:00Z", "documented"),
    ("d275", "CIA Station in Saigon", "1963-08-24T10:45:00Z", "documented"), ("d175", "Embassy in Vietnam", "1963-06-15T16:00:00Z", "could"),
]


def knew(bench):
    """Who could have known: the 30 questions of frus_queries.json on the gold's table of transmissions, and on what is read in the volume's plain text."""
    volume, scorer = bench.shared / "corpora/frus/frus1961-63v03.xml", bench.shared / "score/frus.py"
    printed, table = bench.folder / "printed", bench.folder / "T.csv"
    bench.run(sys.executable, scorer, "prepare", volume, printed)
    bench.run(sys.executable, scorer, "transmissions", printed / "gold.json", table)
    offices, persons = bench.folder / "T.links.csv", bench.folder / "persons.csv"

    # The list of persons: those with an office, and those whom it only names.
    rows = offices.read_text(encoding="utf-8").rstrip("\n").split("\n")
    listed = {row.split(",")[0] for row in rows}
    gold = json.loads((printed / "gold.json").read_text(encoding="utf-8"))
    quoted = lambda words: '"' + words.replace('"', '""') + '"'
    rows += [f'{person},{quoted(entry["name"])},,,,' for person, entry in gold["persons"].items() if person not in listed and "alias_of" not in entry]
    persons.write_text("\n".join(rows) + "\n", encoding="utf-8")

    given, read = bench.folder / "given.sayso", bench.folder / "read.sayso"
    bench.run("dotnet", bench.program, "records", table, "--links", offices, "--case", given)
    bench.run("dotnet", bench.program, "read", *sorted(printed.glob("*.txt")), "--metadata", printed / "metadata.csv", "--case", read)
    bench.run("dotnet", bench.program, "records", "--links", persons, "--case", read)
    questions = json.loads((bench.shared / "score/frus_queries.json").read_text(encoding="utf-8"))["queries"]
    figures = {}
    for name, case in (("given", given), ("read", read)):
        for bound, key in (("could", "could_have_known"), ("documented", "carried")):
            right = said = true = exact = 0
            for question in questions:
                answer = answers(bench, case, question["document"], bound, question["deadline"])
                gold_times = {row["node"]: row["time"] for row in question[key]}
                right += sum(1 for node, time in gold_times.items() if node in answer and abs(instant(answer[node]) - instant(time)) <= 3600)
                said, true, exact = said + len(answer), true + len(gold_times), exact + (answer == gold_times)
            figures.setdefault(name, {})[bound] = {"f1": round(2 * right / (said + true), 4), "exact": exact}
    told = 0
    for document, node, time, bound in STORIES:  # on the gold's table
        answer = answers(bench, given, document, bound, None)
        told += node in answer and time in (None, answer[node])
    edition, names = bench.folder / "edition.sayso", {person: entry["name"] for person, entry in gold["persons"].items()}
    bench.run("dotnet", bench.program, "read", volume, "--case", edition)
    read = 0
    for document, node, time, bound in STORIES:
        answer = answers(bench, edition, document, bound, None)
        read += names.get(node, node) in answer and time in (None, answer[names.get(node, node)])
    figures["stories"] = {"told": told, "told from the edition alone": read, "of": len(STORIES)}
    return figures, {}


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def answers(bench, case, document, bound, deadline):
    command = ["dotnet", str(bench.program), "knew", "--case", str(case), "--of", document, "--bound", bound, "--json"] + (["--by", deadline] if deadline else [])
    result = subprocess.run(command, capture_output=True, text=True)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    return {row["node"]: row["earliest"] for row in rows}


def careful(measure):
    """The same, read by the careful reader."""
    def measured(bench):
        bench.pace = []
        return measure(bench)
    return measured


MEASURES = {
    "communications": ("FRUS 1961-63, volume III (and as \"other\" Guatemala 1952-54): what documents say of their own way; the patterns were mended with both in view", communications),
    "communications-without-collection": ("The same volumes, read without collections/frus: what any correspondence has", without_collections),
    "knew": ("FRUS 1961-63, volume III: who could have known, 30 questions", knew),
    "attribution": ("PolNeAR dev: who says what, exact spans and linked attributions", attribution),
    "ledgers": ("Ledgers made by hand of 20 reports of ten kinds: claims that can be used as they stand; the rules of who speaks were mended with their errors in view", ledgers),
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
MEASURES |= {f"{name}-careful": (f"The careful reader. {MEASURES[name][0]}", careful(MEASURES[name][1]))
             for name in ("attribution", "ledgers", "entities", "times", "syntax", "coreference")}


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
