import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { endsLine, lineStart, nextLine } from '../../../src/plan/edits/text-lines.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { Place, Span } from '../../../src/scan/usage.js';
import { type Dropped, reportDropped } from '../../call-shapes/parameters.js';
import { doubt, type Part } from '../../call-shapes/part.js';
import { insertAt } from '../../call-shapes/write.js';
import { POSITIONAL } from './names.js';
import type { Request } from './unit.js';

/** `(file, 'whisper-1', undefined, 'json')` becomes `({ file, model: 'whisper-1', response_format: 'json' })`. */
export function nameArguments(request: Request, moves: boolean, scanned: Scanned): Part {
  const { call, file, position } = request;
  const names = POSITIONAL[request.method] ?? [];
  if (!call) return {};
  const text = scanned.source(file);
  const dropped = moves ? refusedArguments(request, scanned) : [];
  const refused = new Set(dropped.map(({ property }) => property.name));
  const given = call.arguments.slice(0, names.length).flatMap(({ span }, index) => {
    const written = text.slice(...span);
    const name = names[index] ?? '';
    return refused.has(name) || /^(?:undefined|null|void 0)$/.test(written)
      ? []
      : [{ span, label: written === name ? '' : `${name}: ` }];
  });
  const [first] = given;
  const last = given.at(-1);
  if (!first || !last) return {};
  const transport = call.arguments[names.length];
  const hasComments = /\/[/*]/.test(text.slice(...call.inside.span));
  const edits = hasComments ? labelInPlace(request, given, transport, text) : joinOnLine(request, given, transport);
  const isUpload = names[0] === 'file' || names[0] === 'image';
  const upload = t`The file at ${file}:${position.line} has to be a stream of fs, a File or a Response: make one of a Buffer by toFile of the openai package.`;
  return { edits, notes: reportDropped(dropped, request), ...(isUpload ? doubt(upload) : {}) };
}

interface Labelled {
  readonly span: Span;
  readonly label: string;
}

/** All in one object, with what stood between the arguments gone. */
function joinOnLine({ call, file }: Request, given: readonly Labelled[], transport: Place | undefined): Edit[] {
  const last = given.at(-1);
  if (!call || !last) return [];
  const edits: Edit[] = given.map(({ span, label }, index) => {
    const start = given[index - 1]?.span[1] ?? call.inside.span[0];
    return { file, start, end: span[0], text: index === 0 ? `{ ${label}` : `, ${label}` };
  });
  const end = transport ? transport.span[0] : call.inside.span[1];
  return [...edits, { file, start: last.span[1], end, text: transport ? ' }, ' : ' }' }];
}

/** Each stays on its line, with its comment; one that goes takes its comma along. */
function labelInPlace(
  { call, file }: Request,
  given: readonly Labelled[],
  transport: Place | undefined,
  text: string,
): Edit[] {
  const [first] = given;
  const last = given.at(-1);
  if (!call || !first || !last) return [];
  const kept = new Set(given.map(({ span }) => span[0]));
  const gone = call.arguments.filter((each) => each !== transport && !kept.has(each.span[0]));
  return [
    insertAt(file, first.span[0], `{ ${first.label}`),
    ...given.slice(1).map(({ span, label }) => insertAt(file, span[0], label)),
    ...gone.map(({ span }) => {
      const [start, end] = span[0] < last.span[0] ? lineOf(span, text) : [text.lastIndexOf(',', span[0]), span[1]];
      return { file, start, end, text: '' };
    }),
    insertAt(file, last.span[1], ' }'),
  ];
}

/** An argument with the comma behind it; its whole line, with a comment, where it has one of its own. */
function lineOf([start, end]: Span, text: string): Span {
  const comma = text.indexOf(',', end) + 1;
  const isOwn = text.slice(lineStart(text, start), start).trim() === '' && endsLine(text, comma);
  return isOwn ? [lineStart(text, start), nextLine(text, comma)] : [start, comma];
}

/** Arguments that the provider refuses go with the arguments themselves: as properties they would have to be taken out again. */
export function refusedArguments(request: Request, scanned: Scanned): Dropped[] {
  const { api, parameters } = request;
  return (parameters?.properties ?? [])
    .filter(({ form }) => form === 'argument')
    .flatMap((property) => {
      const fact =
        api === 'transcriptions' || api === 'images'
          ? parameterFact(factsFor(request, scanned), api, property.name)
          : undefined;
      if (fact?.support !== 'rejects') return [];
      return [{ property, claim: t`${scanned.provider.name} refuses it`, changesOutput: fact.changesOutput, fact }];
    });
}
