# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
complete -W "estimate sweep solve sensitivity advise compare report workloads catalogue measure time" -o default gpu-speedup-cli
