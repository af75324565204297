import type { Shell } from './shells.js';

/**
 * What each shell has to run to complete `repoint`. All ask the program itself, with the words as they are typed: nothing of
 * them is evaluated. Where it has no answer the shell offers files.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  // https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html; works in the bash 3.2 of macOS too.
  bash: `_repoint() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(repoint completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _repoint repoint
`,

  // https://zsh.sourceforge.io/Doc/Release/Completion-System.html
  zsh: `#compdef repoint
_repoint() {
  local -a lines
  lines=("\${(@f)$(repoint completion zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  lines=("\${(@)lines:#}")
  if (( \${#lines} )); then
    lines=("\${(@)lines//:/\\\\:}")
    lines=("\${(@)lines/$'\\t'/:}")
    _describe repoint lines
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" == _repoint ]]; then
  _repoint
else
  compdef _repoint repoint
fi
`,

  // https://fishshell.com/docs/current/completions.html
  fish: `function __repoint_complete
    set -l words (commandline -opc)[2..-1] (commandline -ct)
    set -l lines (repoint completion fish -- $words 2>/dev/null)
    if set -q lines[1]
        printf '%s\\n' $lines
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c repoint -f -a '(__repoint_complete)'
`,

  // https://learn.microsoft.com/powershell/module/microsoft.powershell.core/register-argumentcompleter
  powershell: `Register-ArgumentCompleter -Native -CommandName repoint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  # Older versions drop an empty argument, so that a new word is told by a flag.
  $next = if ($wordToComplete -eq '') { '--next' }
  repoint completion powershell $next -- $words 2>$null | ForEach-Object {
    $text, $about = $_ -split "\`t", 2
    $tip = if ($about) { $about } else { $text }
    [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $tip)
  }
}
`,
};
