# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs each package in a process of its own, so that one that crashes or hangs leaves the others."""
import ctypes
import json
import os
import re
import select
import signal
import sys
import time
import traceback

LONGEST_COMPLAINT = 4000  # bytes of what a package printed that are kept


class Problem(Exception):
    """A package that cannot be used. `kind` is one of missing, broken, no-cuda, no-gpu, mismatch, failed,
    memory, wrong; the program makes a sentence of it."""

    def __init__(self, kind, detail=""):
        super().__init__(detail)
        self.kind = kind
        self.detail = detail


class Cancelled(Exception):
    pass


def first_line(error):
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    if isinstance(error, str):
        return lines[0].rstrip(".") if lines else ""
    return (type(error).__name__ + ": " + lines[0]) if lines else type(error).__name__


def is_memory(error):
    """CuPy, PyTorch and Numba each have words of their own for too little memory."""
    return isinstance(error, MemoryError) or \
        re.search(r"out[ _]?of[ _]?memory|memoryallocation", first_line(error).lower()) is not None


def problem_of(error):
    """Whatever a package threw, as a Problem."""
    if isinstance(error, Problem):
        return error
    words = first_line(error)
    return Problem("memory" if is_memory(error) else "failed", words)


def die_with_parent():
    """The kernel ends this process when the one that started it has ended."""
    try:
        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, int(signal.SIGKILL), 0, 0, 0)
    except (OSError, AttributeError):
        pass


def child(action, lines, complaints):
    """Never returns."""
    status = 1
    try:
        die_with_parent()
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_DFL)
        os.dup2(complaints, 2)
        os.dup2(complaints, 1)  # what packages print is not ours

        def send(line):
            data = (json.dumps(line) + "\n").encode()
            while data:
                data = data[os.write(lines, data):]

        try:
            action(send)
            status = 0
        except BaseException as error:  # SystemExit of a package as well
            traceback.print_exc()
            problem = problem_of(error)
            send({"kind": "problem", "problem": problem.kind, "detail": problem.detail})
    finally:
        sys.stderr.flush()
        os._exit(status)  # without the packages' own clean-up, which may crash or hang


class Apart:
    """One child that runs. `lines()` gives what it sends."""

    def __init__(self, action, seconds):
        self.end = time.monotonic() + seconds
        self.seconds = seconds
        self.lines_end, lines = os.pipe()
        self.complaints_end, complaints = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self.parent = os.getppid()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self.lines_end)
            os.close(self.complaints_end)
            child(action, lines, complaints)
        os.close(lines)
        os.close(complaints)
        self.rest = b""
        self.complaint = b""

    def kill(self):
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)

    def wait(self):
        status = os.waitpid(self.pid, 0)[1]
        self.pid = 0
        return status

    def read_complaints(self):
        data = os.read(self.complaints_end, 65536)
        self.complaint = (self.complaint + data)[-LONGEST_COMPLAINT:]
        return data

    def read_lines(self):
        """Complete lines; nothing at the end of the file."""
        data = os.read(self.lines_end, 65536)
        self.rest += data
        *whole, self.rest = self.rest.split(b"\n")
        return bool(data), [json.loads(line) for line in whole]

    def lines(self):
        """Ends with a problem where the child ended badly."""
        complained = False
        ended = False
        try:
            sources = [self.lines_end, self.complaints_end]
            while self.lines_end in sources:
                if os.getppid() != self.parent:
                    raise Cancelled
                left = self.end - time.monotonic()
                if left <= 0:
                    yield {"kind": "problem", "problem": "timeout", "detail": "%g" % self.seconds}
                    return
                ready = select.select(sources, [], [], min(left, 0.5))[0]
                if self.complaints_end in ready and not self.read_complaints():
                    sources.remove(self.complaints_end)
                if self.lines_end in ready:
                    more, whole = self.read_lines()
                    for line in whole:
                        complained = complained or line["kind"] == "problem"
                        yield line
                    if not more:
                        sources.remove(self.lines_end)
            ended = True
        finally:
            if not ended:
                self.kill()
            status = self.wait()
            self.drain()
        if os.WIFSIGNALED(status) and not complained:
            yield {"kind": "problem", "problem": "crashed", "detail": signal_name(os.WTERMSIG(status)),
                   "printed": self.last_printed()}
        elif status != 0 and not complained:
            yield {"kind": "problem", "problem": "crashed", "printed": self.last_printed(),
                   "detail": "exit status %d" % os.WEXITSTATUS(status)}

    def drain(self):
        os.set_blocking(self.complaints_end, False)
        try:
            while self.read_complaints():
                pass
        except BlockingIOError:  # something it started still holds the pipe
            pass
        os.close(self.complaints_end)
        os.close(self.lines_end)

    def last_printed(self):
        printed = [line.strip() for line in self.complaint.decode(errors="replace").splitlines()]
        printed = [line for line in printed if line]
        return printed[-1][:300] if printed else ""


def signal_name(number):
    try:
        return signal.Signals(number).name
    except ValueError:
        return "signal %d" % number


def cancel_on_signals():
    def cancel(number, frame):
        raise Cancelled

    signal.signal(signal.SIGINT, cancel)
    signal.signal(signal.SIGTERM, cancel)
