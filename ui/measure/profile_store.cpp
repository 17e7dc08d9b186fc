// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/profile_store.h"

#include "model/error.h"
#include "model/learning/kept_observations.h"
#include "model/learning/verified_observations.h"
#include "model/machine/profile_folder.h"
#include "model/machine/same_machine.h"
#include "model/text_file.h"
#include "ui/locale_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <set>

namespace gpuspeedup {
namespace {

const QString suffix = QStringLiteral(".json");

QString translated(const char* text)
{
    return QCoreApplication::translate("gpuspeedup::ProfileStore", text);
}

[[noreturn]] void fail(const QString& sentence)
{
    throw Error(sentence.toStdString());
}

void writeWhole(const QString& path, const MachineProfile& profile)
{
    const std::string text = profileToJson(profile);
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) &&
        file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) &&
        file.commit();
    if (!written)
        fail(translated(QT_TRANSLATE_NOOP("gpuspeedup::ProfileStore",
                                          "The profile was not written to %1: %2; choose another place."))
                 .arg(path, file.errorString()));
}

/// A name can be changed; what was measured cannot.
bool isSameMeasurement(const MachineProfile& a, const MachineProfile& b)
{
    return a.measuredAt == b.measuredAt && a.host == b.host && a.cpu == b.cpu && a.gpus == b.gpus;
}

} // namespace

ProfileStore::ProfileStore(const QString& folder) : folder_(folder) {}

QString ProfileStore::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/profiles");
}

std::vector<ProfileStore::Entry> ProfileStore::entries() const
{
    std::vector<Entry> list;
    for (const QString& file : folder_.entryList({QLatin1Char('*') + suffix}, QDir::Files, QDir::Name)) {
        Entry entry{.file = file, .profile = {}, .problem = {}};
        try {
            entry.profile = read(file);
        } catch (const Error& error) {
            entry.problem = modelText(error.what());
        }
        list.push_back(std::move(entry));
    }
    std::stable_sort(list.begin(), list.end(), [](const Entry& a, const Entry& b) {
        if (a.problem.isEmpty() != b.problem.isEmpty())
            return a.problem.isEmpty();
        return a.profile.measuredAt > b.profile.measuredAt;
    });
    return list;
}

QString ProfileStore::add(const MachineProfile& profile)
{
    return addTo(entries(), profile);
}

std::size_t ProfileStore::takeOverObservations(MachineProfile& profile) const
{
    for (const Entry& entry : entries()) { // the newest first
        const std::vector<ObservedPair>& learned = entry.profile.observations;
        if (!entry.problem.isEmpty() || learned.empty() || !isSameMachine(entry.profile, profile))
            continue;
        keepObservations(profile, learned);
        return learned.size();
    }
    return 0;
}

/// Of the same measurement there may be more by now.
void ProfileStore::addObservationsTo(const Entry& entry, const std::vector<ObservedPair>& observations)
{
    MachineProfile profile = entry.profile;
    addObservations(profile, observations);
    if (profile.observations != entry.profile.observations)
        writeWhole(folder_.filePath(entry.file), profile);
}

QString ProfileStore::addTo(const std::vector<Entry>& kept, const MachineProfile& profile)
{
    for (const Entry& entry : kept)
        if (entry.problem.isEmpty() && isSameMeasurement(entry.profile, profile)) {
            addObservationsTo(entry, profile.observations);
            return entry.file;
        }
    if (!folder_.mkpath(QStringLiteral(".")))
        fail(translated(QT_TRANSLATE_NOOP("gpuspeedup::ProfileStore",
                                          "The folder %1 cannot be created; check its permissions."))
                 .arg(folder_.path()));
    const QString file = freeName(profile);
    writeWhole(folder_.filePath(file), profile);
    return file;
}

ProfileStore::Import ProfileStore::importFrom(const QStringList& paths)
{
    Import result;
    std::vector<Entry> kept = entries();
    std::set<std::string> names;
    for (const Entry& entry : kept)
        names.insert(entry.profile.name);
    const auto importFile = [&](const std::string& path) {
        MachineProfile profile = readProfileFile(path);
        profile.name = distinctName(profile, names);
        const QString file = addTo(kept, profile);
        const bool known = std::ranges::find(kept, file, &Entry::file) != kept.end();
        (known ? result.known : result.added) += file;
        if (!profile.complete)
            result.cutShort += toQString(profile.name);
        if (known)
            return;
        names.insert(profile.name);
        kept.push_back({.file = file, .profile = std::move(profile), .problem = {}});
    };
    const auto tryTo = [&result](const auto& action) {
        try {
            action();
        } catch (const Error& error) {
            result.refused += modelText(error.what());
        }
    };
    for (const QString& name : paths)
        tryTo([&] {
            const std::string path = QFile::encodeName(name).toStdString();
            for (const std::string& file :
                 isFolder(path) ? profileFilesIn(path) : std::vector<std::string>{path})
                tryTo([&] { importFile(file); });
        });
    return result;
}

void ProfileStore::exportTo(const QString& file, const QString& path) const
{
    writeWhole(path, read(file));
}

QString ProfileStore::rename(const QString& file, const QString& name)
{
    if (name.trimmed().isEmpty())
        fail(translated(
            QT_TRANSLATE_NOOP("gpuspeedup::ProfileStore", "A profile needs a name; the old one was kept.")));
    MachineProfile profile = read(file);
    const QString kept = name.simplified().left(200);
    profile.name = kept.toStdString();
    writeWhole(folder_.filePath(file), profile);
    return kept;
}

void ProfileStore::remove(const QString& file)
{
    QFile stored(folder_.filePath(file));
    if (!stored.remove())
        fail(translated(QT_TRANSLATE_NOOP("gpuspeedup::ProfileStore", "The profile %1 was not deleted: %2."))
                 .arg(file, stored.errorString()));
}

MachineProfile ProfileStore::read(const QString& file) const
{
    return profileFromJson(
        readTextFile(QFile::encodeName(folder_.filePath(file)).toStdString(), mostProfileBytes),
        file.toStdString());
}

/// The time and the host in letters every file system takes.
QString ProfileStore::freeName(const MachineProfile& profile) const
{
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9]+"));
    constexpr int longestHost = 40;
    const QString moment = toQString(profile.measuredAt).remove(unsafe);
    const QString host = toQString(profile.host).replace(unsafe, QStringLiteral("-")).left(longestHost);
    const QString stem = QStringList{moment.isEmpty() ? QStringLiteral("profile") : moment, host}
                             .filter(QRegularExpression(QStringLiteral("\\w")))
                             .join(QLatin1Char('-'));
    QString name = stem + suffix;
    for (int i = 2; folder_.exists(name); ++i)
        name = stem + QLatin1Char('-') + QString::number(i) + suffix;
    return name;
}

} // namespace gpuspeedup
