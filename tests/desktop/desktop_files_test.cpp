// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/plan_file.h"

#include <QFile>
#include <QImageReader>
#include <QMap>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace gpuspeedup;

/// Menu entry, metainfo and file type: that they agree with each other and with the program, and speak
/// Chinese.
class DesktopFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsThereInChinese_data();
    void everyTextIsThereInChinese();
    void theMenuEntryHasOneMainCategoryAndTakesAFile();
    void everyTextOfTheMenuEntryIsThereInChinese();
    void oneIdStandsForTheProgramEverywhere();
    void oneTypeStandsForPlansEverywhere();
    void theNewestReleaseIsThisVersion();
    void everyScreenshotIsAPictureOfTheProject();
};

namespace {

constexpr const char* id = "org.gpuspeedup.estimator";
constexpr const char* planType = "application/vnd.gpuspeedup.plan+json";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

QByteArray resource(const char* ending)
{
    return contentOf(QStringLiteral(PROJECT "/resources/desktop/") + QLatin1String(id) +
                     QLatin1String(ending));
}

struct Element
{
    QString name;
    QString text;
    QString language;
    QXmlStreamAttributes attributes;
};

/// Those with a text or without children, in order.
QList<Element> elementsOf(const QByteArray& xml)
{
    QList<Element> elements;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement)
            elements.append({reader.name().toString(),
                             {},
                             reader.attributes().value("xml:lang").toString(),
                             reader.attributes()});
        else if (reader.isCharacters() && !reader.isWhitespace())
            elements.last().text += reader.text().toString();
    if (reader.hasError())
        qFatal("%s", qPrintable(reader.errorString()));
    return elements;
}

QStringList textsOf(const QList<Element>& elements, const char* name)
{
    QStringList texts;
    for (const Element& element : elements)
        if (element.name == QLatin1String(name) && element.language.isEmpty())
            texts += element.text;
    return texts;
}

/// Keys of the first group of the menu entry.
QMap<QString, QString> menuEntry()
{
    QMap<QString, QString> entry;
    const QString text = QString::fromUtf8(resource(".desktop"));
    for (const QString& line : text.left(text.indexOf("[Desktop Action")).split(QLatin1Char('\n')))
        if (const qsizetype equals = line.indexOf(QLatin1Char('=')); equals > 0)
            entry.insert(line.left(equals), line.mid(equals + 1));
    return entry;
}

bool hasChinese(const QString& text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return text.contains(han);
}

} // namespace

void DesktopFilesTest::everyTextIsThereInChinese_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("metainfo") << ".metainfo.xml"
                              << QStringList{"name", "summary", "developer_name", "p", "li", "caption"};
    QTest::newRow("file type") << ".mime.xml" << QStringList{"comment"};
}

void DesktopFilesTest::everyTextIsThereInChinese()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, names);
    const QList<Element> elements = elementsOf(resource(qPrintable(file)));
    int texts = 0;
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (!names.contains(elements[i].name) || !elements[i].language.isEmpty())
            continue;
        ++texts;
        QVERIFY2(i + 1 < elements.size() && elements[i + 1].name == elements[i].name &&
                     elements[i + 1].language == QLatin1String("zh_CN") && hasChinese(elements[i + 1].text),
                 qPrintable(elements[i].text));
    }
    QVERIFY(texts >= names.size());
}

void DesktopFilesTest::theMenuEntryHasOneMainCategoryAndTakesAFile()
{
    const QMap<QString, QString> entry = menuEntry();
    QCOMPARE(entry["Version"], "1.4");
    QCOMPARE(entry["Exec"], "gpu-speedup %f");
    // The class of the window is the name of the application, see app/window.cpp.
    QCOMPARE(entry["StartupWMClass"], "gpu-speedup");
    const QStringList mainCategories = {"AudioVideo", "Development", "Education", "Game",
                                        "Graphics",   "Network",     "Office",    "Science",
                                        "Settings",   "System",      "Utility"};
    int count = 0;
    for (const QString& category : entry["Categories"].split(QLatin1Char(';'), Qt::SkipEmptyParts))
        count += mainCategories.contains(category) ? 1 : 0;
    QCOMPARE(count, 1);
}

void DesktopFilesTest::everyTextOfTheMenuEntryIsThereInChinese()
{
    const QString text = QString::fromUtf8(resource(".desktop"));
    for (const QString& part : text.split(QStringLiteral("\n[Desktop"), Qt::SkipEmptyParts).mid(1))
        for (const char* key : {"Name", "GenericName", "Comment", "Keywords"}) {
            const QRegularExpression line(QStringLiteral("\n%1=.+").arg(key));
            const QRegularExpression chinese(QStringLiteral("\n%1\\[zh_CN\\]=(.+)").arg(key));
            QCOMPARE(part.contains(line), hasChinese(chinese.match(part).captured(1)));
        }
}

void DesktopFilesTest::oneIdStandsForTheProgramEverywhere()
{
    const QList<Element> metainfo = elementsOf(resource(".metainfo.xml"));
    QCOMPARE(textsOf(metainfo, "id"), QStringList{id});
    QCOMPARE(textsOf(metainfo, "launchable"), QStringList{QLatin1String(id) + QLatin1String(".desktop")});
    QCOMPARE(menuEntry()["Icon"], id);
    QVERIFY(contentOf(QStringLiteral(PROJECT "/app/window.cpp"))
                .contains(QByteArray("setDesktopFileName(QStringLiteral(\"") + id + "\")"));
}

void DesktopFilesTest::oneTypeStandsForPlansEverywhere()
{
    QCOMPARE(menuEntry()["MimeType"], QLatin1String(planType) + QLatin1Char(';'));
    QCOMPARE(textsOf(elementsOf(resource(".metainfo.xml")), "mediatype"), QStringList{planType});
    QMap<QString, QXmlStreamAttributes> type;
    for (const Element& element : elementsOf(resource(".mime.xml")))
        type.insert(element.name, element.attributes);
    QCOMPARE(type["mime-type"].value("type"), QLatin1String(planType));
    QCOMPARE(type["sub-class-of"].value("type"), QLatin1String("application/json"));
    QCOMPARE(type["glob"].value("pattern").toUtf8(), QByteArray("*.") + planFileSuffix.data());
    QVERIFY(QFile::exists(QStringLiteral(PROJECT "/resources/icons/hicolor/48x48/mimetypes/") +
                          type["icon"].value("name").toString() + ".png"));
    // What the rule looks for in a file of another name is what the program writes.
    QVERIFY(QByteArray::fromStdString(planFileToJson(PlanFile())).left(128).contains("\"gpu-speedup-plan\""));
}

void DesktopFilesTest::theNewestReleaseIsThisVersion()
{
    for (const Element& element : elementsOf(resource(".metainfo.xml")))
        if (element.name == QLatin1String("release")) {
            QCOMPARE(element.attributes.value("version"), QLatin1String(VERSION));
            return;
        }
    QFAIL("there is no release");
}

void DesktopFilesTest::everyScreenshotIsAPictureOfTheProject()
{
    int pictures = 0;
    for (const Element& element : elementsOf(resource(".metainfo.xml"))) {
        if (element.name != QLatin1String("image"))
            continue;
        const QString path = element.text.section(QLatin1Char('/'), 3);
        const QSize said(element.attributes.value("width").toInt(),
                         element.attributes.value("height").toInt());
        QCOMPARE(QImageReader(QStringLiteral(PROJECT "/") + path).size(), said);
        ++pictures;
    }
    QVERIFY(pictures > 1);
}

QTEST_GUILESS_MAIN(DesktopFilesTest)
#include "desktop_files_test.moc"
