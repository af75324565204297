/** What became of a package that spoke to a provider. */
interface SdkState {
  readonly name: string;
  readonly status: 'alive' | 'dead' | 'none';
  readonly since?: string | undefined;
  readonly note?: string | undefined;
  readonly source: string;
  readonly date: string;
}

/** What reports and commands say, in one place so that a second language can stand beside it. */
export const sentences = {
  stage: (name: string, milliseconds: number) => `${Math.round(milliseconds)} ms  ${name}`,
  nothingAt: (place: string) => `Nothing of OpenAI's was seen at ${place}.`,
  nothing: {
    noFiles: 'No JavaScript or TypeScript files here: nothing to do.',
    noOpenAI: (files: number) => `No OpenAI use found in ${count(files, 'file')}: nothing to do.`,
    alreadyOn: (provider: string) => `Already on ${provider}: nothing to do.`,
    noCalls: (files: number) => `No OpenAI calls found; OpenAI is mentioned in ${count(files, 'file')}.`,
    thatCouldBeRead: 'Nothing to do in the files that could be read.',
    nothingToMove: (provider: string) =>
      `OpenAI packages or names are mentioned, but nothing has to move to ${provider}.`,
  },
  tier: {
    auto: () => 'applied by --write',
    review: (changes: number, held: number) => `${reviewNeeds(changes, held)}; --tier review applies all`,
    manual: () => 'left to you, marked "! manual" above',
  },
  /** How many files were left out, and why. */
  skip: {
    'too-large': (files: number) => `${files} too large`,
    binary: (files: number) => `${files} binary`,
    empty: (files: number) => `${files} empty`,
    minified: (files: number) => `${files} minified`,
    generated: (files: number) => `${files} generated`,
    vendored: (files: number) => `${files} vendored`,
    symlink: (files: number) => count(files, 'symbolic link'),
    'lfs-pointer': (files: number) => `${files} not fetched by Git LFS (git lfs pull)`,
    submodule: (folders: number) => `${count(folders, 'submodule')} (run repoint there too)`,
  },
  heldBy: (titles: readonly string[], rest: number) =>
    `waits for a decision on: ${titles.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`,
  forClients: (clients: number) => `for ${count(clients, 'client')}`,
  forPlaces: (places: number) => `at ${count(places, 'place')}`,
  lookedAt: (files: number, scripts: number) =>
    `${count(files, 'file')} looked at, OpenAI mentioned in ${count(scripts, 'script')}`,
  sdkState: ({ name, status, since, note, source, date }: SdkState) => {
    const state = {
      dead: `${name} stopped to work${since === undefined ? '' : ` on ${since}`}`,
      none: 'The vendor publishes none for Node',
      alive: `repoint writes no code for ${name}`,
    }[status];
    return `${state}${note === undefined ? '' : `: ${note}`} (${source}, ${date}).`;
  },
  costs: {
    heading: 'per million tokens, in/out',
    unknown: 'no price known',
    atBusyHours: (amounts: string) => `${amounts} at busy hours`,
    forLongInput: (amounts: string, tokens: string) => `${amounts} above ${tokens} tokens`,
    derived: 'estimated',
    unverified: 'not verified',
    free: (text: string) => `free: ${text}`,
  },
  compare: {
    callsAt: (calls: number, providers: number) => `${count(calls, 'call')} of OpenAI, ${count(providers, 'provider')}`,
    noCalls: 'No calls of OpenAI found: nothing to compare.',
    needsRate: 'needs --rate',
    notes: {
      price: (hasPeak: boolean) =>
        `price: of what the calls cost at OpenAI, each call alike, three tokens in for one out${hasPeak ? '; at busy hours in brackets' : ''}`,
      unknown: '?: no model or no price of the calls is known',
      partly: '*: only of the calls whose prices can be compared',
      derived: (rate: number | undefined) =>
        `~: the vendor has no price in that currency; ${rate === undefined ? '' : `converted at ${rate} CNY for a USD, or `}taken over from a like model`,
      needsRate: 'needs --rate: the prices are in CNY; say how many CNY one USD is, e.g. --rate 7.1',
      withoutRegion: (ids: readonly string[]) => `not in that region: ${ids.join(', ')}`,
    },
  },
  bill: {
    head: (file: string, models: number, input: string, output: string) =>
      `${file}: ${count(models, 'model')}, ${input} tokens in, ${output} out`,
    columns: { provider: 'provider', total: 'total', share: 'of OpenAI', peak: 'at busy hours', models: 'models' },
    nothing: 'nothing',
    peak: (sum: string) => `${sum} at peak`,
    counted: (models: number, all: number) => `${models} of ${all}`,
    leftOut: {
      'not-of-openai': "not OpenAI's",
      'no-price-before': 'price at OpenAI unknown',
      'no-model': 'not counted',
      'no-price-after': 'no price by the token',
    },
    notes: {
      lists: 'Prices of the lists: batches, commitments and credits are not counted.',
      range: 'From ... to ...: longer requests cost more, and the file does not say how long they are.',
      average: 'Where longer requests cost more, the average length of a request decides.',
      without: 'What is left out is in no total, nor in the share of OpenAI.',
    },
  },
  toDo: 'To do by hand',
  toKnow: 'Good to know',
  about: (provider: string) => `About ${provider}`,
  more: (rest: number) => `and ${rest} more, --reporter json shows all`,
  morePlaces: (rest: number) => `(and ${count(rest, 'more place')})`,
  nothingWritten: 'nothing written',
  apply: 'apply',
  fixWith: 'fix with',
  confirmWrite: (changes: number, files: number) => `Write ${count(changes, 'change')} to ${count(files, 'file')}?`,
  looking: 'Looking for OpenAI…',
  planning: (provider: string) => `Planning the move to ${provider}…`,
  declined: 'Nothing written.',
  written: (changes: number, files: number) => `Wrote ${count(changes, 'change')} to ${count(files, 'file')}.`,
  nothingToWrite: 'Nothing to write at this tier.',
  left: (review: number, manual: number) =>
    `Left: ${[review > 0 ? `${count(review, 'change')} for review` : '', manual > 0 ? `${manual} by hand` : '']
      .filter((part) => part !== '')
      .join(', ')}.`,
  nextHint: (command: string) => `Next: ${command}`,
  undoHint: (command: string) => `Undo: ${command}`,
  undone: (files: number) => `Put back ${count(files, 'file')}.`,
  dirty: (files: readonly string[]) =>
    `Uncommitted changes in ${listSome(files, 3)}: commit them before --write, or add --allow-dirty.`,
  interrupted: 'Interrupted. What was written is in the journal: repoint undo puts it back.',
  leftAlone: 'Left alone: clients of other vendors',
};

function reviewNeeds(changes: number, held: number): string {
  if (held === 0) return 'need a decision';
  if (held === changes) return 'wait for what is left to you';
  const deciding = changes - held;
  return `${deciding} need${deciding === 1 ? 's' : ''} a decision, ${held} wait${held === 1 ? 's' : ''} for it`;
}

/** `a, b, c and 2 more`. */
export function listSome(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return `${names.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** `1 file`, `5,972 files`. */
export function count(number: number, noun: string): string {
  return `${formatNumber(number)} ${noun}${number === 1 ? '' : 's'}`;
}

export function formatNumber(number: number): string {
  return number.toLocaleString('en-US');
}
