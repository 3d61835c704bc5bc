"""Findings about targets, achievements and indicators in several tables."""
from fractions import Fraction

from baca import ANGKA, KATA, KOSONG, NA, NIL, PASANGAN, PREDIKAT, RENTANG, RUSAK, angka, desimal_tercetak, rumpun, utuh
from cetak import bulat, setuju, sama_cetak
from hitung import AGREGASI, cara_cocok, deret, indikator, pagu_simpul, satu_satuan
from terealisasi import berpersen, cara_akhir, kurang_tahun, sel_berkolom, sel_indikator, tercapai_sel, taraf
from lembar import KINERJA, MATRIKS, TINGKAT, TUJUAN, simpul

# Indicators that name themselves a share of a whole.
TIADA = {KOSONG, NA, NIL, RUSAK}
BAGIAN = ("persentase", "presentase", "prosentase", "cakupan", "proporsi")


# ---- targets --------------------------------------------------------------------------------------------------------

def kinerja(plan):
    m = plan.get(MATRIKS)
    th_uang = m.tahun("rp_") if m else []
    uang_simpul = pagu_simpul(simpul(m)[0], th_uang) if m else {}
    tetap, nama_semua = set(), [i["nama"] for i in indikator(plan)]
    atas = [i for i in indikator(plan) if i["simpul"] and i["tabel"] == MATRIKS and i["simpul"].tingkat in ("tujuan", "sasaran")]
    hanya_nama = not plan.get(TUJUAN) and not any(s.jenis not in (KOSONG, NA, NIL) for i in atas for s in sel_indikator(i))
    for i in indikator(plan):
        b, tabel = i["b"], i["tabel"]
        v, c = deret(i), i["akhir"]
        pers = berpersen(i["satuan"], i["nama"], sel_indikator(i))
        if v and c.bilangan is not None and satu_satuan(i, [*i["tahun"].values(), c]):
            cara = cara_cocok(v, c.bilangan, desimal_tercetak(c.teks, i["notasi_akhir"]))
            if pers and cara == ["jumlah"]:
                # Whatever is declared: percentages are not added up. What is told as KIN002 is not told as KIN001 too.
                yield "KIN002", tabel, b.no, i["k_akhir"], v[-1]
            elif kurang_tahun(plan, i["tahun"]):
                pass
            elif i["agregasi"] and i["agregasi"] not in cara or not cara or not i["agregasi"] and taraf(i) and cara == ["jumlah"]:
                yield "KIN001", tabel, b.no, i["k_akhir"], bulat(Fraction(AGREGASI[cara_akhir(i)[0]](v)), 4)
        ujung = list(i["tahun"].values())[-1] if i["tahun"] else None
        # In a row of numbers a word that is no rank is a number that cannot be read (MSK001).
        kata = predikat(ujung) and predikat(c) or not any(s.jenis == ANGKA for s in sel_indikator(i)) and (predikat(ujung) or predikat(c)) if ujung else None
        if ujung and ujung.jenis == c.jenis == KATA and kata and not kurang_tahun(plan, i["tahun"]) and c.teks.strip().upper() != ujung.teks.strip().upper():
            # Ranks are not added up: the end is the rank of the last year.
            yield "KIN001", tabel, b.no, i["k_akhir"], None
        if any(s.jenis in (ANGKA, RENTANG, PASANGAN, RUSAK) for s in sel_indikator(i)):
            # A row of numbers: a word that is no predicate is a number that cannot be read.
            for kolom, s in b.sel.items():
                if not kolom.startswith("rp_") and s.jenis == KATA and s.teks.strip().upper() not in PREDIKAT:
                    yield "MSK001", tabel, b.no, kolom, None
        teks = [(kolom, s) for kolom, s in sel_berkolom(i) if s.jenis not in (KOSONG, NA, NIL)]
        if teks and all(predikat(s) for _, s in teks) and (utuh(i["satuan"]) or rumpun(i["satuan"]) == "persen"):
            # Ranks, where the unit counts things.
            yield "MSK003", tabel, b.no, teks[0][0], None
        if not i["satuan"]:
            # Without a unit column the first unit that a cell names is that of the row, a percent sign and the years before included.
            bersatuan = [(kolom, rumpun(s.satuan)) for kolom, s in sel_berkolom(i) if s.jenis == ANGKA and s.satuan]
            lain = [kolom for kolom, satuan in bersatuan if satuan != bersatuan[0][1]]
            if lain:
                yield "MSK003", tabel, b.no, lain[0], None
        if pers:
            terjumlah = v and c.bilangan is not None and cara_cocok(v, c.bilangan, desimal_tercetak(c.teks, i["notasi_akhir"])) == ["jumlah"]
            for kolom, s in b.sel.items():
                if kolom.startswith("rp_") or kolom == i["k_akhir"] and terjumlah or not i["nama"].lower().startswith(BAGIAN):
                    continue
                if s.bilangan is not None and s.bilangan > 100 and rumpun(s.satuan) in ("", "persen"):
                    yield "KIN002", tabel, b.no, kolom, None
        if i["polaritas"] in ("positif", "negatif"):
            arah = 1 if i["polaritas"] == "positif" else -1
            angka = [(t, s.bilangan) for t, s in i["tahun"].items() if s.bilangan is not None]
            dasar = i["awal"] if i["awal"] is not None else (list(i.get("sebelum", {}).values()) or [None])[-1]
            # Beside years that are added up the baseline is no year; one in another unit measures something else.
            if dasar is not None and dasar.bilangan is not None and cara_akhir(i)[0] != "jumlah" and satu_satuan(i, [*i["tahun"].values(), dasar]):
                angka.insert(0, ("awal", dasar.bilangan))
            for (_, x), (t, y) in zip(angka, angka[1:]):
                if (y - x) * arah < 0:
                    yield "KIN007", tabel, b.no, f"target_{t}", None
                    break
        # T-C.27 names the indicators of tujuan and sasaran without figures; T-C.25 has those.
        if i["simpul"] and tabel == MATRIKS and i["simpul"].tingkat in ("tujuan", "sasaran") and hanya_nama:
            continue
        if tabel == MATRIKS and m.ada("kondisi_awal") and i["awal"].jenis in (KOSONG, NA):
            yield "KIN008", tabel, b.no, "kondisi_awal", None
        if tabel != MATRIKS and i["sebelum"] and all(s.jenis in (KOSONG, NA) for s in i["sebelum"].values()):
            yield "KIN008", tabel, b.no, str(min(i["sebelum"])), None
        sel = list(i["tahun"].values())
        lain = [i["akhir"]] + ([i["awal"]] if i["awal"] else list(i.get("sebelum", {}).values()))
        # A unit or figure of the same indicator in another table measures it too.
        # Other tables tell of results: what a kegiatan or sub kegiatan is to deliver stands in the matrix alone.
        hasil = lambda x: x["simpul"] is None or x["simpul"].derajat <= TINGKAT.index("program")
        kembar = [x for x in indikator(plan) if x["nama"] == i["nama"] and x["tabel"] != tabel and hasil(x) and hasil(i)]
        if not i["satuan"] and not any(terukur(s) for s in sel + lain) and not any(x["satuan"] or any(terukur(s) for s in sel_indikator(x)) for x in kembar):
            yield "KIN015", tabel, b.no, "indikator", None
        elif sel and all(s.jenis in (KOSONG, NA, NIL) for s in sel) and any(s.jenis != NIL for s in sel):
            # The targets may stand in another table of the plan.
            di_lain = any(s.jenis not in (KOSONG, NA, NIL, RUSAK) for x in kembar for s in x["tahun"].values())
            # Of a programme and below nothing is due where nothing is paid.
            s = i["simpul"]
            if di_lain:
                pass
            elif s is None or s.derajat < TINGKAT.index("program") or any(isinstance(x := uang_simpul[s.urut, t], Fraction) and x != 0 for t in th_uang):
                yield "KIN016", tabel, b.no, "indikator", None
        if utuh(i["satuan"]) and not taraf(i) and not i["nama"].lower().startswith(("persentase", "presentase", "prosentase", "cakupan")):
            # A share counted in people has the wrong unit (KIN009), not the wrong decimals.
            for kolom, s in b.sel.items():
                if s.bilangan is not None and (not s.satuan or utuh(s.satuan)) and not kolom.startswith("rp_") and (s.bilangan.denominator != 1 or s.bilangan < 0):
                    yield "KIN014", tabel, b.no, kolom, None
        awal = i["awal"] if i["simpul"] is not None else (list(i["sebelum"].values()) or [None])[-1]
        if (i["simpul"] is None or i["simpul"].tingkat in ("tujuan", "sasaran")) and awal is not None and awal.bilangan is not None:
            # The same number added every year is more each year, and what is meant to be stable may stay.
            angka = [s.bilangan for s in i["tahun"].values()]
            if len(angka) > 1 and (tabel == MATRIKS or nama_semua.count(i["nama"]) == 1) and set(angka) == {awal.bilangan} and not (pers and angka[0] == 100) and cara_akhir(i)[0] != "jumlah" and i["polaritas"] != "stabil":
                # What a node above says of the same indicator, and as wrongly, is not said again.
                if not any((a, i["nama"]) in tetap for a in di_atas(i["simpul"])):
                    yield "KIN017", tabel, b.no, "indikator", None
                tetap.add((i["simpul"], i["nama"]))
    if m:
        yield from induk_anak(m)


