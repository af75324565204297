import { type ts, typescript } from './analysis/typescript.js';
import { walk } from './analysis/walk.js';
import { isTestFile } from './file-purpose.js';
import { registryName } from './model-registries.js';
import { factsBeside } from './registry-facts.js';
import { type Slot, slotOf } from './registry-slots.js';
import type { RegistryMember, RegistryUsage } from './registry-usage.js';
import type { ScanContext } from './scan-context.js';

/** An id of a registry and where it stands. */
interface Entry {
  readonly id: ts.StringLiteralLike;
  readonly slot: Slot;
}

/** Lists, tables, types, switches and options that hold model ids, with all that stands beside the ids. */
export function detectRegistries(file: ts.SourceFile, context: ScanContext): RegistryUsage[] {
  const byContainer = new Map<ts.Node, Entry[]>();
  walk(file, (node) => {
    if (!typescript().isStringLiteralLike(node) || !context.models.isId(node.text)) return;
    const slot = slotOf(node);
    if (slot) add(byContainer, { id: node, slot });
  });
  return [...byContainer.values()].flatMap((entries) => describe(entries, context) ?? []);
}

/** An element has one id: a second one, such as a label that repeats it, is a fact beside it. */
function add(byContainer: Map<ts.Node, Entry[]>, entry: Entry): void {
  const { container, element } = entry.slot;
  const known = byContainer.get(container) ?? [];
  if (known.some(({ slot }) => slot.element === element)) return;
  byContainer.set(container, [...known, entry]);
}

function describe(entries: readonly Entry[], context: ScanContext): RegistryUsage | undefined {
  const [first] = entries;
  const members = entries.flatMap((entry) => describeMember(entry, context) ?? []);
  // An id that is written with escapes cannot be replaced: then nothing of the registry is.
  if (!first || members.length < entries.length) return undefined;
  const { container, form } = first.slot;
  const because = [context.models.because(first.id.text)];
  const literal = literalOf(container, context);
  const facts = context.describe('registry', 'openai', container, { confidence: 'inferred', because });
  return {
    ...facts,
    form,
    name: registryName(container),
    members,
    others: othersOf(container, entries),
    ...(literal ? { literal } : {}),
    inTest: isTestFile(facts.file),
  };
}

function describeMember({ id, slot }: Entry, { places }: ScanContext): RegistryMember | undefined {
  const place = places.ofName(id);
  if (!place) return undefined;
  const { facts, more } =
    slot.form === 'cases' || slot.form === 'union'
      ? { facts: [], more: slot.form === 'cases' }
      : factsBeside(slot.element, id, places);
  const removal = removalOf(slot);
  return {
    text: id.text,
    place,
    element: places.of(slot.element).span,
    ...(removal ? { removal } : {}),
    facts,
    more,
  };
}

/** A member of a type goes with the bar before it; an option with its line, or alone on a shared one. */
function removalOf({ form, container, element }: Slot): [number, number] | undefined {
  const ts = typescript();
  const [start, end] = [element.getStart(), element.getEnd()];
  if (form === 'union' && ts.isUnionTypeNode(container)) {
    const before = container.types[container.types.findIndex((each) => each.pos === element.pos) - 1];
    return before ? [before.getEnd(), end] : undefined;
  }
  return form === 'options' ? [blanksBefore(element, start), end] : undefined;
}

/** Markup keeps the blanks before an element as text of its own. */
function blanksBefore(element: ts.Node, start: number): number {
  const before = element.getSourceFile().text.slice(0, start);
  return start - (/\n[ \t]*$/.exec(before)?.[0].length ?? 0);
}

function literalOf(container: ts.Node, { places }: ScanContext): RegistryUsage['literal'] {
  const ts = typescript();
  const members = ts.isArrayLiteralExpression(container)
    ? container.elements
    : ts.isObjectLiteralExpression(container)
      ? container.properties
      : undefined;
  return members
    ? {
        place: places.of(container),
        members: members.map((member) => places.of(member).span),
        trailingComma: members.hasTrailingComma ?? false,
      }
    : undefined;
}

function othersOf(container: ts.Node, entries: readonly Entry[]): string[] {
  const own = new Set(entries.map(({ slot }) => slot.element));
  const [first = container] = own;
  return membersOf(container, first)
    .filter((member) => !own.has(member))
    .map((member) => member.getText().replace(/\s+/g, ' ').slice(0, 60));
}

/** What could be an id as well: no default of a switch, no text between options. */
function membersOf(container: ts.Node, first: ts.Node): readonly ts.Node[] {
  const ts = typescript();
  if (ts.isArrayLiteralExpression(container)) return container.elements;
  if (ts.isObjectLiteralExpression(container)) return container.properties;
  if (ts.isUnionTypeNode(container)) return container.types;
  if (ts.isSwitchStatement(container)) return container.caseBlock.clauses.filter(ts.isCaseClause);
  if (ts.isJsxElement(container) || ts.isJsxFragment(container))
    return container.children.filter((child) => hasValue(child, tagName(first)));
  return [];
}

/** A neighbour with a value of its own; one without is a heading, or says that nothing is chosen. */
function hasValue(child: ts.JsxChild, tag: string | undefined): boolean {
  return tagName(child) === tag && /\bvalue=(?:\{|'[^']|"[^"])/.test(child.getText());
}

function tagName(node: ts.Node): string | undefined {
  const ts = typescript();
  if (ts.isJsxElement(node)) return node.openingElement.tagName.getText();
  return ts.isJsxSelfClosingElement(node) ? node.tagName.getText() : undefined;
}
