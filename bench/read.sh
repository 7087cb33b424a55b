#!/usr/bin/env bash
# Reads PolNeAR train and dev as files (924 texts) with the published command line: tokens a second after start-up on one core and
# on all, peak memory, and the time from process start to the first report. Prints a JSON object; --write commits it to bench/results/<cpu>/read.json.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
shared=${SAYSO_SHARED:-$root/../shared}
runs=${RUNS:-3}
"$root/sayso" --version >/dev/null
program=$root/artifacts/sayso/Sayso.Cli.dll
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir "$work/texts"
cp "$shared"/corpora/polnear/train/text/*.txt "$shared"/corpora/polnear/dev/text/*.txt "$work/texts"
first=$(find "$work/texts" -name "*.txt" -print -quit)
tokens=$(dotnet "$program" read "$work/texts" --json --no-text --tokens 2>/dev/null | python3 -c 'import json,sys; print(sum(len(json.loads(line)["tokens"]) for line in sys.stdin))')

# Wall seconds and peak kilobytes of one command, its output thrown away.
timed() {
  python3 - "$@" <<'P'
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
P
}

for _ in $(seq "$runs"); do
  echo "start $(timed taskset -c 0 dotnet "$program" read "$first" --json)"
  echo "one $(timed taskset -c 0 dotnet "$program" read "$work/texts" --json --no-text --jobs 1)"
  echo "all $(timed dotnet "$program" read "$work/texts" --json --no-text)"
done | python3 -c '
import json, os, statistics, sys
tokens, texts = int(sys.argv[1]), 924
times, memory = {}, 0
for line in sys.stdin:
    kind, seconds, kilobytes = line.split()
    times.setdefault(kind, []).append(float(seconds))
    memory = max(memory, int(kilobytes))
start = statistics.median(times["start"])
rate = lambda kind: sorted(round(tokens / (seconds - start)) for seconds in times[kind])
one, all_ = rate("one"), rate("all")
print(json.dumps({"texts": texts, "tokens": tokens, "cores": os.cpu_count(), "startSeconds": round(start, 3),
    "oneCoreTokensPerSecond": {"median": statistics.median(one), "runs": one},
    "allCoresTokensPerSecond": {"median": statistics.median(all_), "runs": all_},
    "peakMegabytes": round(memory / 1024)}, indent=1))' "$tokens" | tee "$work/result.json"

if [ "${1:-}" = --write ]; then
  cpu=$(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | tr -cs 'A-Za-z0-9' '-' | sed 's/^-//; s/-$//')
  mkdir -p "$root/bench/results/$cpu"
  cp "$work/result.json" "$root/bench/results/$cpu/read.json"
fi
