"""Writes numpy/: files saved by NumPy, and index.txt: what each holds.

Run it by hand, with NumPy installed; the tests read only the files. A line of index.txt is

    file array shape pattern pattern …

with `-` for the array's name in a .npy file, the shape as 3x4 (`-` for a single number), and the
bit pattern of each value as float64 in row-major order. Files that must be refused are not in it.
"""

import shutil
import warnings
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent / "numpy"
SHAPES = [(), (1,), (5,), (0,), (2, 3), (3, 0), (2, 3, 4), (2, 1, 3, 2), (1, 2, 2, 1, 2)]
lines = []


def note(file, name, array):
    shape = "x".join(map(str, array.shape)) or "-"
    patterns = np.ascontiguousarray(array, dtype="<f8").ravel().view("<u8").tolist()
    lines.append(" ".join([file, name, shape] + [f"{p:x}" for p in patterns]))


def sample(kind, shape):
    count = int(np.prod(shape, dtype=int))
    numbers = (np.arange(count) * 7) % 23
    if kind[0] == "f":
        values = (numbers - 11) / 4 + 0.1
        values[:4] = [np.nan, np.inf, -np.inf, -0.0][: min(4, count)]
    elif kind == "b1":
        values = numbers % 3 == 0
    elif kind == "u1":
        values = 255 - numbers
    else:
        values = numbers - 11
        values[:2] = [np.iinfo(kind).min, np.iinfo(kind).max][: min(2, count)]
    return values.astype(kind).reshape(shape)


def save(file, array, version=None):
    with open(FOLDER / file, "wb") as stream, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # newer versions of the format are announced with a warning
        np.lib.format.write_array(stream, array, version)


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for number, shape in enumerate(SHAPES):
        file = f"shape{number}.npy"
        np.save(FOLDER / file, sample("f8", shape))
        note(file, "-", sample("f8", shape))
    for kind in ["f8", "f4", "i8", "i4", "u1", "b1"]:
        for order in "CF":
            for endian in "<>" if kind[1] > "1" else "|":
                array = np.asarray(sample(kind, (3, 4)), order=order).astype(endian + kind, order="K")
                file = f"{kind}{order}{'be' if endian == '>' else ''}.npy"
                np.save(FOLDER / file, array)
                note(file, "-", array)
    cube = np.asfortranarray(sample("f8", (2, 3, 4)))
    np.save(FOLDER / "cubeF.npy", cube)
    note("cubeF.npy", "-", cube)
    for version in [(1, 0), (2, 0), (3, 0)]:
        file = f"version{version[0]}.npy"
        save(file, sample("f8", (2, 3)), version)
        note(file, "-", sample("f8", (2, 3)))

    arrays = {"W1": sample("f8", (4, 3)), "b1": sample("f4", (4, 1)), "mask": sample("b1", (6,)), "größe": sample("i8", ())}
    zeros = {"zeros": np.zeros((40, 50)), "labels": sample("u1", (1, 20))}
    np.savez(FOLDER / "stored.npz", **arrays)
    np.savez_compressed(FOLDER / "deflated.npz", **arrays)
    np.savez_compressed(FOLDER / "zeros.npz", **zeros)
    np.savez(FOLDER / "empty.npz")
    for name, array in arrays.items():
        note("stored.npz", name, array)
        note("deflated.npz", name, array)
    for name, array in zeros.items():
        note("zeros.npz", name, array)

    np.savetxt(FOLDER / "plain.csv", sample("f8", (6, 3)), delimiter=",")
    np.savetxt(FOLDER / "header.csv", sample("f8", (6, 3)), delimiter=",", header="a,b,c", comments="")
    note("plain.csv", "-", sample("f8", (6, 3)))
    note("header.csv", "-", sample("f8", (6, 3)))

    np.save(FOLDER / "refused-complex.npy", np.array([1 + 2j]))
    np.savez(FOLDER / "refused-complex.npz", z=np.array([1 + 2j]))
    np.save(FOLDER / "refused-text.npy", np.array(["a", "b"]))
    np.save(FOLDER / "refused-objects.npy", np.array([None, 1]), allow_pickle=True)
    np.save(FOLDER / "refused-fields.npy", np.array([(1, 2.0)], dtype=[("x", "i4"), ("y", "f8")]))
    np.save(FOLDER / "refused-axes.npy", np.zeros((1,) * 7))
    (FOLDER / "index.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