def satuan_baris(i):
    """The unit of a row beside another table: its column, otherwise what its first number counts."""
    return rumpun(i["satuan"] or next((s.satuan for s in sel_indikator(i) if s.jenis == ANGKA), ""))


def di_atas(s):
    while s is not None and s.induk is not None:
        s = s.induk
        yield s


def predikat(s):
    return s.teks.strip().upper() if s.jenis == KATA and s.teks.strip().upper() in PREDIKAT else None


def terukur(s):
    return s.jenis in (ANGKA, RENTANG, PASANGAN, RUSAK) or s.teks.strip().upper() in PREDIKAT


def induk_anak(m):
    daftar, _ = simpul(m)
    tahun = m.tahun("target_")
    for s in daftar:
        for a in s.anak:
            x = [b for b in s.baris if b["indikator"]]
            y = [b for b in a.baris if b["indikator"]]
            if any(c.kode and sum(x.kode == c.kode for x in daftar) > 1 for c in (s, a)):
                continue
            for p, q in pasangan_satuan(x, y):
                if len(s.baris) > 1 or len(a.baris) > 1:
                    continue
                if kembar(m, p if len(s.anak) == 1 else q):
                    continue
                if len(s.anak) == 1 and p["indikator"] == q["indikator"]:
                    for k in [f"target_{t}" for t in tahun] + ["target_akhir"]:
                        u, w = p.cell(k), q.cell(k)
                        du, dw = (desimal_tercetak(c.teks, m.notasi[k]) if c.jenis == ANGKA else 0 for c in (u, w))
                        if any(x.jenis == RENTANG and x.nilai[0] > x.nilai[1] for x in (u, w)):
                            continue  # a range that is upside down says nothing (MSK006)
                        if u.jenis == w.jenis and (u.jenis == ANGKA and not sama_cetak(u.bilangan, du, w.bilangan, dw) or u.jenis in (KATA, RENTANG) and (u.nilai or u.teks.strip()) != (w.nilai or w.teks.strip())):
                            yield "KIN006", MATRIKS, p.no, k, None
                elif len(s.anak) > 1 and s.tingkat == "kegiatan" and rumpun(p["satuan"]) in ("orang", "jiwa", "anak", "kk"):
                    for t in tahun:
                        u, w = p.cell(f"target_{t}").bilangan, q.cell(f"target_{t}").bilangan
                        if u is not None and w is not None and w > u:
                            yield "KIN013", MATRIKS, q.no, f"target_{t}", u
                            break


