#!/usr/bin/env python3
"""The rows of Tensors/Rows.swift in NumPy: reads the name of a row, writes the seconds of one sample."""

import sys
import time

import numpy as np

def filled(*shape):
    count = int(np.prod(shape))
    return (((np.arange(count) * 37) % 1009) / 504.5 - 1).reshape(shape)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def relu(z):
    return np.maximum(0, z)


class Network:
    """Deep logistic regression by full-batch gradient descent, as the course writes it."""

    def __init__(self, sizes, m):
        self.W = [filled(n, p) * 0.1 for p, n in zip(sizes, sizes[1:])]
        self.b = [np.zeros((n, 1)) for n in sizes[1:]]
        self.X = filled(sizes[0], m)
        self.Y = (filled(1, m) > 0).astype(float)
        self.m = m

    def step(self):
        A, As, Zs = self.X, [self.X], []
        for i, (W, b) in enumerate(zip(self.W, self.b)):
            Z = np.dot(W, A) + b
            A = relu(Z) if i < len(self.W) - 1 else sigmoid(Z)
            Zs.append(Z)
            As.append(A)
        Y = self.Y
        cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / self.m
        dZ = A - Y
        grads = []
        for i in reversed(range(len(self.W))):
            dW = np.dot(dZ, As[i].T) / self.m
            db = np.sum(dZ, axis=1, keepdims=True) / self.m
            grads.append((i, dW, db))
            if i > 0:
                dZ = np.dot(self.W[i].T, dZ) * (Zs[i - 1] > 0)
        for i, dW, db in grads:
            self.W[i] = self.W[i] - 0.0075 * dW
            self.b[i] = self.b[i] - 0.0075 * db
        return cost


class Adam:
    """One epoch of mini-batch Adam on a 2-5-2-1 network."""

    def __init__(self, sizes, m, batch):
        self.W = [filled(n, p) for p, n in zip(sizes, sizes[1:])]
        self.b = [np.zeros((n, 1)) for n in sizes[1:]]
        self.v = [np.zeros_like(p) for p in self.W + self.b]
        self.s = [np.zeros_like(p) for p in self.W + self.b]
        self.X = filled(sizes[0], m)
        self.Y = (filled(1, m) > 0).astype(float)
        self.m, self.batch, self.t = m, batch, 0

    def epoch(self):
        cost = 0.0
        for k in range(0, self.m, self.batch):
            cost += self.step(self.X[:, k:k + self.batch], self.Y[:, k:k + self.batch])
        return cost / self.m

    def step(self, X, Y):
        m = X.shape[1]
        A, As, Zs = X, [X], []
        for i, (W, b) in enumerate(zip(self.W, self.b)):
            Z = np.dot(W, A) + b
            A = relu(Z) if i < len(self.W) - 1 else sigmoid(Z)
            Zs.append(Z)
            As.append(A)
        cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
        dW, db = [None] * len(self.W), [None] * len(self.W)
        dZ = A - Y
        for i in reversed(range(len(self.W))):
            dW[i] = np.dot(dZ, As[i].T) / m
            db[i] = np.sum(dZ, axis=1, keepdims=True) / m
            if i > 0:
                dZ = np.dot(self.W[i].T, dZ) * (Zs[i - 1] > 0)
        self.t += 1
        for j, g in enumerate(dW + db):
            self.v[j] = 0.9 * self.v[j] + (1 - 0.9) * g
            self.s[j] = 0.999 * self.s[j] + (1 - 0.999) * np.square(g)
            v = self.v[j] / (1 - 0.9 ** self.t)
            s = self.s[j] / (1 - 0.999 ** self.t)
            change = 0.0007 * v / (np.sqrt(s) + 1e-8)
            n = len(self.W)
            if j < n:
                self.W[j] = self.W[j] - change
            else:
                self.b[j - n] = self.b[j - n] - change
        return cost


def all_rows():
    """Name, how often the work is done for one sample, and the work."""
    a, b = filled(1024, 1024), filled(1024, 1024)
    x, y = filled(1_000_000), filled(1_000_000) + 2
    p, q = filled(2, 3), filled(2, 3)
    s = filled(1000, 1000)
    network = Network([12288, 20, 7, 5, 1], 209)
    adam = Adam([2, 5, 2, 1], 300, 64)
    return {
        "dgemm 1024": (2, lambda: np.dot(a, b)),
        "add 1e6": (10, lambda: x + y),
        "multiply 1e6": (10, lambda: x * y),
        "exp 1e6": (10, lambda: np.exp(x)),
        "log 1e6": (10, lambda: np.log(y)),
        "tanh 1e6": (10, lambda: np.tanh(x)),
        "relu 1e6": (10, lambda: relu(x)),
        "sigmoid 1e6": (10, lambda: sigmoid(x)),
        "add 2x3": (50_000, lambda: p + q),
        "sum axis 0": (20, lambda: np.sum(s, axis=0)),
        "sum axis 1": (20, lambda: np.sum(s, axis=1)),
        "network step": (10, network.step),
        "adam epoch": (100, adam.epoch),
    }


def main():
    rows = all_rows()
    for line in sys.stdin:
        repeats, work = rows[line.rstrip("\n")]
        start = time.perf_counter()
        while time.perf_counter() - start < 0.25:
            work()
        start = time.perf_counter()
        for _ in range(repeats):
            work()
        print((time.perf_counter() - start) / repeats, flush=True)


main()
