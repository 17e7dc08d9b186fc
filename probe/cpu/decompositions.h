// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/thread_team.h"

#include <cstddef>
#include <cstdint>

namespace gpuspeedup {

// Of an n × n matrix that stands column by column; in place, by blocks of columns, after each of which the
// team updates what is right of it. Results are those of Lapack. Source: Golub and Van Loan, Matrix
// Computations, 4th edition, sections 3.4 and 4.2.

void decomposeLu(std::size_t n, float* matrix, std::int32_t* pivots, ThreadTeam& team);
void decomposeCholesky(std::size_t n, float* matrix, ThreadTeam& team);

} // namespace gpuspeedup
