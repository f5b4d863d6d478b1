# Aanvullen van cter in bash. Zet in ~/.bashrc: source <(cter completion bash)
_cter() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    [ -n "$line" ] && COMPREPLY+=("$line")
  done < <(cter completion woorden -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _cter cter
