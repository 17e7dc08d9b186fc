# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes ${packages} as SPDX 2.3 to ${bill} and into ${licences}.
string(TIMESTAMP created "%Y-%m-%dT%H:%M:%SZ" UTC) # of SOURCE_DATE_EPOCH
set(program "gpu-speedup-${CPACK_PACKAGE_VERSION}")

# One entry of "packages". The version ends in nothing that JSON must escape: Debian allows letters, digits and .+-~: there.
function(append_package id package version licence comment)
  string(APPEND entries ",
    {
      \"SPDXID\": \"SPDXRef-${id}\",
      \"name\": \"${package}\",
      \"versionInfo\": \"${version}\",
      \"downloadLocation\": \"NOASSERTION\",
      \"filesAnalyzed\": false,
      \"licenseConcluded\": \"NOASSERTION\",
      \"licenseDeclared\": \"${licence}\",
      \"copyrightText\": \"NOASSERTION\",
      \"comment\": \"${comment}\"${ARGN}
    }")
  set(entries "${entries}" PARENT_SCOPE)
endfunction()

set(entries "")
append_package(program gpu-speedup ${CPACK_PACKAGE_VERSION} GPL-3.0-or-later "the programs of this project")
set(relation "{ \"spdxElementId\": \"SPDXRef-DOCUMENT\", \"relationshipType\": \"DESCRIBES\", \"relatedSpdxElement\": \"SPDXRef-program\" }")
foreach(package ${packages})
  string(REPLACE "|" ";" package ${package})
  list(GET package 0 debian)
  list(GET package 1 version)
  list(GET package 2 how)
  string(REGEX REPLACE "[^A-Za-z0-9.-]" "-" id ${debian})
  string(REPLACE "+" "%2B" purl "pkg:deb/debian/${debian}@${version}?arch=amd64")
  append_package(${id} ${debian} ${version} NOASSERTION "${how}; licence in share/doc/gpu-speedup/licences/${debian}"
    ",\n      \"externalRefs\": [ { \"referenceCategory\": \"PACKAGE-MANAGER\", \"referenceType\": \"purl\", \"referenceLocator\": \"${purl}\" } ]")
  string(APPEND relation ",\n    { \"spdxElementId\": \"SPDXRef-program\", \"relationshipType\": \"CONTAINS\", \"relatedSpdxElement\": \"SPDXRef-${id}\" }")
endforeach()
if(CPACK_CUDA_VERSION)
  append_package(cuda-runtime "NVIDIA CUDA runtime (cudart_static)" ${CPACK_CUDA_VERSION} LicenseRef-NVIDIA-CUDA-EULA
    "part of gpu-speedup-cli")
  string(APPEND relation ",\n    { \"spdxElementId\": \"SPDXRef-program\", \"relationshipType\": \"CONTAINS\", \"relatedSpdxElement\": \"SPDXRef-cuda-runtime\" }")
endif()
string(SUBSTRING "${entries}" 1 -1 entries)
string(SHA256 contents "${entries}")
file(WRITE ${bill} "{
  \"spdxVersion\": \"SPDX-2.3\",
  \"dataLicense\": \"CC0-1.0\",
  \"SPDXID\": \"SPDXRef-DOCUMENT\",
  \"name\": \"${program}\",
  \"documentNamespace\": \"https://spdx.org/spdxdocs/${program}-${contents}\",
  \"creationInfo\": { \"created\": \"${created}\", \"creators\": [ \"Tool: installer/spdx.cmake\" ] },
  \"hasExtractedLicensingInfos\": [
    {
      \"licenseId\": \"LicenseRef-NVIDIA-CUDA-EULA\",
      \"name\": \"NVIDIA CUDA Toolkit End User License Agreement\",
      \"extractedText\": \"See https://docs.nvidia.com/cuda/eula/; the static runtime is listed there as redistributable.\"
    }
  ],
  \"packages\": [${entries}
  ],
  \"relationships\": [
    ${relation}
  ]
}
")
file(READ ${bill} written)
string(JSON count LENGTH "${written}" packages) # fails where it is no JSON
message(STATUS "${count} packages in ${bill}")
file(COPY ${bill} DESTINATION ${licences})
