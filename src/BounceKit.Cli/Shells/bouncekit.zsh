#compdef bouncekit
# Completion of bouncekit in zsh (after compinit).
#   now:    source <(bouncekit completion zsh)
#   always: bouncekit completion zsh > a folder of your $fpath, as the file _bouncekit

_bouncekit()
{
    local -a suggestions
    suggestions=(${(f)"$(bouncekit '[suggest]' "${(j: :)words[1,CURRENT]}" 2>/dev/null)"})
    # Where bouncekit has nothing to suggest, files are.
    if (( $#suggestions )); then
        [[ $PREFIX == --*=* ]] && compset -P '*='
        compadd -a suggestions
    else
        _files
    fi
}

if [[ $funcstack[1] == _bouncekit ]]; then
    _bouncekit "$@"
else
    compdef _bouncekit bouncekit
fi
