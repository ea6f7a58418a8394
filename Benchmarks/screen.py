"""How quick the full screen is, measured from outside: a pseudo-terminal, the real program, a clock.

    screen.py <nabla>

Prints one row for each measurement beside its bar, and then the same with euporie, a notebook for the terminal in
Python, where there is one (python3 -m pip install euporie).
"""
import fcntl, json, os, pathlib, pty, re, select, shutil, signal, statistics, struct, sys, tempfile, termios, time

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Screen:
    """The program in a pseudo-terminal of 80 columns and 24 rows."""

    def __init__(self, program, home, *arguments):
        environment = dict(os.environ, NABLA_HOME=home, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
        self.began = time.perf_counter()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.execve(program, [program, *arguments], environment)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def burst(self, first=5.0, pause=0.012):
        """Reads until nothing has come for a moment: (time of the last byte, bytes), or None where nothing came."""
        data, last, wait = b"", None, first
        while select.select([self.descriptor], [], [], wait)[0]:
            try:
                chunk = os.read(self.descriptor, 1 << 16)
            except OSError:
                break
            if not chunk:
                break
            data, last, wait = data + chunk, time.perf_counter(), pause
        return (last, data) if last else None

    def press(self, keys, first=0.25, pause=0.012):
        """Milliseconds from the key to the last byte of its frame and the bytes written; None where nothing changed."""
        start = time.perf_counter()
        os.write(self.descriptor, keys.encode())
        burst = self.burst(first, pause)
        return burst and ((burst[0] - start) * 1000, len(burst[1]))

    def text_until(self, wanted, seconds=30):
        seen, end = b"", time.time() + seconds
        while time.time() < end:
            burst = self.burst(0.2)
            seen += burst[1] if burst else b""
            if wanted.encode() in seen:
                return burst[0]
        sys.exit(f"The screen never said {wanted}.")

    def processor_seconds(self):
        threads = pathlib.Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)


def longest_lesson():
    path = max((ROOT / "lessons").rglob("[0-9]*.md"), key=lambda path: path.stat().st_size)
    text = path.read_text()
    return re.search(r"^title: *\"?(.*?)\"?$", text, re.M).group(1), text.count("\n## ")


def open_lesson(screen, title):
    screen.burst(1, 0.3)
    os.write(screen.descriptor, b"/")
    screen.burst(1, 0.3)
    for character in title.lower():
        screen.press(character)
    os.write(screen.descriptor, b"\r")
    screen.burst(2, 0.3)


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def row(name, value, bar, holds):
    print(f"{name:<58} {value:>24}   {bar:<18} {'holds' if holds else 'MISSED'}")


def first_frame(program, home, count=20):
    times = []
    for _ in range(count):
        screen = Screen(program, home)
        last, _ = screen.burst()
        times.append((last - screen.began) * 1000)
        screen.close()
    median = statistics.median(times)
    row("first frame, median of 20 starts", f"{median:.1f} ms", "<= 60 ms", median <= 60)


def keys(program, home):
    title, steps = longest_lesson()
    screen = Screen(program, home)
    open_lesson(screen, title)
    moves = {"scroll": "jk" * 100, "turn a step": ("n" * (steps - 1) + "p" * (steps - 1)) * 8, "select": "n" * 3 + "\t" * 60}
    everything = []
    for name, sequence in moves.items():
        results = [result for result in (screen.press(key) for key in sequence) if result]
        if not results:
            continue
        everything += [milliseconds for milliseconds, _ in results]
        size = statistics.mean(size for _, size in results)
        row(f"{name}: bytes for a key, mean of {len(results)}", f"{size:.0f} bytes", "a screen is 1920", size < 4000)
    screen.press("p" * steps)
    focus_cell(screen)
    screen.press("e")
    typed = [result for result in (screen.press(key) for key in "let value = number + 1\r" * 8) if result]
    everything += [milliseconds for milliseconds, _ in typed]
    size = statistics.mean(size for _, size in typed)
    row(f"typing in a cell: bytes for a key, mean of {len(typed)}", f"{size:.0f} bytes", "<= 200", size <= 200)
    slow = percentile(everything, 0.99)
    row(f"key to frame in the longest lesson, 99th of {len(everything)}", f"{slow:.1f} ms", "<= 5 ms", slow <= 5)
    screen.close()


def focus_cell(screen):
    """Selects a cell of the step, or of the next one that has any."""
    for number in range(60):
        if "edit" in plain(screen, "n" if number % 6 == 5 else "\t"):
            return
    sys.exit("There is no cell in the longest lesson.")


