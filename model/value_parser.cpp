// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/value_parser.h"

#include "model/ascii_form.h"
#include "model/quote_text.h"
#include "model/unit_parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace gpuspeedup {
namespace {

constexpr std::string_view groupingSpace = " ";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isMark(char c)
{
    return c == '.' || c == ',';
}

class Reader
{
public:
    Reader(std::string_view text, const ValueSyntax& syntax) : text_(text), syntax_(syntax) {}

    ParsedValue read()
    {
        if (text_.size() > longestValueText)
            fail(ValueFault::tooLong, "is too long (" + std::to_string(text_.size()) + " characters)");
        toAscii();
        trim();
        if (rest_.empty())
            throw ValueError(ValueFault::empty, "No value is given" + remedy());
        readSign();
        readNumberRun();
        readExponent();
        trim();
        readUnit();
        result_.si = convert();
        return result_;
    }

private:
    [[nodiscard]] std::string remedy() const
    {
        return syntax_.example.empty() ? "." : "; write for example " + std::string(syntax_.example) + ".";
    }

    [[noreturn]] void fail(ValueFault fault, const std::string& problem) const
    {
        throw ValueError(fault, quoteText(text_) + " " + problem + remedy());
    }

    [[noreturn]] void failAsNumber() const { fail(ValueFault::notANumber, "is not a number"); }

    void toAscii()
    {
        std::size_t size = 0;
        for (std::string_view text = text_; !text.empty();) {
            const CodePoint c = decodeUtf8(text);
            ascii_[size++] = asciiForm(c);
            text.remove_prefix(c.length);
        }
        rest_ = {ascii_.data(), size};
    }

    void trim()
    {
        while (rest_.starts_with(' '))
            rest_.remove_prefix(1);
        while (rest_.ends_with(' '))
            rest_.remove_suffix(1);
    }

    void readSign()
    {
        const bool minus = rest_.starts_with('-');
        if (!minus && !rest_.starts_with('+'))
            return;
        rest_.remove_prefix(1);
        trim();
        if (minus && !rest_.empty() && (isDigit(rest_[0]) || isMark(rest_[0])))
            fail(ValueFault::negative, "is negative");
    }

    /// The longest run of digits, marks and spaces between digits.
    void readNumberRun()
    {
        std::size_t end = 0;
        while (end < rest_.size() && (isDigit(rest_[end]) || isMark(rest_[end]) ||
                                      (rest_[end] == ' ' && end > 0 && isDigit(rest_[end - 1]) &&
                                       end + 1 < rest_.size() && isDigit(rest_[end + 1]))))
            ++end;
        const std::string_view run = rest_.substr(0, end);
        if (std::none_of(run.begin(), run.end(), isDigit))
            failAsNumber();
        rest_.remove_prefix(end);
        appendMantissa(run.substr(0, markPosition(run)), markPosition(run) < run.size()
                                                             ? run.substr(markPosition(run) + 1)
                                                             : std::string_view{});
    }

    /// Position of the decimal mark in `run`, its size if it has none. Throws
    /// where the marks could as well group digits or belong to another locale.
    [[nodiscard]] std::size_t markPosition(std::string_view run) const
    {
        const char own = static_cast<char>(syntax_.decimalMark);
        const char other = own == '.' ? ',' : '.';
        const auto ownMarks = std::count(run.begin(), run.end(), own);
        const auto otherMarks = std::count(run.begin(), run.end(), other);
        if (otherMarks == 0 && ownMarks <= 1)
            return std::min(run.find(own), run.size());
        if (ownMarks + otherMarks > 1 && looksGrouped(run))
            failAsGrouped();
        if (ownMarks > 0 && otherMarks > 0)
            failAsGrouped();
        if (ownMarks > 1 || otherMarks > 1)
            failAsNumber();
        if (looksGrouped(run))
            failAsGrouped();
        if (own == '.')
            fail(ValueFault::otherDecimalMark, "has a comma, where the decimal mark is a point");
        return run.find(other);
    }

    [[noreturn]] void failAsGrouped() const
    {
        fail(ValueFault::ambiguousGrouping, "can be read in two ways because of its grouping mark");
    }

