// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/whole_file.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "ui/locale_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>

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

/// QSaveFile would take a device's place.
void requireNoDevice(const QString& fileName)
{
    if (const QFileInfo old(fileName); old.exists() && !old.isFile())
        fail(translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanDocument",
                                          "%1 is a folder or a device; save to a file.")),
             fileName);
}

[[noreturn]] void failToWrite(const QSaveFile& file)
{
    fail(translated(QT_TRANSLATE_NOOP(
             "gpuspeedup::PlanDocument",
             "%1 was not saved: %2; check the name, the permissions and the disk, or save it elsewhere.")),
         file.fileName(), file.errorString());
}

} // namespace

void writeWholeFile(const QString& fileName, const QByteArray& content)
{
    writeWholeFiles({{fileName, content}});
}

void writeWholeFiles(const std::vector<WholeFile>& files)
{
    std::vector<std::unique_ptr<QSaveFile>> written;
    for (const WholeFile& file : files) {
        requireNoDevice(file.fileName);
        auto& save = *written.emplace_back(std::make_unique<QSaveFile>(file.fileName));
        // commit() does not see where its own flush fails
        if (!save.open(QIODevice::WriteOnly) || save.write(file.content) != file.content.size() ||
            !save.flush())
            failToWrite(save);
    }
    for (const auto& save : written)
        if (!save->commit())
            failToWrite(*save);
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
