import type { Edit, Place } from '../../../src/plan/contract.js';
import type { UsageOf } from '../../../src/scan/usage.js';

/** Renames a variable where it is named in any other way; a shorthand property keeps its value. */
export function renameName(named: UsageOf<'env-name'>, renamed: string, source: string): Edit {
  const { file, span, form } = named;
  const isText = form === 'name' || form === 'message';
  return isText ? { file, start: span[0], end: span[1], text: renamed } : renameRead(named, renamed, source);
}

/** Renames a variable where it is read; a destructured one keeps its local name. */
export function renameRead({ file, span: [start, end] }: Place, renamed: string, source: string): Edit {
  const written = source.slice(start, end);
  const text = isShorthandBinding(start, end, source) ? `${renamed}: ${written}` : renamed;
  return { file, start, end, text };
}

/** `{ NAME }` or `{ NAME = 'default' }`: the name stands alone between braces and commas. */
function isShorthandBinding(start: number, end: number, source: string): boolean {
  return /[{,]\s*$/.test(before(start, source)) && /^\s*(?:[,}]|=[^=>])/.test(source.slice(end, end + 80));
}

/**
 * `env.NAME` and `c.env.NAME` of an object that is made of the environment elsewhere, by a schema or by the platform: the
 * name is a property there. Renaming it alone would break the object's type; leaving it is right as long as somebody
 * fills the object by name.
 */
export function readsCopy({ span: [start, end] }: Place, source: string): boolean {
  const owner = /([\w.]*)\benv\s*(?:\?\.|\.|\[\s*['"`])\s*$/i.exec(before(start, source))?.[1];
  if (owner === undefined || RUN_TIME_OWNER.test(owner) || isWrite(end, source)) return false;
  if (owner !== '') return true;
  const imported = IMPORTED_ENV.exec(source);
  if (imported) return !RUN_TIME_MODULE.test(imported[1] ?? imported[2] ?? '');
  const declared = DECLARED_ENV.exec(source)?.[1];
  return declared === undefined || !/^(?:process|import\.meta|Bun)\b(?!\.(?!env))/.test(declared);
}

const DECLARED_ENV = /\b(?:const|let|var)\s+(?:env\b[^=;]*|\{[^}]*\benv\b[^}]*\})\s*=\s*([^;\n]+)/i;

const RUN_TIME_OWNER = /^(?:globalThis\.)?(?:process|import\.meta|Bun|Deno)\.$/;

const IMPORTED_ENV =
  /\bimport\s+(?:\w+\s*,\s*)?(?:\{[^}]*\benv\b[^}]*\}|\*\s*as\s+env|env)\s*from\s*['"]([^'"]+)['"]|\b(?:const|let|var)\s+(?:\{[^}]*\benv\b[^}]*\}|env)\s*=\s*require\(\s*['"]([^'"]+)['"]\s*\)/i;

/** Modules that hand out the environment itself. */
const RUN_TIME_MODULE = /^(?:\$env\/|(?:node:)?process$|cloudflare:workers$|bun$|std-env$)/;

/** `env.NAME = ...`, as for a child process. */
export function isWrite(end: number, source: string): boolean {
  return /^['"`\]\s]*=[^=>]/.test(source.slice(end, end + 80));
}

/** `env.NAME = process.env.NAME` hands it on under its own name. */
export function isHandedOn({ span: [start, end] }: Place, source: string): boolean {
  const name = source.slice(start, end);
  return new RegExp(`\\b${name}['"\\]]*\\s*=\\s*[\\w.]+\\.\\s*$`).test(before(start, source));
}

/** `NAME: process.env.NAME` fills such an object by name. */
export function definesCopy({ span: [start, end] }: Place, source: string): boolean {
  const name = source.slice(start, end);
  return new RegExp(`['"]?\\b${name}['"]?\\s*:\\s*[\\w.]+\\.(?:\\[['"])?$`).test(before(start, source));
}

/** `!process.env.NAME` and `if (process.env.NAME` only ask whether it is set. */
export function isCheck({ span: [start] }: Place, source: string): boolean {
  return /(?:!|\bif\s*\()\s*[\w.]+\.\s*$/.test(before(start, source));
}

/** Enough of what stands before an offset to see what it belongs to. */
function before(offset: number, source: string): string {
  return source.slice(Math.max(0, offset - 160), offset);
}
