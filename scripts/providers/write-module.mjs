import * as chat from './calls/chat.mjs';
import * as embeddings from './calls/embeddings.mjs';
import * as images from './calls/images.mjs';
import * as responses from './calls/responses.mjs';
import * as speech from './calls/speech.mjs';
import * as transcriptions from './calls/transcriptions.mjs';
import { printValue } from './print-value.mjs';

const CALLS = { chat, embeddings, images, responses, speech, transcriptions };

/** The client that all calls of a folder share. */
export const CLIENT = `import OpenAI from 'openai';

export const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
`;

/** A call that runs into nothing but the model's name. */
export function plainModule(api) {
  return writeModule(CALLS[api], {});
}

/** A module of its own whose one call runs into a gate. `standIn`: the OpenAI model that is moved to the model of the gate. */
export function gateModule(gate, standIn) {
  const { api, parameter, value, isNamed, variant } = gate;
  const call = CALLS[api];
  const around = Object.hasOwn(call.around, parameter) ? call.around[parameter](value) : {};
  const own =
    variant === 'absent' || Object.hasOwn(around, parameter) || isMessage(parameter) ? {} : ownProperty(gate, call);
  const setup = isNamed ? call.setups?.[`${parameter}.${value}`] : call.setups?.[`${parameter}.many`];
  return writeModule(
    call,
    { ...around, ...own, ...(standIn ? { model: standIn } : {}) },
    typeof setup === 'function' ? setup(value) : typeof value === 'number' || isNamed ? (setup ?? []) : [],
  );
}

/** The models that stand for those with gates of their own: from OpenAI's id to the provider's. */
export function standInsFor(gates) {
  const entries = Object.entries(CALLS).flatMap(([api, { standIns }]) => {
    const models = [...new Set(gates.filter((gate) => gate.api === api).flatMap(({ through }) => through ?? []))];
    if (models.length > standIns.length)
      throw new Error(`scripts/providers/calls/${api}.mjs has too few stand-ins: ${models.length} are needed`);
    return models.map((model, index) => [standIns[index], model]);
  });
  return Object.fromEntries(entries);
}

const isMessage = (parameter) => parameter === 'role' || parameter === 'content';

function ownProperty({ api, parameter, value }, { sent }) {
  const given = value ?? sent[parameter];
  if (given === undefined) throw new Error(`scripts/providers/calls/${api}.mjs does not say how ${parameter} is sent`);
  return { [parameter]: given };
}

function writeModule({ method, result, base, use, stream, imports = [] }, changed, setup = []) {
  const properties = { ...base, ...changed };
  return [
    ...imports,
    "import { openai } from './client.js';",
    '',
    ...(setup.length > 0 ? [...setup, ''] : []),
    `const ${result} = await openai.${method}(${printValue(properties, '', 40)});`,
    properties.stream === true && stream ? stream.use : use,
    '',
  ].join('\n');
}
