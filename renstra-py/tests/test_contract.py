"""What the package promises: every operation and rule with its arguments, defaults and documentation."""

import doctest
import inspect
import re
from pathlib import Path
from typing import Any

import pytest
import renstra
from renstra import _native

ROOT = Path(__file__).resolve().parents[2]

# The rules on their own, with the arguments that may be given by position.
RULES = {
    "parse_number": ["text", "locale"],
    "parse_kode": ["teks"],
    "coverage": ["terlayani", "berhak"],
    "achievement": ["target", "realisasi"],
    "absorption": ["anggaran", "realisasi"],
    "growth": ["nilai"],
    "performance_category": ["persen"],
    "sakip_predicate": ["nilai"],
    "spm_index": ["penerima", "mutu"],
    "aggregate": ["nilai"],
}
FUNCTIONS = {"read": ["source"], "read_many": ["paths"], "diff": ["a", "b"], "reconcile": ["renstra", "other"]}
PLAN = {
    "check": ["bahasa"], "budget": ["by"], "absorption": [], "coverage": ["tahun"], "targets": [], "explain": ["jalur", "tahun"],
    "scenario": [], "renja": ["tahun"], "to_json": ["path"], "to_excel": ["path"], "to_html": ["path"], "to_csv": ["folder"],
}  # fmt: skip
TABLE = [
    "columns", "schema", "to_markdown", "to_csv", "to_json", "to_html", "to_text", "to_pandas", "to_polars", "to_arrow", "to_dicts",
    "__arrow_c_stream__",
]  # fmt: skip
SCENARIO = ["set_pagu", "scale_pagu", "move_pagu", "fit_year", "set_target", "scale_target", "plan", "compare"]
COMMON = {"bahasa": "id", "pembulatan": None, "locale": "auto", "by": "hierarki", "tahun": None, "notasi": None, "progress": False}

CLASSES = [value for value in vars(renstra).values() if inspect.isclass(value) and value.__module__.startswith("renstra")]


@pytest.mark.parametrize(("owner", "names"), [(renstra, RULES), (renstra, FUNCTIONS), (renstra.Renstra, PLAN)])
def test_the_contract_is_kept(owner: Any, names: dict[str, list[str]]) -> None:
    for name, expected in names.items():
        given = [p for p in inspect.signature(getattr(owner, name)).parameters.values() if p.name != "self"]
        by_position = [p.name for p in given if p.kind is p.POSITIONAL_OR_KEYWORD]
        assert by_position[: len(expected)] == expected, name
        for parameter in given:
            if parameter.name in COMMON and parameter.default is not inspect.Parameter.empty:
                assert parameter.default == COMMON[parameter.name], (name, parameter)


def test_the_rest_of_the_contract() -> None:
    for name in TABLE:
        assert hasattr(renstra.Table, name), name
    for name in SCENARIO:
        assert hasattr(renstra.Scenario, name), name
    for name in ("passed", "failed", "skipped", "by_check"):
        assert hasattr(renstra.Findings, name), name
    for name in ("nilai", "aturan", "rumus", "bagian", "tempat", "pembulatan", "dasar"):
        assert hasattr(renstra.Explanation, name), name
    for kind in (renstra.NumberError, renstra.KodeError, renstra.ScenarioError):
        assert issubclass(kind, renstra.RenstraError)


def test_every_rule_and_table_of_the_core_has_its_function(kukar: renstra.Renstra) -> None:
    for name in renstra.rules():
        assert name in renstra.__all__, name
    # `check` and `counts` come together; `indicators` and the others are methods of the plan.
    for name in renstra.results():
        assert hasattr(renstra.Renstra, name) or name == "counts", name
    assert kukar.check().counts == kukar.result("counts")


def rule_page(name: str) -> str:
    """The page of the rule, as the docstring of its function names it."""
    doc = inspect.getdoc(getattr(renstra, name)) or ""
    found = re.search(r"see\s+``(docs/aturan/\w+\.md)``", doc)
    assert found, name
    return (ROOT / found[1]).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", _native.rules())
def test_rules_name_their_basis_as_it_was_confirmed(name: str) -> None:
    page = rule_page(name)
    assert f"`{name}`" in page.split("\n")[2]
    doc = " ".join((inspect.getdoc(getattr(renstra, name)) or "").split())
    basis = doc.partition("Basis: ")[2].partition("; see ``")[0]
    if basis == "no regulation was found that fixes it":
        assert "Tidak ditemukan peraturan yang menetapkannya." in page
    else:
        assert all(f"| {citation} |" in page for citation in basis.split("; ")), basis


CHOICES: list[tuple[str, dict[str, Any]]] = [
    ("coverage", {"terlayani": 0, "berhak": 0}),
    ("quality", {"baris": [{"terpenuhi": 1, "diperlukan": 2}]}),
    ("achievement", {"target": 2, "realisasi": 1}),
    ("performance_category", {"persen": 90}),
    ("sakip_predicate", {"nilai": 80}),
    ("growth", {"nilai": [1, 2]}),
]


@pytest.mark.parametrize(("name", "arguments"), CHOICES)
def test_documented_defaults_are_those_of_the_core(name: str, arguments: dict[str, Any]) -> None:
    doc = inspect.getdoc(getattr(renstra, name)) or ""
    told = dict(re.findall(r"^ +(\w+): [^\n]*\(default ``(\w+)``", doc, re.MULTILINE))
    assert told
    used = dict(renstra.rule(name, arguments).pilihan)
    for choice, default in told.items():
        # The polarity is recorded as the formula that follows from it.
        assert used["rumus" if choice == "polaritas" else choice] == default, (choice, used)
    # Two decimals, half away from zero; a fraction is as exact as the same value in percent.
    assert used.get("pembulatan") in (None, {"desimal": 4 if name == "growth" else 2, "cara": "setengah_menjauhi_nol"})


def public(value: type) -> list[str]:
    return [
        name
        for name, member in vars(value).items()
        if not name.startswith("_") and (callable(member) or isinstance(member, property | classmethod))
    ]


def test_everything_public_is_documented() -> None:
    for name in renstra.__all__:
        value = getattr(renstra, name)
        if inspect.isfunction(value):
            doc = inspect.getdoc(value) or ""
            assert "Example" in doc or name == "compare", name
        elif inspect.isclass(value):
            assert value.__doc__, name
            for member in public(value):
                assert inspect.getdoc(inspect.getattr_static(value, member)), f"{name}.{member}"


def test_the_typed_program_uses_everything() -> None:
    program = (Path(__file__).parent / "typed" / "good.py").read_text(encoding="utf-8")
    names = [name for name in renstra.__all__ if name != "__version__"]
    names += [member for value in CLASSES for member in public(value)]
    unused = [name for name in names if not re.search(rf"\b{name}\b", program)]
    assert unused == []


def test_the_version_is_that_of_the_project() -> None:
    manifest = (ROOT / "Cargo.toml").read_text(encoding="utf-8")
    assert f'version = "{renstra.__version__}"' in manifest


def test_the_readme_holds() -> None:
    pytest.importorskip("polars")
    readme = (ROOT / "renstra-py" / "README.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```python\n(.*?)```", readme, re.DOTALL))
    test = doctest.DocTestParser().get_doctest(code, {}, "README.md", "README.md", 0)
    assert test.examples and doctest.DocTestRunner().run(test).failed == 0
