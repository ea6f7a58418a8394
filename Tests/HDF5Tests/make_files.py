"""Writes files/: small HDF5 files of each kind that is read, with h5py. Run it by hand; the tests read only the files.

The numbers are counted up, so that the tests can say what must be read. The cats have the layout of the course's files
and one grey each, their number.
"""

from pathlib import Path

import h5py
import numpy as np

folder = Path(__file__).parent / "files"


def main():
    folder.mkdir(exist_ok=True)
    for name, version in ("kinds", "earliest"), ("kinds-v110", ("v110", "v110")), ("newest", "latest"):
        with h5py.File(folder / f"{name}.h5", "w", libver=version) as file:
            for type in "uint8", "int64", "float32", "float64", ">i2", ">f8":
                file[f"numbers/{type.replace('>', 'big-')}"] = np.arange(6, dtype=type).reshape(2, 3)
            file["scalar"] = 2.5
            file["empty"] = np.zeros((0, 4))
            file["rank7"] = np.arange(8, dtype="uint8").reshape(1, 2, 1, 2, 1, 2, 1)
            file["limits"] = np.array([-(2**63), 2**53, 2**63 - 1])
            file["special"] = np.array([np.nan, np.inf, -0.0])
            file["fixed"] = np.array([b"non-cat", b"cat"])
            file.create_dataset("variable", data=["größer", "", "b"], dtype=h5py.string_dtype())
            packed = np.zeros((60, 60), "uint8")
            packed[7, 8] = 9
            file.create_dataset("packed", data=packed, chunks=(20, 20), compression="gzip", shuffle=True)
            file.create_dataset("sparse", shape=(4, 4), chunks=(2, 2), dtype="float32", fillvalue=3)
            file["compound"] = np.zeros(2, dtype=[("a", "i4"), ("b", "f8")])
            file["alias"] = h5py.SoftLink("/scalar")
            file["nowhere"] = h5py.SoftLink("/no/such/thing")
    for part, count in ("train", 209), ("test", 50):
        with h5py.File(folder / f"{part}_cats.h5", "w") as file:
            greys = np.broadcast_to(np.arange(count, dtype="uint8")[:, None, None, None], (count, 64, 64, 3))
            file.create_dataset(f"{part}_set_x", data=greys, compression="gzip", compression_opts=9)
            file[f"{part}_set_y"] = np.arange(count) % 2
            file["list_classes"] = np.array([b"non-cat", b"cat"])
    print(*(f"{path.name}: {path.stat().st_size}" for path in sorted(folder.iterdir())))


if __name__ == "__main__":
    main()
