# SPDX-License-Identifier: GPL-3.0-or-later
"""CuPy, PyTorch and Numba behind one face: each as its own documentation tells people to use it."""
import importlib
import os
import re

from stack_children import Problem, first_line, is_memory


def imported(module):
    """Throws Problem, that it is not installed or what keeps it from being imported."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name == module:
            raise Problem("missing")
        raise Problem("broken", first_line(error))
    except Exception as error:
        raise Problem("mismatch" if is_mismatch(str(error)) else "broken", first_line(error))


def is_mismatch(words):
    """Versions that do not fit together: of the driver and CUDA, or of the package and NumPy."""
    patterns = (r"driver version is insufficient", r"cudaErrorInsufficientDriver", r"too old",
                r"CUDA_ERROR_SYSTEM_DRIVER_MISMATCH", r"cudaErrorSystemDriverMismatch", r"driver/library version",
                r"unsupported toolchain", r"UNSUPPORTED_PTX_VERSION", r"no kernel image", r"NO_BINARY_FOR_GPU",
                r"compiled (using|against) .*(NumPy|numpy|API)", r"numpy\.dtype size changed",
                r"module 'numpy' has no attribute", r"[Nn]eeds NumPy", r"multiarray failed to import", r"undefined symbol", r"GLIBC")
    return any(re.search(pattern, words) for pattern in patterns)


def gpu_problem(error):
    """What went wrong at the first use of the GPU."""
    words = first_line(error)
    if is_mismatch(words):
        return Problem("mismatch", words)
    return Problem("memory", words) if is_memory(error) else Problem("no-gpu", words)


def version_text(number):
    """13000 → 13.0"""
    return "%d.%d" % (number // 1000, number % 1000 // 10) if number else ""


class ArrayPackage:
    """What CuPy and PyTorch have in common: `xp`, whose arrays have operators and know NumPy's functions."""
    has_matrix_product = True
    has_expressions = True
    has_autograd = False

    def in_place(self, a, b, out):
        self.xp.add(a, b, out=out)

    def allocating(self, a, b):
        return a + b

    def product(self, a, b):
        return a @ b

    def sqrt(self, a):
        return self.xp.sqrt(a)

    def fft(self, a):
        return self.xp.fft.fft(a)

    def sort(self, a):
        return self.xp.sort(a)

    def histogram(self, a, bins):
        return self.xp.bincount(a, minlength=bins)


class CuPy(ArrayPackage):
    name = "cupy"
    module = "cupy"

    def __init__(self):
        self.xp = imported("cupy")
        if not hasattr(self.xp, "ndarray"):
            raise Problem("broken", "there is a module cupy without arrays")
        self.version = self.xp.__version__
        self.path = self.xp.__file__

    def cuda_version(self):
        return version_text(self.xp.cuda.runtime.runtimeGetVersion())

    def driver_version(self):
        return version_text(self.xp.cuda.runtime.driverGetVersion())

    def open(self, device):
        if self.xp.cuda.runtime.getDeviceCount() <= device:
            raise Problem("no-gpu", "CuPy counts %d" % self.xp.cuda.runtime.getDeviceCount())
        self.xp.cuda.Device(device).use()
        self.xp.zeros(1, dtype="float32")
        self.sync()
        name = self.xp.cuda.runtime.getDeviceProperties(device)["name"]
        return name.decode() if isinstance(name, bytes) else name

    def sync(self):
        self.xp.cuda.get_current_stream().synchronize()

    def to_gpu(self, array):
        return self.xp.asarray(array)

    def to_host(self, array):
        return self.xp.asnumpy(array)

    def free_memory(self):
        self.xp.get_default_memory_pool().free_all_blocks()
        self.xp.get_default_pinned_memory_pool().free_all_blocks()


