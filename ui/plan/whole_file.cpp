// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/whole_file.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "ui/locale_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace gpuspeedup {
namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("gpuspeedup::PlanDocument", text);
}

[[noreturn]] void fail(const QString& sentence, const QString& fileName, const QString& reason = {})
{
    const QString named = sentence.arg(toQString(quotePath(fileName.toStdString())));
    throw Error((reason.isEmpty() ? named : named.arg(reason)).toStdString());
}

} // namespace

void writeWholeFile(const QString& fileName, const QByteArray& content)
{
    if (const QFileInfo old(fileName); old.exists() && !old.isFile()) // QSaveFile would take a device's place
        fail(translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanDocument",
                                          "%1 is a folder or a device; save to a file.")),
             fileName);
    QSaveFile file(fileName);
    // commit() does not see where its own flush fails
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush() ||
        !file.commit())
        fail(
            translated(QT_TRANSLATE_NOOP(
                "gpuspeedup::PlanDocument",
                "%1 was not saved: %2; check the name, the permissions and the disk, or save it elsewhere.")),
            fileName, file.errorString());
}

void requireRegularFile(const QString& fileName)
{
    const QFileInfo file(fileName);
    if (!file.exists())
        fail(translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanDocument",
                                          "%1 is not there any more; look for it with Open.")),
             fileName);
    if (!file.isFile())
        fail(translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanDocument", "%1 is not a file; name a plan file.")),
             fileName);
}

} // namespace gpuspeedup
