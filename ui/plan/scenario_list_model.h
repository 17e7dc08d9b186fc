// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <string>
#include <vector>

namespace gpuspeedup {

class PlanDocument;

/// The scenarios of a plan by name. Renaming and moving a row are steps of the document.
class ScenarioListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int isCurrentRole = Qt::UserRole; ///< true of the scenario that is looked at

    explicit ScenarioListModel(PlanDocument& document, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
                  const QModelIndex& destinationParent, int destinationChild) override;

private:
    using Names = std::vector<std::string>;

    void follow();
    void followCount(const Names& names);
    /// True where `names` are those shown after one was moved.
    bool followMove(const Names& names);
    void showCurrent();

    PlanDocument& document_;
    Names names_; ///< those shown
    int current_ = 0;
};

} // namespace gpuspeedup
