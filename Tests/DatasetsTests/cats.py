"""The stand-in for the cat pictures of course 1, drawn with NumPy.

`python3 cats.py` writes cats.txt: for each picture its label, the sum of its numbers and the sum of its numbers
times their places (modulo 2^31). The Swift tests read only that file; run this by hand where the drawing changes.
`python3 cats.py --learn` trains the three models of course 1 on the pictures of several seeds and prints how many
of the training and of the test pictures each gets right. NumPy must be installed.
"""

import sys
from pathlib import Path

import numpy as np

SIZE = 64
TRAIN, TEST = (209, 72), (50, 33)  # pictures, and how many of them are cats
y, x = np.mgrid[0:SIZE, 0:SIZE] + 0.5


def clamp(a):
    return np.minimum(np.maximum(a, 0.0), 1.0)


def ellipse(cx, cy, rx, ry):
    """How much of each pixel the ellipse covers, with an edge about a pixel wide."""
    u, v = (x - cx) / rx, (y - cy) / ry
    return clamp((1 - (u * u + v * v)) * (min(rx, ry) / 2) + 0.5)


def polygon(*corners):
    """The same for a convex polygon whose corners go clockwise on the screen."""
    inside = np.full((SIZE, SIZE), np.inf)
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
        dx, dy = bx - ax, by - ay
        inside = np.minimum(inside, (dx * (y - ay) - dy * (x - ax)) / np.sqrt(dx * dx + dy * dy))
    return clamp(inside + 0.5)


class Drawing:
    def __init__(self, random):
        def colour(low, high):
            return low + (high - low) * random.uniform(size=3)

        light = random.uniform() < 0.75
        ground, coat = ((0, 0.55), (0.45, 1)) if light else ((0.45, 1), (0, 0.55))
        top, bottom, self.coat = colour(*ground), colour(*ground), colour(*coat)
        fall = (y / SIZE)[:, :, None]
        self.pixels = top + (bottom - top) * fall
        self.cx, self.cy = 32 + random.uniform(-3.5, 3.5), 36 + random.uniform(-3.5, 3.5)
        self.size = 17 * random.uniform(0.75, 1.25)

    def paint(self, coverage, colour):
        self.pixels += coverage[:, :, None] * (colour - self.pixels)

    def ellipse(self, u, v, ru, rv, colour):
        s = self.size
        self.paint(ellipse(self.cx + u * s, self.cy + v * s, ru * s, rv * s), colour)

    def polygon(self, corners, colour):
        s = self.size
        self.paint(polygon(*[(self.cx + u * s, self.cy + v * s) for u, v in corners]), colour)


INK, EYE, NOSE, EAR = (np.array(c) for c in ([0.08, 0.08, 0.08], [0.85, 0.9, 0.3], [0.95, 0.55, 0.6], [0.9, 0.6, 0.6]))


def face(d):
    for side in (-1, 1):
        d.ellipse(side * 0.38, -0.1, 0.22, 0.2, EYE)
        d.ellipse(side * 0.38, -0.1, 0.07, 0.18, INK)
    d.polygon([(-0.14, 0.28), (0.14, 0.28), (0, 0.44)], NOSE)


def cat(d, random):
    tip = -random.uniform(1.25, 1.5)
    for side in (-1, 1):
        outer = [(side * 0.15, -0.75), (side * 0.85, tip), (side * 0.95, -0.15)]
        inner = [(side * 0.38, -0.75), (side * 0.78, tip * 0.82), (side * 0.8, -0.4)]
        d.polygon(outer if side > 0 else outer[::-1], d.coat)
        d.polygon(inner if side > 0 else inner[::-1], EAR * 0.6 + d.coat * 0.4)
    d.ellipse(0, 0, 1, 0.88, d.coat)
    face(d)


def ball(d):
    d.ellipse(0, 0, 1, 1, d.coat)
    d.ellipse(-0.3, -0.35, 0.3, 0.22, d.coat * 0.5 + 0.5)


def house(d):
    d.polygon([(-0.9, -0.3), (0.9, -0.3), (0.9, 0.95), (-0.9, 0.95)], d.coat)
    d.polygon([(-1.1, -0.3), (0, -1.3), (1.1, -0.3)], d.coat * 0.6)
    d.polygon([(-0.25, 0.25), (0.25, 0.25), (0.25, 0.95), (-0.25, 0.95)], INK)


def bear(d):
    for side in (-1, 1):
        d.ellipse(side * 0.75, -0.75, 0.4, 0.4, d.coat)
    d.ellipse(0, 0, 1, 0.88, d.coat)
    face(d)


