import { listClauses, listed } from './lists.js';
import { t, translate } from './t.js';

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
  nothingAt: (place: string) => t`Nothing of OpenAI's was seen at ${place}.`,
  nothing: {
    get noFiles() {
      return t`No JavaScript or TypeScript files here: nothing to do.`;
    },
    noOpenAI: (files: number) => t`No OpenAI use found in ${count(files, 'file')}: nothing to do.`,
    alreadyOn: (provider: string) => t`Already on ${provider}: nothing to do.`,
    noCalls: (files: number) => t`No OpenAI calls found; OpenAI is mentioned in ${count(files, 'file')}.`,
    get thatCouldBeRead() {
      return t`Nothing to do in the files that could be read.`;
    },
    nothingToMove: (provider: string) =>
      t`OpenAI packages or names are mentioned, but nothing has to move to ${provider}.`,
  },
  tier: {
    auto: () => t`applied by --write`,
    review: (changes: number, held: number) => t`${reviewNeeds(changes, held)}; --tier review applies all`,
    manual: () => t`left to you, marked "! manual" above`,
  },
  /** How many files were left out, and why. */
  skip: {
    'too-large': (files: number) => t`${files} too large`,
    binary: (files: number) => t`${files} binary`,
    empty: (files: number) => t`${files} empty`,
    minified: (files: number) => t`${files} minified`,
    generated: (files: number) => t`${files} generated`,
    vendored: (files: number) => t`${files} vendored`,
    symlink: (files: number) => count(files, 'symbolic link'),
    'lfs-pointer': (files: number) => t`${files} not fetched by Git LFS (git lfs pull)`,
    submodule: (folders: number) => t`${count(folders, 'submodule')} (run repoint there too)`,
  },
  heldBy: (titles: readonly string[], rest: number) =>
    t`waits for a decision on: ${listClauses(titles)}${rest > 0 ? t`; and ${rest} more` : ''}`,
  forClients: (clients: number) => t`for ${count(clients, 'client')}`,
  forPlaces: (places: number) => t`at ${count(places, 'place')}`,
  lookedAt: (files: number, scripts: number) =>
    t`${count(files, 'file')} looked at, OpenAI mentioned in ${count(scripts, 'script')}`,
  sdkState: ({ name, status, since, note, source, date }: SdkState) => {
    const state = {
      dead: since === undefined ? t`${name} stopped to work` : t`${name} stopped to work on ${since}`,
      none: t`The vendor publishes none for Node`,
      alive: t`repoint writes no code for ${name}`,
    }[status];
    return note === undefined ? t`${state} (${source}, ${date}).` : t`${state}: ${note} (${source}, ${date}).`;
  },
  costs: {
    get heading() {
      return t`per million tokens, in/out`;
    },
    get unknown() {
      return t`no price known`;
    },
    or: (price: string) => t`or ${price}`,
    atBusyHours: (amounts: string) => t`${amounts} at busy hours`,
    forLongInput: (amounts: string, tokens: string) => t`${amounts} above ${tokens} tokens`,
    get derived() {
      return t`estimated`;
    },
    get unverified() {
      return t`not verified`;
    },
    free: (text: string) => t`free: ${text}`,
  },
  compare: {
    callsAt: (calls: number, providers: number) =>
      t`${count(calls, 'call')} of OpenAI, ${count(providers, 'provider')}`,
    get noCalls() {
      return t`No calls of OpenAI found: nothing to compare.`;
    },
    get needsRate() {
      return t`needs --rate`;
    },
    notes: {
      price: (hasPeak: boolean) =>
        t`price: of what the calls cost at OpenAI, each call alike, three tokens in for one out${hasPeak ? t`; at busy hours in brackets` : ''}`,
      get unknown() {
        return t`?: no model or no price of the calls is known`;
      },
      get partly() {
        return t`*: only of the calls whose prices can be compared`;
      },
      derived: (rate: number | undefined) =>
        t`~: the vendor has no price in that currency; ${rate === undefined ? '' : t`converted at ${rate} CNY for a USD, or `}taken over from a like model`,
      get needsRate() {
        return t`needs --rate: the prices are in CNY; say how many CNY one USD is, e.g. --rate 7.1`;
      },
      withoutRegion: (ids: readonly string[]) => t`not in that region: ${listed(ids)}`,
    },
  },
  bill: {
    head: (file: string, models: number, input: string, output: string) =>
      t`${file}: ${count(models, 'model')}, ${input} tokens in, ${output} out`,
    columns: {
      get provider() {
        return t`provider`;
      },
      get total() {
        return t`total`;
      },
      get share() {
        return t`of OpenAI`;
      },
      get peak() {
        return t`at busy hours`;
      },
      get models() {
        return t`models`;
      },
    },
    get nothing() {
      return t`nothing`;
    },
    peak: (sum: string) => t`${sum} at peak`,
    counted: (models: number, all: number) => t`${models} of ${all}`,
    leftOut: {
      get 'not-of-openai'() {
        return t`not OpenAI's`;
      },
      get 'no-price-before'() {
        return t`price at OpenAI unknown`;
      },
      get 'no-model'() {
        return t`not counted`;
      },
      get 'no-price-after'() {
        return t`no price by the token`;
      },
    },
    notes: {
      get lists() {
        return t`Prices of the lists: batches, commitments and credits are not counted.`;
      },
      get range() {
        return t`From ... to ...: longer requests cost more, and the file does not say how long they are.`;
      },
      get average() {
        return t`Where longer requests cost more, the average length of a request decides.`;
      },
      get without() {
        return t`What is left out is in no total, nor in the share of OpenAI.`;
      },
    },
  },
  get toDo() {
    return t`To do by hand`;
  },
  get toKnow() {
    return t`Good to know`;
  },
  about: (provider: string) => t`About ${provider}`,
  more: (rest: number) => t`and ${rest} more, --reporter json shows all`,
  morePlaces: (rest: number) => t`(and ${count(rest, 'more place')})`,
  get nothingWritten() {
    return t`nothing written`;
  },
  get apply() {
    return t`apply`;
  },
  get fixWith() {
    return t`fix with`;
  },
  confirmWrite: (changes: number, files: number) => t`Write ${count(changes, 'change')} to ${count(files, 'file')}?`,
  get looking() {
    return t`Looking for OpenAI…`;
  },
  planning: (provider: string) => t`Planning the move to ${provider}…`,
  get declined() {
    return t`Nothing written.`;
  },
  written: (changes: number, files: number) => t`Wrote ${count(changes, 'change')} to ${count(files, 'file')}.`,
  get nothingToWrite() {
    return t`Nothing to write at this tier.`;
  },
  left: (review: number, manual: number) => {
    if (manual === 0) return t`Left: ${count(review, 'change')} for review.`;
    return review === 0
      ? t`Left: ${manual} by hand.`
      : t`Left: ${count(review, 'change')} for review, ${manual} by hand.`;
  },
  nextHint: (command: string) => t`Next: ${command}`,
  undoHint: (command: string) => t`Undo: ${command}`,
  undone: (files: number) => t`Put back ${count(files, 'file')}.`,
  dirty: (files: readonly string[]) =>
    t`Uncommitted changes in ${listSome(files, 3)}: commit them before --write, or add --allow-dirty.`,
  get interrupted() {
    return t`Interrupted. What was written is in the journal: repoint undo puts it back.`;
  },
  get leftAlone() {
    return t`Left alone: clients of other vendors`;
  },
};

function reviewNeeds(changes: number, held: number): string {
  if (held === 0) return t`need a decision`;
  if (held === changes) return t`wait for what is left to you`;
  const deciding = changes - held;
  const decided = deciding === 1 ? t`${deciding} needs a decision` : t`${deciding} need a decision`;
  return held === 1 ? t`${decided}, ${held} waits for it` : t`${decided}, ${held} wait for it`;
}

/** `a, b, c and 2 more`. */
export function listSome(names: readonly string[], most: number): string {
  const rest = names.length - most;
  const shown = listed(names.slice(0, most));
  return rest > 0 ? t`${shown} and ${rest} more` : shown;
}

/** `1 file`, `5,972 files`; catalogues list it under `{0} file(s)`. */
export function count(number: number, noun: string): string {
  const ending = number === 1 ? '' : 's';
  return translate(`{0} ${noun}(s)`, [formatNumber(number)], (_key, [shown]) => `${shown} ${noun}${ending}`);
}

export function formatNumber(number: number): string {
  return number.toLocaleString('en-US');
}
