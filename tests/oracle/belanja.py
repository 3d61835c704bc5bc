"""Money spent by node, year and part of it (docs/TABEL.md, `realisasi`; docs/aturan/ANG020.md), and years that their quarters do not make (KIN020)."""
from fractions import Fraction


from baca import ANGKA, KOSONG, NA, NIL, rumpun
from hitung import ABSTAIN, indikator, isi_uang, pagu, pagu_simpul
from lembar import MATRIKS, REALISASI, simpul
from terealisasi import PANJANG, bagian_masa, baris_terpakai, belanja_setahun, cara_uang, masa, panjang, skor, urut_waktu, waktu


def isi(baris, kolom):
    """{part of the year: amount} of the rows of one node; None where one cannot be read or two of a time differ."""
    satu = bagian_masa(baris, kolom)
    return satu and {w: isi_uang(b.cell(kolom)) for w, b in satu.items()}


def di_masa(bagian, w):
    """The amount of a part of the year: as it is there, otherwise that of all of its quarters or months."""
    if w in bagian:
        return bagian[w]
    dalam = {x: v for x, v in bagian.items() if w == "" or "/" in x and x[0] == w}
    return sum(dalam.values(), Fraction(0)) if dalam and sum(map(panjang, dalam)) == panjang(w) else None


def sendiri(bagian, cara):
    """What each part adds: of running totals the difference to the total before it, where that is printed."""
    if cara not in ("kumulatif", "absolut"):
        return bagian
    out, sampai, lalu = {}, 0, Fraction(0)
    for w, x in bagian.items():
        akhir = 12 if w == "" else int(w[2:]) if "/" in w else 3 * int(w)
        if akhir == sampai + panjang(w):
            out[w] = x - lalu
        sampai, lalu = akhir, x
    return out


class Belanja:
    def __init__(self, plan):
        m = plan.get(MATRIKS)
        self.daftar, _ = simpul(m)
        self.tahun = m.tahun("rp_")
        self.pagu = pagu_simpul(self.daftar, self.tahun)
        self.baris = {}
        for s, t, b in baris_terpakai(plan)[1]:
            self.baris.setdefault((s.urut, t), []).append(b)
        # Money printed for a code that several nodes bear: of which it is, nobody can tell, and their sums do not stand for it.
        kode = [s.kode for s in self.daftar]
        dipakai = {id(b) for _, _, b in baris_terpakai(plan)[1]}
        tercetak = {(b["kode"], b["tahun"]) for b in plan.get(REALISASI).baris if isi_uang(b.cell("rp_realisasi")) is not None and id(b) not in dipakai}
        self.samar = {(s.urut, t) for s in self.daftar for t in self.tahun if kode.count(s.kode) > 1 and (s.kode, str(t)) in tercetak}
        self.setahun, self.bagian, self.tercetak = {}, {}, {}
        for s in reversed(self.daftar):
            for t in self.tahun:
                self._hitung(s, t)

    def _hitung(self, s, t):
        k = s.urut, t
        baris = [b for b in self.baris.get(k, []) if isi_uang(b.cell("rp_realisasi")) is not None]
        w = masa(baris, "rp_realisasi") if baris else None
        if k in self.samar:
            self.setahun[k], self.bagian[k] = None, {}
            return
        if not baris:
            wajib = self.wajib(s, t)
            bawah = [self.setahun[a.urut, t] for a in wajib]
            self.setahun[k] = sum(bawah) if bawah and all(isinstance(x, Fraction) for x in bawah) else None
            waktu_bawah = sorted({x for a in wajib for x in self.bagian[a.urut, t]}, key=urut_waktu)
            jumlah = {x: [di_masa(self.bagian[a.urut, t], x) for a in wajib] for x in waktu_bawah}
            self.bagian[k] = {x: sum(v) for x, v in jumlah.items() if None not in v}
            return
        self.bagian[k] = {}
        satu = None
        if w is not None:
            x = [isi_uang(b.cell("rp_realisasi")) for b in w[0] or w[1]]
            satu = belanja_setahun(s, x, self.pagu[k]) if all(isinstance(y, Fraction) for y in x) else None
        self.setahun[k] = satu
        if satu is not None:
            # Beside the figure of the whole year those of its parts are not used.
            pakai = w[0] or w[1]
            bagian = isi(pakai, "rp_realisasi")
            if bagian is not None:
                self.tercetak[k] = bagian_masa(pakai, "rp_realisasi")
                self.bagian[k] = sendiri({x: y for x, y in bagian.items() if isinstance(y, Fraction)}, cara_uang(s))

    def wajib(self, s, t):
        """The nodes that a sum needs: with a pagu, or with an amount."""
        return [a for a in s.anak if self.pagu[a.urut, t] is not None or isinstance(self.setahun[a.urut, t], Fraction)]


