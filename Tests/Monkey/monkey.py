#!/usr/bin/env python3
"""A monkey at the keyboard of the real program, in a real terminal (tmux).

Sends random keys, clicks, pastes, resizes and signals with a fixed seed, and checks on the way that the program lives,
that what is on the screen equals a full repaint (no cell was left behind), that typed text survives kill -9, and that
the terminal is given back. Every page must have been seen.

    Tests/Monkey/monkey.py --keys 200000 --seed 1 --program .build/release/nabla
"""
import argparse, os, random, re, shutil, signal, sqlite3, subprocess, sys, tempfile, time

KEYS = ["Enter", "Tab", "BTab", "Escape", "BSpace", "DC", "Up", "Down", "Left", "Right", "PPage", "NPage", "Home",
        "End", "S-Up", "S-Down", "S-Left", "S-Right", "C-Left", "C-Right", "Space"] + ["C-" + c for c in "acdefkrstuvxy"]
LETTERS = "abcdeghijklmnopqrstuvwxyzREN0123456789(){}[]?/,.=+-*\"'漢é😀"
PASTES = ["let a = [1, 2, 3]\n", "}" * 50, "x" * 20000, "\t\t日本語\n" * 40, "e\u0301\u200d🏳️‍🌈", "\x01\x02\x7f"]

# Each page and what its screen says; and keys that lead from home, which Escape leads to, to pages that chance finds
# rarely.
PAGES = {"home": "Continue", "lesson": r"step \d+ of", "quiz": r"question \d+ of|^ Quiz", "assignment": "function   ",
         "review": "^ Review", "search": "^ Search", "settings": "^ Settings", "help": "^ Help",
         "editor": "Ctrl-R (run|grade)"}
WAYS = ["c", "g", "v", "/", ",", "?", "o", "cnn", "cz", "ce", "ge", "/cost\r", "/quiz\r", "/plot\r"]


