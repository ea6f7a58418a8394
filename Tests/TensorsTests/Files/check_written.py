"""Checks with NumPy that the files in written/, which the tests record, hold what Nabla wrote.

Run it by hand, with NumPy installed, after recording (NABLA_RECORD=1 swift test --filter WrittenFiles).
"""

from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent / "written"


def numbers(*shape):
    return np.arange(int(np.prod(shape, dtype=int)), dtype=float).reshape(shape)


def check(file, actual, expected):
    assert actual.shape == expected.shape, (file, actual.shape, expected.shape)
    assert actual.dtype == expected.dtype, (file, actual.dtype, expected.dtype)
    assert np.array_equal(actual, expected, equal_nan=actual.dtype.kind == "f"), (file, actual, expected)


def main():
    for kind in ["f8", "f4", "i8", "i4", "u1", "b1"]:
        expected = numbers(2, 3) % 2 if kind == "b1" else numbers(2, 3)
        check(kind, np.load(FOLDER / f"{kind}.npy"), expected.astype(kind))
    check("scalar.npy", np.load(FOLDER / "scalar.npy"), np.array(2.5))
    check("empty.npy", np.load(FOLDER / "empty.npy"), np.zeros((3, 0)))
    check("special.npy", np.load(FOLDER / "special.npy"), np.array([np.nan, np.inf, -np.inf, -0.0, 5e-324, 0.1]))
    for file in ["stored.npz", "deflated.npz"]:
        archive = np.load(FOLDER / file)
        assert sorted(archive.files) == ["W1", "b1", "größe"], archive.files
        check(file, archive["W1"], numbers(4, 3))
        check(file, archive["b1"], np.zeros((40, 1)))
        check(file, archive["größe"], np.array(7.0))
    table = np.loadtxt(FOLDER / "table.csv", delimiter=",", skiprows=1)
    check("table.csv", table, np.array([[0.1, 1e300], [-0.0, np.nan], [np.inf, 1 / 3]]))
    named = np.genfromtxt(FOLDER / "table.csv", delimiter=",", names=True)
    assert named.dtype.names == ("size", "price"), named.dtype.names
    print("NumPy reads every file as it was written.")


if __name__ == "__main__":
    main()
