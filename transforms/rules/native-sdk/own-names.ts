import { listed } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Edit, Place, RuleContext } from '../../../src/plan/contract.js';
import type { NativeSdk } from '../../../src/providers/native-sdk.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { isTypeScript } from './is-typescript.js';
import { findMaker } from './maker.js';

type Client = UsageOf<'client'>;

/** Why what the files of a client call by name keeps it from being of another class, as the ends of sentences. */
export function whyNotNames(client: Client, { words }: NativeSdk, context: RuleContext): string[] {
  const { scanned, source } = context;
  if (new RegExp(`\\b${words.className}\\b`).test(source(client.file))) {
    return [t`${client.file} has a ${words.className} of its own`];
  }
  const files = new Set([client.file, ...context.requestsOf(client).map(({ file }) => file)].filter(isTypeScript));
  const makers = new Set(scanned.usages.filter((usage) => usage.kind === 'client').map(({ file }) => file));
  // A file that makes no client and names the class is given one.
  const types = scanned.usages
    .filter((usage) => usage.kind === 'type')
    .filter(({ file, name }) => files.has(file) || (CLASS.test(name) && !makers.has(file)));
  const stuck = types.filter((type) => !IS_SENT.test(type.name) && !isClassOf(client, type, context));
  const names = [...new Set([...stuck.map(({ name }) => name), ...otherUses(files, context)])];
  return names.length === 0 ? [] : [t`${listed(names)} of the openai package is used beside it, and would not fit`];
}

/** Types of what is sent stay what they are; those of answers and of clients belong to what gives them. */
const IS_SENT = /(?:Param|Params|Tool|ToolChoiceOption|Role|Effort)$/;

/** The class used as a type, in the file that makes the only client of it. */
function isClassOf(client: Client, { file, name }: UsageOf<'type'>, context: RuleContext): boolean {
  if (file !== client.file || !CLASS.test(name)) return false;
  return context.scanned.usages.filter((usage) => usage.kind === 'client' && usage.file === file).length === 1;
}

const CLASS = /^(?:default|OpenAI)$/;

/** Where the class is named for something other than a client, a type or an error. */
function otherUses(files: ReadonlySet<string>, context: RuleContext): string[] {
  const { usages } = context.scanned;
  const known = usages.flatMap((usage): Place[] => {
    if (!files.has(usage.file)) return [];
    if (usage.kind === 'type' || usage.kind === 'error') return [usage];
    const maker = usage.kind === 'client' ? findMaker(usage, context) : undefined;
    return maker ? [maker.place] : [];
  });
  return usages
    .filter((usage) => usage.kind === 'import')
    .filter(({ file, module }) => files.has(file) && module === 'openai')
    .flatMap(({ file, bindings }) =>
      bindings
        .filter(({ references }) =>
          references.some(
            ([start]) => !known.some((place) => place.file === file && place.span[0] <= start && start < place.span[1]),
          ),
        )
        .map(({ local }) => local),
    );
}

/** The class where it is a type of the file that makes the client. */
export function classesIn(file: string, { scanned }: RuleContext): UsageOf<'type'>[] {
  return scanned.usages
    .filter((usage) => usage.kind === 'type')
    .filter((type) => type.file === file && CLASS.test(type.name));
}

export function renameClass(client: Client, { words }: NativeSdk, context: RuleContext): Edit[] {
  return classesIn(client.file, context).map(({ file, span }) => ({
    file,
    start: span[0],
    end: span[1],
    text: words.className,
  }));
}
