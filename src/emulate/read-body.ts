import type { Context } from 'hono';
import { z } from 'zod';
import type { JsonObject } from './dialect.js';
import { hear } from './sound.js';

/** The body of a request as an object. Anything but JSON or a form becomes `{}`: the checks then miss the model in it. */
export async function readBody(context: Context): Promise<JsonObject> {
  if (context.req.header('content-type')?.startsWith('multipart/form-data')) return readForm(context);
  const text = await context.req.text();
  try {
    return z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

async function readForm(context: Context): Promise<JsonObject> {
  const form = await context.req.formData();
  const entries = [...new Set(form.keys())].map(async (name) => {
    const values = await Promise.all(form.getAll(name).map(readField));
    return isList(name) ? [name.slice(0, -LIST.length), values] : [name, values.at(-1)];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Each item of a list is a field of its own: `include[]`. */
const LIST = '[]';

const isList = (name: string): boolean => name.endsWith(LIST);

async function readField(value: string | File): Promise<unknown> {
  return typeof value === 'string' ? value : { name: value.name, heard: hear(await value.arrayBuffer()) };
}
