#!/usr/bin/env bash
# Feeds changed copies of the example case's reports through the readers and the engine for some minutes, guided by coverage (SharpFuzz and
# afl++, from Debian), and prints what afl++ counted. Findings, if any, lie in artifacts/fuzz/<kind>/default/{crashes,hangs}.
#   bench/fuzz.sh [MINUTES, 5 by default] [KIND: txt, html, eml, md, xml]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
minutes=${1:-5} kind=${2:-txt}
command -v afl-fuzz >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq afl++; } >&2
tools=$root/artifacts/tools program=$root/artifacts/fuzz/program
[ -x "$tools/sharpfuzz" ] || dotnet tool install --tool-path "$tools" SharpFuzz.CommandLine >&2
rm -rf "$root/artifacts/fuzz/$kind" "$program"; mkdir -p "$root/artifacts/fuzz"
dotnet build "$root/bench/Sayso.Fuzz" -c Release --nologo -v quiet >&2
cp -r "$root/artifacts/bin/Sayso.Fuzz/release" "$program"
for assembly in Sayso.Language.dll Sayso.dll; do "$tools/sharpfuzz" "$program/$assembly" >&2; done

# Short pieces change best.
mkdir -p "$root/artifacts/fuzz/$kind/seeds"
find "$root/examples" "$root/tests/formats" -name "*.$kind" | while read -r file; do head -c 2000 "$file" >"$root/artifacts/fuzz/$kind/seeds/$(basename "$file")"; done
AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_UI=1 timeout -s INT "$((minutes * 60 + 30))" \
  afl-fuzz -V "$((minutes * 60))" -t 5000 -m none -i "$root/artifacts/fuzz/$kind/seeds" -o "$root/artifacts/fuzz/$kind" \
  dotnet "$program/Sayso.Fuzz.dll" "$kind" "$root/models/en" >"$root/artifacts/fuzz/$kind/log.txt" 2>&1 || { tail -n 30 "$root/artifacts/fuzz/$kind/log.txt"; exit 1; }
grep -E "^(run_time|execs_done|execs_per_sec|corpus_count|edges_found|saved_crashes|saved_hangs)" "$root/artifacts/fuzz/$kind/default/fuzzer_stats"
