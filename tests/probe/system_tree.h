// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <filesystem>

namespace gpuspeedup {

/// A made-up /sys, /proc and /dev.
class SystemTree
{
public:
    void write(const QString& path, const QByteArray& text) const
    {
        const QString whole = folder_.filePath(path);
        QFile file(whole);
        if (!QDir().mkpath(QFileInfo(whole).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(text) != text.size())
            qFatal("the test cannot write %s", qPrintable(whole));
    }
    [[nodiscard]] std::filesystem::path root() const { return folder_.path().toStdString(); }

private:
    QTemporaryDir folder_;
};

} // namespace gpuspeedup
