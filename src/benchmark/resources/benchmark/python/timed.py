"""Runs the program that it is given on standard input twice, and prints the second run's milliseconds and its text."""
import contextlib
import io
import sys
import time

program = compile(sys.stdin.read(), "program", "exec")
for _ in range(2):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        start = time.perf_counter()
        exec(program, {"__name__": "__main__"})
        millis = (time.perf_counter() - start) * 1000
print(millis)
print(printed.getvalue(), end="")
