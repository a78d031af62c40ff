"""Rivest's consistent sampler and draws by size, from section 4 of the design alone: the peer of DrawPeersTest.

Reads a file of JSON lines {"seed","ids":[…] or [[id,size],…],"size"} and prints the drawn [[id,ticket],…] of each as a JSON line.
"""
import json, sys
from fractions import Fraction
from hashlib import sha256


def ticket(seed_hash, name):
    number = int(sha256((seed_hash + name).encode()).hexdigest(), 16)
    return "0." + str(number).rjust(64, "0")[::-1]


def draw(seed, ids, take):
    seed_hash = sha256(seed.encode()).hexdigest()
    if not ids or isinstance(ids[0], str):
        return sorted(([i, ticket(seed_hash, i)] for i in ids), key=lambda d: (d[1], d[0].encode()))[:take]
    left, certain = {i: size for i, size in ids if size > 0}, []
    while take and (sure := [i for i in left if take * left[i] >= sum(left.values())]):
        certain.append(sure[0])
        del left[sure[0]]
        take -= 1
    sizes = dict(ids)

    def quotient(name):
        digits = ticket(seed_hash, name)[2:]
        return Fraction(int(digits), 10 ** len(digits)) / sizes[name], name.encode()

    drawn = sorted(certain, key=quotient) + sorted(left, key=quotient)[:take]
    return [[i, ticket(seed_hash, i)] for i in drawn]


for line in open(sys.argv[1], encoding="utf-8"):
    one = json.loads(line)
    print(json.dumps(draw(one["seed"], one["ids"], one["size"])))
