// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_words.h"

#include "model/analysis/outcome.h"
#include "model/analysis/solve.h"
#include "model/plan/plan_input.h"
#include "model/report/cells.h"
#include "model/report/plan_sections.h"
#include "model/report/plan_sentences.h"
#include "ui/locale_text.h"
#include "ui/outlook.h"

#include <QCoreApplication>

namespace gpuspeedup {
namespace {

constexpr int headlineDigits = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerWords)
};

const Quantiles<double>& likelySpeedups(const Outlook& outlook)
{
    const ChartSubject& subject = outlook.subject;
    return subject.chance ? subject.chance->speedup : subject.range.speedup;
}

double chanceOfWinning(const Outlook& outlook)
{
    return outlook.subject.chance ? outlook.subject.chance->gpuWins : outlook.subject.range.gpuWins;
}

Outcome outcomeOf(const Outlook& outlook)
{
    if (outlook.verdict)
        return outlook.verdict->outcome;
    return outcomeOf(likelySpeedups(outlook));
}

QString timesText(double factor, const Language& language)
{
    return toQString(roundedText(factor, headlineDigits, language.mark));
}

QString joined(const QString& first, const std::string& second)
{
    const std::string sentences[] = {first.toStdString(), second};
    return toQString(currentLanguage().paragraph(sentences));
}

} // namespace

QString headlineOf(const Outlook& outlook, const Language& language)
{
    const auto time = [&](Duration t) {
        return toQString(durationText(t.si(), headlineDigits, language.mark));
    };
    const QString cpu = time(outlook.estimate().cpuTime);
    const QString gpu = time(outlook.estimate().gpuTime);
    switch (outcomeOf(outlook)) {
    case Outcome::gpuWins:
        return Words::tr("The GPU wins: %1 → %2").arg(cpu, gpu);
    case Outcome::cpuWins:
        return Words::tr("The CPU wins: %1, with the GPU %2").arg(cpu, gpu);
    case Outcome::aboutEqual:
        return Words::tr("About equal: %1 → %2").arg(cpu, gpu);
    }
    return {};
}

QString certaintyOf(const Outlook& outlook, const Language& language)
{
    const Quantiles<double>& likely = likelySpeedups(outlook);
    const QString range =
        likely.low < likely.high
            ? Words::tr("90 % likely between %1 and %2 times; the GPU is faster with a probability of %3.")
                  .arg(timesText(likely.low, language), timesText(likely.high, language),
                       toQString(chanceText(chanceOfWinning(outlook), language)))
            : Words::tr("Every figure counts as exact.");
    const std::size_t assumed = outlook.plan().isPublished() ? 0 : assumedInputs(outlook.plan()).size();
    return assumed == 0
               ? range
               : range + QLatin1Char(' ') + Words::tr("Figures assumed, not measured: %1.").arg(assumed);
}

QString assumptionsOf(const Outlook& outlook, const Language& language)
{
    return outlook.plan().isPublished() ? QString() : toQString(assumedSentence(outlook.plan(), language));
}

QString reasonOf(const Outlook& outlook, const Language& language)
{
    if (outlook.verdict)
        return joined(toQString(dominantSentence(*outlook.verdict, outlook.results, language)),
                      breakEvenSentence(*outlook.verdict, outlook.plan().base, language));
    const PlanInput& operations = *findPlanInput("operations");
    return joined(toQString(spentSentence(outlook.plan(), outlook.estimate(), language)),
                  outlook.breakEven
                      ? solutionSentence(outlook.plan(), operations, 1, *outlook.breakEven, language)
                      : std::string());
}

QString changeOf(const Outlook& outlook, const Language& language)
{
    return toQString(adviceSentence(outlook.plan(), outlook.advice, language));
}

int winnerOf(const Outlook& outlook)
{
    const Outcome outcome = outcomeOf(outlook);
    return outcome == Outcome::gpuWins ? 1 : outcome == Outcome::cpuWins ? -1 : 0;
}

} // namespace gpuspeedup
