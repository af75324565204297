import { expect } from 'vitest';
import { scan } from '../../src/index.js';
import { makeTree } from '../discover/tree.js';
import { tellUsages } from './tell-usages.js';

/** Whatever else is in a project, this file is understood. */
export const SOUND = {
  'src/sound.ts':
    "import OpenAI from 'openai';\nconst client = new OpenAI();\nclient.embeddings.create({ model: 'text-embedding-3-small', input: 'x' });",
};
const SOUND_REQUEST = 'src/sound.ts:3 embeddings embeddings.create proven <- src/sound.ts:2';

export const CLIENT = "import OpenAI from 'openai';\nconst client = new OpenAI();";
export const ask = (model: string) => `client.chat.completions.create({ model: ${model}, messages: [] });`;

/** Far above what a test takes on a busy machine, far below what a runaway takes. */
export const IN_TIME = { timeout: 10_000 };

/** Scans a folder that has the sound file in it, and tells what else there is. */
export function look(root: string) {
  const { usages, problems } = scan(root);
  const told = tellUsages({ usages, problems });
  expect(told.requests).toContain(SOUND_REQUEST);
  return { ...told, problems, others: told.requests.filter((request) => request !== SOUND_REQUEST) };
}

/** The same for files that are put beside the sound one. */
export const lookAt = (files: Readonly<Record<string, string>>) => look(makeTree({ ...SOUND, ...files }));
