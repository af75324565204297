import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { envRead } from '../../../src/plan/edits/env-read.js';
import { objectText } from '../../../src/plan/edits/object-text.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import { lineEnd } from '../../../src/plan/edits/text-lines.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { moveBaseURL } from '../client/base-url.js';
import { writeOption } from '../client/change.js';
import { moveKey } from '../client/key.js';
import { dropOptions } from '../client/options.js';
import type { Client, Part } from '../client/part.js';
import { doubtsOf } from '../client/parts.js';
import { importNames, replaceName, uses } from './imports.js';

/** What moves a client of the Agents SDK: the provider that is there, the key that is set for all, or nothing but the SDK's own. */
export const partsOf = oncePerContext((client: Client, context: RuleContext): Part[] => [
  ...clientParts(client, context),
  { doubts: doubtsOf(context.hostOf(client), context) },
]);

function clientParts(client: Client, context: RuleContext): Part[] {
  if (client.className === 'OpenAIProvider') {
    return [
      moveKey(client, context),
      moveBaseURL(client, context),
      askByChat(client),
      dropOptions(client, context),
      turnTracingOff(client, context),
    ];
  }
  if (client.className === 'setDefaultOpenAIKey') return [moveKey(client, context), replaceKeySetter(client, context)];
  return [setProvider(client, context)];
}

/** Responses is the SDK's default. */
function askByChat({ options }: Client): Part {
  const written = options?.properties.findLast(({ name }) => name === 'useResponses');
  if (!written) return { insert: [{ name: 'useResponses', expression: 'false' }] };
  const [start, end] = written.valueSpan;
  const text = written.form === 'shorthand' ? 'useResponses: false' : 'false';
  return { edits: [{ file: written.place.file, start, end, text }] };
}

/** `setDefaultOpenAIKey(key)` becomes a provider with that key. */
function replaceKeySetter(client: Client, context: RuleContext): Part {
  const { file, span } = client.argumentPlace;
  const source = context.source(file);
  const baseURL = writeOption({ name: 'baseURL', text: context.target.baseURL }, sniffStyle(source));
  return {
    edits: [
      ...replaceName(file, client.className, 'setDefaultModelProvider', context),
      { file, start: span[0], end: span[0], text: 'new OpenAIProvider({ apiKey: ' },
      { file, start: span[1], end: span[1], text: `, ${baseURL}, useResponses: false })` },
      ...(importNames(file, ['OpenAIProvider'], context) ?? []),
      ...(turnTracingOff(client, context).edits ?? []),
    ],
  };
}

/** The provider for all agents, written behind the imports. */
function setProvider(client: Client, context: RuleContext): Part {
  const { file } = client;
  const source = context.source(file);
  const style = sniffStyle(source);
  const end = style.semicolon ? ';' : '';
  const options = [
    `apiKey: ${envRead(context.target.keyEnv, file, context)}`,
    writeOption({ name: 'baseURL', text: context.target.baseURL }, style),
    'useResponses: false',
  ];
  const statements = [
    `setDefaultModelProvider(new OpenAIProvider(${objectText(options, source, source.length)}))${end}`,
    ...(leavesTracing(context) ? [] : [`setTracingDisabled(true)${end}`]),
  ];
  const names = [
    'setDefaultModelProvider',
    'OpenAIProvider',
    ...(leavesTracing(context) ? [] : ['setTracingDisabled']),
  ];
  return { edits: [...writeSetup(client, ['', ...statements], context), ...(importNames(file, names, context) ?? [])] };
}

/** Traces go to OpenAI, by the key that is no longer there. */
function turnTracingOff(client: Client, context: RuleContext): Part {
  if (leavesTracing(context)) return {};
  const source = context.source(client.file);
  const statement = `setTracingDisabled(true)${sniffStyle(source).semicolon ? ';' : ''}`;
  const names = importNames(client.file, ['setTracingDisabled'], context);
  return names ? { edits: [...writeSetup(client, ['', statement], context), ...names] } : {};
}

/** True where the program says by itself where traces go, or that there are none. */
export function leavesTracing(context: RuleContext): boolean {
  return ['setTracingDisabled', 'setTracingExportApiKey', 'setTraceProcessors'].some((name) => uses(name, context));
}

function writeSetup({ setupPlace }: Client, lines: readonly string[], context: RuleContext): Edit[] {
  if (!setupPlace) return [];
  const source = context.source(setupPlace.file);
  const { newline } = sniffStyle(source);
  const at = lineEnd(source, setupPlace.span[0]);
  return [{ file: setupPlace.file, start: at, end: at, text: lines.map((line) => newline + line).join('') }];
}
