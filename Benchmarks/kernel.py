"""Times of ipykernel for the same cells as `nabla`'s benchmark: medians in ms as `name value` lines."""

import statistics
import sys
import time

try:
    from jupyter_client.manager import start_new_kernel
except ImportError:
    sys.exit("ipykernel is not installed: python3 -m pip install ipykernel jupyter_client")

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 20


def execute(client, code):
    """Runs a cell and waits until the kernel is idle again."""
    client.execute_interactive(code, timeout=60, output_hook=lambda message: None)


def milliseconds(start):
    return (time.perf_counter() - start) * 1000


def session_start():
    start = time.perf_counter()
    manager, client = start_new_kernel()
    execute(client, "1 + 1")
    elapsed = milliseconds(start)
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return elapsed


def cells(make):
    manager, client = start_new_kernel()
    execute(client, "import math\ndef twice(x):\n    return 2 * x")
    times = []
    for index in range(RUNS):
        start = time.perf_counter()
        execute(client, make(index))
        times.append(milliseconds(start))
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return times


print("start", statistics.median(session_start() for _ in range(RUNS)))
print("edited", statistics.median(cells(lambda index: f"a = twice({index})\nprint(a + {index})")))
print("cached", statistics.median(cells(lambda index: "a = twice(3)\nprint(a)")))
