import { t } from './t.js';

/** Words by what the data and JSON call them. */
type Words = Readonly<Record<string, () => string>>;

/** The word for an id in the language of the run; in English, and where none is listed, the id itself. */
const wordFrom =
  (words: Words) =>
  (id: string): string =>
    Object.hasOwn(words, id) ? (words[id]?.() ?? id) : id;

/** How OpenAI or a vendor places a model. */
export const tierWord = wordFrom({
  flagship: () => t`flagship`,
  balanced: () => t`balanced`,
  fast: () => t`fast`,
  free: () => t`free`,
  mini: () => t`mini`,
  nano: () => t`nano`,
  pro: () => t`pro`,
  coding: () => t`coding`,
  search: () => t`search`,
  reasoning: () => t`reasoning`,
  'reasoning-mini': () => t`reasoning-mini`,
  'deep-research': () => t`deep-research`,
  'computer-use': () => t`computer-use`,
  'audio-chat': () => t`audio-chat`,
  'chat-alias': () => t`chat-alias`,
  'fine-tuned-alias': () => t`fine-tuned-alias`,
  'legacy-completions': () => t`legacy-completions`,
  'open-weight': () => t`open-weight`,
  'vision-legacy': () => t`vision-legacy`,
  specialised: () => t`specialised`,
  embedding: () => t`embedding`,
  image: () => t`image`,
  moderation: () => t`moderation`,
  realtime: () => t`realtime`,
  video: () => t`video`,
  stt: () => t`stt`,
  tts: () => t`tts`,
});

/** What a model is for. */
export const modelKindWord = wordFrom({
  chat: () => t`chat`,
  embedding: () => t`embedding`,
  image: () => t`image`,
  speech: () => t`speech`,
  transcription: () => t`transcription`,
  moderation: () => t`moderation`,
  video: () => t`video`,
  realtime: () => t`realtime`,
  rerank: () => t`rerank`,
  other: () => t`other`,
});

/** Whether a model can still be asked. */
export const modelStatusWord = wordFrom({
  current: () => t`current`,
  preview: () => t`preview`,
  deprecated: () => t`deprecated`,
  retired: () => t`retired`,
});

/** What a model can do. */
export const abilityWord = wordFrom({
  tools: () => t`tools`,
  vision: () => t`vision`,
  reasoning: () => t`reasoning`,
});

/** Whether an API is there, and whether something is so. */
export const supportWord = wordFrom({
  yes: () => t`yes`,
  no: () => t`no`,
  unknown: () => t`unknown`,
  unverified: () => t`unverified`,
});

/** How sure the scan is of a place. */
export const confidenceWord = wordFrom({
  proven: () => t`proven`,
  inferred: () => t`inferred`,
  'name-only': () => t`name-only`,
});

/** What stands at a place. APIs keep their names: they are what --for and --keep take. */
export const usageWord = wordFrom({
  import: () => t`import`,
  client: () => t`client`,
  request: () => t`request`,
  model: () => t`model`,
  registry: () => t`registry`,
  package: () => t`package`,
  manifest: () => t`manifest`,
  env: () => t`env`,
  'env-read': () => t`env-read`,
  'env-name': () => t`env-name`,
  'env-entry': () => t`env-entry`,
  'env-value': () => t`env-value`,
  'key-format': () => t`key format`,
  host: () => t`host`,
  config: () => t`config`,
  docs: () => t`docs`,
  result: () => t`result`,
  stream: () => t`stream`,
  type: () => t`type`,
  error: () => t`error`,
  read: () => t`read`,
  parameters: () => t`parameters`,
  tokenizer: () => t`tokenizer`,
  switch: () => t`switch`,
  width: () => t`width`,
});
