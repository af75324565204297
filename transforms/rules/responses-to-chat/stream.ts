import type { StreamUsage } from '../../../src/scan/usage.js';
import { obstacle, type Part } from '../../call-shapes/part.js';

/** A loop over a stream is converted read by read; listeners to single events have no counterpart of the same kind. */
export function readStream({ form, event, file, position }: StreamUsage): Part {
  if (form === 'for-await') return {};
  const at = `${file}:${position.line}`;
  if (form === 'events') return obstacle(`${event ?? 'an event'} is listened to at ${at}`, LOOP);
  if (form === 'sse') return obstacle(`its events are parsed by hand at ${at}`, LOOP);
  return obstacle(`its stream is handed on at ${at}`, 'Let its receiver expect chunks of chat completions.');
}

const LOOP = 'Walk the chunks of the chat completion: choices[0].delta.content is the text.';
