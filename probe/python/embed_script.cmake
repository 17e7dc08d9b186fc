# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes OUTPUT, the source file behind script.h: the modules of SCRIPTS (a list, set apart by commas, each after
# those it imports, the last one the program) as one program that Python reads from standard input.
#     cmake -DFOLDER=resources/python -DSCRIPTS=stack_sampling,stack -DOUTPUT=script.cpp -P embed_script.cmake

set(program "# -*- coding: utf-8 -*-  what Python 2 asks for before it can say that it is old
import os, sys
if sys.version_info < (3, 9):
    old = '{\"kind\": \"old\", \"version\": \"' + sys.version.split()[0] + '\"}\\n'
    os.write(int(sys.argv[sys.argv.index('--fd') + 1]), old.encode())
    sys.exit(3)
import types
sys.path[:] = [folder for folder in sys.path if folder]  # nothing of the folder that the user is in
def add(name, text):
    module = sys.modules[name] = types.ModuleType(name)
    exec(compile(text, name + '.py', 'exec'), module.__dict__)
")
string(REPLACE "," ";" names ${SCRIPTS})
foreach(name ${names})
  file(READ ${FOLDER}/${name}.py text)
  string(FIND "${text}" "'''" quotes)
  if(NOT quotes EQUAL -1 OR text MATCHES "\\\\\n*$")
    message(FATAL_ERROR "${name}.py must hold no ''' and not end in a backslash: it becomes a text of Python.")
  endif()
  string(APPEND program "add('${name}', r'''${text}''')\n")
endforeach()
list(GET names -1 last)
string(APPEND program "sys.exit(sys.modules['${last}'].main(sys.argv[1:]))\n")

file(WRITE ${OUTPUT}.py "${program}")
file(READ ${OUTPUT}.py digits HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${digits}")
string(REGEX REPLACE "(................................................................................)" "\\1\n"
  bytes "${bytes}")
file(WRITE ${OUTPUT} "// SPDX-License-Identifier: GPL-3.0-or-later
#include \"probe/python/script.h\"

namespace gpuspeedup {
namespace {

constexpr unsigned char program[] = {
${bytes}};

} // namespace

std::string_view stackScript()
{
    return {reinterpret_cast<const char*>(program), sizeof program};
}

} // namespace gpuspeedup
")
