# Completion of bouncekit in fish.
#   now:    bouncekit completion fish | source
#   always: bouncekit completion fish > ~/.config/fish/completions/bouncekit.fish

function __bouncekit_suggest
    bouncekit '[suggest]' (commandline --cut-at-cursor --current-process | string collect) 2>/dev/null
end

# Files are suggested beside.
complete --command bouncekit --arguments '(__bouncekit_suggest)'
