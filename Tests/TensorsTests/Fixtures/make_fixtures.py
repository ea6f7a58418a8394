#!/usr/bin/env python3
"""Writes what NumPy answers to the questions of FixtureTests.swift. Run it after adding a case; CI reads the files.

A case is one line of JSON: an operation, its arguments, input and output tensors, and how closely a result must
agree: "exact", "ulp" (4 units in the last place), "relative" (1e-12 of each element) or "norm" (1e-12 of the
largest element). A tensor is [shape, base64 of its little-endian float64 elements].
"""

import base64
import itertools
import json
import pathlib
import warnings

import numpy as np

rng = np.random.default_rng(20240607)
here = pathlib.Path(__file__).parent
np.seterr(all="ignore")
warnings.simplefilter("ignore")

SHAPES = [(), (0,), (1,), (5,), (1, 1), (3, 1), (1, 4), (3, 4), (0, 3), (3, 0), (2, 3, 4), (2, 1, 3),
          (1, 1, 1, 1), (2, 3, 2, 3), (2, 1, 2, 1, 3), (37,), (70, 3)]
BROADCASTS = [((), (3,)), ((3,), (2, 3)), ((2, 1), (2, 3)), ((2, 3), (1, 3)), ((2, 1), (1, 3)), ((1,), (4, 1)),
              ((0, 3), (3,)), ((3, 1), (3, 0)), ((2, 3, 4), (3, 1)), ((2, 1, 4), (1, 3, 1)), ((1, 1), (1,)),
              ((2, 3, 1, 2), (3, 4, 1)), ((2, 1, 3, 1, 2), (1, 2, 1, 4, 1)), ((4, 3), (4, 3)), ((5, 40), (5, 1))]
SPECIALS = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 5e-324, -5e-324, 1e-310, 2.2e-308, 1e-300, -1e-17, 1e-9, 0.5,
                     -0.5, 1.5, 2.5, -2.5, 1.0, -1.0, 2.0, 3.0, -3.0, 19.0, -22.5, 40.5, 100.25, -700.5, 709.7, 709.8,
                     710.5, -708.5, -744.9, -746.5, 1e9, -1e15, 1e300, 1.7e308, -1.7e308, np.pi, np.e])


def encode(x):
    x = np.asarray(x, dtype="<f8")
    return [list(x.shape), base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()]


class Family:
    def __init__(self, name):
        self.file = open(here / f"{name}.jsonl", "w")

    def add(self, op, inputs, outputs, agree="exact", **args):
        outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
        case = {"op": op, "args": args, "in": [encode(x) for x in inputs], "out": [encode(x) for x in outputs],
                "agree": agree}
        self.file.write(json.dumps(case, separators=(",", ":")) + "\n")