    /// One to three digits, then groups of exactly three behind marks: "1,000".
    static bool looksGrouped(std::string_view run)
    {
        std::size_t groupLength = 0;
        bool first = true;
        for (std::size_t i = 0; i <= run.size(); ++i) {
            if (i < run.size() && isDigit(run[i])) {
                ++groupLength;
                continue;
            }
            if (first ? groupLength == 0 || groupLength > 3 : groupLength != 3)
                return false;
            first = false;
            groupLength = 0;
        }
        return run[0] != '0';
    }

    void appendMantissa(std::string_view whole, std::string_view fraction)
    {
        if (whole.find(groupingSpace) != std::string_view::npos && !looksGrouped(whole))
            failAsNumber();
        if (fraction.find(groupingSpace) != std::string_view::npos)
            failAsNumber();
        for (const char c : whole)
            if (isDigit(c))
                mantissa_[mantissaSize_++] = c;
        wholeDigits_ = mantissaSize_;
        for (const char c : fraction)
            mantissa_[mantissaSize_++] = c;
        result_.decimals = fraction.size();
    }

    void readExponent()
    {
        if (rest_.empty() || (rest_[0] != 'e' && rest_[0] != 'E'))
            return;
        std::string_view digits = rest_.substr(1);
        const bool negative = digits.starts_with('-');
        if (negative || digits.starts_with('+'))
            digits.remove_prefix(1);
        if (digits.empty() || !isDigit(digits[0])) {
            if (digits.empty())
                failAsNumber(); // "1e", "1e-": an exponent still being typed
            return;             // a unit that begins with e: refused as such below
        }
        int exponent = 0;
        std::size_t used = 0;
        for (; used < digits.size() && isDigit(digits[used]); ++used)
            exponent = std::min(exponent * 10 + (digits[used] - '0'), 100'000);
        result_.exponent = negative ? -exponent : exponent;
        digits.remove_prefix(used);
        if (!digits.empty() && (isDigit(digits[0]) || isMark(digits[0])))
            failAsNumber();
        rest_ = digits;
    }

    void readUnit()
    {
        result_.unit = syntax_.bareUnit;
        if (rest_.empty())
            return;
        result_.unitTyped = true;
        const Dimension wanted = syntax_.bareUnit.dimension;
        const auto unit = parseUnit(rest_, wanted);
        if (!unit) {
            const UnitProblem problem = diagnoseUnit(rest_, wanted);
            fail(problem.fault, problem.text);
        }
        result_.unit = *unit;
    }

    /// Digits, decimal exponent and prefix as one literal, so it is rounded once.
    [[nodiscard]] double convert() const
    {
        std::array<char, longestValueText + 16> literal{};
        char* out = std::copy_n(mantissa_.data(), mantissaSize_, literal.data());
        *out++ = 'e';
        const int exponent =
            result_.exponent + result_.unit.prefix.power10 - static_cast<int>(mantissaSize_ - wholeDigits_);
        out = std::to_chars(out, literal.data() + literal.size(), exponent).ptr;

        double value = 0;
        const auto [end, error] = std::from_chars(literal.data(), out, value);
        if (error == std::errc::result_out_of_range)
            failOutOfRange(exponent);
        value = std::ldexp(value, result_.unit.prefix.power2);
        if (!std::isfinite(value))
            failOutOfRange(1);
        return value;
    }

    [[noreturn]] void failOutOfRange(int exponent) const
    {
        const std::string_view digits(mantissa_.data(), mantissaSize_);
        const std::size_t leadingZeros = std::min(digits.find_first_not_of('0'), digits.size());
        if (exponent + static_cast<int>(mantissaSize_ - leadingZeros) > 0)
            fail(ValueFault::overflow, "is too large for a number");
        fail(ValueFault::underflow, "is too small for a number");
    }

    std::string_view text_;
    const ValueSyntax& syntax_;
    std::array<char, longestValueText> ascii_{};
    std::string_view rest_;
    std::array<char, longestValueText> mantissa_{};
    std::size_t mantissaSize_ = 0;
    std::size_t wholeDigits_ = 0;
    ParsedValue result_;
};

} // namespace

ParsedValue parseValue(std::string_view text, const ValueSyntax& syntax)
{
    return Reader(text, syntax).read();
}

} // namespace gpuspeedup
