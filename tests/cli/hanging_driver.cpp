// SPDX-License-Identifier: GPL-3.0-or-later
//
// A libcuda.so.1 whose functions never return, like those of a driver that has lost its GPU.
#include <unistd.h>

namespace {

int hang()
{
    while (true)
        pause();
}

} // namespace

extern "C" {

int cuInit(unsigned)
{
    return hang();
}

int cuDriverGetVersion(int*)
{
    return hang();
}

int cuGetProcAddress(const char*, void**, int, unsigned long long)
{
    return hang();
}

int cuGetProcAddress_v2(const char*, void**, int, unsigned long long, void*)
{
    return hang();
}
}
