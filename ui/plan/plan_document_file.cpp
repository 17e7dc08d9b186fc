// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_document.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "model/text_file.h"
#include "ui/plan/whole_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace gpuspeedup {
namespace {

const QString suffix = QLatin1Char('.') + QString::fromLatin1(planFileSuffix.data(),
                                                              static_cast<qsizetype>(planFileSuffix.size()));

QByteArray digestOf(QByteArrayView content)
{
    QCryptographicHash hash(QCryptographicHash::Sha1); // no secret: tells two contents apart
    hash.addData(content);
    return hash.result();
}

std::string pathOf(const QString& fileName)
{
    return QFile::encodeName(fileName).toStdString();
}

} // namespace

bool PlanDocument::changedOnDisk() const
{
    if (contentOnDisk_.isEmpty() || !QFileInfo(fileName_).isFile())
        return false;
    try {
        return digestOf(readTextFile(pathOf(fileName_), mostPlanBytes)) != contentOnDisk_;
    } catch (const Error&) {
        return true; // nobody can tell
    }
}

void PlanDocument::open(const QString& fileName)
{
    requireRegularFile(fileName);
    const std::string path = pathOf(fileName);
    const std::string text = readTextFile(path, mostPlanBytes);
    const PlanFile plan = planFileFromJson(text, quotePath(path));
    if (fileName.endsWith(planSuffix(), Qt::CaseInsensitive))
        reset(plan, QFileInfo(fileName).absoluteFilePath(), digestOf(text));
    else
        reset(plan);
}

void PlanDocument::saveTo(const QString& fileName)
{
    const QByteArray content = QByteArray::fromStdString(planFileToJson(plan_));
    writeWholeFile(fileName, content);
    fileName_ = QFileInfo(fileName).absoluteFilePath();
    contentOnDisk_ = digestOf(content);
    endMerging();
    steps_.setClean();
    emit fileChanged();
}

} // namespace gpuspeedup