def plain(screen, key):
    """Everything that a key writes, without escape sequences; a resize first, so that all is written."""
    screen.press(key)
    fcntl.ioctl(screen.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 25, 81, 0, 0))
    screen.burst(0.3)
    fcntl.ioctl(screen.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    data = (screen.burst(0.3) or (0, b""))[1]
    return re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", data).decode(errors="replace")


LIVE = 'import Glibc\rfor i in 0..<400 { plot("cost", i, 1 / Double(i + 1)); usleep(10_000) }'


def live_plot(program, home):
    screen = Screen(program, home)
    open_lesson(screen, longest_lesson()[0])
    focus_cell(screen)
    screen.press("e")
    for _ in range(60):
        os.write(screen.descriptor, b"\x0b")  # Ctrl-K, the lines of the cell
    os.write(screen.descriptor, LIVE.encode() + b"\x12")
    # Cells above and the compiler come first; frames in quick succession are the plot.
    times, end = [], time.time() + 60
    while time.time() < end:
        burst = screen.burst(0.6, 0.002)
        if burst is None:
            if len(times) > 40:
                break
            continue
        now = burst[0]
        if times and now - times[-1][0] > 0.3:
            times = []
        times.append((now, screen.processor_seconds()))
        if times[-1][0] - times[0][0] > 3:
            break
    # The first frames belong to the start of the cell.
    times = times[10:]
    seconds = times[-1][0] - times[0][0]
    rate = (len(times) - 1) / seconds if seconds > 0 else 0
    share = 100 * (times[-1][1] - times[0][1]) / seconds if seconds > 0 else 0
    row("live plot: frames a second", f"{rate:.0f}", ">= 20", rate >= 20)
    row("live plot: share of a core", f"{share:.1f} %", "<= 10 %", share <= 10 and rate >= 20)
    answers = [result[0] for result in (screen.press(key, 0.1) for key in "jk" * 5) if result]
    if answers:
        row("live plot: a key meanwhile, slowest", f"{max(answers):.1f} ms", "<= 100 ms", max(answers) <= 100)
    screen.close()


def notebook(path):
    """The longest lesson as a notebook of Jupyter, its cells without output."""
    lesson = max((ROOT / "lessons").rglob("[0-9]*.md"), key=lambda path: path.stat().st_size)
    body = lesson.read_text().split("\n---\n", 1)[1]
    cells = []
    for number, part in enumerate(re.split(r"```swift\n(.*?)\n```", body, flags=re.S)):
        cell = {"id": f"cell{number}", "metadata": {}, "source": part}
        code = {"cell_type": "code", "execution_count": None, "outputs": []}
        cells.append({**cell, **(code if number % 2 else {"cell_type": "markdown"})})
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    pathlib.Path(path).write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": kernel, "cells": cells}))
    return re.search(r"^## (\w+)", body, re.M).group(1)


def compared(screen, ready, begin_typing):
    """Milliseconds to the first frame, and milliseconds and bytes for a key that scrolls and for one that types."""
    values = [(screen.text_until(ready) - screen.began) * 1000]
    screen.burst(3, 1)
    for keys in ("jk" * 30, "value = number + 1 " * 3):
        if "v" in keys:
            begin_typing(screen)
            screen.burst(0.5, 0.3)
        results = [result for result in (screen.press(key, 0.5, 0.05) for key in keys) if result]
        values += [statistics.median(column) for column in zip(*results)] if results else [float("nan")] * 2
    screen.close()
    return values


def beside_euporie(program, home):
    euporie = os.environ.get("EUPORIE") or shutil.which("euporie-notebook")
    if not euporie:
        print("Python has no euporie here: nothing to compare with.")
        return
    title, _ = longest_lesson()
    file = os.path.join(home, "lesson.ipynb")
    heading = notebook(file)

    def open_cell(screen):
        open_lesson(screen, title)
        focus_cell(screen)
        screen.press("e")

    def open_notebook_cell(screen):
        screen.press("j")
        screen.press("\r")

    ours = compared(Screen(program, home), "quit", open_cell)
    theirs = compared(Screen(euporie, home, file), heading, open_notebook_cell)
    print(f"{'':<58} {'Nabla':>12} {'euporie':>12} {'times':>8}")
    names = ["first frame, ms", "a key that moves, ms", "a key that moves, bytes", "a typed character, ms",
             "a typed character, bytes"]
    for name, mine, other in zip(names, ours, theirs):
        print(f"{name:<58} {mine:>12.1f} {other:>12.1f} {other / mine:>8.1f}")


def main():
    program = os.path.abspath(sys.argv[1])
    home = tempfile.mkdtemp(prefix="nabla-bench-")
    try:
        first_frame(program, home)
        keys(program, home)
        live_plot(program, home)
        beside_euporie(program, home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