def kembar(m, b):
    """The same node a second time: whether these rows are one is not said."""
    return sum((x["tingkat"], x["kode"], x["uraian"]) == (b["tingkat"], b["kode"], b["uraian"]) for x in m.baris) > 1


def pasangan_satuan(x, y):
    """Indicators of a parent and a child that count in the same unit, where each has just one in it."""
    for p in x:
        sat = rumpun(p["satuan"])
        a = [b for b in x if rumpun(b["satuan"]) == sat]
        c = [b for b in y if rumpun(b["satuan"]) == sat]
        if sat and len(a) == len(c) == 1:
            yield p, c[0]


def nama_keluaran(plan):
    """Names that a kegiatan or sub kegiatan bears: T-C.25 and T-C.28 tell of results, and whether the same thing is meant is not said."""
    return {i["nama"] for i in indikator(plan) if i["simpul"] is not None and i["simpul"].derajat > TINGKAT.index("program")}


def antar_tabel(plan):
    """KIN003, KIN005: one indicator in two tables, by the very same name. Other wordings of one indicator are not compared here."""
    dulu, awal = {}, {}
    matriks = [i for i in indikator(plan) if i["tabel"] == MATRIKS]
    for i in indikator(plan):
        if i["nama"] in nama_keluaran(plan):
            continue
        lain = i["tabel"] != MATRIKS and semaksud(plan, i, [x for x in matriks if x["nama"] == i["nama"]]) or dulu.get(i["nama"])
        # Years before the period stand in T-C.25 and T-C.28 only.
        if i["simpul"] is None:
            dasar = awal.setdefault(i["nama"], i)
            for t, c in i["sebelum"].items() if dasar["tabel"] != i["tabel"] else ():
                d = dasar["sebelum"].get(t)
                if d is not None and berbeda(plan, (i["tabel"], str(t), c), (dasar["tabel"], str(t), d)):
                    yield "KIN005", i["tabel"], i["b"].no, str(t), None
        if lain is None:
            dulu[i["nama"]] = i
            continue
        if lain["tabel"] == i["tabel"]:
            continue
        no, tabel = i["b"].no, i["tabel"]
        sat = {satuan_baris(i), satuan_baris(lain)} - {""}
        if len(sat) > 1 and "persen" in sat:
            yield "KIN003", tabel, no, "indikator", None
            continue
        for kolom, c, d, kd in [(str(t), c, lain["tahun"][t], f"target_{t}" if lain["tabel"] == MATRIKS else str(t))
                                for t, c in i["tahun"].items() if t in lain["tahun"]] + [(i["k_akhir"], i["akhir"], lain["akhir"], lain["k_akhir"])]:
            if KATA not in (c.jenis, d.jenis) and berbeda(plan, (tabel, kolom, c), (lain["tabel"], kd, d)):
                yield "KIN003", tabel, no, kolom, None
        if lain["tabel"] == MATRIKS:
            dasar = lain["awal"]
            if dasar is None or not plan.get(MATRIKS).ada("kondisi_awal") or dasar.jenis in (KOSONG, RUSAK):
                continue
            sebelum = [(str(t), c) for t, c in i["sebelum"].items() if c.jenis not in (KOSONG, RUSAK)]
            if sebelum and all(berbeda(plan, (MATRIKS, "kondisi_awal", dasar), (tabel, k, c), True) for k, c in sebelum):
                yield "KIN005", MATRIKS, lain["b"].no, "kondisi_awal", None


