// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/dropped_file.h"

#include "model/machine_profile.h"

#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QUrl>

namespace gpuspeedup {

bool isDrop(const QEvent& event)
{
    return event.type() == QEvent::DragEnter || event.type() == QEvent::DragMove ||
           event.type() == QEvent::Drop;
}

QStringList takeDroppedFiles(QEvent& event)
{
    auto& drop = static_cast<QDropEvent&>(event); // the base of all three
    QStringList files;
    for (const QUrl& url : drop.mimeData()->urls())
        files += url.toLocalFile(); // empty where it is none
    if (files.isEmpty() || files.contains(QString())) {
        event.ignore();
        return {};
    }
    drop.setDropAction(Qt::CopyAction); // the files stay where they are
    drop.accept();
    return event.type() == QEvent::Drop ? files : QStringList();
}

bool isMachineProfile(const QString& fileName)
{
    QFile file(fileName);
    if (!QFileInfo(fileName).isFile() || file.size() > static_cast<qint64>(mostProfileBytes) ||
        !file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    return document.contains(QLatin1String("gpus")) || document.contains(QLatin1String("measured_at"));
}

} // namespace gpuspeedup
