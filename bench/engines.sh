#!/usr/bin/env bash
# Reads the same texts with Sayso, wink-nlp and compromise (npm), each on one core and in one process, and prints for each the tokens a
# second after start-up beside what it extracts. FOLDER of .txt files, or PolNeAR train and dev; --write commits the table to
# bench/results/<cpu>/engines.json.
#   bench/engines.sh [FOLDER] [--write]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
shared=${SAYSO_SHARED:-$root/../shared}
folder= write=
for argument in "$@"; do if [ "$argument" = --write ]; then write=1; else folder=$argument; fi; done
"$root/sayso" --version >/dev/null
program=$root/artifacts/sayso/Sayso.Cli.dll
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
if [ -z "$folder" ]; then
  folder=$work/texts; mkdir "$folder"
  cp "$shared"/corpora/polnear/train/text/*.txt "$shared"/corpora/polnear/dev/text/*.txt "$folder"
fi
[ -d "$root/bench/engines/node_modules" ] || npm ci --prefix "$root/bench/engines" --no-audit --no-fund >&2

first=$(find "$folder" -name "*.txt" -print -quit)
seconds() { python3 -c 'import subprocess, sys, time; t = time.perf_counter(); subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True); print(time.perf_counter() - t)' "$@"; }
dotnet "$program" read "$folder" --json --no-text --tokens >"$work/sayso.jsonl" 2>/dev/null
start=$(seconds taskset -c 0 dotnet "$program" read "$first" --json)
whole=$(seconds taskset -c 0 dotnet "$program" read "$folder" --json --no-text --jobs 1)
taskset -c 0 node "$root/bench/engines/read.mjs" wink "$folder" >"$work/wink.json"
taskset -c 0 node "$root/bench/engines/read.mjs" compromise "$folder" >"$work/compromise.json"
python3 - "$work" "$start" "$whole" <<'P' | tee "$work/result.json"
import collections, json, pathlib, sys
work, start, whole = pathlib.Path(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
found, entities = collections.Counter(), collections.Counter()
for line in (work / "sayso.jsonl").open(encoding="utf-8"):
    ledger = json.loads(line)
    for kind in ("tokens", "sentences", "mentions", "entities", "times", "attributions", "events", "claims"):
        found[kind] += len(ledger[kind])
    entities.update(mention["kind"] for mention in ledger["mentions"] if mention["name"])
found["tags"] = found["lemmas"] = found["heads"] = found["tokens"]
rows = {"sayso": {"tokensPerSecond": round(found["tokens"] / (whole - start)), "startSeconds": round(start, 2), **found, "names": dict(entities)}}
for name in ("wink", "compromise"):
    other = json.loads((work / f"{name}.json").read_text())
    rows[name] = {"tokensPerSecond": round(other["tokens"] / other["seconds"]), "startSeconds": round(other["startSeconds"], 2),
                  **{key: value for key, value in other.items() if key not in ("seconds", "startSeconds", "megabytes") and value}}
print(json.dumps(rows, indent=1))
P
if [ -n "$write" ]; then
  cpu=$(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | tr -cs 'A-Za-z0-9' '-' | sed 's/^-//; s/-$//')
  mkdir -p "$root/bench/results/$cpu"
  cp "$work/result.json" "$root/bench/results/$cpu/engines.json"
fi
