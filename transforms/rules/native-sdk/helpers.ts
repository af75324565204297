import { t } from '../../../src/messages/t.js';
import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { sniffStyle } from '../../../src/plan/edits/style.js';
import type { NativeCall, NativeSdk } from '../../../src/providers/native-sdk.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { type Helper, helpers } from './helper-texts.js';
import { isTypeScript } from './is-typescript.js';

type Request = UsageOf<'request'>;

/** What turns what the SDK gives into what the code reads; undefined where that is the same. */
function helperOf({ stream, api, file }: Request, call: NativeCall, sdkName: string): Helper | undefined {
  const typed = isTypeScript(file);
  if (stream === 'yes') {
    if (call.stream === 'wire') return typed ? helpers.typedWire(sdkName) : helpers.wire(sdkName);
    return typed ? helpers.typedChunks(sdkName) : undefined;
  }
  if (!typed) return undefined;
  if (api === 'embeddings') return helpers.typedVectors(sdkName);
  return api === 'images' ? helpers.typedPictures(sdkName) : helpers.typedAnswer(sdkName);
}

/** Why the file cannot be given the helper that the call needs, as the end of a sentence. */
export function cannotHelp(request: Request, call: NativeCall, at: string, { source }: RuleContext): string[] {
  if (request.stream === 'yes' && call.stream === undefined) return [t`it has no stream like that ${at}`];
  const helper = helperOf(request, call, '');
  if (!helper) return [];
  const taken = helper.names.filter((name) => new RegExp(`\\b${name}\\b`).test(source(request.file)));
  return taken.length === 0
    ? []
    : [t`${request.file} has a ${taken.reduce((all, name) => t`${all} and a ${name}`)} of its own`];
}

/** The helper at the end of the file, and the call handed to it. */
export function addHelper(request: Request, call: NativeCall, sdk: NativeSdk, { source }: RuleContext): Edit[] {
  const { file, span } = request;
  const helper = helperOf(request, call, sdk.name);
  if (!helper) return [];
  const end = source(file).length;
  return [
    { file, start: span[1], end: span[1], text: `.then(${helper.names[0]})` },
    { file, start: end, end, text: inStyleOf(source(file), helper.text) },
  ];
}

/** The text behind a blank line, with the quotes, the semicolons, the indents and the line ends of the file. */
function inStyleOf(source: string, text: string): string {
  const { quote, semicolon, indent, newline } = sniffStyle(source);
  const lines = text.split('\n').map((line) => {
    const depth = /^(?: {2})*/.exec(line)?.[0].length ?? 0;
    const ended = semicolon ? line : line.replace(/;$/, '');
    return indent.repeat(depth / 2) + (isComment(line) ? line : ended.replaceAll("'", quote)).slice(depth);
  });
  const isEnded = source === '' || source.endsWith('\n');
  return [...(isEnded ? [] : ['']), '', ...lines, ''].join(newline);
}

const isComment = (line: string): boolean => line.startsWith('/**');