def dog(d):
    d.ellipse(0, 0, 1, 0.88, d.coat)
    for side in (-1, 1):
        d.ellipse(side * 0.95, 0.1, 0.28, 0.7, d.coat * 0.6)
    face(d)


def tree(d):
    d.polygon([(-0.18, 0.2), (0.18, 0.2), (0.18, 1.2), (-0.18, 1.2)], d.coat * 0.25)
    d.ellipse(0, -0.3, 0.95, 0.85, d.coat)


def box(d):
    d.polygon([(-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)], d.coat)
    d.polygon([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.2), (-0.5, 0.2)], d.coat * 0.4)


def picture(random, is_cat):
    d = Drawing(random)
    other = [ball, house, bear, dog, tree, box][int(random.uniform() * 6)]
    cat(d, random) if is_cat else other(d)
    d.pixels += random.uniform(-0.05, 0.05, (SIZE, SIZE))[:, :, None]
    return np.floor(clamp(d.pixels) * 255 + 0.5)


def pictures(random, count, cats):
    labels = np.arange(count)
    random.shuffle(labels)
    labels = labels < cats
    return np.array([picture(random, label) for label in labels]), labels.astype(int)


def stand_in(seed):
    random = np.random.RandomState(seed)
    return pictures(random, *TRAIN), pictures(random, *TEST)


def write(seed=1):
    lines = []
    for images, labels in stand_in(seed):
        for image, label in zip(images.reshape(len(images), -1).astype(np.int64), labels):
            places = np.arange(1, image.size + 1)
            lines.append(f"{label} {image.sum()} {(image * places).sum() % 2**31}")
    (Path(__file__).parent / "cats.txt").write_text("\n".join(lines) + "\n")


def learn(train, test, dims, rate, iterations, scale=None):
    """Gradient descent on a network of ReLU layers and a sigmoid, in the coordinates of the training pictures.

    The first layer's weights move only by combinations of the training pictures, W = W0 + C X^T, so C is trained
    with the products X^T X instead of W: the same numbers a hundred times faster.
    """
    flat = lambda images: images.reshape(len(images), -1).T / 255
    X, T, Y, m = flat(train[0]), flat(test[0]), train[1][None, :], TRAIN[0]
    random, layers = np.random.RandomState(1), range(len(dims) - 1)
    W = [random.randn(dims[i + 1], dims[i]) * (1 / np.sqrt(dims[i]) if scale is None else scale) for i in layers]
    b = [np.zeros((n, 1)) for n in dims[1:]]
    start, start_test, products, products_test = W[0] @ X, W[0] @ T, X.T @ X, X.T @ T
    W[0] = np.zeros((dims[1], m))

    def forward(start, products):
        A = [products]
        for i in layers:
            Z = W[i] @ A[-1] + b[i] + (start if i == 0 else 0)
            A.append(np.maximum(Z, 0) if i < layers[-1] else 1 / (1 + np.exp(-Z)))
        return A

    for _ in range(iterations):
        A = forward(start, products)
        dZ = A[-1] - Y
        for i in reversed(layers):
            dW, db = (dZ if i == 0 else dZ @ A[i].T) / m, dZ.mean(axis=1, keepdims=True)
            dZ = (W[i].T @ dZ) * (A[i] > 0) if i else dZ
            W[i] -= rate * dW
            b[i] -= rate * db
    right = lambda A, labels: np.mean((A[-1] > 0.5) == (labels == 1))
    return right(forward(start, products), train[1]), right(forward(start_test, products_test), test[1])


def compare(seeds):
    print("seed  logistic    two layers  four layers   (right in training, in test)")
    rows = []
    for seed in seeds:
        train, test = stand_in(seed)
        rows.append(
            learn(train, test, [12288, 1], 0.005, 2000, scale=0)
            + learn(train, test, [12288, 7, 1], 0.0075, 2500, scale=0.01)
            + learn(train, test, [12288, 20, 7, 5, 1], 0.0075, 2500)
        )
        print(f"{seed:4}", *["  {:4.0%} {:4.0%}".format(*rows[-1][i : i + 2]) for i in (0, 2, 4)], flush=True)
    print("mean", *["  {:4.0%} {:4.0%}".format(*np.mean(rows, axis=0)[i : i + 2]) for i in (0, 2, 4)])


if __name__ == "__main__":
    compare(range(1, 13)) if "--learn" in sys.argv else write()