def semaksud(plan, i, senama):
    """Of the indicators of the matrix that bear the name of a row elsewhere: that of the level that the row names; else the one with most of its
    figures, three at least that are not all the same; else the first."""
    def sama(x):
        dua = [(c, not berbeda(plan, (i["tabel"], str(t), c), (MATRIKS, f"target_{t}", x["tahun"][t]))) for t, c in i["tahun"].items()
               if t in x["tahun"] and TIADA.isdisjoint({c.jenis, x["tahun"][t].jenis})]
        teks = [c.teks for c, ya in dua if ya]
        return len(teks) >= 3 and 2 * len(teks) > len(dua) and len(set(teks)) > 1

    tingkat = (i["b"]["jenis"] or i["b"]["kelompok"]).lower()
    setingkat = [x for x in senama if x["simpul"].tingkat == tingkat] if tingkat in ("tujuan", "sasaran") else []
    return (setingkat or [x for x in senama if sama(x)] or senama or [None])[0]


def berbeda(plan, a, b, ketiadaan=False):
    """Two printed cells say different things. What is missing is compared only where a missing thing is told (`ketiadaan`)."""
    (ta, ka, c), (tb, kb, d) = a, b
    if ketiadaan and (c.jenis in (NA, NIL) or d.jenis in (NA, NIL)) and c.jenis != d.jenis:
        return c.jenis != RUSAK and d.jenis != RUSAK  # nil is not unavailable either
    terbalik = any(s.jenis == RENTANG and s.nilai and s.nilai[0] > s.nilai[1] for s in (c, d))  # says nothing (MSK006)
    if terbalik or any(s.jenis in (KOSONG, NA, NIL, RUSAK) or s.jenis == KATA and not predikat(s) for s in (c, d)):
        return False
    if c.jenis == d.jenis == ANGKA:
        dc, dd = (desimal_tercetak(s.teks, plan.get(t).notasi[k]) for t, k, s in (a, b))
        return not sama_cetak(c.bilangan, dc, d.bilangan, dd)
    if c.jenis != d.jenis:
        return True
    return (c.nilai or c.teks.strip().upper()) != (d.nilai or d.teks.strip().upper())


