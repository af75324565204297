import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { ChangeProposal, Edit, Proposal, RuleContext, Source } from '../../../src/plan/contract.js';
import { dropRepeated } from '../../../src/plan/edits/drop-repeated.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { objectText } from '../../../src/plan/edits/object-text.js';
import { quoted, type Style, sniffStyle } from '../../../src/plan/edits/style.js';
import { sourceOf } from '../../../src/plan/facts.js';
import { nameClient } from '../../../src/plan/name-client.js';
import type { ObjectLiteral, Span } from '../../../src/scan/usage.js';
import { keptNames } from '../env-name/names.js';
import type { Client, NewOption, Part } from './part.js';

/** The one change that moves a client, made of its parts, and what the parts have to say beside it. */
export function changeClient(client: Client, parts: readonly Part[], context: RuleContext): Proposal[] {
  return [composeChange(client, parts, context), ...parts.flatMap(({ findings = [] }) => findings)];
}

function composeChange(client: Client, parts: readonly Part[], context: RuleContext): ChangeProposal {
  const doubts = parts.flatMap((part) => part.doubts ?? []);
  return {
    kind: 'change',
    tier: doubts.length > 0 ? 'review' : 'auto',
    usages: [client, ...context.requestsOf(client)],
    edits: dropRepeated(editsOf(client, parts, context)),
    links: keptNames(client, context.provider).map((name) => `variable ${name}`),
    title: t`${nameClient(client)} -> ${context.target.baseURL}`,
    why: joinSentences([t`${context.provider.name} answers there in OpenAI's format, to a key of its own.`, ...doubts]),
    sources: sourcesOf(context),
  };
}

function editsOf(client: Client, parts: readonly Part[], context: RuleContext): Edit[] {
  const edits = parts.flatMap((part) => part.edits ?? []);
  const literal = client.options?.literal;
  if (!literal || !isEmptied(literal, edits)) return [...edits, ...insertOptions(client, parts, context)];
  // A place to insert behind or in front of is gone with the members: what is left is written anew.
  const { file, span } = literal.place;
  const source = context.source(file);
  const style = sniffStyle(source);
  const properties = parts.flatMap((part) => part.insert ?? []).map((option) => writeOption(option, style));
  const behind = parts.map((part) => (part.behind === undefined ? '' : `, ${part.behind}`)).join('');
  const isOnly = source[span[0] - 1] === '(' && source[span[1]] === ')' && behind === '';
  if (properties.length === 0 && !isOnly) return [...edits, ...insertOptions(client, parts, context)];
  const text = properties.length === 0 ? '' : objectText(properties, source, span[0]);
  return [
    ...edits.filter((edit) => edit.file !== file || edit.end <= span[0] || edit.start >= span[1]),
    { file, start: span[0], end: span[1], text: text + behind },
  ];
}

/** True where every member goes. */
function isEmptied({ place, members }: ObjectLiteral, edits: readonly Edit[]): boolean {
  const gone = edits.filter(({ file, text }) => file === place.file && text === '');
  return (
    members.length > 0 && members.every(([start, end]) => gone.some((edit) => edit.start <= start && end <= edit.end))
  );
}

function insertOptions(client: Client, parts: readonly Part[], context: RuleContext): Edit[] {
  const options = parts.flatMap((part) => part.insert ?? []);
  const behind = parts.flatMap((part) => part.behind ?? []).map((argument) => `, ${argument}`);
  if (options.length === 0 && behind.length === 0) return [];
  const { file, span } = client.argumentPlace;
  const source = context.source(client.options?.literal?.place.file ?? file);
  const style = sniffStyle(source);
  const properties = options.map((option) => writeOption(option, style));
  if (client.argument === 'none') {
    const text = properties.length > 0 ? objectText(properties, source, span[0]) : '{}';
    return [{ file, start: span[0], end: span[1], text: text + behind.join('') }];
  }
  const literal = client.options?.literal;
  return [
    ...(literal && properties.length > 0
      ? insertProperties(literal, source, properties, neighbour(client, literal.members.at(-1)))
      : []),
    ...behind.map((text) => ({ file, start: span[1], end: span[1], text })),
  ];
}

/** `name: 'text'` or `name: expression`. */
export function writeOption({ name, text, expression }: NewOption, style: Style): string {
  return `${name}: ${expression ?? quoted(text, style)}`;
}

/** Behind the key or the model, where people look for it; last when something is spread in, so that it wins; else first. */
function neighbour(client: Client, last: Span | undefined): Span | undefined {
  if ((client.options?.unseen.length ?? 0) > 0) return last;
  const properties = client.options?.properties ?? [];
  const beside = NEIGHBOURS.flatMap((names) => properties.find(({ name }) => names.has(name)) ?? [])[0]?.place.span;
  const members = client.options?.literal?.members ?? [];
  return members.find((member) => member[0] === beside?.[0] && member[1] === beside[1]);
}

/** Azure's key is renamed where it is the only one. */
const NEIGHBOURS = [['apiKey', 'openAIApiKey'], ['azureOpenAIApiKey'], ['model', 'modelName']].map(
  (names) => new Set(names),
);

export function sourcesOf({ provider, target }: RuleContext): Source[] {
  const region = provider.regions[target.region];
  return [region, provider.key].flatMap((fact) => (fact ? [sourceOf(fact)] : []));
}
