// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/recent_files.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace gpuspeedup {
namespace {

const QString key = QStringLiteral("recent/plans");

} // namespace

QString RecentFiles::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/settings.ini");
}

QStringList RecentFiles::list() const
{
    QStringList list = QSettings(settingsFile_, QSettings::IniFormat).value(key).toStringList();
    list.removeAll(QString());
    return list.mid(0, most);
}

void RecentFiles::add(const QString& fileName)
{
    const QString path = QFileInfo(fileName).absoluteFilePath();
    QStringList files = list();
    files.removeAll(path);
    files.prepend(path);
    store(files.mid(0, most));
}

void RecentFiles::remove(const QString& fileName)
{
    QStringList files = list();
    if (files.removeAll(QFileInfo(fileName).absoluteFilePath()) > 0)
        store(files);
}

void RecentFiles::clear()
{
    store({});
}

void RecentFiles::store(const QStringList& list)
{
    QSettings settings(settingsFile_, QSettings::IniFormat);
    if (list.isEmpty())
        settings.remove(key);
    else
        settings.setValue(key, list);
}

} // namespace gpuspeedup
