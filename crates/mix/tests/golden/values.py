#!/usr/bin/env python3
"""Writes the tables of this directory with the values their measures should have.

Straight from the definitions in the crate's documentation, by sums over units and pairs of units,
with 50 decimal digits, and by nothing else: no shortcut the crate takes is taken here.

    python3 crates/mix/tests/golden/values.py
"""

import json
from decimal import Decimal as D, getcontext
from fractions import Fraction
from itertools import product
from math import comb, floor
from pathlib import Path

getcontext().prec = 50
HERE = Path(__file__).parent

TABLES = [
    ("two_groups", "Two groups in five units, one empty and one of a single group.",
     [[12, 28], [0, 35], [0, 0], [45, 5], [9, 16]], [1, 1, 2, 2, 3], [30, 20, 40, 10, 25]),
    ("three_groups", "Three groups, the last in one unit only.",
     [[20, 10, 0], [5, 25, 0], [11, 13, 6], [40, 2, 0]], [1, 1, 2, 2], [10, 10, 30, 5]),
    ("absent_group", "Four columns, one without members.",
     [[6, 0, 3, 1], [2, 0, 8, 4], [5, 0, 5, 5]], [7, 8, 8], [1, 2, 3]),
    ("fully_apart", "No unit holds two groups.",
     [[8, 0, 0], [0, 4, 0], [2, 0, 0], [0, 0, 6]], [1, 1, 2, 2], [1, 1, 1, 1]),
    ("even", "Every unit has the same mix.",
     [[2, 3, 5], [20, 30, 50], [6, 9, 15]], [1, 2, 2], [3, 100, 40]),
    ("one_group", "Everybody belongs to one group.", [[4, 0], [9, 0]], [1, 2], [1, 1]),
    ("one_unit", "A city of one unit.", [[3, 7]], [1], [5]),
]


def dec(q):
    """An exact fraction in decimal digits."""
    q = Fraction(q)
    return D(q.numerator) / D(q.denominator)


def plogp(q):
    return -dec(q) * dec(q).ln() if q > 0 else D(0)


def entropy(counts):
    total = sum(counts)
    return sum(plogp(Fraction(c, total)) for c in counts)


def theil(rows):
    """M and H; H is None with fewer than two groups."""
    rows = [r for r in rows if sum(r)]
    if not rows:
        return None, None
    totals = [sum(column) for column in zip(*rows)]
    whole, everybody = entropy(totals), sum(totals)
    m = whole - sum(dec(Fraction(sum(r), everybody)) * entropy(r) for r in rows)
    return m, (m / whole if whole else None)


