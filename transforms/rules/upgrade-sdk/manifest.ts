import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { setRange } from '../../../src/plan/edits/dependencies.js';
import { lineStart, nextLine } from '../../../src/plan/edits/text-lines.js';
import { doubt, joinParts, type Part } from '../../call-shapes/part.js';
import { RANGES } from './manifest-major.js';
import type { Manifest, Unit } from './unit.js';

/** The range of the package, pinned where it was pinned; openai-edge gives way to openai. */
export function liftManifest({ manifests, major }: Unit, scanned: Scanned): Part {
  const range = RANGES[major] ?? '';
  const parts = manifests.map((each) =>
    each.module === 'openai-edge' ? liftEdge(each, range, scanned) : bump(each, range, scanned),
  );
  return parts.length > 0
    ? joinParts(parts)
    : doubt(t`No package.json in sight names the package: ask for openai ${range} where its version is set.`);
}

function bump(manifest: Manifest, range: string, { source }: Scanned): Part {
  const text = source(manifest.file);
  if (/^[\^~>=v\s]*\d/.test(manifest.range))
    return { edits: setRange(manifest, text, likeBefore(manifest.range, range)) };
  return doubt(t`Set openai to ${range} where ${manifest.range} is resolved.`);
}

function liftEdge(manifest: Manifest, range: string, { source, usages }: Scanned): Part {
  const { file, span } = manifest;
  const text = source(file);
  const isThere = usages.some((each) => each.kind === 'manifest' && each.file === file && each.module === 'openai');
  if (isThere) return { edits: [removeEntry(manifest, text)] };
  const renamed = text.slice(...span).replace('openai-edge', 'openai');
  const written = renamed.replace(manifest.range, likeBefore(manifest.range, range));
  return { edits: [{ file, start: span[0], end: span[1], text: written }] };
}

/** With its line and its comma, or the comma before it; no other entry is touched. */
function removeEntry({ file, span: [start, end] }: Manifest, text: string): Edit {
  if (text[end] === ',') return { file, start: lineStart(text, start), end: nextLine(text, end), text: '' };
  const before = text.lastIndexOf(',', start);
  return { file, start: before < 0 ? start : before, end, text: '' };
}

const likeBefore = (before: string, range: string): string => (/^\d/.test(before) ? range.replace('^', '') : range);