class PyTorch(ArrayPackage):
    name = "pytorch"
    module = "torch"
    has_autograd = True

    def __init__(self):
        self.xp = imported("torch")
        if not hasattr(self.xp, "Tensor"):
            raise Problem("broken", "there is a module torch without tensors")
        self.version = self.xp.__version__
        self.path = self.xp.__file__

    def cuda_version(self):
        return self.xp.version.cuda or ""

    def driver_version(self):
        try:
            return version_text(self.xp._C._cuda_getDriverVersion())
        except Exception:
            return ""

    def open(self, device):
        if not self.xp.version.cuda:
            other = getattr(self.xp.version, "hip", None)
            raise Problem("no-cuda", "it was built for ROCm" if other else "it was built for the CPU alone")
        if not self.xp.cuda.is_available():
            self.xp.cuda.init()  # throws what is the matter
            raise Problem("no-gpu", "torch.cuda.is_available() is False")
        if self.xp.cuda.device_count() <= device:
            raise Problem("no-gpu", "PyTorch counts %d" % self.xp.cuda.device_count())
        self.xp.cuda.set_device(device)
        self.xp.zeros(1, device="cuda")
        self.sync()
        return self.xp.cuda.get_device_name(device)

    def sync(self):
        self.xp.cuda.synchronize()

    def to_gpu(self, array):
        return self.xp.from_numpy(array).cuda()

    def to_host(self, array):
        return array.cpu().numpy()

    def sort(self, a):
        return self.xp.sort(a).values

    def autograd_chain(self, n, length):
        """Product of `length` factors and its gradient: `length` launches there, as many back."""
        torch = self.xp
        x = torch.ones(n, device="cuda", requires_grad=True)
        factor = torch.ones(n, device="cuda")
        seed = torch.ones(n, device="cuda")

        def chain():
            x.grad = None
            y = x
            for _ in range(length):
                y = y * factor
            y.backward(seed)

        return chain

    def free_memory(self):
        self.xp.cuda.empty_cache()


class Numba:
    name = "numba"
    module = "numba"
    has_matrix_product = False
    has_expressions = False
    has_autograd = False

    def __init__(self):
        numba = imported("numba")
        if not hasattr(numba, "njit"):
            raise Problem("broken", "there is a module numba that compiles nothing")
        try:
            from numba import cuda
        except Exception as error:
            raise Problem("mismatch" if is_mismatch(str(error)) else "broken", first_line(error))
        globals()["cuda"] = cuda  # kernels find it there, as in a program; so does the simulator
        self.cuda = cuda
        self.version = numba.__version__
        self.path = numba.__file__
        self.add = None

    def cuda_version(self):
        try:
            return "%d.%d" % self.cuda.runtime.get_version()
        except Exception:
            return ""

    def driver_version(self):
        try:
            return "%d.%d" % self.cuda.cudadrv.driver.driver.get_version()
        except Exception:
            return ""

    def is_simulator(self):
        return os.environ.get("NUMBA_ENABLE_CUDASIM", "0") not in ("", "0")

    def open(self, device):
        if not self.is_simulator() and not self.cuda.is_available():
            error = getattr(self.cuda, "cuda_error", lambda: None)()
            if error:
                raise gpu_problem(error)
            raise Problem("no-gpu", "numba.cuda.is_available() is False")
        if len(self.cuda.gpus) <= device:
            raise Problem("no-gpu", "Numba counts %d" % len(self.cuda.gpus))
        self.cuda.select_device(device)
        context = self.cuda.current_context()
        self.sync()
        name = getattr(getattr(context, "device", None), "name", "the simulator")
        return name.decode() if isinstance(name, bytes) else str(name)

    def sync(self):
        self.cuda.synchronize()

    def compile(self):
        @cuda.jit  # noqa: F821
        def add(a, b, out):
            i = cuda.grid(1)
            if i < out.size:
                out[i] = a[i] + b[i]

        self.add = add

    def to_gpu(self, array):
        return self.cuda.to_device(array)

    def to_host(self, array):
        return array.copy_to_host()

    def in_place(self, a, b, out):
        if self.add is None:
            self.compile()
        threads = 256
        self.add[(out.size + threads - 1) // threads, threads](a, b, out)

    def allocating(self, a, b):
        out = self.cuda.device_array(a.shape, a.dtype)
        self.in_place(a, b, out)
        return out

    def free_memory(self):
        self.cuda.current_context().deallocations.clear()


LIBRARIES = {library.name: library for library in (CuPy, PyTorch, Numba)}
