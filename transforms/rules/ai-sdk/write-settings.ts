import { type Style, sniffStyle } from '../../../src/plan/edits/style.js';
import { writeOption } from '../client/change.js';
import type { NewOption } from '../client/part.js';

/** The call that makes a provider, a line for each setting. */
export function writeInstance(factory: string, options: readonly NewOption[], source: string): string {
  const style = sniffStyle(source);
  const { indent, newline } = style;
  const lines = options.map((option) => `${indent}${writeOption(inStyle(option, style, indent), style)},${newline}`);
  return `${factory}({${newline}${lines.join('')}})`;
}

/** An option with more than one line, laid out as the file is, for a place that is indented by `outer`. */
export function inStyle(option: NewOption, { indent, newline, quote }: Style, outer: string): NewOption {
  if (option.expression === undefined) return option;
  const lines = option.expression.split('\n').map((line) => {
    const steps = (/^ */.exec(line)?.[0].length ?? 0) / 2;
    return indent.repeat(steps) + line.trimStart();
  });
  return { name: option.name, expression: lines.join(newline + outer).replaceAll("'", quote) };
}
