// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program_icon.h"

#include <QString>

/// The pictures are in a static library, whose resources nobody registers unless told.
static void registerPictures()
{
    Q_INIT_RESOURCE(program_icon);
}

namespace gpuspeedup {

QIcon programIcon()
{
    registerPictures();
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) // 256: task switchers at scale 2
        icon.addFile(QStringLiteral(":/program_icon/%1.png").arg(size), {size, size});
    return icon;
}

} // namespace gpuspeedup
