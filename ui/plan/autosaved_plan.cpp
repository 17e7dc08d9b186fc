// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/autosaved_plan.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "model/text_file.h"
#include "ui/locale_text.h"
#include "ui/plan/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace gpuspeedup {
namespace {

const QString suffix = QStringLiteral(".autosave");
const QString lockSuffix = QStringLiteral(".lock");
const QString fileKey = QStringLiteral("file");
const QString digestKey = QStringLiteral("digest");
constexpr std::size_t mostHeaderBytes = 1 << 16;

[[noreturn]] void fail(const QString& sentence, const QString& path)
{
    throw Error(sentence.arg(toQString(quotePath(path.toStdString()))).toStdString());
}

/// Null where another process holds it.
std::unique_ptr<QLockFile> tryLock(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(path + lockSuffix);
    lock->setStaleLockTime(0); // age says nothing: only the end of its process does
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

/// Of windows that ended without anything to save.
void removeIdleLocks(const QDir& folder)
{
    for (const QString& name : folder.entryList({QLatin1Char('*') + suffix + lockSuffix}, QDir::Files)) {
        const QString path = folder.filePath(name.chopped(lockSuffix.size()));
        if (!QFile::exists(path))
            tryLock(path).reset(); // unlocking removes it
    }
}

} // namespace

QByteArray autosaveText(const AutosavedPlan& plan)
{
    const QJsonObject header{{fileKey, plan.fileName},
                             {digestKey, QString::fromLatin1(plan.contentOnDisk.toHex())}};
    return QJsonDocument(header).toJson(QJsonDocument::Compact) + '\n' +
           QByteArray::fromStdString(planFileToJson(plan.plan));
}

AutosavedPlan readAutosave(const QString& path)
{
    const std::string encoded = QFile::encodeName(path).toStdString();
    const std::string text = readTextFile(encoded, mostPlanBytes + mostHeaderBytes);
    const std::size_t end = text.find('\n');
    const QJsonDocument header = QJsonDocument::fromJson(QByteArray::fromStdString(text.substr(0, end)));
    if (end == std::string::npos || !header.isObject())
        fail(QCoreApplication::translate("gpuspeedup::Autosave", "%1 is no automatically saved plan."), path);
    return {.plan = planFileFromJson(std::string_view(text).substr(end + 1), quotePath(encoded)),
            .fileName = header[fileKey].toString(),
            .contentOnDisk = QByteArray::fromHex(header[digestKey].toString().toLatin1())};
}

void AutosaveFile::remove() const
{
    QFile::remove(path);
}

QString AutosaveFile::setAside() const
{
    QString aside = path.chopped(suffix.size()) + QStringLiteral(".damaged");
    QFile::rename(path, aside);
    return aside;
}

QString stateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString folder =
        QDir::isAbsolutePath(given) ? given : QDir::homePath() + QStringLiteral("/.local/state");
    return folder + QStringLiteral("/gpu-speedup");
}

AutosaveFile newAutosaveFile(const QString& folder)
{
    const QString path =
        folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + suffix;
    if (QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    AutosaveFile file{.path = path, .lock = tryLock(path)};
    if (file.lock == nullptr)
        fail(QCoreApplication::translate(
                 "gpuspeedup::Autosave",
                 "Nothing can be kept in %1, so changes that are not saved would be lost; save often."),
             folder);
    return file;
}

AutosaveFile takeAutosave(const QString& path)
{
    return {.path = path, .lock = tryLock(path)};
}

std::vector<AutosaveFile> orphanedAutosaves(const QString& folder)
{
    const QDir directory(folder);
    std::vector<AutosaveFile> orphans;
    for (const QString& name : directory.entryList({QLatin1Char('*') + suffix}, QDir::Files, QDir::Time)) {
        AutosaveFile file = takeAutosave(directory.filePath(name));
        if (file.lock != nullptr && QFile::exists(file.path)) // or its window ended just now
            orphans.push_back(std::move(file));
    }
    removeIdleLocks(directory);
    return orphans;
}

} // namespace gpuspeedup
