"""What was realised of a plan by node, indicator and year: quarters and months brought to their year, achievement, money spent."""
from fractions import Fraction

from baca import ANGKA, KATA, KOSONG, NA, NIL, PASANGAN, PREDIKAT, RENTANG, Sel, desimal_tercetak, rumpun
from hitung import ABSTAIN, AGREGASI, capaian, cara_cocok, deret, indikator, isi_target, kategori, satu_satuan
from lembar import KINERJA, MATRIKS, REALISASI, RENCANA, simpul

# Parts of a code by level; a code with fewer or more is damaged, and no row of progress finds it.
PANJANG = {"urusan": 1, "bidang": 2, "program": 3, "kegiatan": 5, "subkegiatan": 6}


TRIWULAN = {"": "", "1": "1", "2": "2", "3": "3", "4": "4", "i": "1", "ii": "2", "iii": "3", "iv": "4"}


def triwulan(teks):
    """The quarter that a cell names, `""` for the whole year; None where it names none of the four."""
    kata = [k for k in teks.lower().split() if k not in ("tw", "triwulan")]
    return TRIWULAN.get(" ".join(kata))


BULAN = "januari februari maret april mei juni juli agustus september oktober november desember".split()


def bulan(teks):
    """The number of the month that a cell names, 0 for none; None where it names none of the twelve."""
    t = teks.lower()
    return 0 if not t else BULAN.index(t) + 1 if t in BULAN else int(t) if t.isdigit() and 1 <= int(t) <= 12 else None