def normal(shape):
    return np.asarray(rng.standard_normal(shape))


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def elementwise():
    family = Family("elementwise")
    unary = {"exp": np.exp, "expm1": np.expm1, "log": np.log, "log1p": np.log1p, "log2": np.log2, "log10": np.log10,
             "sqrt": np.sqrt, "abs": np.abs, "sign": np.sign, "square": np.square, "reciprocal": np.reciprocal,
             "floor": np.floor, "ceil": np.ceil, "round": np.round, "sin": np.sin, "cos": np.cos, "tan": np.tan,
             "tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda x: np.where(x <= 0, 0.0, x), "negate": np.negative}
    rounding = {"exp", "expm1", "log", "log1p", "log2", "log10", "sin", "cos", "tan", "tanh", "sigmoid"}
    for name, f in unary.items():
        agree = "ulp" if name in rounding else "exact"
        for shape in SHAPES:
            x = normal(shape) * 3
            x = np.abs(x) + 1e-3 if name in {"log", "log1p", "log2", "log10", "sqrt"} else x
            family.add(name, [x], f(x), agree)
        specials = SPECIALS
        if name in {"sin", "cos", "tan"}:
            specials = SPECIALS[np.abs(SPECIALS) < 1e16]
        family.add(name, [specials], f(specials), agree)
        near = np.concatenate([np.logspace(-18, 0, 60), -np.logspace(-18, -0.01, 60), 1 + np.logspace(-15, 0, 40)])
        family.add(name, [near], f(near), agree)

    binary = {"add": np.add, "subtract": np.subtract, "multiply": np.multiply, "divide": np.divide,
              "remainder": np.remainder, "pow": np.power, "maximum": np.maximum, "minimum": np.minimum,
              "less": np.less, "lessEqual": np.less_equal, "greater": np.greater, "greaterEqual": np.greater_equal,
              "equal": np.equal, "notEqual": np.not_equal}
    grid = SPECIALS[:28]
    for name, f in binary.items():
        # Which of 0 and -0 is larger is up to the CPU's instruction, in NumPy as here.
        agree = "ulp" if name == "pow" else "relative" if name in {"maximum", "minimum"} else "exact"
        for a, b in BROADCASTS:
            x, y = normal(a), normal(b)
            if name == "pow":
                x = np.abs(x)
            if "qual" in name or name in {"less", "greater"}:
                x, y = np.round(x), np.round(y)
            family.add(name, [x, y], f(x, y), agree)
            if name != "pow":
                family.add(name, [y, x], f(y, x), agree)
        family.add(name, [grid[:, None], grid], f(grid[:, None], grid), agree)
        for number in (2.0, -0.5, 3.0):
            x = np.abs(normal((2, 3)))
            family.add(name + "Number", [x], f(x, number), agree, number=number)
            if name not in {"equal", "notEqual"}:
                family.add("number" + name[0].upper() + name[1:], [x], f(abs(number), x), agree, number=abs(number))
        for a, b in [((3, 4), (4,)), ((3, 4), (3, 1)), ((2, 3, 4), (3, 1)), ((0, 2), (2,)), ((5,), ())]:
            if name in {"add", "subtract", "multiply", "divide", "remainder"}:
                x, y = normal(a), normal(b)
                family.add(name + "InPlace", [x, y], f(x, y), agree)
    for low, high in [(-1, 1), (0, 0.5)]:
        family.add("clip", [SPECIALS], np.clip(SPECIALS, low, high), low=low, high=high)
        x = normal((3, 4))
        family.add("clip", [x], np.clip(x, low, high), low=low, high=high)
    for a, b in BROADCASTS:
        x, y = normal(a), normal(b)
        m = (normal(np.broadcast_shapes(a, b)) > 0).astype(float)
        family.add("where", [m, x, y], np.where(m > 0, x, y))
        for gap in (0.0, 1e-9, 1e-3):
            z = x * (1 + gap)
            family.add("allClose", [x, z], float(np.allclose(x, z)))
    family.add("allClose", [SPECIALS, SPECIALS], float(np.allclose(SPECIALS, SPECIALS)))
    family.add("allCloseNaN", [SPECIALS, SPECIALS], float(np.allclose(SPECIALS, SPECIALS, equal_nan=True)))


def logsumexp(x, axis, keepdims):
    m = x.max(axis=axis, keepdims=True)
    m = np.where(np.isfinite(m), m, 0)
    r = np.log(np.exp(x - m).sum(axis=axis, keepdims=True)) + m
    return r if keepdims else np.squeeze(r, axis=axis)


def reductions():
    family = Family("reductions")
    functions = {"sum": np.sum, "prod": np.prod, "max": np.max, "min": np.min, "mean": np.mean, "var": np.var,
                 "std": np.std, "norm": lambda x, **k: np.sqrt(np.sum(x * x, **k))}
    for name, f in functions.items():
        agree = "exact" if name in {"max", "min"} else "norm"
        for shape in SHAPES + ([(2, 1100), (1100, 2)] if name == "sum" else [(4, 33, 2)]):
            x = normal(shape)
            axes = list(range(len(shape))) + [-1] if shape else []
            axes += [list(c) for c in itertools.combinations(range(len(shape)), 2)][:3]
            if name in {"max", "min"}:
                axes = [a for a in axes if all(shape[i] > 0 for i in np.atleast_1d(a))]
            if name not in {"max", "min"} or x.size:
                family.add(name, [x], f(x), agree)
            for axis in axes:
                keep = bool(rng.integers(2))
                y = f(x, axis=tuple(axis) if isinstance(axis, list) else axis, keepdims=keep)
                family.add(name, [x], y, agree, axis=axis, keepDims=keep)
        for special in (np.nan, np.inf, -np.inf):
            x = normal((3, 50))
            x[1, 7] = special
            family.add(name, [x], f(x), agree)
            for axis in (0, 1):
                family.add(name, [x], f(x, axis=axis), agree, axis=axis, keepDims=False)
    for name, f in {"var": np.var, "std": np.std}.items():
        x = normal((4, 5))
        family.add(name, [x], f(x, axis=1, ddof=1), "relative", axis=1, keepDims=False, ddof=1)
        family.add(name, [x], f(x, ddof=1), "relative", ddof=1)
    for shape in [s for s in SHAPES if s and 0 not in s]:
        for axis in range(len(shape)):
            x = np.round(normal(shape), 1)
            keep = bool(rng.integers(2))
            family.add("argmax", [x], np.argmax(x, axis=axis, keepdims=keep), axis=axis, keepDims=keep)
            family.add("argmin", [x], np.argmin(x, axis=axis, keepdims=keep), axis=axis, keepDims=keep)
            family.add("sort", [x], np.sort(x, axis=axis), axis=axis)
            family.add("argsort", [x], np.argsort(x, axis=axis, kind="stable"), axis=axis)
            family.add("cumsum", [x], np.cumsum(x, axis=axis), "norm", axis=axis)
            family.add("logSumExp", [x], logsumexp(x, axis, keep), "relative", axis=axis, keepDims=keep)
            e = np.exp(x - x.max(axis=axis, keepdims=True))
            family.add("softmax", [x], e / e.sum(axis=axis, keepdims=True), "relative", axis=axis)
            m = x > 0
            family.add("any", [x], m.any(axis=axis, keepdims=keep), axis=axis, keepDims=keep)
            family.add("all", [x], m.all(axis=axis, keepdims=keep), axis=axis, keepDims=keep)
        family.add("argmax", [x], np.argmax(x))
        family.add("argmin", [x], np.argmin(x))
        family.add("cumsum", [x], np.cumsum(x), "norm")
        family.add("unique", [np.round(x) + 0.0], np.unique(np.round(x) + 0.0))
        whole = np.abs(np.round(3 * x)).ravel()
        family.add("bincount", [whole], np.bincount(whole.astype(int)), minLength=0)
        family.add("bincount", [whole], np.bincount(whole.astype(int), minlength=12), minLength=12)
    family.add("bincount", [[]], np.bincount([], minlength=3), minLength=3)
    for x in ([np.nan, 2.0, np.inf, -np.inf, np.nan, 1.0], [3.0, np.nan, 1.0], [[np.inf, 1.0], [-np.inf, 2.0]]):
        x = np.array(x)
        family.add("argmax", [x], np.argmax(x))
        family.add("argmin", [x], np.argmin(x))
        family.add("sort", [x], np.sort(x), axis=-1)
        family.add("argsort", [x], np.argsort(x, kind="stable"), axis=-1)
        family.add("unique", [x], np.unique(x))
    big = np.array([[1000.0, 1000.5, -1000.0], [-np.inf, -np.inf, -np.inf], [np.inf, 1.0, 2.0]])
    family.add("logSumExp", [big], logsumexp(big, 1, False), "relative", axis=1, keepDims=False)


def key(index):
    parts = [slice(*p) if isinstance(p, list) else np.newaxis if p == "new" else Ellipsis if p == "..." else p
             for p in index]
    return tuple(parts)


def structure():
    family = Family("structure")
    for shape in SHAPES:
        x = normal(shape)
        family.add("ravel", [x], x.ravel())
        family.add("T", [x], x.T)
        family.add("squeeze", [x], x.squeeze())
        family.add("flip", [x], np.flip(x))
        family.add("roll", [x], np.roll(x, 2), shift=2)
        family.add("repeat", [x], np.repeat(x, 2), count=2)
        family.add("zerosLike", [x], np.zeros_like(x))
        family.add("onesLike", [x], np.ones_like(x))
        family.add("full", [x], np.full(shape, 2.5), number=2.5)
        if len(shape) < 5:
            for axis in range(-1, len(shape) + 1):
                family.add("expandDims", [x], np.expand_dims(x, axis), axis=axis)
        if len(shape) > 1:
            for order in list(itertools.permutations(range(len(shape))))[:6]:
                family.add("transposed", [x], x.transpose(order), order=list(order))
        for axis in range(len(shape)):
            y = normal(shape)
            family.add("concatenate", [x, y, x], np.concatenate([x, y, x], axis=axis), axis=axis)
            family.add("stack", [x, y], np.stack([x, y], axis=axis), axis=axis)
            family.add("flip", [x], np.flip(x, axis=axis), axis=axis)
            family.add("roll", [x], np.roll(x, -3, axis=axis), axis=axis, shift=-3)
            family.add("repeat", [x], np.repeat(x, 3, axis=axis), axis=axis, count=3)
            family.add("split", [x], np.split(x, [1, 2], axis=axis), axis=axis, at=[1, 2])
            if shape[axis] % 2 == 0:
                family.add("split", [x], np.split(x, 2, axis=axis), axis=axis, parts=2)
            if shape[axis] > 0:
                family.add("take", [x], np.take(x, [0, -1, 0], axis=axis), axis=axis, indices=[0, -1, 0])
            if shape[axis] == 1:
                family.add("squeeze", [x], np.squeeze(x, axis=axis), axis=axis)
        if shape and len(shape) < 5:
            family.add("tile", [x], np.tile(x, (2,)), counts=[2])
            family.add("tile", [x], np.tile(x, (2, 1, 3)), counts=[2, 1, 3])
            widths = [(i % 3, (i + 1) % 3) for i in range(len(shape))]
            family.add("pad", [x], np.pad(x, widths, constant_values=1.5), widths=widths, value=1.5)
            family.add("pad", [x], np.pad(x, 1), widths=[(1, 1)] * len(shape), value=0)
        family.add("vstack", [x, x], np.vstack([x, x]))
        family.add("hstack", [x, x], np.hstack([x, x]))
        if x.size and len(shape) <= 2:
            family.add("mask", [x], x[x > 0])
            y = x.copy()
            y[y > 0] = -1
            family.add("assignMask", [x], y, number=-1)
    for before, after in [((12,), (3, 4)), ((12,), (2, -1)), ((3, 4), (-1,)), ((2, 3, 4), (4, -1, 2)), ((0, 3), (3, 0)),
                          ((1,), ()), ((0,), (-1, 2)), ((64, 3), (3, 64))]:
        x = normal(before)
        family.add("reshape", [x], x.reshape(after), sizes=list(after))
    for shape, indices in {
        (6,): [[[1, 4, None]], [[None, None, 2]], [[None, None, -1]], [[-3, None, None]], [[None, -2, None]],
               [[4, 1, -2]], [[2, 100, None]], [[5, 2, None]], [[-100, 3, None]], ["new"], ["..."],
               [[None, None, -2], "new"]],
        (3, 4): [[1], [-1], [1, [1, 3, None]], [[None, None, None], 2], [[None, None, None], -1], [[0, 2, None]],
                 [[None, None, -1], [None, None, 2]], ["...", 0], ["new", 1], [[1, 1, None]], [0, "..."],
                 [[None, None, None], "new", [0, 2, None]], [[0, 3, 2], [3, 0, -1]]],
        (2, 3, 4): [[1], [0, 1], ["...", 1], [[None, None, None], 1], [[None, None, None], [1, None, None], -1],
                    [0, [None, None, -1], [None, None, 3]], ["...", [1, 3, None]], [1, "...", 2], ["new", "...", 0],
                    [[None, None, -1], [None, None, -1], [None, None, -1]]],
        (0, 3): [[[None, None, None], 1], [[0, 5, None]]],
        (2, 1, 2, 3): [[0, 0, 1], ["...", -1], [[None, None, None], 0, 1, [0, 2, None]]],
        (2, 1, 2, 3, 2): [[1, 0, [None, None, -1], 1, 0], ["...", 0], [0, [None, None, None], 1, [1, None, None], -1]],
    }.items():
        for index in indices:
            x = normal(shape)
            family.add("slice", [x], x[key(index)], index=index)
            y = x.copy()
            value = normal(y[key(index)].shape)
            y[key(index)] = value
            family.add("assign", [x, value], y, index=index)
            y = x.copy()
            y[key(index)] = 7
            family.add("assign", [x, 7], y, index=index)
    for args in [(5,), (0,), (-3,), (2, 7), (0, 1, 0.1), (0, 1, 0.3), (5, 0, -1.5), (1, 1), (-1, 1, 0.25)]:
        family.add("arange", [], np.arange(*map(float, args)), "relative", args=args)
    for args in [(0, 1, 5), (0, 1, 1), (0, 1, 0), (-2, 3, 50), (3, -3, 7), (0, 0.1, 11), (1e-3, 1e3, 1000)]:
        family.add("linspace", [], np.linspace(*args), "relative", args=args)
    for args in [(3, 3), (2, 4), (4, 2), (0, 0), (1, 1)]:
        family.add("eye", [], np.eye(*args), args=args)
    for shape in [(), (4,), (2, 3), (0,)]:
        for axis in (-1, 0):
            labels = rng.integers(0, 4, shape)
            family.add("oneHot", [labels], np.eye(4)[labels] if axis == -1 else np.moveaxis(np.eye(4)[labels], -1, 0),
                       classes=4, axis=axis)


def symmetric(n):
    x = normal((n, n))
    return x + x.T


def up_to_sign(vectors):
    """Columns turned so that their largest element is positive."""
    largest = np.abs(vectors).argmax(axis=0)
    return vectors * np.sign(vectors[largest, np.arange(vectors.shape[1])])


def linear():
    family = Family("linear")
    for a, b in [((3, 4), (4, 2)), ((1, 4), (4, 1)), ((4, 1), (1, 4)), ((0, 3), (3, 2)), ((3, 0), (0, 2)), ((2, 3), (3, 0)),
                 ((4,), (4,)), ((3, 4), (4,)), ((3,), (3, 4)), ((1, 1), (1, 1)), ((33, 65), (65, 17)), ((0,), (0,)),
                 ((40, 7), (7, 30))]:
        x, y = normal(a), normal(b)
        family.add("matmul", [x, y], np.matmul(x, y), "norm")
        family.add("dot", [x, y], np.dot(x, y), "norm")
        if len(a) == 2 and len(b) == 2:
            family.add("matmulTN", [x.T.copy(), y], x @ y, "norm")
            family.add("matmulNT", [x, y.T.copy()], x @ y, "norm")
            family.add("matmulTT", [x.T.copy(), y.T.copy()], x @ y, "norm")
    for a, b in [((2, 3, 4), (4, 5)), ((2, 3, 4), (2, 4, 5)), ((2, 3, 4), (1, 4, 2)), ((3, 4), (2, 4, 5)), ((2, 3, 4), (4,)),
                 ((4,), (2, 4, 5)), ((2, 1, 3, 4), (5, 4, 2)), ((0, 3, 4), (4, 2)), ((2, 3, 0), (2, 0, 4)),
                 ((2, 2, 2, 3), (2, 2, 3, 1))]:
        x, y = normal(a), normal(b)
        family.add("matmul", [x, y], np.matmul(x, y), "norm")
    for a, b in [((), ()), ((), (3,)), ((2, 3), ()), ((2, 3, 4), (4,)), ((2, 3, 4), (4, 2)), ((2, 3), (4, 3, 2))]:
        x, y = normal(a), normal(b)
        family.add("dot", [x, y], np.dot(x, y), "norm")
    for a, b in itertools.product([(0,), (1,), (3,), (2, 2)], [(1,), (4,), (0,), (3, 2)]):
        x, y = normal(a), normal(b)
        family.add("outer", [x, y], np.outer(x, y))
    for a, b, axes in [((2, 3, 4), (3, 4, 5), 2), ((2, 3), (3, 4), 1), ((2, 3), (4, 5), 0), ((2, 3, 4), (4, 3, 2), [[0, 1], [2, 1]]),
                       ((2, 3, 4), (5, 4, 2), [[2], [1]]), ((3, 2), (3, 2), [[0], [0]]), ((0, 2), (2, 3), 1)]:
        x, y = normal(a), normal(b)
        family.add("tensordot", [x, y], np.tensordot(x, y, axes), "norm", axes=axes)
    for text, *shapes in [("ij,jk->ik", (2, 3), (3, 4)), ("ij,jk", (2, 3), (3, 4)), ("ij,kj->ik", (2, 3), (4, 3)), ("bij,bjk->bik", (2, 3, 4), (2, 4, 5)),
                          ("i,i->", (4,), (4,)), ("i,j->ij", (2,), (3,)), ("ij,ij->i", (3, 4), (3, 4)), ("ij->ji", (2, 3)), ("ii->", (3, 3)),
                          ("ii->i", (3, 3)), ("ijk->k", (2, 3, 4)), ("ij,ij->", (2, 3), (2, 3)), ("bhwc,hwcf->bf", (2, 3, 3, 2), (3, 3, 2, 4)),
                          ("ij,j->i", (2, 3), (3,)), ("ij,ik->jk", (4, 2), (4, 3)), ("ij,kl->", (2, 3), (2, 2)), ("ij,kl->il", (2, 3), (2, 2)),
                          ("ij,jk->ki", (2, 3), (3, 4)), ("iij,jk->ik", (2, 2, 3), (3, 4)), ("abc,cd->abd", (2, 3, 4), (4, 2)), ("ba", (2, 3)),
                          ("ij,jk->ik", (0, 3), (3, 2)), ("ij,jk->ik", (2, 0), (0, 2)), ("abcd,cd->ab", (2, 1, 3, 2), (3, 2)), ("i->", (5,)),
                          ("nchw,nchw->c", (2, 3, 2, 2), (2, 3, 2, 2))]:
        xs = [normal(s) for s in shapes]
        family.add("einsum", xs, np.einsum(text, *xs), "norm", text=text)
    for n in (0, 1, 2, 3, 5, 8, 20):
        a = normal((n, n)) + 3 * np.eye(n)
        family.add("det", [a], np.linalg.det(a), "norm")
        family.add("inverse", [a], np.linalg.inv(a), "norm")
        for b in [(n,), (n, 1), (n, 3)]:
            y = normal(b)
            family.add("solve", [a, y], np.linalg.solve(a, y), "norm")
        s = symmetric(n)
        values, vectors = np.linalg.eigh(s)
        family.add("eigh", [s], [values, up_to_sign(vectors) if n else vectors], "norm")
    family.add("det", [np.ones((3, 3))], 0.0)
    for shape in [(1, 1), (3, 3), (5, 2), (2, 5), (7, 1), (1, 4), (10, 6), (0, 3), (3, 0)]:
        a = normal(shape)
        family.add("svdValues", [a], np.linalg.svd(a, compute_uv=False), "norm")
        q, r = np.linalg.qr(a)
        family.add("qr", [a], [q, r], "norm")
        if 0 not in shape:
            for b in [(shape[0],), (shape[0], 2)]:
                y = normal(b)
                x, _, rank, s = np.linalg.lstsq(a, y, rcond=None)
                family.add("lstsq", [a, y], [x, rank, s], "norm")


def printing():
    rows = []
    def add(x, precision=8):
        with np.printoptions(precision=precision):
            x = np.asarray(x)
            rows.append({"in": encode(x), "mask": x.dtype == bool, "precision": precision, "text": str(x)})
    for shape in [(), (0,), (1,), (3,), (30,), (2, 3), (1, 1), (2, 2, 2), (2, 1, 2, 1), (1001,), (40, 26), (3, 334), (334, 3), (11, 11, 9)]:
        add(normal(shape))
        if np.prod(shape) > 1000:
            continue
        add(normal(shape) * 1000)
        add(np.round(normal(shape) * 10))
        add(normal(shape), 3)
        add(normal(shape) > 0)
    for values in ([1.0, 2.5], [1e10, 1.0], [1e-5, 1.0], [1e-10], [np.nan, 1.0], [np.inf, -1.5], [-np.inf, np.nan], [0.1, 0.25, 1 / 3],
                   [0.0, -0.0], [123456.789, 0.001], [1e100, 1e-100], [1e8, 1.0], [99999999.0], [1e-4, 1e-3], [5e-324], [1.7e308],
                   [np.nan], [1.0, 1000.0], [1.0, 1001.0], [0.30000000000000004], [1.123456789012, 2.0], [np.nan, 1e-7, -np.inf]):
        add(values)
        add(values, 3)
    with open(here / "printing.jsonl", "w") as file:
        for row in rows:
            file.write(json.dumps(row, separators=(",", ":")) + "\n")


def table():
    """The left column of the page for NumPy people."""
    page = (here / "../../../docs/tensor-for-numpy-people.md").read_text()
    with open(here / "table.jsonl", "w") as file:
        for line in page.splitlines():
            if not line.startswith("| `"):
                continue
            left, right = (cell.strip().strip("`") for cell in line.strip("|").split(" | "))
            names = {"np": np, "x": np.array([[1.0, 2, 3], [4, 5, 6]]), "y": np.array([[0.5], [2]]),
                     "v": np.array([3.0, 1, 2]), "s": np.array([[4.0, 1], [1, 3]]), "t": np.arange(24.0).reshape(2, 3, 4)}
            np.random.seed(3)
            try:
                result = eval(left, names)
            except SyntaxError:
                exec(left, names)
                result = names["x"]
            file.write(json.dumps({"numpy": left, "nabla": right, "result": encode(result)}) + "\n")


if __name__ == "__main__":
    elementwise()
    reductions()
    structure()
    linear()
    printing()
    table()
