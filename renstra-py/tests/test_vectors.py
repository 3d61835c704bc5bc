"""The runner of the vectors compares what it should; the cases themselves run in ``tests/vectors/run``."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "vectors"))

import jalan  # noqa: E402


def test_one_form() -> None:
    value = {"é": "\u0001\"\n/", "b": [1, None, True], "a": {"10": 1, "9": 2}}
    assert jalan.canonical(value) == '{"a":{"10":1,"9":2},"b":[1,null,true],"é":"\\u0001\\"\\n/"}'
    with pytest.raises(jalan.Problem):
        jalan.canonical([1.5])


def test_only_what_is_expected_and_all_of_it() -> None:
    have = {"a": 1, "b": {"c": [{"d": 1, "e": 2}], "f": 3}}
    want = {"b": {"c": [{"e": 9}]}, "g": None}
    assert jalan.project(have, want) == {"b": {"c": [{"e": 2}]}}
    assert jalan.project([1, 2], [1]) == [1, 2]


@pytest.mark.parametrize(
    ("case", "problem"),
    [
        ({"harapan": {"nilai": "71.67"}}, None),
        ({"harapan": {"nilai": "71.68"}}, "71.67"),
        ({"harapan": {"nilai": "71.67", "lain": None}}, "lain"),
        ({"galat": {"kode": "BAC011"}}, "not expected"),
        ({"masukan": {"terlayani": 43}, "galat": {"kode": "BAC011"}}, None),
        ({"masukan": {"terlayani": 43}, "galat": {"kode": "BAC012"}}, "BAC011"),
        ({"masukan": {"terlayani": 43}, "harapan": {}}, "not expected"),
    ],
)
def test_a_wrong_expectation_is_told(case: dict[str, object], problem: str | None) -> None:
    whole = {"id": "x", "operasi": "rule:coverage", "masukan": {"terlayani": 43, "berhak": 60}} | case
    cases = jalan.Cases()
    if problem is None:
        cases.compare({}, whole)
        return
    with pytest.raises(jalan.Problem, match=problem):
        cases.compare({}, whole)
