# Completion of bouncekit in bash.
#   now:    source <(bouncekit completion bash)
#   always: bouncekit completion bash > ~/.local/share/bash-completion/completions/bouncekit

_bouncekit()
{
    local word=${COMP_WORDS[COMP_CWORD]} IFS=$'\n'
    # "--format=js" comes in three words.
    [[ $word == "=" ]] && word=
    COMPREPLY=($(compgen -W "$(bouncekit '[suggest]' "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)" -- "$word"))
}

# Where bouncekit has nothing to suggest, files are.
complete -o bashdefault -o default -F _bouncekit bouncekit
