# Aanvullen van cter in fish. Bewaar dit als ~/.config/fish/completions/cter.fish:
#   cter completion fish > ~/.config/fish/completions/cter.fish
function __cter_woorden
    set -l words (commandline -opc)
    set -e words[1]
    set -l found (cter completion woorden -- $words (commandline -ct) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c cter -f -a '(__cter_woorden)'
