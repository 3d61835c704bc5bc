"""Rules on their own. Expectations by hand."""

import typing
from decimal import Decimal
from fractions import Fraction

import pytest
import renstra
from renstra import types


def test_numbers_in_all_exact_forms() -> None:
    expected = renstra.coverage(43, 60)
    for served in (43, Decimal(43), Fraction(43), "43", "43.0", Decimal("43.00")):
        assert renstra.coverage(served, 60) == expected == Decimal("71.67")
        assert renstra.coverage(served, 60).tepat == Fraction(43, 60)
    assert renstra.coverage(Fraction(1, 8), 1) == Decimal("12.5")
    numpy = pytest.importorskip("numpy")
    assert renstra.coverage(numpy.int64(43), numpy.int32(60)) == expected


@pytest.mark.parametrize("wrong", [43.0, 43.5, float("nan"), float("inf"), True, "4e1", "43,5", "", Fraction(1, 3), [43], Decimal("NaN")])
def test_what_is_no_exact_number_is_refused(wrong: object) -> None:
    with pytest.raises(renstra.RenstraError) as error:
        renstra.coverage(wrong, 60)  # type: ignore[call-overload]
    assert error.value.kode == "BAC011"
    assert "terlayani" in error.value.pesan("id") and "terlayani" in error.value.pesan("en")


def test_numpy_floats_are_floats() -> None:
    numpy = pytest.importorskip("numpy")
    with pytest.raises(renstra.RenstraError, match="pecahan biner"):
        renstra.absorption(numpy.float64(100.0), 50)


def test_missing_is_an_error_and_undefined_a_reason() -> None:
    with pytest.raises(renstra.RenstraError, match="berhak"):
        renstra.coverage(1, None)  # type: ignore[call-overload]
    nobody = renstra.coverage(0, 0, bahasa="en")
    assert isinstance(nobody, renstra.TakTerdefinisi)
    assert not nobody and not nobody.ada
    assert (nobody.alasan, nobody.pesan) == ("penyebut_nol", "the denominator is zero")
    assert nobody != 0 and nobody != renstra.coverage(0, 0, tanpa_berhak="nol")
    with pytest.raises(TypeError):
        nobody + 1  # type: ignore[operator]


def test_results_are_decimals() -> None:
    result = renstra.absorption(300, 100)
    assert isinstance(result, Decimal) and isinstance(result, renstra.Nilai)
    assert result == Decimal("33.33") and result.tepat == Fraction(1, 3)
    assert result + 1 == Decimal("34.33") and type(result + 1) is Decimal
    assert f"{result:.1f}" == "33.3" and str(result) == "33.33"
    assert result.alasan is None and result.ada
    zero = renstra.absorption(300, 0)
    assert zero.ada and not zero


def test_results_do_not_change() -> None:
    for value in (renstra.coverage(1, 2), renstra.coverage(0, 0), renstra.spm_category(95), renstra.parse_kode("1.06")):
        for name in ("alasan", "_isi", "lain"):
            with pytest.raises(AttributeError):
                setattr(value, name, 1)
        with pytest.raises(AttributeError):
            del value._isi
        with pytest.raises(TypeError):
            value.pilihan["x"] = 1  # type: ignore[index]


def test_rounding_is_a_named_policy() -> None:
    assert renstra.achievement(73, "83.57") == Decimal("114.48")
    cut = renstra.achievement(73, "83.57", pembulatan={"desimal": 2, "cara": "potong"})
    assert cut == Decimal("114.47")
    assert dict(cut.pilihan)["pembulatan"] == {"desimal": 2, "cara": "potong"}
    assert renstra.coverage(1, 3, pembulatan={"desimal": 0}) == 33


def test_achievement_by_hand() -> None:
    # (2·20 − 15)/20 = 125 %; 20/15 = 133,33 %; 1 − |15 − 20|/20 = 75 %
    assert renstra.achievement(20, 15, polaritas="negatif") == 125
    assert renstra.achievement(20, 15, rumus="kebalikan") == Decimal("133.33")
    assert renstra.achievement(20, 15, polaritas="stabil") == 75
    assert renstra.achievement(100, 120, batas="nol_sampai_seratus") == 100
    assert renstra.achievement(0, 5).alasan == "penyebut_nol"
    assert renstra.achievement("BB", "B") == "belum tercapai"
    assert renstra.achievement("73", "83,57", notasi="id") == Decimal("114.48")


