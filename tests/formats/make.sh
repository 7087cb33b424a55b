#!/usr/bin/env bash
# Makes the small cases of every schema that was ever published, each by the Sayso of its time: tests/formats/make.sh [FOLDER]
#
# It builds the command line of old commits beside one another in FOLDER (/tmp/sayso-old), which takes some minutes each, and needs git, the
# .NET SDK and Python 3. It is not part of the tests: what it made is committed, and is never made anew for a schema that is published.
# A case made by one commit and brought on by another is there because the scripts of schemas 3 and 4 were edited after they were published.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
old=${1:-/tmp/sayso-old}
commits=(7697eeb e36f7e5 717d055 47b2c09 23d8f61 62989a6 fce1c92 bfb8a87 0afdd0a 1c9a65d 3692402 1cc4edc 138beeb)

mkdir -p "$old"
for commit in "${commits[@]}"; do
  [ -e "$old/$commit" ] || git -C "$root" worktree add --detach "$old/$commit" "$commit"
  [ -e "$old/$commit-bin/Sayso.Cli.dll" ] || dotnet publish "$old/$commit/src/Sayso.Cli" -c Release --use-current-runtime \
    --self-contained false -p:PublishReadyToRun=false -o "$old/$commit-bin" --nologo
done

make() { python3 "$here/make.py" "$old" "$here" "$@"; }
make case-v1 7697eeb
make case-v2 e36f7e5
make case-v3-717d055 717d055
make case-v3-47b2c09 47b2c09
make case-v4-23d8f61 23d8f61
make case-v4-62989a6 62989a6
make case-v4-fce1c92 fce1c92
make case-v6 bfb8a87
make case-v10 0afdd0a
make case-v13 1c9a65d
make case-v14 3692402
make case-v16 1cc4edc
make case-v19 138beeb
make case-v4-717d055-23d8f61 717d055 23d8f61
make case-v4-717d055-62989a6 717d055 62989a6
make case-v4-717d055-fce1c92 717d055 fce1c92
