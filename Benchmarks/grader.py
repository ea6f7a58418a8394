"""Times grades of a correct solution, and a class of mixed quality."""

import csv
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

NABLA = os.environ["NABLA"]
RUNS = int(os.environ.get("RUNS", "21"))
SUBMISSIONS = int(os.environ.get("SUBMISSIONS", "200"))
ASSIGNMENTS = [
    "c1w2-logistic-regression", "c1w3-planar-classification", "c1w2-basics", "c1w4-step-by-step", "c1w4-application"]

# What students hand in, as changes of the solution of logistic regression; the shares are guesses.
SOLUTION = pathlib.Path("assignments/c1w2-logistic-regression/Solution.swift").read_text()
KINDS = [
    ("right", 6, lambda text: text),
    ("wrong gradient", 4, lambda text: text.replace("dw: matmul(X, dZ.T) / m", "dw: matmul(X, dZ.T)")),
    ("wrong sigmoid", 3, lambda text: text.replace("1 / (1 + exp(-z))", "1 / (1 + exp(z))")),
    ("unfinished", 3, lambda text: text.replace("Tensor(sigmoid(matmul(w.T, X) + b) > 0.5)", "todo()")),
    ("does not compile", 1, lambda text: text.replace("let dZ = A - Y", "let dZ = A - y")),
    ("endless loop", 1, lambda text: text.replace("let dZ = A - Y", "while m > 0 {}\n    let dZ = A - Y")),
    ("crash", 1, lambda text: text.replace("let dZ = A - Y", "let dZ = A - X.T")),
    ("ends the program", 1, lambda text: "import Glibc\n" + text.replace("let dZ = A - Y", "exit(0)\n    let dZ = A - Y")),
]


def grade(home, assignment, text):
    """One save: the text was never compiled before."""
    file = pathlib.Path(home, "assignments", assignment + ".swift")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    start = time.perf_counter()
    run = subprocess.run(
        [NABLA, "grade", assignment, "--format", "json"], capture_output=True, text=True,
        env=dict(os.environ, NABLA_HOME=home))
    wall = time.perf_counter() - start
    if run.returncode != 0:
        sys.exit(f"{assignment} is not right: {run.stdout}{run.stderr}")
    return wall, json.loads(run.stdout)["seconds"]


def time_commands(home):
    for assignment in ASSIGNMENTS:
        solution = pathlib.Path("assignments", assignment, "Solution.swift").read_text()
        salt = time.time_ns()
        runs = [grade(home, assignment, f"{solution}\n// {salt} {run}\n") for run in range(RUNS + 2)][2:]
        walls = sorted(wall for wall, _ in runs)
        compile_seconds = statistics.median(seconds["compile"] for _, seconds in runs)
        run_seconds = statistics.median(seconds["run"] for _, seconds in runs)
        print(
            f"{assignment}: the whole command `nabla grade`, {RUNS} times: median {statistics.median(walls):.3f} s, "
            f"slowest {walls[-1]:.3f} s (compile {compile_seconds:.3f} s, checks {run_seconds:.3f} s)")


def time_saves(home):
    """Saves while `nabla watch` looks on: from the save to the verdict."""
    for assignment in ASSIGNMENTS:
        solution = pathlib.Path("assignments", assignment, "Solution.swift").read_text()
        file = pathlib.Path(home, "assignments", assignment + ".swift")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(solution)
        watch = subprocess.Popen(
            [NABLA, "watch", assignment], stdout=subprocess.PIPE, text=True, env=dict(os.environ, NABLA_HOME=home))
        try:
            walls = []
            for run in range(RUNS + 2):
                line = watch.stdout.readline()
                if run > 0:
                    walls.append(time.perf_counter() - start)
                if not line.startswith("100 / 100"):
                    sys.exit(f"{assignment} is not right: {line}")
                time.sleep(0.3)
                start = time.perf_counter()
                file.write_text(f"{solution}\n// {time.time_ns()}\n")
            walls = sorted(walls[1:])
            print(
                f"{assignment}: save to verdict in `nabla watch`, {len(walls)} saves: "
                f"median {statistics.median(walls):.3f} s, slowest {walls[-1]:.3f} s")
        finally:
            watch.terminate()


def time_class(folder):
    pattern = [kind for kind in KINDS for _ in range(kind[1])]
    submissions, out = pathlib.Path(folder, "submissions"), pathlib.Path(folder, "out")
    submissions.mkdir()
    names = {}
    for number in range(SUBMISSIONS):
        name, _, change = pattern[number % len(pattern)]
        student = f"student-{number:03}"
        names[student] = name
        (submissions / f"{student}.swift").write_text(f"{change(SOLUTION)}\n// {time.time_ns()}\n")
    start = time.perf_counter()
    run = subprocess.run(
        [NABLA, "grade", ASSIGNMENTS[0], "--submissions", submissions, "--out", out, "--jobs", "2"],
        capture_output=True, text=True)
    wall = time.perf_counter() - start
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    rows = list(csv.DictReader((out / "seconds.csv").open()))
    slowest = max(rows, key=lambda row: float(row["seconds"]))
    print(
        f"class: {len(rows)} submissions, 2 at a time: {wall:.1f} s, {len(rows) / wall:.1f} a second; "
        f"slowest {float(slowest['seconds']):.2f} s ({names[slowest['student_id']]})")
    for name, _, _ in KINDS:
        times = [float(row["seconds"]) for row in rows if names[row["student_id"]] == name]
        print(f"  {name}: {len(times)}, median {statistics.median(times):.2f} s")


folder = tempfile.mkdtemp(prefix="nabla-bench-")
try:
    time_saves(os.path.join(folder, "home"))
    time_commands(os.path.join(folder, "home"))
    if SUBMISSIONS > 0:
        time_class(folder)
finally:
    shutil.rmtree(folder, ignore_errors=True)