def cells(capture):
    """What a captured screen shows: for each line its characters with their styles, without blanks at the end."""
    style, lines = {}, []
    for line in capture.split("\n"):
        row, rest = [], line
        while rest:
            sequence = re.match(r"\x1b\[([0-9;]*)m", rest)
            if not sequence:
                # Of a blank only what can be seen counts: a line below it, reversed, a background.
                seen = {code: value for code, value in style.items() if rest[0] != " " or code in (4, 7, 40)}
                row.append((rest[0], tuple(sorted(seen.items()))))
                rest = rest[1:]
                continue
            rest = rest[sequence.end():]
            codes = [int(code or 0) for code in sequence.group(1).split(";")]
            while codes:
                code = codes.pop(0)
                if code == 0:
                    style = {}
                elif code in (39, 49):
                    style.pop(code - 9, None)
                elif code in (38, 48):
                    length = 2 if codes[0] == 5 else 4
                    style[code - 8], codes = tuple(codes[:length]), codes[length:]
                else:
                    style[code if code < 30 else code // 10 * 10] = code
        while row and row[-1] == (" ", ()):
            row.pop()
        lines.append(row)
    return lines


class Monkey:
    def __init__(self, program, seed):
        self.program, self.random = program, random.Random(seed)
        self.socket = f"nabla-monkey-{os.getpid()}"
        self.home = tempfile.mkdtemp(prefix="nabla-monkey-")
        self.keys = self.starts = self.repaints = 0
        self.seen = dict.fromkeys(PAGES, 0)

    def tmux(self, *arguments, **options):
        return subprocess.run(["tmux", "-L", self.socket, "-f", "/dev/null", *arguments],
                              capture_output=True, text=True, **options).stdout

    def start(self):
        self.starts += 1
        environment = (f"NABLA_HOME={self.home} EDITOR=true VISUAL= LANG=C.UTF-8 LC_ALL=C.UTF-8 TERM=xterm-256color")
        # Keys that come after the program's end must not stop the shell from saying how it ended.
        command = (f"trap : INT QUIT TSTP; stty -a > {self.home}/before; {environment} {self.program}; code=$?; "
                   f"trap '' INT QUIT TSTP; echo ended $code > {self.home}/ended; stty -a > {self.home}/after; "
                   "sleep 1000")
        for name in ("ended", "after"):
            if os.path.exists(f"{self.home}/{name}"):
                os.remove(f"{self.home}/{name}")
        self.tmux("kill-server")
        # A server that is going away would take a new session with it.
        self.socket = f"nabla-monkey-{os.getpid()}-{self.starts}"
        self.tmux("new-session", "-d", "-x", "80", "-y", "24", command)
        self.wait(lambda: "Nabla" in self.screen(), "home page")

    @staticmethod
    def send(pid, number):
        """A signal to a process that may have ended by itself."""
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass

    def screen(self):
        return self.tmux("capture-pane", "-p", "-e", "-N")

    def pid(self):
        shell = self.tmux("list-panes", "-F", "#{pane_pid}").strip()
        children = open(f"/proc/{shell}/task/{shell}/children").read().split()
        return int(children[0]) if children else None

    def goes_on(self, pid):
        try:
            stopped = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[0] == "T"
            if stopped:
                self.send(pid, signal.SIGCONT)
            return not stopped
        except OSError:
            return True

    def wait(self, condition, what, seconds=60):
        end = time.time() + seconds
        while not condition():
            if time.time() > end:
                sys.exit(f"After {self.keys} keys: no {what}.\n{self.screen()}")
            time.sleep(0.03)

    def ended(self):
        if not os.path.exists(self.home + "/ended"):
            return False
        code = open(self.home + "/ended").read().strip()
        if not code:
            return False  # The shell has made the file and not yet written to it.
        if code != "ended 0":
            sys.exit(f"After {self.keys} keys the program {code}.\n{self.screen()}")
        self.check_modes()
        return True

    def check_modes(self):
        def written():
            # The shell stops together with the program that it waits for.
            shell = self.tmux("list-panes", "-F", "#{pane_pid}").strip()
            if shell:
                self.send(int(shell), signal.SIGCONT)
            return os.path.exists(self.home + "/after") and "echoke" in open(self.home + "/after").read()
        self.wait(written, "terminal modes")
        def modes(name):  # without the size, which the monkey changes
            return open(f"{self.home}/{name}").read().split(";", 3)[3]
        if modes("before") != modes("after"):
            sys.exit("The terminal was not given back as it was.")

    def settled(self, seconds=8):
        """The screen once it has stopped changing; None while something goes on changing it.

        tmux tells a program of a new size up to a quarter of a second late, so that a moment is not enough.
        """
        end, last, since = time.time() + seconds, None, time.time()
        while time.time() < end:
            now = (self.screen(), self.processor_time())
            if now != last:
                last, since = now, time.time()
            elif time.time() - since > 0.5:
                return now[0]
            time.sleep(0.08)
        return None

    def processor_time(self):
        """Of the program in clock ticks: one that still computes will still draw."""
        try:
            fields = open(f"/proc/{self.pid()}/stat").read().rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])
        except OSError:
            return None

    def check_repaint(self):
        before = self.settled()
        pid = self.pid()
        if before is None or pid is None:
            return
        self.send(pid, signal.SIGCONT)
        time.sleep(0.1)
        after = self.settled()
        # Something that ended meanwhile may have changed the screen; then a second look must agree.
        if after is not None and cells(before) != cells(after):
            self.send(pid, signal.SIGCONT)
            time.sleep(0.3)
            again = self.settled()
            if again is None or cells(again) != cells(after):
                return
            if "running" not in before and "grading" not in before:
                sys.exit(f"After {self.keys} keys the screen was not what a repaint gives.\n{before}\n---\n{after}")
        self.repaints += 1

    def look(self):
        """Counts the page that is shown."""
        screen = self.tmux("capture-pane", "-p")
        for page, pattern in PAGES.items():
            if re.search(pattern, screen, re.M):
                self.seen[page] += 1

    def click(self):
        """A click or a turn of the wheel somewhere, as xterm reports it."""
        button = self.random.choice([0, 0, 0, 64, 65])
        place = f"{self.random.randint(1, 100)};{self.random.randint(1, 30)}"
        self.tmux("send-keys", "-l", f"\x1b[<{button};{place}M")
        self.tmux("send-keys", "-l", f"\x1b[<{button};{place}m")
        self.keys += 1

    def take_a_way(self):
        """Goes to a page on purpose, and notes what is shown then."""
        way = self.random.choice(WAYS)
        for key in ["Escape"] * 4 + list(way):
            self.tmux("send-keys", *(["Enter"] if key == "\r" else [key]))
            # Escape and a letter at once would be another key.
            time.sleep(0.04)
        time.sleep(0.2)
        self.keys += 4 + len(way)
        self.look()

    def batch(self):
        if self.random.random() < 0.08:
            self.take_a_way()
        words = []
        for _ in range(self.random.randint(1, 60)):
            if self.random.random() < 0.45:
                words.append(self.random.choice(KEYS))
            else:
                words.append(self.random.choice(LETTERS))
        self.keys += len(words)
        self.tmux("send-keys", *["\\;" if word == ";" else word for word in words])
        chance = self.random.random()
        pid = self.pid()
        if chance < 0.06:
            self.tmux("set-buffer", "--", self.random.choice(PASTES))
            self.tmux("paste-buffer", "-p")
        elif chance < 0.12:
            size = self.random.choice([(80, 24), (40, 12), (160, 50), (1, 1), (24, 8), (200, 3), (10, 70)])
            self.tmux("resize-window", "-x", str(size[0]), "-y", str(size[1]))
        elif chance < 0.15 and pid:
            self.send(pid, signal.SIGTSTP)
            # tmux continues what it sees stopping, at times before the program has stopped; so until it runs.
            time.sleep(0.1)
            self.send(pid, signal.SIGCONT)
            self.wait(lambda: self.goes_on(pid), "going on after a stop", 5)
        elif chance < 0.17 and pid:
            self.send(pid, signal.SIGWINCH)
        elif chance < 0.27:
            self.click()

    def check_work(self):
        """Text that was being typed is there after kill -9."""
        self.start()
        self.tmux("send-keys", "/")
        self.wait(lambda: "Search" in self.screen(), "search")
        self.tmux("send-keys", "-l", "neuron decides points")
        self.wait(lambda: "A neuron that decides" in self.screen(), "result")
        self.tmux("send-keys", "Enter")
        self.wait(lambda: "step" in self.screen(), "lesson")
        for _ in range(9):
            if "edit" in self.screen().splitlines()[-1]:
                break
            self.tmux("send-keys", "Tab")
            self.settled()
        word = f"kept{self.random.randint(0, 10**9)}"
        self.tmux("send-keys", "e")
        self.tmux("send-keys", "-l", word)
        self.wait(lambda: word in self.screen(), "typed text")
        time.sleep(0.3)
        self.send(self.pid(), signal.SIGKILL)
        time.sleep(0.2)
        database = sqlite3.connect(self.home + "/progress.sqlite")
        if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            sys.exit("The record of progress is damaged.")
        if not any(word in row[0] for row in database.execute("SELECT source FROM cellEdit")):
            sys.exit("The text that was being typed is lost.")

    def run(self, count):
        self.start()
        batches = 0
        while self.keys < count:
            if self.ended():
                self.start()
            self.batch()
            batches += 1
            if batches % 8 == 0:
                self.look()
            if batches % 80 == 0:
                self.check_repaint()
        if not self.ended():
            self.send(self.pid(), signal.SIGTERM)
            self.wait(lambda: os.path.exists(self.home + "/after"), "end after SIGTERM")
            self.check_modes()
        self.check_work()

    def close(self):
        self.tmux("kill-server")
        shutil.rmtree(self.home, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keys", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default=".build/release/nabla")
    options = parser.parse_args()
    monkey = Monkey(os.path.abspath(options.program), options.seed)
    start = time.time()
    try:
        monkey.run(options.keys)
    finally:
        monkey.close()
    print(f"{monkey.keys} keys, {monkey.starts} starts, {monkey.repaints} screens equal to a repaint, "
          f"{time.time() - start:.0f} s")
    print("Seen: " + ", ".join(f"{page} {count}" for page, count in monkey.seen.items()))
    missing = [page for page, count in monkey.seen.items() if count == 0]
    if missing and options.keys >= 50_000:
        sys.exit(f"Some pages were never seen: {', '.join(missing)}.")


if __name__ == "__main__":
    main()
