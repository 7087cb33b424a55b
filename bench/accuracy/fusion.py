#!/usr/bin/env python3
"""Measures how well `sayso weigh TABLE.csv` tells true from false values, method by method, beside what was published.

    bench/accuracy/fusion.py [--write] [--program artifacts/sayso/Sayso.Cli.dll] [--shared ../shared]

--write puts the table into bench/results/fusion.json. The scorer is ../shared/score/fusion.py, which also says what was published.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
METHODS = ("popaccusim", "popaccucopy", "popaccu", "accu", "truthfinder", "crh", "catd", "ltm", "vote")
SETS = {"book, ordered": ("book", "book", "ordered", ".ordered"), "book, last names": ("book", "book", "last", ".last"),
        "population": ("population", "population", None, ""), "flights-100": ("flights", "flights100", None, "")}
PUBLISHED = {"book, ordered": {"vote": 71, "truthfinder": 83, "accu": 79, "popaccusim": 89}, "population": {"vote": 79.9, "truthfinder": 85.0, "catd": 85.8}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "artifacts/sayso/Sayso.Cli.dll")
    parser.add_argument("--shared", type=pathlib.Path, default=(ROOT / "../shared").resolve())
    arguments = parser.parse_args()
    scorer = [sys.executable, str(arguments.shared / "score/fusion.py")]
    rows = {}
    print(f"{'':18}" + "".join(f"{method:>13}" for method in METHODS))
    for name, (kind, folder, names, suffix) in SETS.items():
        data = str(arguments.shared / "corpora/fusion" / folder)
        with tempfile.TemporaryDirectory() as work:
            table, output = pathlib.Path(work) / "table.csv", pathlib.Path(work) / "out.jsonl"
            subprocess.run([*scorer, "prepare", kind, data, table, *(["--names", names] if names else [])], check=True)
            for method in METHODS:
                with open(output, "w", encoding="utf-8") as file:
                    subprocess.run(["dotnet", arguments.program, "weigh", table, "--json", "--method", method], stdout=file, check=True)
                figures = json.loads(subprocess.run([*scorer, kind, data, output, "--json"], check=True, capture_output=True, text=True).stdout)
                rows.setdefault(name, {})[method] = {"accuracy": round(figures["accuracy" + suffix], 1), "brier": round(figures["brier" + suffix], 3)} | (
                    {"published": PUBLISHED[name][method]} if method in PUBLISHED.get(name, {}) else {})
        print(f"{name:18}" + "".join(f"{rows[name][method]['accuracy']:13}" for method in METHODS), flush=True)
    if arguments.write:
        (ROOT / "bench/results/fusion.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