def waktu(b):
    """The part of the year: `""` the whole, `"1"` a quarter, `"1/2"` the month February; None where it cannot be told. A month lies in its quarter."""
    q, m = triwulan(b["triwulan"]), bulan(b["bulan"])
    if q is None or m is None or m and q and q != str((m + 2) // 3):
        return None
    return f"{(m + 2) // 3}/{m}" if m else q


def panjang(w):
    """Months of a part of the year."""
    return 12 if w == "" else 1 if "/" in w else 3


def unit_simpul(s):
    """The unit of a node: its own, else that of the nearest node above it that names one."""
    while s is not None:
        if s.sebut("unit_kerja"):
            return s.sebut("unit_kerja").lower()
        s = s.induk
    return ""


def menurut_urutan(rumah, baris):
    """{id of a row: node} for rows of a code that several nodes bear, where the order of the rows tells whose each is.

    At every time each of the nodes has one row of an indicator, the rows are in the order of the plan, and a row of another node stands between
    those of the twins. Where that fails at one time it says nothing of the code.
    """
    per_waktu, samar, hasil = {}, set(), []
    for b in baris:
        if rumah.get(b["kode"]) and len(b["tahun"]) == 4 and b["tahun"].isdigit() and triwulan(b["triwulan"]) is not None:
            per_waktu.setdefault((b["tahun"], triwulan(b["triwulan"])), []).append(b)
    for rows in per_waktu.values():
        urut, gagal, lalu = [], set(), {}
        for b in rows:
            di = rumah[b["kode"]]
            sama = [x for x in rows if (x["kode"], x["indikator"]) == (b["kode"], b["indikator"])]
            if len(di) > 1 and len(sama) != len(di):
                gagal.add(b["kode"])
                continue
            ke = lalu.setdefault((b["kode"], b["indikator"]), 0)
            lalu[b["kode"], b["indikator"]] += 1
            s = di[ke] if len(di) > 1 else di[0]
            if len(di) > 1 and urut and urut[-1][0]["kode"] == b["kode"] and urut[-1][1] is not s:
                gagal.add(b["kode"])
            urut.append((b, s))
        urut = [(b, s) for b, s in urut if b["kode"] not in gagal]
        no = [s.baris[0].no for _, s in urut]
        if no != sorted(no):
            gagal |= {b["kode"] for b, _ in urut if len(rumah[b["kode"]]) > 1}
        samar |= gagal
        hasil += urut
    return {id(b): s for b, s in hasil if len(rumah[b["kode"]]) > 1 and b["kode"] not in samar}


def baris_terpakai(plan):
    """(rows of progress that are used, [(code of the finding, row, column)] of the others), in two lists of rows: figures and money.

    A row is used where it is clear which node, year, quarter and indicator it is about, and where no other row says something else of the same.
    """
    m, r = plan.get(MATRIKS), plan.get(REALISASI)
    daftar, _ = simpul(m)
    rumah = {}
    for s in daftar:
        if s.kode and s.kode.count(".") + 1 == PANJANG.get(s.tingkat):
            rumah.setdefault(s.kode, []).append(s)
    th_uang = set(m.tahun("rp_"))
    # Columns of targets beside no indicator at all speak of no year.
    th_target = set(m.tahun("target_")) if any(b["indikator"] for s in daftar for b in s.baris) else set()
    angka, uang, temuan, kata = [], [], [], {}
    urutan = menurut_urutan(rumah, r.baris)
    for b in r.baris:
        masa_rusak = False
        if not (len(b["tahun"]) == 4 and b["tahun"].isdigit()):
            temuan.append(("MSK007", b, "tahun"))
            masa_rusak = True
        if triwulan(b["triwulan"]) is None:
            temuan.append(("MSK007", b, "triwulan"))
            masa_rusak = True
        if bulan(b["bulan"]) is None or triwulan(b["triwulan"]) and waktu(b) is None:
            temuan.append(("MSK007", b, "bulan"))
            masa_rusak = True
        di = [urutan[id(b)]] if id(b) in urutan else rumah.get(b["kode"], [])
        if not di:
            temuan.append(("STR007", b, "kode"))
            continue
        if masa_rusak:
            continue
        th = int(b["tahun"])
        ada_angka = r.ada("realisasi") and b.cell("realisasi").jenis not in (KOSONG, NA, NIL)
        ada_uang = r.ada("rp_realisasi") and b.cell("rp_realisasi").jenis not in (KOSONG, NA, NIL)
        if th not in th_uang | th_target or ada_uang and th not in th_uang:
            temuan.append(("STR007", b, "tahun"))
            if th not in th_uang | th_target:
                continue
        sebab = "tahun" if temuan and temuan[-1][1] is b else None
        # Of one node the first row that bears the name.
        maksud = [x for s in di for x in [y for y in s.baris if y["indikator"] and
                                          (y["indikator"] == b["indikator"] if b["indikator"] else sum(1 for z in s.baris if z["indikator"]) == 1)][:1]]
        # Of several units with one code a row must say of which it is, unless only one of them has the indicator.
        beda = len({unit_simpul(s) for s in di}) > 1
        pemilik = [s for s in di for y in s.baris if y["indikator"] and y["indikator"] == b["indikator"]]
        samar = ada_angka and (not b["indikator"] or beda and len(pemilik) > 1)
        if len(di) > 1 and (ada_uang or samar):
            # Which of the nodes with this code is meant, nobody can tell.
            sebab = sebab or "kode"
        elif ada_angka and not maksud:
            sebab = sebab or "indikator"
        elif sebab is None:
            for kolom, ada, tentang in (("realisasi", ada_angka, b["indikator"] or (maksud[0]["indikator"] if maksud else "")),
                                        ("rp_realisasi", ada_uang or r.ada("rp_realisasi") and b.cell("rp_realisasi").jenis == NIL, None)):
                lalu = kata.setdefault((b["kode"], di[0].baris[0].no if len(di) == 1 else None, th, waktu(b), tentang), [])
                if ada and any(x != b[kolom] for x in lalu) and sebab is None:
                    sebab = kolom
                if ada:
                    lalu.append(b[kolom])
        if sebab and sebab != "tahun":
            temuan.append(("STR007", b, sebab))
        elif not sebab and id(b) in urutan:
            temuan.append(("STR007", b, "kode"))  # noted: the order says whose it is
        if (b["indikator"] or len(di) == 1) and not (beda and len(pemilik) > 1):
            # A programme below two sasaran has one code: what is said of its indicator by name is true of both rows.
            angka += [(x, th, b) for x in maksud]
        if len(di) == 1 and th in th_uang:
            uang.append((di[0], th, b))
    return angka, uang, temuan


def masa(baris, kolom):
    """(rows of the whole year, rows of quarters and months in their order) that print something; None where two of one time differ.

    A year goes before its quarters, a quarter before its months.
    """
    setahun = [b for b in baris if waktu(b) == ""]
    satu = bagian_masa(setahun, kolom)
    if satu != {}:
        return satu and ([satu[""]], [])
    terisi = {waktu(b) for b in baris if b.cell(kolom).jenis not in (KOSONG, NA) and (kolom.startswith("rp_") or b.cell(kolom).jenis != NIL)}
    satu = bagian_masa([b for b in baris if "/" not in waktu(b) or waktu(b)[0] not in terisi], kolom)
    return None if satu is None else ([], list(satu.values()))


def bagian_masa(baris, kolom):
    """{part of the year: its row} in the order of time, the whole year first; None where two of one time differ."""
    # A nil is zero rupiah, and contradicts an amount; as a figure it says nothing.
    isi = [b for b in baris if b.cell(kolom).jenis not in (KOSONG, NA) and (kolom.startswith("rp_") or b.cell(kolom).jenis != NIL)]
    out = {}
    for b in sorted(isi, key=lambda b: urut_waktu(waktu(b))):
        if b[kolom] != out.setdefault(waktu(b), b)[kolom]:
            return None
        out[waktu(b)] = b
    return out


def urut_waktu(w):
    q, _, m = w.partition("/")
    return (int(q or 0), 0 if "/" not in w else 1, int(m or 0))


def kurang_tahun(plan, tahun):
    """The declared period has years that the columns do not; the first one may be missing."""
    r = plan.get(RENCANA)
    k = {b["kunci"]: b["nilai"] for b in r.baris} if r else {}
    awal, akhir = k.get("periode_awal", ""), k.get("periode_akhir", "")
    return awal.isdigit() and akhir.isdigit() and any(t not in tahun for t in range(int(awal) + 1, int(akhir) + 1))


def berpersen(satuan, nama, sel=()):
    """A percentage: by its unit; without a unit by its name, or by the signs of all its numbers."""
    if satuan:
        return rumpun(satuan) == "persen"
    angka = [s for s in sel if s.jenis == ANGKA]
    return nama.lower().startswith(("persentase", "presentase", "prosentase")) or bool(angka) and all(s.satuan == "%" for s in angka)


def sel_berkolom(i):
    """All cells of an indicator with their columns: baseline, years (those outside the period included), end."""
    awalan = "target_" if i["simpul"] is not None else ""
    tahun = sorted([*i.get("sebelum", {}).items(), *i["tahun"].items()], key=lambda x: x[0])
    return [*([("kondisi_awal", i["awal"])] if i["awal"] else []), *((f"{awalan}{t}", s) for t, s in tahun), (i["k_akhir"], i["akhir"])]


def sel_indikator(i):
    return [s for _, s in sel_berkolom(i)]


def rumus_polaritas(polaritas):
    return {"negatif": "selisih", "stabil": "stabil"}.get(polaritas, "positif")


def tercapai_sel(target, nilai, rumus):
    """Percent of a target cell, a number or a range; within the range it is reached, outside its nearer end counts."""
    if target.jenis == RENTANG and target.nilai and target.nilai[0] <= target.nilai[1]:
        bawah, atas = target.nilai
        return Fraction(100) if bawah <= nilai <= atas else capaian(bawah if nilai < bawah else atas, nilai, rumus)
    return None if target.bilangan is None else capaian(target.bilangan, nilai, rumus)


def capaian_lalu(plan):
    """{(row, year): (percent or word, category)} of T-C.23, the performance of the years before."""
    k = plan.get(KINERJA)
    out = {}
    for b in k.baris if k else []:
        for t in k.tahun("target_"):
            T, R = b.cell(f"target_{t}"), b.cell(f"realisasi_{t}")
            p = peringkat(R, T)
            if R.bilangan is not None:
                p = tercapai_sel(T, R.bilangan, b["rumus"] or rumus_polaritas(b["polaritas"]))
            elif R.jenis in (RENTANG, PASANGAN):
                p = ABSTAIN  # as in `kemajuan`
            out[b.no, t] = p, kategori(p) if isinstance(p, Fraction) else None
    return out


def peringkat(r, t):
    """Whether a rank reaches another: AA, A, BB, B, CC, C, D from the best to the last."""
    if r.jenis != KATA or t.jenis != KATA:
        return None
    x, y = r.teks.strip().upper(), t.teks.strip().upper()
    if x in PREDIKAT and y in PREDIKAT:
        return "tercapai" if PREDIKAT.index(x) <= PREDIKAT.index(y) else "tidak tercapai"
    return None


def cara_akhir(i):
    """(way, how it is known): how the years of an indicator make its end. `dinyatakan`, `disimpulkan` from a printed end that it fits, or
    `diduga` where the printed end fits none: a percentage is never added up, and an end above every year is taken for a sum.
    """
    if i["agregasi"]:
        return i["agregasi"], "dinyatakan"
    if i["bentuk_2025"]:
        return ("akhir", "bentuk") if satu_satuan(i, i["tahun"].values()) else (None, None)
    v, c = deret(i), i["akhir"]
    if not v or c.bilangan is None or not satu_satuan(i, [*i["tahun"].values(), c]):
        return None, None
    pers = berpersen(i["satuan"], i["nama"], sel_indikator(i))
    cocok = [x for x in cara_cocok(v, c.bilangan, desimal_tercetak(c.teks, i["notasi_akhir"])) if not ((pers or taraf(i)) and x == "jumlah")]
    if cocok:
        return cocok[0], "disimpulkan"
    return ("jumlah" if c.bilangan > max(v) and not pers and not taraf(i) else "akhir"), "diduga"


def taraf(i):
    """A level (an index, a score, a rate) is not added up either; the names are those that the plans in data use."""
    return i["nama"].lower().startswith(("indeks", "nilai", "angka", "predikat")) or rumpun(i["satuan"]) in ("poin", "indeks", "nilai")


def tahun_dijumlah(i):
    """Whether years are added up: True, False (the last one counts), or None where the way is open."""
    if berpersen(i["satuan"], i["nama"], sel_indikator(i)):
        return False
    cara = cara_akhir(i)[0]
    if cara is None:
        return False if taraf(i) else None
    return cara == "jumlah"


def skor(i):
    """An index or a score, of which quarters are never added up; what is named or counted in "angka" may be a count."""
    angka = i["nama"].lower().startswith("angka") or i["satuan"].lower().startswith("angka")
    return taraf(i) and not berpersen(i["satuan"], i["nama"], sel_indikator(i)) and not angka


def setahun(i, x, satu):
    """The figure of a year from its quarters in order: as declared (`akumulasi`); otherwise only where every way gives the same.

    An index or a score is never added up. `satu`: all of them count the same. None where a running total falls, or nothing says how.
    """
    if len(x) == 1 or i["akumulasi"] == "absolut":
        return x[-1]
    if i["akumulasi"]:
        if not satu or i["akumulasi"] == "kumulatif" and x != sorted(x):
            return None
        return sum(x) if i["akumulasi"] == "inkremental" else x[-1]
    return x[-1] if skor(i) or satu and sum(x) == x[-1] else None


def cara_uang(s):
    """How the quarters of the money of a node make the year: as declared for it, else as for its indicators, where those do not differ."""
    sendiri = next((b["akumulasi_rp"] for b in s.baris if b["akumulasi_rp"]), "")
    cara = {b["akumulasi"] for b in s.baris if b["indikator"] and b["akumulasi"] not in ("", "absolut")}
    return sendiri or (cara.pop() if len(cara) == 1 else "")


def belanja_setahun(s, x, pagu):
    """What a node spent in a year from the amounts in the order of time; None where it cannot be told.

    Undeclared they are the quarter's own, unless they rise to no more than the pagu and their sum passes it: that reads like running totals.
    """
    cara = cara_uang(s)
    if cara == "kumulatif" and x != sorted(x):
        return None
    if cara in ("kumulatif", "absolut"):
        return x[-1]
    naik = len(x) > 1 and x == sorted(x) and x[0] < x[-1]
    if not cara and naik and isinstance(pagu, Fraction) and x[-1] <= pagu < sum(x):
        return None
    return sum(x)


def kemajuan(plan):
    """{(table row of the indicator, year): (target, realised, percent, category, left)} where a realised figure stands.

    A figure of a whole year goes before its quarters; how quarters make the year is declared (`setahun`).
    """
    r, m = plan.get(REALISASI), plan.get(MATRIKS)
    if not r or not m or not r.ada("realisasi"):
        return {}
    out = {}
    angka = baris_terpakai(plan)[0]
    for i in indikator(plan):
        if i["tabel"] != MATRIKS or i["simpul"].kode.count(".") + 1 != PANJANG.get(i["simpul"].tingkat):
            continue
        tambah, campur = tahun_dijumlah(i), not satu_satuan(i, [*i["tahun"].values(), i["akhir"]])
        sampai = Fraction(0)  # realised since the first year; unknown once a year is missing
        # A year without a target column counts where something was reached in it.
        tahun = sorted({*i["tahun"], *(th for x, th, b in angka if x is i["b"] and b.cell("realisasi").jenis not in (KOSONG, NA, NIL))})
        for n, t in enumerate(tahun):
            baris = [b for x, th, b in angka if x is i["b"] and th == t and b.cell("realisasi").jenis != NIL]
            if not baris:
                sampai = None
                continue
            w = masa(baris, "realisasi")
            nilai, sel_t = None, i["tahun"].get(t, Sel(""))
            if w is not None:
                penuh, tw = w
                pakai = penuh or tw
                if pakai and (i["akumulasi"] == "absolut" or not i["akumulasi"] and skor(i)):
                    pakai = pakai[-1:]
                x = [b.cell("realisasi").bilangan for b in pakai]
                # Without a unit column nothing says that a bare number counts what the other one names.
                satu = bool(i["satuan"]) or len({rumpun(b.cell("realisasi").satuan) for b in pakai}) < 2
                if any(b.cell("realisasi").satuan and i["satuan"] and rumpun(b.cell("realisasi").satuan) != rumpun(i["satuan"]) for b in pakai) or None in x or not x:
                    nilai = None
                elif penuh:
                    nilai = x[0]
                else:
                    nilai = setahun(i, x, satu)
                    if nilai is not None and i["akumulasi"] != "inkremental":
                        pakai = pakai[-1:]
            if nilai is None:
                sampai = None
                akhir_tahun = (w[0] or w[1])[-1:] if w else []
                tercapai = peringkat(akhir_tahun[0].cell("realisasi"), sel_t) if akhir_tahun else None
                jenis = {b.cell("realisasi").jenis for b in baris}
                # Ranges and two units as realised figures: shown as printed where they are used; no document says what they achieve.
                bebas = jenis & {RENTANG, PASANGAN}
                out[i["b"].no, t] = (None, ABSTAIN if bebas or KATA in jenis else None, ABSTAIN if bebas else tercapai, ABSTAIN if bebas else None,
                                     None, None)
                continue
            T = isi_target(sel_t) if satu_satuan(i, [sel_t]) else None
            p = tercapai_sel(sel_t, nilai, rumus_polaritas(i["polaritas"])) if sel_t.jenis == RENTANG or T is not None else None
            lain = sel_t.satuan and any(s and rumpun(s) != rumpun(sel_t.satuan) for s in (b.cell("realisasi").satuan for b in pakai))
            p = None if lain else p  # lokasi are not divided by percent
            akhir = i["akhir"].bilangan
            if i["akhir"].jenis in (KOSONG, NA, NIL) and deret(i) and cara_akhir(i)[0]:
                akhir = Fraction(AGREGASI[cara_akhir(i)[0]](deret(i)))  # not printed, but the way there is declared
            sampai = sampai + nilai if sampai is not None else None
            sisa = None
            if isinstance(akhir, Fraction) and not campur and not lain and sel_t.jenis != PASANGAN and sel_t.teks.strip().upper() not in PREDIKAT:
                # Whether years are added up matters from the second year on; where nobody says so, what is left is unknown.
                if tambah:
                    sisa = None if sampai is None else akhir - sampai
                elif tambah is False or t == tahun[0]:
                    sisa = akhir - nilai
            out[i["b"].no, t] = (T, nilai, p, kategori(p) if p is not None else None, sisa, len(tahun) - 1 - n)
    return out
