/** What `repoint init` says and asks. */
import { t } from './t.js';
export const initSentences = {
  get whichProvider() {
    return t`Where do you want to move to?`;
  },
  whichRegion: (provider: string) => t`Which region of ${provider}?`,
  written: (file: string) => t`Wrote ${file}.`,
  next: (command: string) => t`Next: ${command}   shows what would change, and writes nothing`,
};
