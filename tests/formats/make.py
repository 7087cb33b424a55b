"""Makes one small case with the Sayso of one commit, brings it on with that of another, and writes down what it must hold for ever.

make.py OLD TO NAME COMMIT [COMMIT]   writes TO/NAME.zip and TO/NAME.json; OLD holds COMMIT (a worktree) and COMMIT-bin (its program)
"""
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import zipfile

VOICES = ["outlet", "person", "institution", "group", "unnamed", "document", "unstated"]
KINDS = ["person", "organisation", "place", "other"]
REPORTS = ["meridian-2024-03-17.txt", "northline-2024-03-18.txt", "orvania-today-2024-03-19.txt", "runway-watch-2024-03-15.md"]
LATER = "meridian-2024-03-21.txt"


def main(old, to, name, *commits):
    with tempfile.TemporaryDirectory() as room:
        case = pathlib.Path(room) / "case.sayso"
        for turn, commit in enumerate(commits):
            Maker(pathlib.Path(old), commit, case).make(REPORTS if turn == 0 else [LATER])
        database = sqlite3.connect(case / "case.db")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        expected = describe(database, commits)
        database.close()
        pathlib.Path(to, name + ".json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        with zipfile.ZipFile(pathlib.Path(to, name + ".zip"), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(case.rglob("*")):
                if path.is_file() and not path.name.endswith(("-wal", "-shm")):
                    archive.write(path, path.relative_to(case))
        print(name, expected["schema"], len(expected["judgements"]), "judgements,", expected["records"], "records")


class Maker:
    def __init__(self, old, commit, case):
        self.tree, self.program, self.case = old / commit, old / (commit + "-bin") / "Sayso.Cli.dll", case
        # Paths in the case are as given: relative to today's example, the same whatever the commit.
        self.example = pathlib.Path(__file__).resolve().parents[2] / "examples" / "velin"

    def run(self, *arguments, may_fail=False):
        done = subprocess.run(
            ["dotnet", str(self.program), *arguments, "--case", str(self.case)],
            cwd=self.example, env=os.environ | {"SAYSO_MODELS": str(self.tree / "models" / "en")}, capture_output=True, text=True)
        if done.returncode and not may_fail:
            raise SystemExit(f"{self.program} {arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.returncode == 0

    def make(self, reports):
        self.run("read", *("reports/" + report for report in reports), "--metadata", "metadata.csv")
        self.run("records", "records/calls.csv", "--zone", "+02:00", may_fail=True)
        self.judge()

    def judge(self):
        rows = lambda sql: [row if len(row) > 1 else row[0] for row in sqlite3.connect(self.case / "case.db").execute(sql).fetchall()]
        last = lambda: rows("SELECT max(id) FROM judgement")[0]
        claims = rows("SELECT id FROM claim ORDER BY report, position")
        made = rows("SELECT count(*) FROM judgement")[0]
        claims = claims[made:] or claims
        reports = rows("SELECT id FROM report ORDER BY id")
        by_name = lambda value: "/".join(value)
        because = "--because", "Wörter, \"quoted\" – and 🛫"

        # The first versions knew one kind, and took back by --undo.
        wrong = ["wrong"] if self.run("judge", "wrong", claims[0], *because, may_fail=True) else []
        if not wrong:
            self.run("judge", claims[0], *because)
        self.run("judge", *wrong, claims[1])
        if not (self.run("judge", "undo", str(last()), may_fail=True) or self.run("judge", claims[1], "--undo")):
            raise SystemExit("nothing takes a judgement back")
        self.run("judge", *wrong, claims[2], *because)
        # From schema 6 on rows refer to each other by numbers, and what is one of a few is a number.
        numbered = rows("PRAGMA user_version")[0] >= 6
        if numbered:
            kind, name = rows("SELECT kind, name FROM voice ORDER BY key")[3]
            voice = by_name((VOICES[kind], name))
        else:
            voice = by_name(rows("SELECT kind, name FROM chain_voice ORDER BY rowid")[3])
        if not self.run("judge", "reliability", voice, "--as", "B", may_fail=True):
            return

        named = "SELECT report, kind, name FROM entity WHERE kind = 'person' AND report IN (SELECT id FROM report) ORDER BY rowid"
        if numbered:
            named = ("SELECT r.id, 'person', n.name FROM name n JOIN report r ON r.key = n.source WHERE n.kind = "
                     f"{KINDS.index('person')} ORDER BY n.key")
        names = [by_name(row) for row in rows(named)]
        start = rows("SELECT r.id, span_start, span_end FROM time t JOIN report r ON r.key = t.report ORDER BY r.id, span_start"
                     if numbered else "SELECT report, span_start, span_end FROM time ORDER BY report, span_start")[0]
        self.run("judge", "wrong-words", f"{start[0]}/{start[1]}-{start[2]}")
        self.run("judge", "correction", claims[3], "--as", "stance=denies", *because)
        self.run("judge", "correction", claims[4], "--as", "origin=")
        self.run("judge", "same-entity", names[0], names[1], names[-1], *because)
        self.run("judge", "undo", str(last()))
        self.run("judge", "same-entity", names[0], names[1])
        self.run("judge", "other-entity", names[2], names[3])
        self.run("judge", "same-proposition", claims[5], claims[-1])
        self.run("judge", "other-proposition", claims[6], claims[-2], *because)
        self.run("judge", "dependence", reports[0], reports[1], "--as", "a->b")
        self.run("judge", "dependence", reports[1], reports[2], "--as", "independent")
        self.run("judge", "undo", str(last()))
        self.run("judge", "distinct-origins", claims[7], claims[-3])
        self.run("judge", "credibility", claims[8], "--as", "2", *because)
        self.run("judge", "removed", reports[0])
        self.run("judge", "undo", str(last()))
        self.run("judge", "removed", reports[3])
        if not self.run("judge", "hypothesis", "dorrin", "--as", "The tip came out of Dorrin airport", *because, may_fail=True):
            return

        self.run("judge", "hypothesis", "velin", "--as", "The night shift found out by itself")
        self.run("judge", "evidence", "calls", "--as", "record=" + rows("SELECT id FROM record ORDER BY row")[3])
        self.run("judge", "evidence", "silence", "--as", "absence=Nobody at Velin called before nine")
        self.run("judge", "rated", "dorrin", "calls", "--as", "consistent", *because)
        self.run("judge", "rated", "velin", "silence", "--as", "inconsistent")
        self.run("judge", "undo", str(last()))
        self.run("judge", "milestone", "velin", "--as", "A call from Velin before nine")
        self.run("judge", "rejected", "velin", *because)
        self.run("judge", "order", claims[0], claims[1])


def describe(database, commits):
    database.row_factory = sqlite3.Row
    rows = lambda sql, *values: [dict(row) for row in database.execute(sql, values).fetchall()]
    number = lambda sql: database.execute(sql).fetchone()[0]
    schema = number("PRAGMA user_version")
    judgements = []
    for judgement in rows("SELECT j.*, w.made_by AS withdrawn_by, w.made_at AS withdrawn_at "
                          "FROM judgement j LEFT JOIN withdrawal w ON w.judgement = j.id ORDER BY j.id"):
        if schema < 3:
            things = rows("SELECT 'claim' AS what, j.claim AS id, j.report, j.quote, "
                          "CASE WHEN a.judgement IS NULL THEN j.claim ELSE a.claim END AS now "
                          "FROM judgement j LEFT JOIN anchor a ON a.judgement = j.id WHERE j.id = ?", judgement["id"])
        elif schema >= 6:
            things = rows("SELECT d.what, d.id, d.source AS report, d.words AS quote, a.id AS now FROM judged d LEFT JOIN anchor a "
                          "ON a.judgement = d.judgement AND a.place = d.place AND a.source = coalesce(d.source, '') "
                          "WHERE d.judgement = ? ORDER BY d.place", judgement["id"])
            judgement["value"] = value_of(json.loads(judgement["decision"]))
        else:
            things = rows("SELECT d.what, d.id, d.report, d.quote, a.id AS now "
                          "FROM judged d LEFT JOIN anchor a ON a.judgement = d.judgement AND a.place = d.place "
                          "WHERE d.judgement = ? ORDER BY d.place", judgement["id"])
        judgements.append({
            "id": judgement["id"], "kind": judgement["kind"], "value": judgement.get("value"), "by": judgement["made_by"],
            "at": judgement["made_at"], "reason": judgement["reason"], "withdrawnBy": judgement["withdrawn_by"],
            "withdrawnAt": judgement["withdrawn_at"], "things": things})
    tables = [row["name"] for row in rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        "commits": commits, "schema": schema,
        "reports": rows("SELECT id, path, sha256, outlet, published FROM report ORDER BY id"),
        "claims": number("SELECT count(*) FROM claim"),
        "records": number("SELECT count(*) FROM record") if "record" in tables else 0,
        "judgements": judgements,
    }


def value_of(decision):
    """What the command line was given beside the things."""
    kind = decision["kind"]
    if kind == "correction":
        return "stance=" + decision["stance"] if "stance" in decision else "origin=" + decision["origin"]
    if kind == "evidence":
        return decision["what"] + "=" + decision["refers"]
    field = {"dependence": "relation", "reliability": "grade", "credibility": "grade", "hypothesis": "words", "milestone": "words",
             "rated": "fit"}.get(kind)
    return str(decision[field]) if field else None


if __name__ == "__main__":
    main(*sys.argv[1:])
