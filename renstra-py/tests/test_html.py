"""What a notebook shows."""

import re

import pytest
import renstra
from renstra import Renstra


@pytest.fixture(scope="module")
def hostile() -> Renstra:
    return renstra.read(
        {
            "rencana": "kunci,nilai\nperangkat_daerah,<script>alert(1)</script>\n",
            "tabel-6.1-program-pendanaan": "tingkat,kode,uraian,rp_2022,rp_akhir\n"
            'program,1.06.02,"<img src=x onerror=alert(1)>",-1500000,5\n',
        }
    )


def shown(plan: Renstra) -> list[str]:
    objects = [
        plan, plan.budget(), plan.check(), plan.explain("total"), plan.scenario(), plan.printed("rencana"), plan.check().counts,
    ]  # fmt: skip
    return [value._repr_html_() for value in objects] + [plan.to_html()]


def test_nothing_of_a_plan_is_markup(hostile: Renstra) -> None:
    for page in shown(hostile):
        assert "<script" not in page and "<img" not in page and not re.search(r"<[^>]+ on\w+=", page)
    assert any("&lt;script&gt;" in page for page in shown(hostile))


def test_numbers_are_indonesian_and_negative_or_missing_ones_visible(hostile: Renstra) -> None:
    page = hostile.budget().to_html()
    assert "-1.500.000" in page and 'class="angka negatif"' in page
    table = renstra.read({"tabel-2.3-capaian-spm": "jenis_pelayanan,berhak_2024,terlayani_2024\nA,0,0\n"}).coverage()
    assert 'title="penyebutnya nol"' in table.to_html() and "–" in table.to_html()


def test_long_tables_are_folded(kukar: Renstra) -> None:
    assert len(kukar.budget()) > 60
    assert "<details" in kukar.budget().to_html()
    assert "<details" not in kukar.absorption().to_html()


def test_bundles_have_text_and_html(kukar: Renstra) -> None:
    for value in (kukar, kukar.budget(), kukar.check(), kukar.explain("total"), kukar.scenario().set_pagu("1.06.07", 2023, 0)):
        bundle = value._repr_mimebundle_()
        assert set(bundle) == {"text/plain", "text/html"}
        assert all(bundle.values())
    # Colours come from the surroundings, so that dark themes stay readable.
    style = renstra._native.style()
    assert "color:inherit" in style and "background:#fff" not in style and "color:#000" not in style


def test_text_fits_a_terminal(kukar: Renstra) -> None:
    for line in kukar.absorption().to_text(80).splitlines():
        assert len(line) <= 160
