# SPDX-License-Identifier: GPL-3.0-or-later
#
# nvcc names what is local to a file after the path of that file: here it is told the path within the project, so that
# the same sources give the same bytes in every folder.
function(name_cuda_sources_within_the_project target)
  get_target_property(folder ${target} SOURCE_DIR)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cu$")
  foreach(source ${sources})
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE within)
    set_property(SOURCE ${folder}/${source} TARGET_DIRECTORY ${target} APPEND PROPERTY COMPILE_OPTIONS
      -Xcudafe=--orig_src_path_name,${within}/${source})
  endforeach()
endfunction()
foreach(target probe_cuda probe_wgmma)
  if(TARGET ${target})
    name_cuda_sources_within_the_project(${target})
  endif()
endforeach()
