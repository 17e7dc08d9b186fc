# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what Python, NumPy and the packages for GPUs reach on this machine.

    python3 stack.py survey [--only NAME,...] [--fd N]
    python3 stack.py doctor [--device N] [--limit SECONDS] [--only NAME,...] [--fd N]
    python3 stack.py verify [--workloads NAME,...] [--stacks NAME,...] [--sizes N] [--fd N]
    python3 stack.py measure [--thorough] [--device N] [--limit SECONDS] [--only NAME,...] [--fd N]

Writes one JSON object a line, to standard output or to a file descriptor, so that what packages print is never
taken for a result. Each package runs in a process of its own. Needs Linux, Python 3.9, and NumPy for its part.
"""
import argparse
import json
import os
import sys
import time

import stack_children
import stack_doctor
import stack_gpu
import stack_numpy
import stack_survey
import stack_verify
from stack_sampling import Settings, merged

SCHEMA = 1


class Output:
    """Lines to the descriptor `fd`; whatever else is written to standard output goes to standard error."""

    def __init__(self, fd):
        self.fd = os.dup(1) if fd is None else fd
        os.set_inheritable(self.fd, False)
        os.dup2(2, 1)

    def write(self, line):
        data = (json.dumps(line) + "\n").encode()
        while data:
            data = data[os.write(self.fd, data):]


def jobs_of(options):
    if options.mode == "doctor":
        return {name: lambda send, name=name: stack_doctor.examine(name, send, options.device)
                for name in ["python", "numpy"] + stack_gpu.NAMES}
    settings = Settings(options.thorough)
    jobs = {"python": lambda send: stack_numpy.measure_python(send, settings),
            "numpy": lambda send: stack_numpy.measure_numpy(send, settings)}
    for name in stack_gpu.NAMES:
        jobs[name] = lambda send, name=name: stack_gpu.measure(name, send, settings, options.device)
    return jobs


def names_of(jobs, options):
    return [name for name in jobs if not options.only or name in options.only.split(",")]


def tell_started(names, output):
    output.write({"kind": "started", "schema": SCHEMA, "names": names, "executable": sys.executable or "",
                  "version": sys.version.split()[0]})


def run_survey(jobs, options, output):
    """In this process: nothing is imported."""
    names = names_of(jobs, options)
    tell_started(names, output)
    for name in names:
        stack_survey.survey(lambda line, name=name: output.write(dict(line, of=name)), name)


class Figures:
    """Those of one package, from several processes; they are written once the last has ended."""

    def __init__(self, output):
        self.output = output
        self.of_name = {}

    def take(self, line):
        self.of_name.setdefault(line["name"], []).append(line)

    def write(self):
        for lines in self.of_name.values():
            self.output.write(dict(lines[0], figure=merged([line["figure"] for line in lines])))
        self.of_name = {}


def run_job(job, name, processes, limit, output):
    """In `processes` of its own, one after the other. One that ends badly is the last; what is known by then
    counts."""
    figures = Figures(output)
    end = time.monotonic() + limit
    failed = False
    try:
        for process in range(processes):
            for line in stack_children.Apart(job, max(1.0, end - time.monotonic())).lines():
                line["of"] = name
                failed = failed or line["kind"] == "problem"
                if line["kind"] == "figure" and processes > 1:
                    figures.take(line)
                elif process == 0 or line["kind"] == "progress":
                    output.write(line)
            if failed:
                break
    finally:
        figures.write()


def run_jobs(jobs, options, output):
    names = names_of(jobs, options)
    tell_started(names, output)
    processes = Settings(options.thorough).processes if options.mode == "measure" else 1
    for done, name in enumerate(names):
        begin = time.monotonic()
        output.write({"kind": "begin", "of": name, "done": done})
        run_job(jobs[name], name, 1 if name == "python" else processes, options.limit, output)
        output.write({"kind": "done", "of": name, "seconds": round(time.monotonic() - begin, 3)})


def run_verify(options, output):
    tell_started(["numpy"] + options.stacks.split(","), output)

    def apart(name, action):
        for line in stack_children.Apart(action, options.limit).lines():
            yield dict(line, of=name)

    stack_verify.run(options, apart, output.write)


def parser():
    result = argparse.ArgumentParser(prog="stack.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    result.add_argument("mode", choices=["survey", "doctor", "measure", "verify"])
    result.add_argument("--thorough", action="store_true")
    result.add_argument("--device", type=int, default=0)
    result.add_argument("--limit", type=float, help="seconds that each package may take")
    result.add_argument("--only", default="")
    result.add_argument("--fd", type=int)
    verify = result.add_argument_group("verify")
    verify.add_argument("--workloads", default="", help="templates, set apart by commas; default all")
    verify.add_argument("--stacks", default="cupy,pytorch,numba")
    verify.add_argument("--sizes", type=int, default=5)
    verify.add_argument("--rounds", type=int, default=3)
    verify.add_argument("--repetitions", type=int, default=5)
    verify.add_argument("--task-seconds", type=float, default=0.04, help="of the largest task on the CPU")
    verify.add_argument("--row-seconds", type=float, default=0.02, help="that times are taken for, at least")
    return result


def main(arguments):
    options = parser().parse_args(arguments)
    if options.limit is None:
        options.limit = 300.0 if options.thorough else 60.0
    output = Output(options.fd)
    try:
        stack_children.cancel_on_signals()
        if options.mode == "verify":
            run_verify(options, output)
        else:
            run = run_survey if options.mode == "survey" else run_jobs
            run(jobs_of(options), options, output)
        output.write({"kind": "end"})
    except stack_children.Cancelled:
        output.write({"kind": "end", "cancelled": True})
    except BrokenPipeError:  # nobody reads any more
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
