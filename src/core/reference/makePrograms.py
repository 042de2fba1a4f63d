"""Writes programs.json: small programs, each with what Python itself computes for it.

    python3 makePrograms.py > programs.json

Every program uses only what Wengert's language shares with Python, so that the same text runs in
both. Names that notebooks import (np, torch) are stood in for by math.
"""
import json
import math
import sys
import types

PROGRAMS = [
    ("loops over range", "def f(x):\n    y = x\n    for i in range(2, 9, 3):\n        y = y * x + i\n    return y", {"x": 1.3}),
    ("counts down", "def f(x):\n    y = 0\n    for i in range(5, 0, -1):\n        y = y * x + i\n    return y", {"x": 0.7}),
    ("runs a loop zero times", "def f(x):\n    y = x\n    for i in range(0):\n        y = y * 2\n    return y + 1", {"x": 3.0}),
    ("loops over a list", "def f(x):\n    total = 0\n    for c in [1.5, -2, 0.25]:\n        total += c * x\n    return total", {"x": 2.0}),
    ("while with break", "def f(x):\n    n = 0\n    while True:\n        x = x / 2\n        n += 1\n        if x < 1:\n            break\n    return x * n", {"x": 37.0}),
    ("continue", "def f(x):\n    s = 0\n    for i in range(6):\n        if i % 2 == 0:\n            continue\n        s = s + x ** i\n    return s", {"x": 1.1}),
    ("elif", "def f(x):\n    if x < 0:\n        return -x\n    elif x < 2:\n        y = x * x\n    elif x < 4:\n        y = 3 * x\n    else:\n        y = x\n    return y", {"x": 2.5}),
    ("pass and docstring", 'def f(x):\n    """Twice x."""\n    pass\n    # a comment\n    return 2 * x', {"x": 2.5}),
    ("augmented forms", "def f(x):\n    y = x\n    y += 2\n    y -= 0.5\n    y *= x\n    y /= 4\n    y **= 2\n    return y", {"x": 1.7}),
    ("floor division and remainder", "def f(x, y):\n    a = x // y\n    b = x % y\n    x //= 2\n    y %= 2\n    return a + 10 * b + 100 * x + 1000 * y", {"x": 7.5, "y": -3.25}),
    ("swap", "def f(a, b):\n    a, b = b, a + b\n    a, b = b, a\n    return a - 2 * b", {"a": 3.0, "b": 5.0}),
    ("nested tuples", "def f(a, b):\n    (p, q), r = (a * b, a - b), a\n    return p * q + r", {"a": 3.0, "b": 5.0}),
    ("chained assignment and comparison", "def f(x):\n    a = b = x * x\n    if 0 < a <= 4 != b:\n        return a + b\n    return a * b", {"x": 1.5}),
    ("short circuit", "def f(x):\n    if x > 0 or 1 / 0 > 0:\n        x = x + 1\n    if x < 0 and 1 / 0 > 0:\n        x = x + 10\n    if not x < 0:\n        x = 2 * x\n    return x", {"x": 0.5}),
    ("and, or as values", "def f(x):\n    a = x and 3 * x\n    b = 0 * x or 5\n    return a + b", {"x": 0.5}),
    ("True and False", "def f(x):\n    flag = True\n    total = 0\n    while flag:\n        total = total + x\n        flag = total < 10\n    return total", {"x": 3.0}),
    ("conditional expression", "def f(x):\n    return (x if x > 1 else -x) * (2 if x < 1 else 3)", {"x": 0.25}),
    ("lambda", "def f(x):\n    g = lambda t, k=3: t * t + k\n    return g(x) * g(2 * x, 1)", {"x": 1.5}),
    ("functions calling each other", "def is_even(n, x):\n    if n == 0:\n        return x\n    return is_odd(n - 1, x * x)\n\ndef is_odd(n, x):\n    if n == 0:\n        return -x\n    return is_even(n - 1, x + 1)\n\ndef f(x):\n    return is_even(5, x)", {"x": 1.1}),
    ("recursion", "def power(x, n):\n    if n == 0:\n        return 1\n    half = power(x, n // 2)\n    if n % 2 == 1:\n        return half * half * x\n    return half * half\n\ndef f(x):\n    return power(x, 11)", {"x": 1.2}),
    ("default and keyword arguments", "def scale(x, factor=2, shift=0):\n    return factor * x + shift\n\ndef f(x):\n    return scale(x) + scale(x, 3) * scale(x, shift=x) + scale(shift=1, x=x)", {"x": 1.2}),
    ("a function inside a function", "def f(x):\n    k = x * x\n    def g(t):\n        return t + k\n    k = k + 1\n    return g(3) * g(x)", {"x": 1.2}),
    ("a function as an argument", "def twice(g, x):\n    return g(g(x))\n\ndef square(t):\n    return t * t\n\ndef f(x):\n    return twice(square, x) + twice(lambda t: t + 1, x)", {"x": 1.2}),
    ("list input", "def f(xs):\n    p = 1\n    for x in xs:\n        p *= x\n    return p", {"xs": [1.5, 2.0, -3.0, 0.5]}),
    ("indices and slices", "def f(xs):\n    a = xs[0] * xs[-1]\n    b = sum(xs[1:3]) + sum(xs[:-1]) * 2 + sum(xs[::2]) * 3 + sum(xs[::-1]) + xs[-3:][0]\n    return a + b", {"xs": [1.5, 2.0, -3.0, 0.5, 7.0]}),
    ("len, sum, min, max", "def f(xs):\n    return len(xs) * sum(xs) + max(xs) * min(xs) + sum(xs, 3) + max(xs[0], 2, xs[1])", {"xs": [1.5, 2.5, -3.0]}),
    ("enumerate and zip", "def f(xs, ys):\n    s = 0\n    for i, x in enumerate(xs):\n        s += i * x\n    for x, y in zip(xs, ys):\n        s += x * y\n    for i, (x, y) in enumerate(zip(xs, ys), 1):\n        s += i * x / y\n    return s", {"xs": [1.5, 2.5, -3.0], "ys": [2.0, 4.0, 5.0]}),
    ("comprehensions", "def f(xs):\n    squares = [x * x for x in xs if x > 0]\n    table = [[a * b for b in squares] for a in xs]\n    flat = [v for row in table for v in row if v < 20]\n    return sum(flat) + len(flat)", {"xs": [1.5, -2.5, 3.0]}),
    ("append and assignment to an element", "def f(x):\n    ys = [x]\n    for i in range(4):\n        ys.append(ys[-1] * x + i)\n    ys[1] = ys[2] - ys[0]\n    ys[-1] += x\n    return sum(ys)", {"x": 1.25}),
    ("a matrix times a vector", "def matvec(a, v):\n    return [sum([w * x for w, x in zip(row, v)]) for row in a]\n\ndef f(w, v):\n    h = matvec(w, v)\n    h = [max(0, u) for u in h]\n    return sum([u * u for u in h])", {"w": [[1.0, -2.0], [0.5, 3.0], [-1.0, 1.0]], "v": [2.0, -1.5]}),
    ("lists joined and repeated", "def f(x):\n    xs = [x, 2] + [3 * x] * 2\n    xs += [x * x]\n    return sum(xs) * len(xs)", {"x": 1.25}),
    ("two names of one list", "def f(x):\n    a = [x, x]\n    b = a\n    b[0] = 5 * x\n    c = a[:]\n    c[1] = 0\n    return a[0] * a[1] + c[1]", {"x": 1.25}),
    ("several outputs", "def f(r, t):\n    x = r * math.cos(t)\n    y = r * math.sin(t)\n    return x, y", {"r": 2.0, "t": 0.5}),
    ("a list as output", "def f(xs):\n    return [x * x - xs[0] for x in xs]", {"xs": [1.5, 2.5, -3.0]}),
    ("prefixes of modules", "import math\nimport numpy as np\nfrom math import exp, sqrt\n\ndef f(x: float, y: float = 2.0) -> float:\n    z: float = np.exp(-x) + math.sin(x) * np.tanh(y)\n    return z + sqrt(y) + exp(x) + math.pi", {"x": 0.75}),
    ("one-line bodies", "def f(x):\n    if x > 1: x = x - 1\n    for i in range(3): x = x * 1.5\n    a = 1; b = 2\n    return x + a * b", {"x": 1.75}),
    ("long lines in brackets", "def f(x,\n      y):\n    z = (x +\n         y *\n         2)\n    w = x \\\n        - y\n    return z * w", {"x": 1.75, "y": 0.5}),
    ("names of functions as variables", "def f(x):\n    max = x * 2\n    f = max + 1\n    return f * max", {"x": 1.75}),
    ("nested loops", "def f(x):\n    s = 0\n    for i in range(3):\n        for j in range(i, 3):\n            if j == 1:\n                continue\n            s = s + x ** (i + j)\n        else_ = s\n    return s + else_", {"x": 1.1}),
    ("round, int, float, abs", "def f(x):\n    return round(x) + int(-x) + float(x) * abs(-x) + round(2.5) + round(3.5)", {"x": 2.75}),
    ("a tuple is not changed by +=", "def f(x):\n    t = (x, 2)\n    u = t\n    t += (3,)\n    return len(u) * x + len(t)", {"x": 1.5}),
    ("lists change in place", "def f(x):\n    rows = [[1, x], [2]]\n    r = rows[0]\n    rows[0] += [x]\n    s = r\n    s *= 2\n    r += r\n    return len(r) * x + sum(rows[0])", {"x": 1.5}),
    ("functions made in a comprehension see its last value", "def f(x):\n    fs = [lambda t: t * i for i in range(3)]\n    gs = [lambda t, i=i: t * i for i in range(3)]\n    return fs[0](x) + 10 * gs[1](x)", {"x": 3.0}),
    ("functions made in a loop see its last value", "def f(x):\n    fs = []\n    for i in range(3):\n        fs.append(lambda t: t + i)\n    return fs[0](x) * fs[1](x)", {"x": 3.0}),
    ("targets of several kinds", "def f(x):\n    xs = [0, 0]\n    xs[0], y = 2 * x, 3 * x\n    (xs[1], z), w = (x, 4), y\n    return xs[0] * y + xs[1] * z + w", {"x": 3.0}),
    ("methods of lists", "def f(x):\n    xs = [x]\n    xs.extend([2, 3])\n    xs.insert(1, 5 * x)\n    xs.insert(-1, 7)\n    y = xs.pop() * xs.pop(0)\n    xs.reverse()\n    return y + xs[0] * 10 + len(xs)", {"x": 3.0}),
    ("the babylonian square root", "def f(a):\n    x = a\n    while abs(x * x - a) > 1e-12:\n        x = 0.5 * (x + a / x)\n    return x", {"a": 2.0}),
]


def modules():
    stand_in = types.SimpleNamespace(**{name: getattr(math, name) for name in dir(math) if not name.startswith("_")})
    stand_in.array = list
    sys.modules.setdefault("numpy", stand_in)
    return {**{name: getattr(math, name) for name in dir(math) if not name.startswith("_")}, "math": math, "np": stand_in}


def run(source, point):
    names = modules()
    names.pop("pow", None)
    exec(source, names)
    drawn = [line.split("(")[0][4:] for line in source.split("\n") if line.startswith("def ")][-1]
    value = names[drawn](**json.loads(json.dumps(point)))
    return list(value) if isinstance(value, (list, tuple)) else [value]


if __name__ == "__main__":
    rows = [{"title": title, "source": source, "point": point, "values": run(source, point)} for title, source, point in PROGRAMS]
    print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