def test_published_growth() -> None:
    # T-C.24 of two agencies of Banyuwangi as published: 52,08 %, 8,28 %, 22,00 %.
    rows = {
        "52.08": [50, 100, 150, 200, 250],
        "8.28": [2_263_113_961, 2_300_000_000, 2_600_000_000, 2_900_000_000, 3_100_000_000],
        "22.00": [6_042_483_151, 1_329_003_200, 3_351_041_300, 3_077_845_000],
    }
    for printed, values in rows.items():
        pairs = list(zip(values, values[1:], strict=False))
        mean = sum(Fraction(b - a, a) for a, b in pairs) / len(pairs)
        result = renstra.growth(values)
        assert result.tepat == mean
        assert round(Decimal(100) * result, 2) == Decimal(printed)


def test_printed_numbers() -> None:
    number = renstra.parse_number("20.232.610.093,20")
    assert number == Decimal("20232610093.20")
    assert renstra.parse_number("1.117 Orang", locale="id") == 1117
    assert renstra.parse_number("1.117", locale="en") == Decimal("1.117")
    assert renstra.parse_number("85%").rincian["persen"] is True
    with pytest.raises(renstra.NumberError) as error:
        renstra.parse_number("12..4")
    assert error.value.offset == 3 and error.value.kode == "BAC012"
    with pytest.raises(renstra.NumberError):
        renstra.parse_number("1.117")
    nil = renstra.parse_number("-")
    assert isinstance(nil, renstra.Tiada) and nil.jenis == "nihil" and not nil


def test_codes() -> None:
    code = renstra.parse_kode("1.06.02.02.03.0001")
    assert code == renstra.parse_kode("1 6 2 2.03 1") and hash(code) == hash(renstra.parse_kode("1.06.02.2.03.01"))
    assert code.parts == (1, 6, 2, 2, 3, 1)
    assert [str(code.parent), str(code.parent.parent)] == ["1.06.02.2.03", "1.06.02"]
    assert renstra.parse_kode("1").parent is None
    assert renstra.parse_kode("1.06.02.2.10") != renstra.parse_kode("1.06.02.2.01")
    codes = [renstra.parse_kode(t) for t in ("1.06.04", "1.06.02.2.03", "1.06.02", "1.06")]
    assert [str(c) for c in sorted(codes)] == ["1.06", "1.06.02", "1.06.02.2.03", "1.06.04"]
    assert codes[3] <= codes[2] < codes[1] and codes[0] >= codes[1] and codes[0] > codes[3]
    with pytest.raises(renstra.KodeError, match="hilang"):
        renstra.parse_kode("1 6 1 2.1")


def test_options_are_those_of_the_core() -> None:
    calls: dict[str, tuple[typing.Any, typing.Callable[[typing.Any], object]]] = {
        "Polaritas": (types.Polaritas, lambda o: renstra.achievement(2, 1, polaritas=o)),
        "RumusCapaian": (
            types.RumusCapaian,
            lambda o: renstra.achievement(2, 1, rumus=o, awal=3 if o == "dari_awal" else None),
        ),
        "Batas": (types.Batas, lambda o: renstra.achievement(2, 1, batas=o)),
        "TargetNol": (types.TargetNol, lambda o: renstra.achievement(2, 1, target_nol=o)),
        "Agregasi": (types.Agregasi, lambda o: renstra.aggregate([1, 2], agregasi=o)),
        "Bacaan": (types.Bacaan, lambda o: renstra.performance_category(90, bacaan=o)),
        "Sifat": (types.Sifat, lambda o: renstra.accumulate([1, 2], sifat=o)),
        "RumusPertumbuhan": (types.RumusPertumbuhan, lambda o: renstra.growth([1, 2], rumus=o)),
        "TanpaBerhak": (types.TanpaBerhak, lambda o: renstra.coverage(1, 2, tanpa_berhak=o)),
        "Awal59": (types.Awal59, lambda o: renstra.coverage(1, 2, tahun=2021, awal_59=o)),
        "PorsiWajib": (types.PorsiWajib, lambda o: renstra.mandatory_share(o, 1, 2)),
        "CaraTahap": (types.CaraTahap, lambda o: renstra.coverage_of_stages([], cara=o)),
        "DasarBerhak": (types.DasarBerhak, lambda o: renstra.coverage(1, 2, dasar_berhak=o)),
        "DasarKategori": (types.DasarKategori, lambda o: renstra.spm_category(90, kategori_dari=o)),
        "GabunganMutu": (types.GabunganMutu, lambda o: renstra.quality([], gabungan=o)),
        "Menurut": (types.Menurut, lambda o: renstra.read({"rencana": "kunci,nilai\na,b"}).budget(by=o)),
        "Notasi": (types.Notasi, lambda o: renstra.read({"rencana": "kunci,nilai\na,b"}, notasi=o)),
    }
    for name, (literal, call) in calls.items():
        options = set(typing.get_args(literal))
        for option in options:
            call(option)
        with pytest.raises(renstra.RenstraError) as error:
            call("?")
        told = {word.strip("`") for word in error.value.pesan("en").partition("expected ")[2].split(", ")}
        assert told == options, name
