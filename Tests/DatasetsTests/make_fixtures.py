"""Writes points.txt: NumPy's numbers for the generated datasets, from the formulas in their documentation.

Run it by hand, with NumPy installed, where a formula changes; the tests read only the file. Each dataset has
three lines: its name, then the bit patterns of X (2, m) in row-major order, then the labels Y (1, m).
Sines and cosines are the C library's (NumPy's own differ in a last digit from machine to machine).
"""

import math
from pathlib import Path

import numpy as np

sin, cos = np.vectorize(math.sin), np.vectorize(math.cos)


def flower(m, seed):
    r, n = np.random.RandomState(seed), m // 2
    points, labels = [], []
    for j in range(2):
        t = np.linspace(3.12 * j, 3.12 * (j + 1), n) + 0.2 * r.randn(n)
        radius = 4 * sin(4 * t) + 0.2 * r.randn(n)
        points.append(np.c_[radius * sin(t), radius * cos(t)])
        labels += [j] * n
    return np.vstack(points), labels


def spiral(m, classes, seed):
    r, n = np.random.RandomState(seed), m // classes
    points, labels = [], []
    for j in range(classes):
        radius = np.linspace(0, 1, n)
        t = np.linspace(4 * j, 4 * (j + 1), n) + r.randn(n) * 0.2
        points.append(np.c_[radius * sin(t), radius * cos(t)])
        labels += [j] * n
    return np.vstack(points), labels


def shuffled(points, labels, r):
    order = np.arange(len(labels))
    r.shuffle(order)
    return points[order], np.array(labels)[order]


def circles(m, factor, noise, seed):
    r, n = np.random.RandomState(seed), m // 2
    t = np.linspace(0, 2 * math.pi, n, endpoint=False)
    ring = np.c_[cos(t), sin(t)]
    points, labels = shuffled(np.vstack([ring, factor * ring]), [0] * n + [1] * n, r)
    return points + r.normal(0, noise, (m, 2)), labels


def moons(m, noise, seed):
    r, n = np.random.RandomState(seed), m // 2
    t = np.linspace(0, math.pi, n)
    both = np.vstack([np.c_[cos(t), sin(t)], np.c_[1 - cos(t), 1 - sin(t) - 0.5]])
    points, labels = shuffled(both, [0] * n + [1] * n, r)
    return points + r.normal(0, noise, (m, 2)), labels


def blobs(m, centers, std, seed):
    r, n = np.random.RandomState(seed), m // len(centers)
    points = np.vstack([r.normal(center, std, (n, 2)) for center in centers])
    return shuffled(points, [i % 2 for i in range(len(centers)) for _ in range(n)], r)


def gaussian_quantiles(m, classes, variance, seed):
    r = np.random.RandomState(seed)
    points = r.multivariate_normal(np.zeros(2), variance * np.identity(2), (m,))
    points = points[np.argsort(np.sum(points**2, axis=1))]
    return shuffled(points, np.repeat(np.arange(classes), m // classes), r)


def xor(m, noise, seed):
    r = np.random.RandomState(seed)
    points = r.uniform(-1, 1, (m, 2))
    labels = (points[:, 0] > 0) ^ (points[:, 1] > 0)
    return points + (r.normal(0, noise, (m, 2)) if noise else 0), labels


def exam_scores(m, seed):
    r = np.random.RandomState(seed)
    marks = r.uniform(30, 100, (m, 2))
    return marks, marks.sum(axis=1) + r.normal(0, 8, m) > 130


def main():
    sets = {
        "flower": flower(400, 1),
        "spiral": spiral(300, 3, 1),
        "circles": circles(300, 0.8, 0.05, 1),
        "circles-test": circles(100, 0.8, 0.05, 2),
        "moons": moons(300, 0.2, 3),
        "blobs": blobs(200, [(-1, -1), (1, 1)], 1.0, 1),
        "blobs-six": blobs(60, [(0, 0), (4, 0), (8, 0), (0, 4), (4, 4), (8, 4)], 0.5, 5),
        "gaussianQuantiles": gaussian_quantiles(200, 2, 0.5, 1),
        "xor": xor(200, 0, 1),
        "xor-noisy": xor(50, 0.1, 2),
        "examScores": exam_scores(100, 1),
    }
    lines = []
    for name, (points, labels) in sets.items():
        patterns = np.ascontiguousarray(points.T).ravel().view(np.uint64).tolist()
        lines += [name, " ".join(f"{p:x}" for p in patterns), " ".join(str(int(y)) for y in labels)]
    (Path(__file__).parent / "points.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