def menurut_simpul(plan):
    """[(name, year, pagu, spent, {part of the year: spent})] of every node, the plan as a whole last. ABSTAIN where several rows share one time."""
    m = plan.get(MATRIKS)
    if not m or not simpul(m)[0]:
        return []
    if not plan.get(REALISASI):
        return [(u if tk != "total" else "TOTAL", t, p, None, {}) for tk, u, th, _ in pagu(plan) for t, p in th.items()]
    x = Belanja(plan)
    # Nor does one say whose money is that of a code which several nodes bear.
    luar = dibayar_per_indikator(plan) | {k for s in x.daftar if any((s.urut, t) in x.samar for t in x.tahun) for k in (s.kode, *kode_atas(s))}
    atas = [s for s in x.daftar if s.induk is None]
    out = []
    for s in x.daftar:
        for t in x.tahun:
            k = s.urut, t
            buka = s.kode in luar
            out.append((s.uraian, t, x.pagu[k], ABSTAIN if buka else x.setahun[k], ABSTAIN if buka else nama_bagian(x.bagian[k])))
    for t, p in list(pagu(plan))[-1][2].items():
        wajib = [a for a in atas if x.pagu[a.urut, t] is not None or isinstance(x.setahun[a.urut, t], Fraction)]
        v = [x.setahun[a.urut, t] for a in wajib]
        bagian = {}
        for w in sorted({w for a in wajib for w in x.bagian[a.urut, t]}, key=urut_waktu):
            y = [di_masa(x.bagian[a.urut, t], w) for a in wajib]
            if None not in y:
                bagian[w] = sum(y)
        buka = any(s.kode in luar for s in x.daftar)
        out.append(("TOTAL", t, p, ABSTAIN if buka else sum(v) if v and all(isinstance(y, Fraction) for y in v) else None, ABSTAIN if buka else nama_bagian(bagian)))
    return out


def nama_bagian(bagian):
    return {f"bulan {w[2:]}" if "/" in w else f"triwulan {w}": x for w, x in bagian.items() if w}


def berbagi_kode(plan):
    """Codes that several nodes bear, and those above them: whose money a row prints, no document says."""
    daftar = simpul(plan.get(MATRIKS))[0] if plan.get(MATRIKS) else []
    kode = [s.kode for s in daftar]
    return {k for s in daftar if kode.count(s.kode) > 1 for k in [s.kode, *(kode_atas(s))]}


def dibayar_per_indikator(plan):
    """Codes for which a time has money in rows of several indicators, and those above them: where the pagu is printed so too, they are its parts."""
    per_waktu = {}
    for b in plan.get(REALISASI).baris:
        if isi_uang(b.cell("rp_realisasi")) is not None:
            per_waktu.setdefault((b["kode"], b["tahun"], waktu(b)), set()).add(b["indikator"])
    kode = {k for (k, _, _), nama in per_waktu.items() if len(nama) > 1}
    daftar = simpul(plan.get(MATRIKS))[0] if plan.get(MATRIKS) else []
    return {k for s in daftar if s.kode in kode for k in [s.kode, *(kode_atas(s))]}


def kode_atas(s):
    while s.induk is not None:
        s = s.induk
        yield s.kode


def jumlah_bawah(plan):
    """ANG020: of each node and year the parts in which the node and what is below it contradict each other."""
    r = plan.get(REALISASI)
    if not r or not plan.get(MATRIKS) or not r.ada("rp_realisasi"):
        return
    semua, bersama = Belanja(plan), berbagi_kode(plan) | dibayar_per_indikator(plan)
    for s in semua.daftar:
        if s.kode in bersama:
            continue
        for t in semua.tahun if s.anak else []:
            wajib = semua.wajib(s, t)
            for w, b in semua.tercetak.get((s.urut, t), {}).items():
                x = semua.bagian[s.urut, t].get(w)
                bawah = [di_masa(semua.bagian[a.urut, t], w) for a in wajib]
                ada = [y for y in bawah if y is not None]
                if x is None or not ada:
                    continue
                # Where some say nothing, the node may have spent more, not less.
                if x < sum(ada) or x != sum(ada) and len(ada) == len(bawah):
                    yield "ANG020", REALISASI, b.no, "rp_realisasi", sum(ada)


# ---- KIN020 ---------------------------------------------------------------------------------------------------------

def turun(baris, x):
    """The first row whose running total is below the one before it."""
    return next((b for b, a, z in zip(baris[1:], x, x[1:]) if z < a), None)


def lengkap(bagian, cara):
    """The parts tell of the whole year: of running totals and states the last one does."""
    w = [waktu(b) for b in bagian]
    return w[-1] in ("4", "4/12") if cara in ("kumulatif", "absolut") else sum(map(panjang, w)) == 12


