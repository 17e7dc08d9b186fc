// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gpuspeedup {

inline constexpr std::size_t longestJsonText = 2000; ///< bytes of one text in a profile

/// A value of a JSON document with its path, for readers whose errors say where.
///
/// Everything that reads throws Error: source, path, what stands there and what was
/// expected. A key that is absent or null is the same. The document and the text of
/// `source` must outlive the node.
class JsonNode
{
public:
    JsonNode(const nlohmann::json& value, std::string path, std::string_view source);

    [[nodiscard]] const nlohmann::json& value() const { return *value_; }

    /// The value at `key` of an object, nothing where absent.
    [[nodiscard]] std::optional<JsonNode> find(std::string_view key) const;
    [[nodiscard]] JsonNode require(std::string_view key, std::string_view expected) const;
    /// Requires a position within the list.
    [[nodiscard]] JsonNode element(std::size_t index) const;

    void requireObject() const;
    /// An object has no other keys than `keys`; `owner` says whose they are: "a kernel".
    void requireKeysAmong(std::span<const std::string_view> keys, std::string_view owner) const;
    /// The length of a list of at most `most` elements.
    [[nodiscard]] std::size_t listSize(std::size_t most) const;

    /// Text of at most longestJsonText bytes without control characters.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool boolean() const;
    /// A number from 1e-24 to 1e24: above zero, and far beyond every machine at both ends.
    [[nodiscard]] double positive() const;
    [[nodiscard]] double zeroOrMore() const;
    [[nodiscard]] std::size_t wholeNumber(std::size_t least, std::size_t most) const;

    /// Of the value at `key`; the default value where absent.
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] std::size_t wholeNumber(std::string_view key, std::size_t most) const;
    [[nodiscard]] std::optional<double> positive(std::string_view key) const;

    /// The whole document is no newer than `known`; requires its "schema_version".
    void checkSchema(int known) const;

    /// Source and path, to begin a sentence with: "box.json: $.gpus[0]".
    [[nodiscard]] std::string place() const;
    [[noreturn]] void fail(std::string_view expected) const;
    [[noreturn]] void failMissing(std::string_view key, std::string_view expected) const;

private:
    const nlohmann::json* value_;
    std::string path_;
    std::string_view source_;
};

/// `text` as JsonNode::text accepts it: control characters become spaces, what is too
/// long is cut, broken UTF-8 is replaced.
[[nodiscard]] std::string writableJsonText(std::string_view text);

} // namespace gpuspeedup
