"""When a printed figure agrees with an exact one: at the decimals that are printed, half away from zero (docs/aturan/cocok_cetak.md)."""
from fractions import Fraction


def bulat(x, desimal):
    """Rounded half away from zero."""
    skala = 10 ** desimal
    n = abs(x) * skala
    utuh = (2 * n.numerator + n.denominator) // (2 * n.denominator)
    return Fraction(utuh if x >= 0 else -utuh, skala)


def setuju(tercetak, desimal, tepat):
    return bulat(tepat, desimal) == tercetak


def sama_cetak(a, da, b, db):
    """Two printed figures are the same if the finer one rounds to the coarser."""
    d = min(da, db)
    return bulat(a, d) == bulat(b, d) if da != db else a == b


def tulis(x):
    """An exact decimal as a canonical text; None where it has no end."""
    if x is None:
        return None
    n = x.denominator
    for p in (2, 5):
        while n % p == 0:
            n //= p
    if n != 1:
        return None
    d = 0
    while (x * 10 ** d).denominator != 1:
        d += 1
    s = str(abs(int(x * 10 ** d)))
    if d:
        s = s.rjust(d + 1, "0")
        s = s[:-d] + "." + s[-d:]
    return ("-" if x < 0 else "") + s
