import { typescript } from '../../../src/scan/analysis/typescript.js';
import type { ObjectLiteral, Property, Span } from '../../../src/scan/usage.js';

/** The first object literal of a text, as the scan describes it. */
export function readObject(text: string): { literal: ObjectLiteral; properties: Property[] } {
  const ts = typescript();
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  const find = (node: import('ts-morph').ts.Node): import('ts-morph').ts.ObjectLiteralExpression | undefined =>
    ts.isObjectLiteralExpression(node) ? node : ts.forEachChild(node, find);
  const object = find(source);
  if (!object) throw new Error(`no object in ${text}`);
  const spanOf = (node: import('ts-morph').ts.Node): Span => [node.getStart(), node.getEnd()];
  const place = (node: import('ts-morph').ts.Node) => ({ file: 'a.ts', span: spanOf(node) });
  const properties = object.properties.flatMap((member): Property[] => {
    if (!member.name || ts.isSpreadAssignment(member)) return [];
    return [
      {
        name: member.name.getText().replace(/['"]/g, ''),
        form: ts.isShorthandPropertyAssignment(member) ? 'shorthand' : 'pair',
        place: place(member),
        nameSpan: spanOf(member.name),
        valueSpan: spanOf(ts.isPropertyAssignment(member) ? member.initializer : member.name),
        removal: spanOf(member),
        value: { place: place(member), leaves: [] },
        conditional: false,
      },
    ];
  });
  const members = object.properties.map(spanOf);
  return {
    literal: { place: place(object), members, trailingComma: object.properties.hasTrailingComma ?? false },
    properties,
  };
}