def two_group(rows, land):
    """All two-group measures of (x, t) rows, in order of the definitions."""
    inhabited = [(x, t) for x, t in rows if t]
    X, T = sum(x for x, _ in inhabited), sum(t for _, t in inhabited)
    Y, P = T - X, Fraction(X, T)
    out = {"P": dec(P)}
    some, both = X > 0, X > 0 and Y > 0
    out["xPx"] = dec(sum(Fraction(x, X) * Fraction(x, t) for x, t in inhabited)) if some else None
    out["xPy"] = dec(sum(Fraction(x, X) * Fraction(t - x, t) for x, t in inhabited)) if some else None
    out["Gorard"] = dec(sum(abs(Fraction(x, X) - Fraction(t, T)) for x, t in inhabited) / 2) if some else None
    out["moves_min_swaps"] = dec(sum(abs(x - P * t) for x, t in inhabited) / 2)
    for key, pairs in (("Delta_all_land", list(zip(rows, land))),
                       ("Delta_inhabited", [(r, a) for r, a in zip(rows, land) if r[1]])):
        A = sum(a for _, a in pairs)
        out[key] = dec(sum(abs(Fraction(r[0], X) - Fraction(a, A)) for r, a in pairs) / 2) if some else None
    keys = ["D", "Gini", "eta2", "H", "Hutchens", "Atkinson_0.25", "Atkinson_0.50", "Atkinson_0.75",
            "ED_binomial", "ED_fixed_margins", "CT_D", "moves_group_only"]
    if not both:
        out.update({key: None for key in keys})
        return out
    d = sum(abs(Fraction(x, X) - Fraction(t - x, Y)) for x, t in inhabited) / 2
    pairs = sum(t * u * abs(Fraction(x, t) - Fraction(z, u)) for (x, t), (z, u) in product(inhabited, repeat=2))
    out["D"] = dec(d)
    out["moves_group_only"] = dec(d * X)
    out["Gini"] = dec(pairs / (2 * T * T * P * (1 - P)))
    out["eta2"] = dec(sum(t * (Fraction(x, t) - P) ** 2 for x, t in inhabited) / (T * P * (1 - P)))
    out["H"] = theil([[x, t - x] for x, t in inhabited])[1]
    out["Hutchens"] = 1 - sum((dec(Fraction(x, X)) * dec(Fraction(t - x, Y))).sqrt() for x, t in inhabited)
    for b in ("0.25", "0.50", "0.75"):
        b_, s = D(b), D(0)
        for x, t in inhabited:
            p = dec(Fraction(x, t))
            if 0 < p < 1:
                s += ((1 - p).ln() * (1 - b_) + p.ln() * b_).exp() * t
        inner = s / (dec(P) * T)
        power = (inner.ln() / (1 - b_)).exp() if inner else D(0)
        out["Atkinson_" + b] = 1 - dec(P / (1 - P)) * power
    binomial = sum(comb(t, k) * P ** k * (1 - P) ** (t - k) * abs(k - t * P) for _, t in inhabited for k in range(t + 1))
    dealt = sum(Fraction(comb(X, k) * comb(Y, t - k), comb(T, t)) * abs(k - t * P)
                for _, t in inhabited for k in range(max(0, t - Y), min(t, X) + 1))
    floor_ = binomial / (2 * T * P * (1 - P))
    out["ED_binomial"] = dec(floor_)
    out["ED_fixed_margins"] = dec(dealt / (2 * T * P * (1 - P)))
    out["CT_D"] = dec((d - floor_) / (1 - floor_) if d >= floor_ else (d - floor_) / floor_)
    return out


def multi_group(rows):
    inhabited = [r for r in rows if sum(r)]
    totals = [sum(column) for column in zip(*inhabited)]
    T, K = sum(totals), sum(1 for x in totals if x)
    pi = [Fraction(x, T) for x in totals]
    I = sum(p * (1 - p) for p in pi)
    m, h = theil(inhabited)
    out = {"M": m, "divergence": m, "H": h, "E": entropy(totals),
           "E_normalised": entropy(totals) / D(K).ln() if K > 1 else None,
           "Simpson_interaction": dec(I), "Simpson_concentration": dec(1 - I)}
    shares = [[Fraction(x, sum(r)) for x in r] for r in inhabited]
    sizes = [sum(r) for r in inhabited]
    out["exposure"] = [[dec(sum(Fraction(r[g], totals[g]) * p[h_] for r, p in zip(inhabited, shares)))
                        if totals[g] else None for h_ in range(len(totals))] for g in range(len(totals))]
    if K < 2:
        out.update({key: None for key in ("D", "Gini", "R", "P", "C")})
        return out
    groups = [g for g in range(len(totals)) if totals[g]]
    cells = [(t, p[g], pi[g]) for t, p in zip(sizes, shares) for g in groups]
    out["D"] = dec(sum(t * abs(p - q) for t, p, q in cells) / (2 * T * I))
    out["R"] = dec(sum(t * (p - q) ** 2 for t, p, q in cells) / (T * I))
    out["P"] = dec(sum(t * (p - q) ** 2 / (1 - q) for t, p, q in cells) / T)
    out["C"] = dec(sum(t * (p - q) ** 2 / q for t, p, q in cells) / (T * (K - 1)))
    out["Gini"] = dec(sum(t * u * abs(p[g] - q[g]) for (t, p), (u, q) in product(list(zip(sizes, shares)), repeat=2)
                          for g in groups) / (2 * T * T * I))
    return out


