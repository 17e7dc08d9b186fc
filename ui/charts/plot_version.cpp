// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_version.h"

#include <qcustomplot.h>

namespace gpuspeedup {

const char* plotVersion()
{
    return QCUSTOMPLOT_VERSION_STR;
}

} // namespace gpuspeedup
