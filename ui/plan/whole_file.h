// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace gpuspeedup {

struct WholeFile
{
    QString fileName;
    QByteArray content;
};

/// Writes the file whole and on the disk, or leaves the old one as it was. Throws Error with one sentence.
void writeWholeFile(const QString& fileName, const QByteArray& content);
/// Gives the files their names only once the content of all is on the disk.
void writeWholeFiles(const std::vector<WholeFile>& files);

/// Throws Error with one sentence where there is no regular file of that name: reading a pipe or a device
/// might never end.
void requireRegularFile(const QString& fileName);

} // namespace gpuspeedup
