import { t } from '../../../src/messages/t.js';
import { onlyText } from '../../../src/plan/values.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';

const HOSTED: Readonly<Record<string, string>> = {
  get web_search() {
    return t`Offer a function tool that asks a search API of your choice and returns what it finds.`;
  },
  get file_search() {
    return t`Offer a function tool that searches a vector store of your own.`;
  },
  get code_interpreter() {
    return t`Offer a function tool that runs the code in a sandbox of your own.`;
  },
  get computer() {
    return t`Offer function tools for what the model may do on the screen, or leave the feature out.`;
  },
  get mcp() {
    return t`Connect to the MCP server from your own code and offer its tools as function tools.`;
  },
  get image_generation() {
    return t`Offer a function tool that calls an images API.`;
  },
  get local_shell() {
    return t`Offer a function tool that runs the command in a sandbox of your own.`;
  },
  get shell() {
    return t`Offer a function tool that runs the command in a sandbox of your own.`;
  },
  get custom() {
    return t`Offer a function tool with one text parameter.`;
  },
};

/** What to build in place of a tool that runs at OpenAI. */
export function adviseHosted(kind: string, provider: string): string {
  const family = Object.keys(HOSTED).find((name) => kind.startsWith(name)) ?? '';
  return HOSTED[family] ?? t`Offer a function tool that does it, or see what ${provider} has.`;
}

/** The types of the tools in sight that are no functions. */
export function hostedKinds({ elements = [] }: Property): string[] {
  const kinds = elements.flatMap(({ properties }) => {
    const type = lastOf(properties, 'type');
    return (type && onlyText(type.value)) ?? [];
  });
  return [...new Set(kinds)].filter((kind) => kind !== 'function');
}
