"""A season's draw from the Javadoc of SamplingRule, DrawPlan, SizedDraw and Allocation alone: the peer of SamplingRulePeerTest.

Reads a file of JSON lines {"rule","seed","strata":{name: [ids]}} and prints for each {"strata":{name: [cases, reserves]},
"places":{unit: chance}} as a JSON line; chances are exact fractions, turned into a float at the very end.
"""
import json, math, sys
from collections import defaultdict
from fractions import Fraction as F
from hashlib import sha256


def utf8(text):
    return text.encode()


def ticket(seed, name):
    number = int(sha256((sha256(seed.encode()).hexdigest() + name).encode()).hexdigest(), 16)
    return "0." + str(number).rjust(64, "0")[::-1]


def divide(by, sizes, deviations, n, least):
    """Allocation: quotas cut to their limits round by round, then largest remainders."""
    weigh = {"proportional": lambda s: sizes[s], "equal": lambda s: 1, "root": lambda s: math.isqrt(sizes[s] * 10**40),
             "neyman": lambda s: sizes[s] * deviations.get(s, 0)}[by]
    names = sorted(sizes, key=utf8)
    weight, low, share = {s: F(weigh(s)) for s in names}, {s: min(sizes[s], least) for s in names}, {}
    while names:
        for other in (lambda s: F(sizes[s]), lambda s: F(1)):
            if sum(weight[s] for s in names) == 0:
                weight.update({s: other(s) for s in names})
        total = sum(weight[s] for s in names)
        quota = {s: n * weight[s] / total for s in names}
        cut = sum(min(max(quota[s], low[s]), sizes[s]) for s in names)
        fixed = {s: sizes[s] for s in names if quota[s] > sizes[s] and cut <= n}
        fixed.update({s: low[s] for s in names if quota[s] < low[s] and cut >= n})
        if not fixed:
            share.update({s: math.floor(quota[s]) for s in names})
            left = n - sum(math.floor(quota[s]) for s in names)
            for s in sorted(names, key=lambda s: math.floor(quota[s]) - quota[s])[:left]:
                share[s] += 1
            break
        share.update(fixed)
        n -= sum(fixed.values())
        names = [s for s in names if s not in fixed]
    return share


def chances(sizes, take):
    """Exact chances of the sequential Poisson draw: every set of the others as a polynomial, integrated with fractions."""
    result = {}
    for unit, x in sizes.items():
        others = [F(y, x) for name, y in sizes.items() if name != unit]
        edges = sorted({F(0), F(1)} | {1 / y for y in others if y > 1})
        chance = F(0)
        for a, b in zip(edges, edges[1:]):
            counts = [[F(1)]] + [[F(0)]] * (take - 1)  # by number of others there, a polynomial in u
            for y in others:
                p = [F(1)] if y * (a + b) / 2 >= 1 else [F(0), y]
                counts = [plus(times(counts[m], minus(p)), times(counts[m - 1], p) if m else [F(0)]) for m in range(take)]
            for polynomial in counts:
                chance += sum(c * (b ** (i + 1) - a ** (i + 1)) / (i + 1) for i, c in enumerate(polynomial))
        result[unit] = chance
    return result


def plus(p, q):
    return [(p[i] if i < len(p) else 0) + (q[i] if i < len(q) else 0) for i in range(max(len(p), len(q)))]


def minus(p):
    return plus([F(1)], [-c for c in p])


def times(p, q):
    product = [F(0)] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            product[i + j] += a * b
    return product


def by_size(seed, sizes, take):
    """Drawn units and everybody's exact chance."""
    left, certain = {s: x for s, x in sizes.items() if x > 0}, []
    while take and (sure := [s for s in left if take * left[s] >= sum(left.values())]):
        certain.append(sure[0])
        del left[sure[0]]
        take -= 1
    chance = {s: F(0) for s in sizes} | {s: F(1) for s in certain}
    if not left or not take:
        return certain, chance
    chance |= chances(left, take)

    def quotient(s):
        digits = ticket(seed, s)[2:]
        return F(int(digits), 10 ** len(digits)) / left[s], utf8(s)

    return certain + sorted(left, key=quotient)[:take], chance


def draw(rule, seed, strata):
    design, *words = rule.split(" ")
    words = dict(word.split("=") for word in words)
    count = defaultdict(int, {k: int(v) for k, v in words.items() if v.isdigit()})
    listed, places = {s: len(ids) for s, ids in strata.items()}, {}
    if design == "area/1":
        communes, villages = defaultdict(int), defaultdict(dict)
        for s, n in listed.items():
            communes[s.split("/")[0]] += n
            villages[s.split("/")[0]][s] = n
        drawn, places = by_size(seed, communes, count["communes"])
        within = {c: by_size(seed, villages[c], count["villages"]) for c in communes}
        places |= {s: places[c] * p for c in communes for s, p in within[c][1].items()}
        here = [s for c in drawn for s in within[c][0]]
        wanted = {s: (count["cases"], count["reserves"]) for s in here}
    elif "cases" in count:
        deviations = {}
        for one in filter(None, words.get("sd", "").split(",")):
            name, value = one.split(":")
            deviations |= {s: F(value) for s in listed if (s if design == "list/1" else s.split("/", 1)[1]) == name}
        total = sum(listed.values())
        cases = divide(words["by"], listed, deviations, min(count["cases"], total), count["min"])
        left = {s: n - cases[s] for s, n in listed.items()}
        reserves = divide(words["by"], left, deviations, min(count["reserves"], sum(left.values())), 0)
        wanted = {s: (cases[s], reserves[s]) for s in listed}
    else:
        wanted = {s: (n, 0) for s, n in listed.items()}
    found = {}
    for s, (cases, reserves) in wanted.items():
        order = sorted(strata[s], key=lambda i: (ticket(seed, i), utf8(i)))
        if order[: cases + reserves]:
            found[s] = [order[:cases], order[cases : cases + reserves]]
    return {"strata": found, "places": {s: float(p) for s, p in places.items()}}


for line in open(sys.argv[1], encoding="utf-8"):
    one = json.loads(line)
    print(json.dumps(draw(one["rule"], one["seed"], one["strata"])))
