"""Writes images/: the same picture in each format that is read, with Pillow. Run it by hand; the tests read the files.

The picture has 16 rows and 24 columns in blocks of 8 by 8: block (i, j) is (100 i + 50, 80 j + 20, 90).
"""

from pathlib import Path

import numpy as np
from PIL import Image

folder = Path(__file__).parent / "images"
# How a camera that was held in each of the ways of the Exif standard stores the picture.
STORED = {
    1: lambda a: a,
    2: lambda a: a[:, ::-1],
    3: lambda a: a[::-1, ::-1],
    4: lambda a: a[::-1],
    5: lambda a: a.transpose(1, 0, 2),
    6: lambda a: np.rot90(a),
    7: lambda a: a[::-1, ::-1].transpose(1, 0, 2),
    8: lambda a: np.rot90(a, -1),
}


def main():
    folder.mkdir(exist_ok=True)
    i, j = np.mgrid[0:16, 0:24] // 8
    picture = np.stack([100 * i + 50, 80 * j + 20, np.full_like(i, 90)], axis=2).astype("uint8")
    for number, store in STORED.items():
        exif = Image.Exif()
        exif[0x0112] = number
        image = Image.fromarray(np.ascontiguousarray(store(picture)))
        image.save(folder / f"held-{number}.jpg", quality=95, subsampling=0, exif=exif)
    Image.fromarray(picture).save(folder / "progressive.jpg", quality=95, subsampling=0, progressive=True)
    Image.fromarray(picture).save(folder / "colour.png")
    Image.fromarray(picture).save(folder / "colour.ppm")
    Image.fromarray(picture).quantize(16).save(folder / "palette.png")
    Image.fromarray(picture[:, :, 0]).save(folder / "grey.pgm")
    Image.fromarray(picture[:, :, 0]).save(folder / "grey.png")
    opacity = np.where(i == 0, 255, 0).astype("uint8")[:, :, None]
    Image.fromarray(np.concatenate([picture, opacity], axis=2)).save(folder / "see-through.png")
    for path in sorted(folder.iterdir()):
        with Image.open(path) as image:
            print(path.name, path.stat().st_size, image.size, image.mode)


if __name__ == "__main__":
    main()
