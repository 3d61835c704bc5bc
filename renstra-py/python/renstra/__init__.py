"""The calculation rules of Indonesian regional strategic plans (Renstra) and of the SPM: exact, explained, checked.

Kaidah hitung Renstra dan SPM: tepat, dijelaskan, diperiksa.

    >>> import renstra
    >>> renstra.coverage(43, 60)
    Nilai('71.67', jenis='persen', tepat=Fraction(43, 60))

Read a plan with :func:`read`; see its figures with the methods of :class:`Renstra`, its mistakes with
:meth:`Renstra.check`, the origin of a figure with :meth:`Renstra.explain`. Money is :class:`~decimal.Decimal`, never
a float.
"""

from __future__ import annotations

from ._native import __version__
from ._errors import KodeError, NumberError, RenstraError, ScenarioError
from ._explain import Explanation
from ._values import Hasil, HasilNama, Kode, Nama, Nilai, TakTerdefinisi, Tiada
from ._kaidah import rule, rules
from ._kaidah.anggaran import (
    absorption,
    belanja_class,
    deviation,
    growth,
    growth_of_ratio,
    largest_remainder,
    mandatory_share,
    remaining,
    silpa,
)
from ._kaidah.baca import parse_kode, parse_number
from ._kaidah.evaluasi import (
    evaluate_renja,
    evaluate_rkpd,
    mean_achievement,
    recapitulate,
    sakip_points_2015,
    sakip_predicate,
    sakip_score,
)
from ._kaidah.kinerja import accumulate, achievement, aggregate, performance_category
from ._kaidah.spm import (
    coverage,
    coverage_of_stages,
    disaster_level,
    need,
    need_of_goods,
    quality,
    spm_category,
    spm_index,
)
from ._kaidah.turunan import mean_of, ratio_of_sums, sum_of, weighted_mean_of
from ._plan import Renstra, compare, diff, diff_totals, reconcile, results
from ._read import Nomenklatur, inspect, national_lists, read, read_many
from ._scenario import Scenario
from ._table import Column, Findings, Table

__all__ = [
    "Column",
    "Explanation",
    "Findings",
    "Hasil",
    "HasilNama",
    "Kode",
    "KodeError",
    "Nama",
    "Nilai",
    "Nomenklatur",
    "NumberError",
    "Renstra",
    "RenstraError",
    "Scenario",
    "ScenarioError",
    "Table",
    "TakTerdefinisi",
    "Tiada",
    "absorption",
    "accumulate",
    "achievement",
    "aggregate",
    "belanja_class",
    "compare",
    "coverage",
    "coverage_of_stages",
    "deviation",
    "diff",
    "diff_totals",
    "disaster_level",
    "evaluate_renja",
    "evaluate_rkpd",
    "growth",
    "growth_of_ratio",
    "inspect",
    "largest_remainder",
    "mandatory_share",
    "mean_achievement",
    "mean_of",
    "national_lists",
    "need",
    "need_of_goods",
    "parse_kode",
    "parse_number",
    "performance_category",
    "quality",
    "ratio_of_sums",
    "read",
    "read_many",
    "recapitulate",
    "reconcile",
    "remaining",
    "results",
    "rule",
    "rules",
    "sakip_points_2015",
    "sakip_predicate",
    "sakip_score",
    "silpa",
    "spm_category",
    "spm_index",
    "sum_of",
    "weighted_mean_of",
    "__version__",
]
