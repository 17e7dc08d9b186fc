# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes ${bill}, an SPDX 2.3 document of what is bundled in the folder and the image or linked into their programs, and
# puts the licence of each part, as its Debian package has it, into ${licences}.
set(packages "") # "NAME|VERSION|HOW"
set(missing "")

# The Debian package that owns a file, into ${owner}.
function(find_owner file)
  set(owner "" PARENT_SCOPE)
  string(REGEX REPLACE "^/usr/lib" "/lib" other ${file}) # before the merge of both
  foreach(path ${file} ${other})
    execute_process(COMMAND dpkg-query --search ${path} OUTPUT_VARIABLE found ERROR_QUIET RESULT_VARIABLE failed)
    if(NOT failed)
      string(REGEX REPLACE "(:[a-z0-9]+)?: .*$" "" found ${found})
      set(owner ${found} PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

# Notes a package and copies its licence.
macro(add_package package how)
  execute_process(COMMAND dpkg-query --show --showformat=\${Version}\\n ${package} OUTPUT_VARIABLE version
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX REPLACE "\n.*" "" version "${version}")
  if(NOT EXISTS /usr/share/doc/${package}/copyright)
    message(FATAL_ERROR "Debian's ${package} has no licence file here: dpkg is told to leave out documentation.")
  endif()
  configure_file(/usr/share/doc/${package}/copyright ${licences}/${package} COPYONLY)
  list(APPEND packages "${package}|${version}|${how}")
endmacro()

foreach(entry ${bundled})
  string(REGEX REPLACE "\\|.*" "" file ${entry})
  find_owner(${file})
  if(NOT owner)
    message(FATAL_ERROR "${file} belongs to no Debian package, so that its licence is not known.")
  endif()
  list(APPEND owners ${owner})
endforeach()
list(REMOVE_DUPLICATES owners)
list(SORT owners)
foreach(package ${owners})
  add_package(${package} "bundled as files")
endforeach()
foreach(package libcli11-dev nlohmann-json3-dev libstdc++-12-dev libgcc-12-dev)
  execute_process(COMMAND dpkg-query --status ${package} RESULT_VARIABLE absent OUTPUT_QUIET ERROR_QUIET)
  if(NOT absent)
    add_package(${package} "part of gpu-speedup-cli")
  endif()
endforeach()
foreach(package libsquashfuse-dev libfuse3-dev liblzma-dev libzstd-dev liblz4-dev liblzo2-dev zlib1g-dev libc6-dev)
  add_package(${package} "part of the image's runtime")
endforeach()

# The texts that those files refer to, which only Debian has at that place.
file(GLOB texts /usr/share/common-licenses/*)
foreach(text ${texts})
  cmake_path(GET text FILENAME file)
  file(REAL_PATH ${text} real)
  configure_file(${real} ${licences}/common-licenses/${file} COPYONLY)
endforeach()
file(COPY ${CPACK_INSTALLER}/../LICENSE DESTINATION ${folder}/share/doc/gpu-speedup)

include(${CPACK_INSTALLER}/spdx.cmake)
