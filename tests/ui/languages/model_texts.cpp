// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/languages/model_texts.h"

#include "model/analysis/lever.h"
#include "model/examples.h"
#include "model/explanations.h"
#include "model/finished_texts.h"
#include "model/input.h"
#include "model/machine/machine.h"
#include "model/plan/arithmetic.h"
#include "model/plan/cpu_code.h"
#include "model/plan/plan_estimate.h"
#include "model/plan/plan_input.h"
#include "model/report/estimate_document.h"
#include "model/report/format.h"
#include "model/workloads/workload.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace gpuspeedup {
namespace {

class Texts
{
public:
    void add(std::string_view text)
    {
        if (!text.empty())
            texts_.insert(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    void add(const std::set<QString>& texts) { texts_.insert(texts.begin(), texts.end()); }
    [[nodiscard]] std::set<QString> take() { return std::move(texts_); }

private:
    std::set<QString> texts_;
};

void addInputs(Texts& texts)
{
    for (const Input& input : inputs())
        for (const std::string_view text : {input.label, input.typical, input.advice})
            texts.add(text);
    for (const PlanInput& input : planInputs())
        texts.add(input.label);
    for (const Scenario& example : examples()) {
        texts.add(example.name);
        texts.add(example.note);
    }
}

void addWorkloads(Texts& texts)
{
    for (const Workload* const workload : workloads()) {
        for (const std::string_view text : {workload->title, workload->description, workload->source})
            texts.add(text);
        for (const WorkloadParameter& parameter : workload->parameters)
            texts.add(parameter.label);
        texts.add(kernelClassName(workload->kernelClass));
    }
    texts.add(kernelClassName(KernelClass::other));
}

void addEstimates(Texts& texts)
{
    for (std::size_t i = 0; i < phaseCount; ++i)
        texts.add(phaseLabel(static_cast<Phase>(i)));
    for (const Bound bound : {Bound::compute, Bound::memory, Bound::link, Bound::latency, Bound::launch})
        texts.add(boundName(bound));
    for (const RefinementInfo& info : refinements())
        for (const std::string_view text : {info.name, info.label, info.effect})
            texts.add(text);
    for (const Result& result : results())
        texts.add(result.label);
    for (const Lever* const lever : levers())
        texts.add(lever->title);
    for (const Explanation& explanation : explanations())
        for (const std::string_view text : {explanation.label, explanation.text})
            texts.add(text);
}

void addChoices(Texts& texts)
{
    for (const ArithmeticInfo& info : arithmetics())
        texts.add(info.label);
    for (const CpuCodeInfo& info : cpuCodes())
        texts.add(info.label);
    for (const Format& format : formats())
        texts.add(format.title);
    for (const HostMemory memory : {HostMemory::pinned, HostMemory::pageable, HostMemory::fresh})
        texts.add(hostMemoryName(memory));
    for (const Source::Kind kind : {Source::Kind::typed, Source::Kind::example, Source::Kind::measured,
                                    Source::Kind::catalogue, Source::Kind::assumed, Source::Kind::counted})
        texts.add(sourceKindName(kind));
    for (const std::string_view text : finishedTexts())
        texts.add(text);
}

QString unescaped(QString literal)
{
    return literal.replace(QLatin1String("\\\""), QLatin1String("\""))
        .replace(QLatin1String("\\n"), QLatin1String("\n"));
}

/// Without comments, adjacent literals joined.
QString prepared(QString source)
{
    static const QRegularExpression comment(QStringLiteral("(?<!:)//[^\n]*"));
    static const QRegularExpression joint(QStringLiteral(R"re((?<!\\)"\s*\n\s*")re"));
    return source.remove(comment).remove(joint);
}

/// The literals of the first argument that begins at `at`, those of `? :` apart.
std::set<QString> firstArgument(const QString& source, qsizetype at)
{
    static const QRegularExpression literal(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    std::set<QString> texts;
    int depth = 0;
    while (at < source.size()) {
        const QChar c = source[at];
        if (c == QLatin1Char('"')) {
            const auto match = literal.match(source, at, QRegularExpression::NormalMatch,
                                             QRegularExpression::AnchorAtOffsetMatchOption);
            if (depth == 0)
                texts.insert(unescaped(match.captured(1)));
            at = match.capturedEnd();
            continue;
        }
        const bool opens = QStringLiteral("([{").contains(c);
        const bool closes = QStringLiteral(")]}").contains(c);
        if (depth == 0 && (closes || c == QLatin1Char(',')))
            break;
        depth += opens ? 1 : closes ? -1 : 0;
        ++at;
    }
    return texts;
}

/// Headings, titles and labels of documents: `.heading = "…"`, `{"key", "Label", …}`.
std::set<QString> documentTexts(const QString& source)
{
    static const QRegularExpression heading(
        QStringLiteral(R"re(\.(?:heading|title) = (?:\w+ \? )?"((?:[^"\\]|\\.)+)")re"));
    static const QRegularExpression label(QStringLiteral(
        R"re([({]\s*"[a-z_0-9.]+",\s*(?:""\s*,\s*)?(?:[^",;]*\? "" : |[^",;]*\? )?"([A-Z][^"]*)")re"));
    std::set<QString> texts;
    for (const QRegularExpression& rule : {heading, label})
        for (auto match = rule.globalMatch(source); match.hasNext();)
            texts.insert(unescaped(match.next().captured(1)));
    std::erase_if(texts, [](const QString& text) { return text.endsWith(QLatin1String("/s")); }); // units
    return texts;
}

} // namespace

std::set<QString> translatedIn(const QString& source)
{
    static const QRegularExpression marker(QStringLiteral(
        R"re((?:\blanguage_?(?:\(\))?\.text|\btranslatable)\(\s*|\breturn text\(|= text\(|: text\()re"));
    const QString code = prepared(source);
    std::set<QString> texts;
    for (auto match = marker.globalMatch(code); match.hasNext();)
        texts.merge(firstArgument(code, match.next().capturedEnd()));
    texts.erase(QString());
    return texts;
}

std::set<QString> modelTexts()
{
    Texts texts;
    addInputs(texts);
    addWorkloads(texts);
    addEstimates(texts);
    addChoices(texts);
    const QString folder = QStringLiteral(PROJECT_SOURCE_DIR "/model");
    QDirIterator files(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        const QString source = QString::fromUtf8(file.readAll());
        texts.add(translatedIn(source));
        const QString place = file.fileName().mid(folder.size());
        if (place.startsWith(QLatin1String("/report/")) || place == QLatin1String("/profile_inputs.cpp"))
            texts.add(documentTexts(prepared(source)));
    }
    return texts.take();
}

} // namespace gpuspeedup