def local(rows):
    totals = [sum(column) for column in zip(*rows)]
    T = sum(totals)

    def divergence(r):
        return sum(dec(Fraction(x, sum(r))) * dec(Fraction(x * T, sum(r) * X)).ln() for x, X in zip(r, totals) if x)

    return {"L": [divergence(r) if sum(r) else None for r in rows],
            "E": [entropy(r) if sum(r) else None for r in rows],
            "LQ": [[dec(Fraction(x * T, sum(r) * X)) if sum(r) and X else None for x, X in zip(r, totals)] for r in rows]}


def decomposition(rows, labels):
    kinds, (m, h) = sorted(set(labels)), theil(rows)
    parts = [[r for r, l in zip(rows, labels) if l == k] for k in kinds]
    totals = [[sum(column) for column in zip(*p)] for p in parts]
    T, whole = sum(map(sum, totals)), entropy([sum(c) for c in zip(*rows)])
    mb, hb = theil(totals)
    own = [theil(p) for p in parts]
    return {"M_between": mb, "M_within": m - mb, "H_between": hb, "H_within": h - hb if h is not None else None,
            "p_k": [dec(Fraction(sum(t), T)) for t in totals],
            "M_k": [o[0] if o[0] is not None else D(0) for o in own], "H_k": [o[1] for o in own],
            "entropy_ratio_k": [entropy(t) / whole if sum(t) and whole else None for t in totals]}


def ordinal(rows):
    two = D(2).ln()
    spreads = {"L1": lambda c: (plogp(c) + plogp(1 - c)) / two, "L2": lambda c: dec(4 * c * (1 - c)),
               "L3": lambda c: 2 * dec(c * (1 - c)).sqrt(), "L4": lambda c: dec(1 - abs(2 * c - 1))}
    rows = [r for r in rows if sum(r)]
    totals = [sum(column) for column in zip(*rows)]

    def v(counts, f):
        below = [Fraction(sum(counts[:j]), sum(counts)) for j in range(1, len(counts))]
        return sum(map(f, below)) / (len(counts) - 1)

    return {k: sum(D(sum(r)) * (v(totals, f) - v(r, f)) for r in rows) / (sum(totals) * v(totals, f))
            if v(totals, f) else None for k, f in spreads.items()}


def plain(value):
    """JSON numbers, with the dust of 50 digits cut off."""
    if isinstance(value, list):
        return [plain(v) for v in value]
    return None if value is None else float(round(value, 30))


for name, description, rows, labels, land in TABLES:
    families = {"rest": two_group([(r[0], sum(r)) for r in rows], land), "multi": multi_group(rows),
                "local": local(rows), "decomp": decomposition(rows, labels), "ordinal": ordinal(rows)}
    if len(rows[0]) > 2 and any(r[0] + r[1] for r in rows):
        pair = two_group([(r[0], r[0] + r[1]) for r in rows], land)
        families["pair01"] = {k: v for k, v in pair.items() if not k.startswith("Delta")}
    expected = {f"{family}.{key}": {"value": plain(value), "tolerance": 1e-13}
                for family, values in families.items() for key, value in values.items()}
    case = {"name": name, "description": description, "counts": rows, "supergroup": labels, "area": land,
            "expected": expected}
    head = ",\n".join(f" {json.dumps(k)}: {json.dumps(v)}" for k, v in case.items() if k != "expected")
    body = ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in expected.items())
    (HERE / f"{name}.json").write_text(f"{{\n{head},\n \"expected\": {{\n{body}\n }}\n}}\n")
