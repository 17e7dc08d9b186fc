// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/processor_box.h"

#include "model/value_format.h"
#include "ui/locale_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

QString dayText(const std::string& moment)
{
    const QDateTime time = QDateTime::fromString(toQString(moment), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QStringLiteral("d MMM yyyy"))
                          : QString();
}

QString rateText(Throughput rate)
{
    return toQString(quantityText(rate.si(), {Dimension::operationRate, tera}, digits, decimalMark()));
}

QString bandwidthText(Bandwidth bandwidth)
{
    return toQString(quantityText(bandwidth.si(), {Dimension::bandwidth, giga}, digits, decimalMark()));
}

QString yearText(int year)
{
    return year > 0 ? QString::number(year) + QStringLiteral(" · ") : QString();
}

QString detailOf(const CatalogueCpu& cpu)
{
    return yearText(cpu.year) + rateText(cpu.fp32) + QStringLiteral(" · ") + bandwidthText(cpu.memory);
}

QString detailOf(const CatalogueGpu& gpu)
{
    const auto fp32 = gpu.peak.find(Arithmetic::fp32);
    return yearText(gpu.year) +
           (fp32 != gpu.peak.end() ? rateText(fp32->second) + QStringLiteral(" · ") : QString()) +
           bandwidthText(gpu.memory);
}

template <typename Row> QString wordsOf(const Row& row)
{
    return toQString(row.vendor + ' ' + row.segment + ' ' + row.id);
}

} // namespace

ProcessorBox::ProcessorBox(Side side, QWidget* parent) : SearchBox(parent), side_(side)
{
    add({}, tr("Figures typed above"));
    connect(this, &QComboBox::activated, this, [this](int row) {
        const ProcessorChoice choice = choices_[static_cast<std::size_t>(row)];
        if (choice == shown_)
            return;
        shown_ = choice;
        emit chosen(choice);
    });
}

void ProcessorBox::add(const ProcessorChoice& choice, const QString& text, const QString& detail,
                       const QString& words)
{
    choices_.push_back(choice);
    addChoice(text, detail, words);
}

void ProcessorBox::setChoices(const Catalogue& catalogue,
                              const std::vector<std::shared_ptr<const MachineProfile>>& profiles)
{
    const QSignalBlocker quiet(this);
    clear();
    choices_.clear();
    add({}, tr("Figures typed above"));
    for (const auto& profile : profiles)
        addMeasured(profile);
    addCatalogue(catalogue);
    const ProcessorChoice chosen = shown_;
    shown_ = {};
    setCurrentIndex(0);
    show(chosen);
}

void ProcessorBox::addMeasured(const std::shared_ptr<const MachineProfile>& profile)
{
    const QString day = dayText(profile->measuredAt);
    const QString name = toQString(profile->name);
    const auto text = [&](const std::string& processor) {
        return tr("Measured: %1").arg(toQString(processor)) + QStringLiteral(", ") + name;
    };
    if (side_ == Side::cpu)
        return add(MeasuredChoice{profile, 0}, text(profile->cpu.name), day);
    for (std::size_t i = 0; i < profile->gpus.size(); ++i) {
        const std::string& gpu = profile->gpus[i].name;
        const bool several = profile->gpus.size() > 1;
        add(MeasuredChoice{profile, i},
            text(several ? gpu + " (" + std::to_string(profile->gpus[i].index) + ")" : gpu), day);
    }
}

void ProcessorBox::addCatalogue(const Catalogue& catalogue)
{
    if (side_ == Side::cpu)
        for (const CatalogueCpu& cpu : catalogue.cpus())
            add(CatalogueChoice{cpu.id}, toQString(cpu.name), detailOf(cpu), wordsOf(cpu));
    else
        for (const CatalogueGpu& gpu : catalogue.gpus())
            add(CatalogueChoice{gpu.id}, toQString(gpu.name), detailOf(gpu), wordsOf(gpu));
}

int ProcessorBox::rowOf(const ProcessorChoice& choice) const
{
    const auto at = std::ranges::find(choices_, choice);
    return at == choices_.end() ? -1 : static_cast<int>(at - choices_.begin());
}

void ProcessorBox::show(const ProcessorChoice& choice)
{
    if (choice == shown_ && currentIndex() >= 0)
        return choose(std::max(0, rowOf(choice)));
    shown_ = choice;
    int row = rowOf(choice);
    if (row < 0) { // of a profile that is not kept here, or of another catalogue
        const auto* const measured = std::get_if<MeasuredChoice>(&choice);
        const auto* const id = std::get_if<CatalogueChoice>(&choice);
        if (measured != nullptr) {
            const bool has = measured->gpu < measured->profile->gpus.size();
            const std::string& name = side_ == Side::cpu ? measured->profile->cpu.name
                                      : has              ? measured->profile->gpus[measured->gpu].name
                                                         : measured->profile->name;
            add(choice, tr("Measured: %1").arg(toQString(name)) + QStringLiteral(", ") +
                            toQString(measured->profile->name));
        } else if (id != nullptr) {
            add(choice, toQString(id->id));
        }
        row = count() - 1;
    }
    choose(row);
}

} // namespace gpuspeedup
