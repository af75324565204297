import { onlyText } from '../../../src/plan/values.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';

const HOSTED: Readonly<Record<string, string>> = {
  web_search: 'Offer a function tool that asks a search API of your choice and returns what it finds.',
  file_search: 'Offer a function tool that searches a vector store of your own.',
  code_interpreter: 'Offer a function tool that runs the code in a sandbox of your own.',
  computer: 'Offer function tools for what the model may do on the screen, or leave the feature out.',
  mcp: 'Connect to the MCP server from your own code and offer its tools as function tools.',
  image_generation: 'Offer a function tool that calls an images API.',
  local_shell: 'Offer a function tool that runs the command in a sandbox of your own.',
  shell: 'Offer a function tool that runs the command in a sandbox of your own.',
  custom: 'Offer a function tool with one text parameter.',
};

/** What to build in place of a tool that runs at OpenAI. */
export function adviseHosted(kind: string, provider: string): string {
  const family = Object.keys(HOSTED).find((name) => kind.startsWith(name)) ?? '';
  return HOSTED[family] ?? `Offer a function tool that does it, or see what ${provider} has.`;
}

/** The types of the tools in sight that are no functions. */
export function hostedKinds({ elements = [] }: Property): string[] {
  const kinds = elements.flatMap(({ properties }) => {
    const type = lastOf(properties, 'type');
    return (type && onlyText(type.value)) ?? [];
  });
  return [...new Set(kinds)].filter((kind) => kind !== 'function');
}
