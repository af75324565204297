/** What `repoint init` says and asks. */
export const initSentences = {
  whichProvider: 'Where do you want to move to?',
  whichRegion: (provider: string) => `Which region of ${provider}?`,
  written: (file: string) => `Wrote ${file}.`,
  next: (command: string) => `Next: ${command}   shows what would change, and writes nothing`,
};
