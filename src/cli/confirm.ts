import type { WriteFlags } from './options.js';
import { isUnattended } from './surroundings.js';

/**
 * Asks before writing. Without a terminal, with `--yes`, `--json` or `--no-interactive` nothing is asked:
 * who typed `--write` has said so already.
 */
export async function confirmWrite(
  question: string,
  flags: Pick<WriteFlags, 'yes' | 'interactive'> & { readonly json?: true },
): Promise<'yes' | 'no' | 'interrupted'> {
  const canAsk = process.stdin.isTTY && process.stderr.isTTY && !isUnattended();
  if (!canAsk || flags.yes === true || flags.json === true || !flags.interactive) return 'yes';
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({ message: question, output: process.stderr });
  if (isCancel(answer)) return 'interrupted';
  return answer ? 'yes' : 'no';
}
