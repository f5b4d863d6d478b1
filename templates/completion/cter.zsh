#compdef cter
# Aanvullen van cter in zsh. Zet in ~/.zshrc: source <(cter completion zsh)
_cter() {
  local -a found
  found=("${(@f)$(cter completion woorden -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "${found[1]}" ]]; then
    compadd -a found
  else
    _files
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _cter cter
