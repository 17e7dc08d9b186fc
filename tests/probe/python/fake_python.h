// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <string>

namespace gpuspeedup {

/// A folder with made-up interpreters and packages.
class FakePython
{
public:
    /// Path of a program that does what `script` says; file descriptor 3 takes its lines.
    std::string interpreter(const QByteArray& script)
    {
        const QString path = folder_.filePath(QStringLiteral("python%1").arg(++count_));
        write(path, "#!/bin/sh\n" + script);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path.toStdString();
    }

    /// The real Python with a package of its own, which is `text`, before all others.
    std::string withPackage(const QByteArray& name, const QByteArray& text)
    {
        const QString packages = folder_.filePath(QStringLiteral("packages%1").arg(++count_));
        QDir().mkpath(packages + "/" + name);
        write(packages + "/" + name + "/__init__.py", text);
        return interpreter("export PYTHONPATH=" + packages.toUtf8() + "\nexec " REAL_PYTHON " \"$@\"\n");
    }

    /// The real Python, which finds none of the packages.
    std::string withoutPackages() { return interpreter("exec " REAL_PYTHON " -S \"$@\"\n"); }

private:
    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
    }

    QTemporaryDir folder_;
    int count_ = 0;
};

} // namespace gpuspeedup
