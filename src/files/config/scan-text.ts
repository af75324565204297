import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { findMentions } from './find-mentions.js';

/** Files of web servers and hosts, where a content security policy may name OpenAI's host. */
export function scanText(path: string, text: string): ConfigScan {
  return { usages: describeMentions(path, text, 'text', findMentions({ text, start: 0 })) };
}
