// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/input_section.h"

#include "ui/inputs/disclosure_button.h"
#include "ui/inputs/input_page.h"

#include <QVBoxLayout>

namespace gpuspeedup {

InputSection::InputSection(const QString& title, std::function<InputPage*()> make, QWidget* parent)
    : QWidget(parent), make_(std::move(make)), button_(new DisclosureButton(title))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(button_);
    connect(button_, &QAbstractButton::toggled, this, &InputSection::onToggled);
}

bool InputSection::isExpanded() const
{
    return button_->isExpanded();
}

void InputSection::setExpanded(bool expanded)
{
    button_->setChecked(expanded);
}

void InputSection::onToggled(bool expanded)
{
    const bool makes = expanded && page_ == nullptr;
    if (makes) {
        page_ = make_();
        layout()->addWidget(page_);
    }
    if (expanded)
        emit unfolded(makes);
    if (page_ != nullptr)
        page_->setVisible(expanded);
}

} // namespace gpuspeedup
