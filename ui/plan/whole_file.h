// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace gpuspeedup {

/// Writes the file whole and on the disk, or leaves the old one as it was. Throws Error with one sentence.
void writeWholeFile(const QString& fileName, const QByteArray& content);

/// Throws Error with one sentence where there is no regular file of that name: reading a pipe or a device
/// might never end.
void requireRegularFile(const QString& fileName);

} // namespace gpuspeedup
