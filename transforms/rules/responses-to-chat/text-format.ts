import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { typeOf } from '../../../src/plan/needs.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { liftMember } from '../../call-shapes/lift-member.js';
import { nestMembers } from '../../call-shapes/nest.js';
import { joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { replaceAt, wordText } from '../../call-shapes/write.js';
import { refusalOf, takesJsonObject } from '../structured-output/asks.js';
import { asJsonObject } from '../structured-output/format.js';
import { byHand } from '../structured-output/words.js';
import { schemaInstruction } from './schema-instruction.js';
import type { Setting } from './settings.js';

/** `text: { format }` becomes `response_format`. */
export function convertText(text: Property, request: Request, scanned: Scanned): Setting {
  const members = text.object?.properties ?? [];
  const [format, verbosity] = [lastOf(members, 'format'), lastOf(members, 'verbosity')];
  const dropped = verbosity
    ? [
        {
          property: { ...text, name: 'text.verbosity' },
          claim: t`say in the prompt how long the answer is to be`,
          changesOutput: true,
        },
      ]
    : [];
  if (!text.object || (text.object.unseen.length > 0 && !format)) {
    return { part: obstacle(t`its text format is out of sight`, t`Write it as response_format.`) };
  }
  if (!format || typeOf(format) === 'text') {
    return {
      dropped:
        dropped.length > 0 ? dropped : [{ property: text, claim: t`text is what comes anyway`, changesOutput: false }],
    };
  }
  const notes: Part = verbosity
    ? { doubts: [t`text.verbosity is left out: say in the prompt how long the answer is to be.`] }
    : {};
  if (schemaInstruction(request, scanned) !== undefined) {
    if (!takesJsonObject(request, scanned)) {
      const claim = t`${scanned.provider.name} is not known to take a format: the prompt alone asks for JSON and tells the schema`;
      return { dropped: [{ property: { ...text, name: 'text.format' }, claim, changesOutput: true }, ...dropped] };
    }
    const part = joinParts([askForJson(text, request, scanned), notes]);
    return { kept: [asJsonObject({ ...text, name: 'response_format' })], part };
  }
  const part = convertFormat(text, format, request, scanned);
  const { object: _, ...plain } = text;
  const own = format.object ? { object: format.object } : {};
  const kept = { ...plain, name: 'response_format', value: format.value, valueSpan: format.valueSpan, ...own };
  return { kept: [kept], part: joinParts([part, notes]) };
}

/** The schema is in the prompt then: only JSON is left to ask for. */
function askForJson({ place: { file }, nameSpan, valueSpan }: Property, request: Request, scanned: Scanned): Part {
  const { source, provider } = scanned;
  const json = `response_format: { ${wordText('type', 'json_object', request, source(file))} }`;
  return {
    edits: [replaceAt({ file, span: [nameSpan[0], valueSpan[1]] }, json)],
    doubts: [t`${provider.name} answers in JSON then, but nothing holds it to the schema.`],
  };
}

function convertFormat(text: Property, format: Property, request: Request, scanned: Scanned): Part {
  const written = scanned.source(text.place.file);
  const type = typeOf(format);
  const isHelper = /TextFormat\(/.test(written.slice(...format.valueSpan));
  if (type !== 'json_object' && refusalOf(request, scanned)) {
    return obstacle(t`it asks for a JSON schema, which ${scanned.provider.name} refuses in chat completions`, byHand());
  }
  if (isHelper) return obstacle(t`a helper makes its text format`, t`Use zodResponseFormat for response_format.`);
  const lifted = liftMember(text, format, 'response_format', written);
  if (!lifted || type === undefined)
    return obstacle(t`its text format is out of sight`, t`Write it as response_format.`);
  if (type === 'json_object') return { edits: lifted };
  const literal = format.object?.literal;
  const first = format.object?.properties[0];
  if (!literal || first?.name !== 'type') {
    return obstacle(
      t`its JSON schema is not written at the call`,
      t`Write { type: 'json_schema', json_schema: { name, schema } }.`,
    );
  }
  return {
    edits: [
      ...lifted,
      ...nestMembers(literal, 'json_schema', written, written.slice(...text.valueSpan).startsWith('{\n')),
    ],
  };
}
