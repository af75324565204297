/** What a plan that leaves retired models says in the place of what is said of OpenAI. */
import { count } from './sentences.js';
import { t } from './t.js';

export const retiredSentences = {
  lookedAt: (files: number, scripts: number) =>
    t`${count(files, 'file')} looked at, models and addresses of the provider mentioned in ${count(scripts, 'script')}`,
  noUse: (provider: string, files: number) => t`No model or address of ${provider} found in ${count(files, 'file')}.`,
  nothingEnding: (provider: string) => t`Nothing here asks ${provider} for what is retired: nothing to do.`,
  title: (provider: string, region: string) => t`Leave what is retired at ${provider} (${region})`,
};
