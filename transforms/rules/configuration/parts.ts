import { hostOf } from '../../../src/plan/classify-host.js';
import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { isDocFile } from '../../../src/plan/left-alone.js';
import type { Span } from '../../../src/scan/usage.js';
import type { MovedVariable } from './moved.js';
import type { Mention } from './scope.js';
import { renameStored } from './stored.js';

/** The edits that turn the mentions of a variable, each where it stands. */
export function editsOf(mentions: readonly Mention[], variable: MovedVariable, context: RuleContext): Edit[] {
  return mentions.flatMap((mention) => {
    const text = newText(mention, variable, context);
    const [start, end] = mention.span;
    return text === undefined || text === context.source(mention.file).slice(start, end)
      ? []
      : [{ file: mention.file, start, end, text }];
  });
}

/** Undefined for what stays as it is. */
function newText(mention: Mention, variable: MovedVariable, context: RuleContext): string | undefined {
  if (mention.role === 'env-value') return newValue(mention, variable, context);
  const { name = '', remote } = mention;
  return remote ? renameStored(name, variable.role, context.provider) : variable.renamed;
}

/** `sk-...`, `your-openai-key`; not what a test takes for a key. */
const NAMES_OPENAI = /openai|^sk-(?:[.x*_-]|…)*$|^sk-.*your/i;

function newValue(
  mention: Mention,
  { role, isHost }: MovedVariable,
  { provider, target, source }: RuleContext,
): string | undefined {
  const { value, text = '', file, span } = mention;
  if (role === 'base URL') {
    const isOpenAI = hostOf(text)?.endsWith('api.openai.com') ?? value === 'placeholder';
    return isOpenAI ? (isHost ? new URL(target.baseURL).origin : target.baseURL) : undefined;
  }
  const sample = `your-${provider.id}-api-key`;
  if (value === 'placeholder') return NAMES_OPENAI.test(source(file).slice(...span)) ? sample : undefined;
  return value === 'secret' && isDocFile(file) ? sample : undefined;
}

/** True for a real key: it is not carried over, and the line that holds it stays. */
export function isFilled({ role, value, file }: Mention): boolean {
  return role === 'env-value' && value === 'secret' && !isDocFile(file);
}

/** What empties a value in a copy of its line. */
export function emptyValue({ file, span: [start, end], format }: Mention, source: string): Edit {
  const isBare = format === 'yaml' && /:[ \t]+$/.test(source.slice(0, start));
  return { file, start, end, text: isBare ? "''" : '' };
}

/** Undefined for an address that is nobody's business here: it stays, and somebody has to see to it. */
export function foreignHost({ role, text }: Mention, variable: MovedVariable): string | undefined {
  if (role !== 'env-value' || variable.role !== 'base URL' || text === undefined) return undefined;
  const host = hostOf(text);
  return host === undefined || host.endsWith('api.openai.com') ? undefined : host;
}

export function isInside({ span }: Mention, [start, end]: Span): boolean {
  return start <= span[0] && span[1] <= end;
}
