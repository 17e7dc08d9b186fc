# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes OUTPUT, the source file behind built_in_csv.h, with the bytes of three tables:
#     cmake -DCPUS=cpus.csv -DGPUS=gpus.csv -DSTACKS=stacks.csv -DOUTPUT=built_in_csv.cpp -P embed_csv.cmake
# An array, because string literals may not be as long as a file.

function(bytes_of file result)
  file(READ ${file} digits HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${digits}")
  string(REGEX REPLACE "(................................................................................)" "\\1\n"
    bytes "${bytes}")
  set(${result} "${bytes}" PARENT_SCOPE)
endfunction()

bytes_of(${CPUS} cpus)
bytes_of(${GPUS} gpus)
bytes_of(${STACKS} stacks)
file(WRITE ${OUTPUT} "// SPDX-License-Identifier: GPL-3.0-or-later
#include \"model/machine/built_in_csv.h\"

namespace gpuspeedup {
namespace {

constexpr unsigned char cpus[] = {
${cpus}};
constexpr unsigned char gpus[] = {
${gpus}};
constexpr unsigned char stacks[] = {
${stacks}};

} // namespace

std::string_view builtInCpus()
{
    return {reinterpret_cast<const char*>(cpus), sizeof cpus};
}

std::string_view builtInGpus()
{
    return {reinterpret_cast<const char*>(gpus), sizeof gpus};
}

std::string_view builtInStacks()
{
    return {reinterpret_cast<const char*>(stacks), sizeof stacks};
}

} // namespace gpuspeedup
")
