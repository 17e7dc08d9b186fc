// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_document.h"

#include "model/error.h"
#include "model/examples.h"
#include "ui/locale_text.h"
#include "ui/plan/plan_change.h"

#include <QFileInfo>

#include <algorithm>
#include <cassert>

namespace gpuspeedup {
namespace {

constexpr int mostSteps = 10'000;
constexpr int mergingId = 1;
constexpr int aloneId = -1; // QUndoStack never merges it

bool isExampleName(std::string_view name)
{
    return std::ranges::any_of(examples(), [&](const Scenario& example) { return example.name == name; });
}

} // namespace

QString planSuffix()
{
    return QLatin1Char('.') + toQString(planFileSuffix);
}

class PlanDocument::Step : public QUndoCommand
{
public:
    Step(PlanDocument& document, const QString& text, PlanChange change, const QString& mergeKey)
        : QUndoCommand(text),
          document_(document),
          change_(std::move(change)),
          mergeKey_(mergeKey),
          typing_(document.typing_)
    {
        using enum PlanChange::Kind;
        if (change_.kind == insert) // of a copy its original, of a new one its neighbour
            shownBefore_ = change_.to > 0 ? change_.to - 1 : 0;
        else
            shownBefore_ = change_.kind == replace ? change_.to : change_.from;
    }

    void redo() override { document_.apply(change_); }
    void undo() override
    {
        document_.endMerging(); // what is typed next does not belong to what was typed before
        document_.apply(change_.inverse(shownBefore_));
    }
    [[nodiscard]] int id() const override { return mergeKey_.isEmpty() ? aloneId : mergingId; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& next = static_cast<const Step&>(*other);
        if (next.mergeKey_ != mergeKey_ || next.typing_ != typing_ || next.change_.to != change_.to)
            return false;
        change_.after = next.change_.after;
        setObsolete(change_.after == change_.before);
        return true;
    }

private:
    PlanDocument& document_;
    PlanChange change_;
    std::size_t shownBefore_ = 0;
    QString mergeKey_;
    int typing_;
};

PlanDocument::PlanDocument(QObject* parent) : QObject(parent)
{
    steps_.setUndoLimit(mostSteps);
    connect(&steps_, &QUndoStack::cleanChanged, this, &PlanDocument::fileChanged);
}

PlanDocument::~PlanDocument()
{
    steps_.disconnect(this); // it tells of its end when the members are gone
}

const Choices& PlanDocument::at(int index) const
{
    return plan_.scenarios.at(static_cast<std::size_t>(index));
}

QString PlanDocument::nameOf(int index) const
{
    const QString name =
        toQString(gpuspeedup::nameOf(at(index).fields.scenario, currentLanguage())).simplified();
    return name.isEmpty() ? tr("Scenario %1").arg(index + 1) : name;
}

void PlanDocument::push(const QString& text, PlanChange change, const QString& mergeKey)
{
    steps_.push(new Step(*this, text, std::move(change), mergeKey));
}

void PlanDocument::apply(const PlanChange& change)
{
    change.applyTo(plan_);
    emit scenariosChanged();
    emit currentChanged();
}

void PlanDocument::edit(const Choices& choices, const QString& step, const QString& mergeKey)
{
    if (choices == current())
        return;
    push(step,
         {.kind = PlanChange::Kind::replace,
          .from = plan_.current,
          .to = plan_.current,
          .before = current(),
          .after = choices,
          .shown = plan_.current},
         mergeKey);
}

void PlanDocument::select(int index)
{
    const auto position = static_cast<std::size_t>(index);
    assert(position < plan_.scenarios.size());
    if (position == plan_.current)
        return;
    endMerging();
    plan_.current = position;
    emit currentChanged();
}

void PlanDocument::requireRoom() const
{
    if (plan_.scenarios.size() >= PlanFile::mostScenarios)
        throw Error(tr("A plan holds at most %1 scenarios; remove one first.")
                        .arg(PlanFile::mostScenarios)
                        .toStdString());
}

void PlanDocument::insert(int index, const Choices& choices, const QString& step)
{
    requireRoom();
    const auto position = static_cast<std::size_t>(std::clamp(index, 0, count()));
    push(step, {.kind = PlanChange::Kind::insert,
                .from = position,
                .to = position,
                .before = {},
                .after = choices,
                .shown = position});
}

void PlanDocument::duplicate(int index)
{
    Choices copy = at(index);
    Scenario& named = copy.fields.scenario;
    if (isExampleName(named.name))
        named.note.clear(); // it tells of the example
    if (!named.name.empty()) {
        const auto isTaken = [this](const QString& name) {
            return std::ranges::any_of(plan_.scenarios, [&](const Choices& other) {
                return toQString(other.fields.scenario.name) == name;
            });
        };
        const QString original = toQString(named.name);
        QString name = tr("%1 (copy)").arg(original);
        for (int i = 2; isTaken(name); ++i)
            name = tr("%1 (copy %2)").arg(original).arg(i);
        named.name = name.toStdString();
    }
    insert(index + 1, copy, tr("duplicating %1").arg(nameOf(index)));
}

void PlanDocument::rename(int index, const QString& name)
{
    Choices renamed = at(index);
    renamed.fields.scenario.name = name.simplified().toStdString();
    const auto position = static_cast<std::size_t>(index);
    if (renamed == at(index))
        return;
    push(tr("renaming %1").arg(nameOf(index)), {.kind = PlanChange::Kind::replace,
                                                .from = position,
                                                .to = position,
                                                .before = at(index),
                                                .after = renamed,
                                                .shown = position});
}

void PlanDocument::move(int from, int to)
{
    const int target = std::clamp(to, 0, count() - 1);
    if (target == from)
        return;
    push(tr("moving %1").arg(nameOf(from)), {.kind = PlanChange::Kind::move,
                                             .from = static_cast<std::size_t>(from),
                                             .to = static_cast<std::size_t>(target),
                                             .before = {},
                                             .after = {},
                                             .shown = static_cast<std::size_t>(target)});
}

void PlanDocument::remove(int index)
{
    assert(count() > 1);
    const auto position = static_cast<std::size_t>(index);
    push(tr("removing %1").arg(nameOf(index)), {.kind = PlanChange::Kind::remove,
                                                .from = position,
                                                .to = position,
                                                .before = at(index),
                                                .after = {},
                                                .shown = position});
}

QString PlanDocument::title() const
{
    if (fileName_.isEmpty())
        return tr("Untitled");
    const QString name = QFileInfo(fileName_).fileName();
    return name.endsWith(planSuffix(), Qt::CaseInsensitive) ? name.chopped(planSuffix().size()) : name;
}

void PlanDocument::reset(const PlanFile& plan, const QString& fileName, const QByteArray& contentOnDisk)
{
    plan_ = plan;
    fileName_ = fileName;
    contentOnDisk_ = contentOnDisk;
    steps_.clear();
    steps_.setClean();
    endMerging();
    emit scenariosChanged();
    emit currentChanged();
    emit fileChanged();
}

} // namespace gpuspeedup