def jadi(x, cara, indeks=False):
    """What the parts come to, by the declared way, else by every one that there is: the sum first; an index is not added up."""
    if cara:
        return [sum(x) if cara == "inkremental" else x[-1]]
    return [x[-1]] if indeks else [sum(x), x[-1]]


def bersih(i, baris):
    """Only numbers of one unit; what ranges, words and two units come to, no document says."""
    sel = [b.cell("realisasi") for _, b in baris]
    satuan = {rumpun(c.satuan or i["satuan"]) for c in sel if c.jenis == ANGKA}
    return all(c.jenis in (ANGKA, KOSONG, NA, NIL) for c in sel) and len(satuan | {rumpun(i["satuan"])} if i["satuan"] else satuan) < 2


def terbuka(plan, no):
    """A row of progress about an indicator whose figures are not clean, or of a code that several nodes bear: of which it is told, no document says."""
    angka = baris_terpakai(plan)[0]
    kode = [s.kode for s in simpul(plan.get(MATRIKS))[0]]
    if any(kode.count(b["kode"]) > 1 for b in plan.get(REALISASI).baris if b.no == no):
        return True
    return any(not bersih(i, [(th, b) for y, th, b in angka if y is i["b"]]) for i in indikator(plan) if any(y is i["b"] and b.no == no for y, _, b in angka))


def angka_triwulan(i, baris):
    """[(year, row, computed)] of one indicator: figures whose way to the year is open (told once), falls, or comes to something else."""
    diam = False
    for t in sorted({th for th, _ in baris}):
        isi = [b for th, b in baris if th == t]
        penuh, bagian = bagian_masa([b for b in isi if waktu(b) == ""], "realisasi"), masa([b for b in isi if waktu(b) != ""], "realisasi")
        if bagian is None or penuh is None:
            continue
        bagian = bagian[1]
        x = [b.cell("realisasi").bilangan for b in bagian]
        if penuh:
            c = penuh[""].cell("realisasi").bilangan
            if c is not None and x and lengkap(bagian, i["akumulasi"]) and c not in (boleh := jadi(x, i["akumulasi"], skor(i))):
                yield t, penuh[""], boleh[0]
        elif i["akumulasi"] == "kumulatif":
            b = turun(bagian, x)
            if b:
                yield t, b, None
        elif not i["akumulasi"] and len(x) > 1 and not skor(i) and sum(x) != x[-1] and not diam:
            diam = True
            yield t, bagian[-1], None


def tak_setahun(plan):
    """KIN020: parts of a year that do not make it."""
    r, m = plan.get(REALISASI), plan.get(MATRIKS)
    if not r or not m:
        return
    angka, uang, _ = baris_terpakai(plan)
    for i in indikator(plan):
        if i["tabel"] == MATRIKS and i["simpul"].kode.count(".") + 1 == PANJANG.get(i["simpul"].tingkat) and r.ada("realisasi"):
            baris = [(th, b) for y, th, b in angka if y is i["b"]]
            sendirian = sum(s.kode == i["simpul"].kode for s in simpul(m)[0]) == 1
            for t, b, x in angka_triwulan(i, baris) if sendirian and bersih(i, baris) else ():
                yield "KIN020", REALISASI, b.no, "realisasi", x
    if not r.ada("rp_realisasi"):
        return
    daftar, _ = simpul(m)
    pagu = pagu_simpul(daftar, m.tahun("rp_"))
    for s in daftar:
        for t in m.tahun("rp_"):
            isi_ = [b for y, th, b in uang if y is s and th == t]
            penuh, bagian = bagian_masa([b for b in isi_ if waktu(b) == ""], "rp_realisasi"), masa([b for b in isi_ if waktu(b) != ""], "rp_realisasi")
            if bagian is None or penuh is None:
                continue
            bagian = bagian[1]
            cara = cara_uang(s)
            if cara == "kumulatif":
                # Running totals fall also beside one that cannot be read.
                bagian = [b for b in bagian if isinstance(isi_uang(b.cell("rp_realisasi")), Fraction)] if not penuh else bagian
            x = [isi_uang(b.cell("rp_realisasi")) for b in bagian]
            if not x or not all(isinstance(y, Fraction) for y in x):
                continue
            if penuh:
                c = isi_uang(penuh[""].cell("rp_realisasi"))
                boleh = jadi(x, cara or "inkremental")
                if isinstance(c, Fraction) and lengkap(bagian, cara) and c not in boleh:
                    yield "KIN020", REALISASI, penuh[""].no, "rp_realisasi", boleh[0]
            elif cara == "kumulatif":
                b = turun(bagian, x)
                if b:
                    yield "KIN020", REALISASI, b.no, "rp_realisasi", None
            elif belanja_setahun(s, x, pagu[s.urut, t]) is None:
                yield "KIN020", REALISASI, bagian[-1].no, "rp_realisasi", None
