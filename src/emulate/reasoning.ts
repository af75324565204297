import type { ProviderData } from '../providers/schema.js';
import type { JsonObject } from './dialect.js';

/** The message field for the reasoning when the model reasons: the request decides, otherwise the provider's default. */
export function reasoningFieldOf({ reasoning }: ProviderData, body: JsonObject): string | undefined {
  const isOn = readSwitch(body) ?? reasoning.onByDefault === true;
  return isOn ? (reasoning.field ?? undefined) : undefined;
}

/** Providers take one of two switches: `thinking: { type }` or `enable_thinking`. */
function readSwitch({ thinking, enable_thinking }: JsonObject): boolean | undefined {
  if (typeof enable_thinking === 'boolean') return enable_thinking;
  if (typeof thinking !== 'object' || thinking === null || !('type' in thinking)) return undefined;
  return thinking.type !== 'disabled';
}
