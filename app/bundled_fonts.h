// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

/// The font beside a self-contained copy of the program, which joins those of the system. Must be there
/// before QApplication and gone before other programs are started: the font is not theirs. In the end Qt has
/// read the fonts.
class BundledFonts
{
public:
    BundledFonts();
    ~BundledFonts();
    BundledFonts(const BundledFonts&) = delete;
    BundledFonts& operator=(const BundledFonts&) = delete;

private:
    bool joined_ = false;
};

} // namespace gpuspeedup
