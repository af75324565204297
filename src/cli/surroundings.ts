import type { WriteFlags } from './options.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Servers that build set `CI`, with few exceptions: https://github.com/watson/ci-info/blob/master/vendors.json */
const CI = ['CI', 'GITHUB_ACTIONS', 'GITLAB_CI', 'BUILD_NUMBER', 'TF_BUILD', 'TEAMCITY_VERSION', 'CODEBUILD_BUILD_ID'];

/**
 * What coding agents set for the commands that they run: https://github.com/unjs/std-env#agent-detection. Variables that
 * people have in their own shells too, such as those of an agent's settings, are not among them.
 */
const AGENTS = [
  'AI_AGENT',
  'CLAUDECODE',
  'CLAUDE_CODE',
  'CODEX_SANDBOX',
  'CODEX_THREAD_ID',
  'CURSOR_AGENT',
  'GEMINI_CLI',
  'COPILOT_AGENT',
  'COPILOT_CLI',
  'AUGMENT_AGENT',
  'OPENCODE',
];

/** True where nobody watches: a build server, or an agent that reads the output. Then nothing is asked, nothing passes by, and the report is short. */
export function isUnattended(env: Environment = process.env): boolean {
  return [...CI, ...AGENTS].some((name) => isOn(env[name]));
}

/** True where a person can be asked: a terminal on both ends, no `--json`, no `--no-interactive`, no CI, no agent. */
export function isInteractive({ json, interactive }: Partial<WriteFlags> & { readonly json?: true }): boolean {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return isTerminal && json !== true && interactive !== false && !isUnattended();
}

/** `CI=false` is how people say that it is none. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
}
