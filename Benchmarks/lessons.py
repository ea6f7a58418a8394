"""Plays every lesson of course 1 with `nabla run --json` and prints what took how long.

Usage: lessons.py <nabla> <title>
"""

import glob
import json
import re
import subprocess
import sys
import time

BAR = 10.0


def main() -> None:
    nabla, title = sys.argv[1:3]
    print(f"course 1, {title}\n{'lesson':24} cells   total   compile   slowest cell")
    total, slowest = 0.0, (0.0, "")
    for path in sorted(glob.glob("lessons/1-*/*/*.md")):
        with open(path, encoding="utf-8") as file:
            lesson = re.search(r"^id: (\S+)", file.read(), re.MULTILINE)[1]
        start = time.monotonic()
        run = subprocess.run([nabla, "run", lesson, "--json"], capture_output=True, check=False)
        seconds = time.monotonic() - start
        if run.returncode != 0:
            sys.exit(f"{lesson}: a cell failed, see `nabla run {lesson}`")
        cells = [cell for step in json.loads(run.stdout)["steps"] for cell in step["cells"]]
        compiling = sum(cell["seconds"]["compile"] for cell in cells)
        worst = max(cells, key=lambda cell: cell["seconds"]["run"])
        took = worst["seconds"]["run"]
        slowest = max(slowest, (took, f"cell {worst['cell']} of {lesson}"))
        total += seconds
        print(f"{lesson:24} {len(cells):5} {seconds:6.2f} s {compiling:7.2f} s {took:7.2f} s (cell {worst['cell']})")
    print(f"total {total:.1f} s; the slowest, {slowest[1]}, {slowest[0]:.2f} s (bar: {BAR:.0f} s)")
    if slowest[0] > BAR:
        sys.exit("A cell is over the bar.")


main()
