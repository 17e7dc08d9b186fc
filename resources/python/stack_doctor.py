# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether each package works on this machine: imported, its GPU opened, a small task computed and compared."""
import platform
import sys

from stack_children import Problem
from stack_gpu import opened, quiet_environment
from stack_libraries import LIBRARIES, gpu_problem
from stack_numpy import import_numpy, threads_note


def blas_of(numpy):
    """Name of the library behind matrix products; empty where NumPy does not tell."""
    try:
        return numpy.show_config(mode="dicts")["Build Dependencies"]["blas"]["name"]
    except Exception:  # older than 1.25
        return ""


def examine_numpy(send):
    numpy = import_numpy()
    send({"kind": "record", "version": numpy.__version__, "path": numpy.__file__})
    n = 64
    product = numpy.ones((n, n), dtype="float32") @ numpy.ones((n, n), dtype="float32")
    if not (product == n).all():
        raise Problem("wrong", "a product of matrices of ones")
    blas = blas_of(numpy)
    send({"kind": "record", "notes": [note for note in (blas, threads_note()) if note]})


def examine_gpu(name, send, device):
    library = LIBRARIES[name]()
    send({"kind": "record", "version": library.version, "path": library.path})
    gpu = opened(library, device)
    send({"kind": "record", "gpu": gpu, "cuda": library.cuda_version(), "driver": library.driver_version()})
    import numpy
    n = 64
    try:
        ones = library.to_gpu(numpy.ones((n, n), dtype="float32").ravel())
        if not (library.to_host(library.allocating(ones, ones)) == 2).all():
            raise Problem("wrong", "1 + 1")
        if library.has_matrix_product:
            matrix = library.to_gpu(numpy.ones((n, n), dtype="float32"))
            if not (library.to_host(library.product(matrix, matrix)) == n).all():
                raise Problem("wrong", "a product of matrices of ones")
    except Problem:
        raise
    except Exception as error:
        problem = gpu_problem(error)
        raise Problem("failed" if problem.kind == "no-gpu" else problem.kind, problem.detail)


def examine(name, send, device):
    quiet_environment()
    if name == "python":
        send({"kind": "record", "version": platform.python_version(), "path": sys.executable or ""})
    elif name == "numpy":
        examine_numpy(send)
    else:
        examine_gpu(name, send, device)
