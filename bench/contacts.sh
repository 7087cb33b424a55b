#!/usr/bin/env bash
# Who could have known over contacts (Enron's messages, the workplace's meetings, made ones): one pass and a Dijkstra a question in C#, and
# networkx from Debian's packages on the same messages, in one run on one core. --write keeps the figures in bench/results/<cpu>/contacts.txt.
#   bench/contacts.sh [--write]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
shared=${SAYSO_SHARED:-$root/../shared}
/usr/bin/python3 -c 'import networkx' 2>/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-networkx; } >/dev/null
dotnet build -c Release -v q --nologo "$root/bench/Sayso.Benchmarks" >/dev/null
work=$(mktemp); trap 'rm -f "$work"' EXIT
{
  echo "bench/contacts.sh, $(date -I), one core"
  SAYSO_SHARED=$shared taskset -c 0 dotnet "$root/artifacts/bin/Sayso.Benchmarks/release/Sayso.Benchmarks.dll" --contacts
  taskset -c 0 /usr/bin/python3 - "$shared/corpora/contacts/enron" <<'P'
import bisect, collections, pathlib, sys, time
import networkx
folder = pathlib.Path(sys.argv[1])
messages = {row[0]: (int(row[2]), int(row[4])) for row in (line.rstrip("\n").split("\t") for line in (folder / "messages.tsv").open(encoding="latin-1"))}
contacts = sorted((*messages[row[0]], int(row[2])) for row in (line.split() for line in (folder / "recipients.tsv").open()))
# Time-expanded: a node a person and moment, edges for waiting and for messages.
times = collections.defaultdict(set)
for moment, sender, receiver in contacts:
    times[sender].add(moment), times[receiver].add(moment)
graph = networkx.DiGraph()
for person, moments in times.items():
    row = sorted(moments)
    graph.add_edges_from(((person, a), (person, b)) for a, b in zip(row, row[1:]))
    times[person] = row
graph.add_edges_from(((sender, moment), (receiver, moment)) for moment, sender, receiver in contacts)
asked = 10
start = time.perf_counter()
for question in range(asked):
    source = contacts[question * len(contacts) // asked][1]
    earliest = {}
    for person, moment in networkx.descendants(graph, (source, times[source][0])):
        earliest[person] = min(moment, earliest.get(person, moment))
print(f"networkx {networkx.__version__}, Enron, time-expanded graph: {(time.perf_counter() - start) / asked * 1000:.1f} ms a question")
P
} | tee "$work"
if [ "${1:-}" = --write ]; then
  cpu=$(grep -m1 'model name' /proc/cpuinfo | sed 's/.*: //; s/ .*//; s/(.*//')
  cpu=$(ls "$root/bench/results" | grep -m1 -i "$cpu" || echo "$cpu"); mkdir -p "$root/bench/results/$cpu"
  cp "$work" "$root/bench/results/$cpu/contacts.txt"
fi