def kinerja_tercetak(plan):
    """Printed achievements: without a basis, copied from what was realised (told once a row), or different from the computed one."""
    k = plan.get(KINERJA)
    if not k:
        return
    for b in k.baris:
        rumus = b["rumus"] or {"negatif": "selisih", "stabil": "stabil"}.get(b["polaritas"], "positif")
        banding = []
        for t in k.tahun("rasio_"):
            c, T, R = b.cell(f"rasio_{t}"), b.cell(f"target_{t}"), b.cell(f"realisasi_{t}")
            if c.bilangan is None or RUSAK in (T.jenis, R.jenis) or not (k.ada(f"target_{t}") and k.ada(f"realisasi_{t}")):
                continue
            nol = T.bilangan == 0 and not (rumus in ("selisih", "kebalikan") and R.bilangan == 0)
            if c.bilangan != 0 and (nol or T.jenis in (KOSONG, NA, NIL) or R.jenis in (KOSONG, NA, NIL)):
                yield "KIN010", KINERJA, b.no, f"rasio_{t}", None
            elif R.bilangan is not None:
                # Inside a range no document says what is achieved.
                dalam = T.jenis == RENTANG and T.nilai and T.nilai[0] <= R.bilangan <= T.nilai[1]
                hitung = {f: tercapai_sel(T, R.bilangan, f) for f in ("positif", "selisih", "kebalikan", "stabil")}
                if not dalam and hitung[rumus] is not None:
                    banding.append((t, c.bilangan, desimal_tercetak(c.teks, k.notasi[f"rasio_{t}"]), R.bilangan, hitung))
        salah = [t for t, c, d, R, p in banding if not setuju(c, d, p[rumus])]
        if salah and all(c == R for t, c, d, R, p in banding):
            yield "KIN010", KINERJA, b.no, f"rasio_{salah[0]}", None
            continue
        ikut = {f: [t for t, c, d, R, p in banding if p[f] is not None and (setuju(c, d, p[f]) or terpotong(c, d, p[f]))]
                for f in ("positif", "selisih", "kebalikan", "stabil")}
        lain = [f for f in ("selisih", "kebalikan", "stabil") if len(ikut[f]) > max(1, len(ikut["positif"])) and 2 * len(ikut[f]) > len(banding)]
        if lain and not b["rumus"] and not b["polaritas"]:
            # Most of the row follows another formula: once for the row, then what does not follow it either.
            yield "KIN010", KINERJA, b.no, f"rasio_{banding[0][0]}", None
            # The one that fits most years, the first of those that fit as many.
            ikutan = max(lain, key=lambda f: len(ikut[f]))
            salah = [t for t, c, d, R, p in banding if t not in ikut[ikutan]]
        for t in salah:
            yield "KIN010", KINERJA, b.no, f"rasio_{t}", None


def terpotong(tercetak, desimal, tepat):
    """The exact figure, cut off behind the printed decimals."""
    skala = 10 ** desimal
    n = abs(tepat) * skala
    potong = Fraction(n.numerator // n.denominator, skala)
    return tercetak == (potong if tepat >= 0 else -potong)