# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed, found without importing any of it."""
import importlib.util
import os
import sys

MODULES = {"numpy": "numpy", "cupy": "cupy", "pytorch": "torch", "numba": "numba"}
# Distributions whose version is the package's.
DISTRIBUTIONS = {"numpy": ("numpy",), "pytorch": ("torch",), "numba": ("numba",),
                 "cupy": ("cupy-cuda13x", "cupy-cuda12x", "cupy-cuda11x", "cupy")}


def version_of(name):
    try:
        from importlib import metadata
    except ImportError:
        return ""
    for distribution in DISTRIBUTIONS[name]:
        try:
            return metadata.version(distribution)
        except Exception:  # not installed so, or its records are broken
            continue
    return ""


def survey(send, name):
    if name == "python":
        send({"kind": "record", "version": sys.version.split()[0], "path": sys.executable or ""})
        return
    try:
        found = importlib.util.find_spec(MODULES[name])
    except (ImportError, ValueError):
        found = None
    if found is None or (found.origin is None and not found.submodule_search_locations):
        send({"kind": "problem", "problem": "missing", "detail": ""})
        return
    places = list(found.submodule_search_locations or [])
    send({"kind": "record", "version": version_of(name),
          "path": found.origin or (os.path.join(places[0], "") if places else "")})
