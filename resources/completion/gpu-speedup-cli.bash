# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Completion of gpu-speedup-cli for bash. The program itself says what may follow, so that this never falls behind it.
# Where it is not installed: source <(gpu-speedup-cli --bash-completion)

_gpu_speedup_cli() {
    local program=${1/#\~/$HOME} rest=${COMP_LINE:0:COMP_POINT} words=() line part i
    # Bash breaks words at = and :, the program wants them whole: what no space parts belongs together.
    for ((i = 0; i <= COMP_CWORD; ++i)); do
        line=${rest#"${rest%%[![:space:]]*}"}
        if ((i == 0)) || [[ $line != "$rest" ]]; then words+=(""); fi
        if ((i == COMP_CWORD)); then part=$line; else part=${COMP_WORDS[i]}; fi
        rest=${line#"$part"}
        part=${part//[\"\'\\]/}
        words[${#words[@]} - 1]+=$part
    done
    # Bash replaces the last part alone, and nothing where that is what it breaks at.
    if [[ $part == [=:] ]]; then part=; fi
    part=${words[${#words[@]} - 1]%"$part"}
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
        :file) compopt -o default ;;
        :command) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -c -- "$2") ;;
        *)
            COMPREPLY+=("${line#"$part"}")
            if [[ $line == *= ]]; then compopt -o nospace; fi
            ;;
        esac
    done < <("$program" --complete "${words[@]:1}" 2>/dev/null)
}
complete -F _gpu_speedup_cli gpu-speedup-cli
