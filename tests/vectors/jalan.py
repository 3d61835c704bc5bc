"""The runner of Python: each case through the package `renstra`, compared in canonical form. See README.md."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import renstra
from renstra import Nomenklatur, Renstra, RenstraError, Table, _native

FOLDER = Path(__file__).resolve().parent
Json = Any


class Problem(Exception):
    """A case that cannot be run."""


def canonical(value: Json) -> str:
    """JSON with sorted keys, without blanks; the vectors hold no numbers but whole ones."""
    if isinstance(value, float):
        raise Problem(f"{value} is no whole number")
    if isinstance(value, list):
        return f"[{','.join(map(canonical, value))}]"
    if isinstance(value, dict):
        members = (f"{json.dumps(key, ensure_ascii=False)}:{canonical(value[key])}" for key in sorted(value))
        return f"{{{','.join(members)}}}"
    return json.dumps(value, ensure_ascii=False)


def project(actual: Json, expected: Json) -> Json:
    """The part of a result that the expectation speaks of."""
    if isinstance(actual, dict) and isinstance(expected, dict):
        return {key: project(actual[key], want) for key, want in expected.items() if key in actual}
    if isinstance(actual, list) and isinstance(expected, list) and len(actual) == len(expected):
        return [project(have, want) for have, want in zip(actual, expected, strict=True)]
    return actual


class Cases:
    """All cases with their plans; a plan is read once."""

    def __init__(self) -> None:
        self.manifest = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
        self.right = 0
        self.wrong: list[str] = []

    def run(self) -> None:
        for entry in self.manifest["berkas"]:
            file = json.loads((FOLDER / entry["jalur"]).read_text(encoding="utf-8"))
            for case in file["kasus"]:
                try:
                    self.compare(file, case)
                    self.right += 1
                except Problem as problem:
                    self.wrong.append(f"{case['id']}: {problem}")

    def compare(self, file: Json, case: Json) -> None:
        try:
            actual, name = self.result(file, case), "harapan"
        except RenstraError as error:
            actual, name = told(error, language(case)), "galat"
        if name not in case:
            raise Problem(f"not expected: {json.dumps(actual, ensure_ascii=False)}")
        have, want = canonical(project(actual, case[name])), canonical(case[name])
        if have != want:
            raise Problem(f"{name}\n  expected {want}\n  came     {have}")

    def result(self, file: Json, case: Json) -> Json:
        """What the operation gives back."""
        operation, _, name = case["operasi"].partition(":")
        given: Mapping[str, Any] = case.get("masukan") or {}
        bahasa = language(case)
        if operation == "rule":
            return renstra.rule(name, given, bahasa).to_dict()
        plan = self.plan(file, case["rencana"]) if "rencana" in case else read_call(given)
        if operation == "read":
            return json.loads(plan.to_json())
        if operation == "explain":
            if "jalur" not in given:
                # In Python the call without it is a TypeError; the binding itself tells what is missing.
                plan._native.explain(json.dumps(given))
            return plan.explain(bahasa=bahasa, **given).to_dict()
        if operation == "table":
            return rows(plan.result(name, given, bahasa), case)
        if operation == "scenario":
            return rows(plan.scenario(given["langkah"]).result(name, bahasa), case)
        if operation == "compare":
            other = self.plan(file, case["pembanding"])
            if name == "reconcile":
                return rows(renstra.reconcile(plan, other, bahasa), case)
            return rows(renstra.compare(plan, other, name, bahasa), case)
        raise Problem(f"no operation {case['operasi']!r}")

    def plan(self, file: Json, source: Json) -> Renstra:
        lists = [Nomenklatur(_native.Daftar(name, text.encode())) for name, text in sorted(self.lists(file, source).items())]
        return renstra.read(sorted(self.files(file, source).items()), notasi=source.get("notasi"), nomenklatur=lists)

    def files(self, file: Json, source: Json) -> dict[str, str]:
        """Names and texts of a plan."""
        files: dict[str, str] = {}
        for path in self.manifest["data"][source["data"]] if "data" in source else ():
            files[Path(path).name] = (FOLDER / path).read_bytes().decode()
        if "acuan" in source:
            files |= self.files(file, file["rencana"][source["acuan"]])
        files |= texts(source.get("berkas", {}))
        for old, new in source.get("ganti", ()):
            if not any(old in text for text in files.values()):
                raise Problem(f"nothing to replace: {old!r}")
            files = {name: text.replace(old, new) for name, text in files.items()}
        return files

    def lists(self, file: Json, source: Json) -> dict[str, str]:
        """Names and texts of the lists of codes."""
        base = self.lists(file, file["rencana"][source["acuan"]]) if "acuan" in source else {}
        return base | texts(source.get("daftar", {}))


def texts(given: Json) -> dict[str, str]:
    """Texts by name; a list is lines."""
    return {n: t if isinstance(t, str) else "".join(f"{line}\n" for line in t) for n, t in given.items()}


def language(case: Json) -> Any:
    return case.get("bahasa", "id")


def read_call(given: Mapping[str, Any]) -> Renstra:
    """Reading as the door for all languages takes it: the case is about its arguments."""
    return Renstra(_native.read_call(json.dumps(given)))


def told(error: RenstraError, bahasa: Any) -> Json:
    """An error as data."""
    return {
        "jenis": type(error).__name__,
        "kode": error.kode,
        "pesan": error.pesan(bahasa),
        "lokasi": error.lokasi,
        "offset": error.offset if isinstance(error, renstra.NumberError) else None,
    }


def rows(table: Table, case: Json) -> Json:
    """A table with its columns, the rows that are asked for, and of each the columns that are asked for."""
    whole = json.loads(table.to_json(typed=True))
    for key in [*case.get("saring", {}), *(case.get("pilih") or ())]:
        if whole["baris"] and key not in whole["baris"][0]:
            raise Problem(f"no column {key!r}")
    kept = [row for row in whole["baris"] if all(row[key] in values for key, values in case.get("saring", {}).items())]
    pick = case.get("pilih")
    whole["baris"] = kept if pick is None else [[row[key] for key in pick] for row in kept]
    return whole


if __name__ == "__main__":
    cases = Cases()
    cases.run()
    for problem in cases.wrong:
        print(problem, file=sys.stderr)
    print(f"vektor python: {cases.right}")
    sys.exit(bool(cases.wrong))
