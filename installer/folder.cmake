# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes ${folder} of ${staged}: the programs, every library beyond those that a Linux system and its drivers must
# bring themselves, what Qt loads at run time, and a font. ${bundled} then lists "ORIGINAL|PATH IN THE FOLDER".
#
# The window's program finds its libraries through DT_RPATH, which holds for what libraries and plugins need as well,
# so that these stay as Debian made them, to the byte.
set(plugins
  iconengines/libqsvgicon.so
  imageformats/libqsvg.so
  platforminputcontexts/libcomposeplatforminputcontextplugin.so
  platforminputcontexts/libibusplatforminputcontextplugin.so
  platforms/libqoffscreen.so
  platforms/libqwayland-generic.so
  platforms/libqxcb.so
  printsupport/libcupsprintersupport.so
  wayland-decoration-client/libbradient.so
  wayland-shell-integration/libxdg-shell.so)
# Of the system: the C and C++ libraries, whose newest must win; the driver; CUPS, which talks to the system's own.
set(of_the_system "^ld-linux" "^lib(c|m|dl|rt|pthread|resolv|util|anl|nsl)\\.so" "^libstdc\\+\\+\\.so" "^libgcc_s\\.so"
  "^libcuda\\.so" "^libnvidia-ml\\.so" "^libcups\\.so")

message(STATUS "Making ${name}")
file(REMOVE_RECURSE ${folder})
file(COPY ${staged}/ DESTINATION ${folder} PATTERN lintian EXCLUDE)
set(bundled "")

# Copies a file of another package to PATH in the folder and notes it.
macro(bundle original path)
  file(REAL_PATH ${original} real)
  configure_file(${real} ${folder}/${path} COPYONLY)
  list(APPEND bundled "${real}|${path}")
endmacro()

list(TRANSFORM plugins PREPEND ${CPACK_QT_PLUGINS}/ OUTPUT_VARIABLE modules)
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${staged}/bin/gpu-speedup ${staged}/bin/gpu-speedup-cli MODULES ${modules}
  RESOLVED_DEPENDENCIES_VAR libraries UNRESOLVED_DEPENDENCIES_VAR missing PRE_EXCLUDE_REGEXES ${of_the_system})
if(missing)
  message(FATAL_ERROR "These libraries of the folder are not installed here: ${missing}.")
endif()
foreach(library ${libraries})
  cmake_path(GET library FILENAME file)
  bundle(${library} lib/${file})
endforeach()
foreach(plugin ${plugins})
  bundle(${CPACK_QT_PLUGINS}/${plugin} plugins/${plugin})
endforeach()
bundle(${CPACK_QT_TRANSLATIONS}/qtbase_zh_CN.qm translations/qtbase_zh_CN.qm)
bundle(${CPACK_FONT} share/gpu-speedup/fonts/wqy-microhei.ttc)
file(COPY ${CPACK_INSTALLER}/folder/fonts.conf DESTINATION ${folder}/share/gpu-speedup/fonts)
file(COPY ${CPACK_INSTALLER}/folder/qt.conf DESTINATION ${folder}/bin)
file(COPY ${CPACK_INSTALLER}/folder/install.sh DESTINATION ${folder})
include(${CPACK_INSTALLER}/reduced_icu.cmake)
run(${CPACK_PATCHELF} --force-rpath --set-rpath $ORIGIN/../lib ${folder}/bin/gpu-speedup)
