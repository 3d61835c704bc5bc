"""Priority sub kegiatan beside the funding matrix (docs/aturan/bentuk_inmendagri_2_2025.md, STR011.md, ANG013.md)."""
from fractions import Fraction

from hitung import isi_uang, pagu_simpul
from lembar import MATRIKS, PRIORITAS, simpul
from temuan_kinerja import di_atas


def kata(nama):
    """The words of a name, without that of its level."""
    k = nama.lower().split()
    return k[2:] if k[:2] == ["sub", "kegiatan"] else k[1:] if k[:1] in (["subkegiatan"], ["program"]) else k


def senama(a, b):
    """One name, perhaps shortened or completed: most words are the same."""
    x, y = set(kata(a)), set(kata(b))
    return 2 * len(x & y) > max(len(x), len(y))


def sub_prioritas(plan):
    t, m = plan.get(PRIORITAS), plan.get(MATRIKS)
    if not t or not m:
        return
    daftar, _ = simpul(m)
    if not any(s.tingkat == "subkegiatan" for s in daftar):
        return  # the matrix does not go down to them
    th = [x for x in t.tahun("rp_") if x in m.tahun("rp_")]
    nilai = pagu_simpul(daftar, m.tahun("rp_"))
    calon = [s for s in daftar if s.tingkat in ("kegiatan", "subkegiatan")]
    for b in t.baris:
        sama, pasti = [s for s in calon if s.kode == b["kode"]], True
        if not sama:
            sama = [s for s in calon if kata(s.uraian) == kata(b["uraian"])]
            yield "STR011", PRIORITAS, b.no, "kode" if sama and b["kode"] and not t.satu_sel else "uraian", None
            pasti = False
        elif not any(senama(s.uraian, b["uraian"]) for s in sama):
            yield "STR011", PRIORITAS, b.no, "uraian", None
            pasti = False
        if not pasti and not any(isinstance(p := isi_uang(b.cell(f"rp_{x}")), Fraction) and p and p in [nilai[s.urut, x] for s in sama] for x in th):
            continue  # it may be another sub kegiatan: no amount is that of the row with its code or its name
        program = [a for s in sama for a in di_atas(s) if a.tingkat == "program"]
        if pasti and b["program"] and any(kata(s.uraian) == kata(b["program"]) for s in daftar if s.tingkat == "program") and not any(senama(a.uraian, b["program"]) for a in program):
            # A programme of the plan, but another one; a priority programme of the region need not be one of the agency.
            yield "STR011", PRIORITAS, b.no, "program", None
        for x in th:
            p = isi_uang(b.cell(f"rp_{x}"))
            v = [nilai[s.urut, x] for s in sama]
            if isinstance(p, Fraction) and all(isinstance(y, Fraction) for y in v) and p not in (*v, sum(v)):
                yield "ANG013", PRIORITAS, b.no, f"rp_{x}", sum(v)
