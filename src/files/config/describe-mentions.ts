import { hasSecret } from '../../messages/mask-secrets.js';
import { t } from '../../messages/t.js';
import { positionAt } from '../../scan/positions.js';
import { sdkModule } from '../../scan/sdk-packages.js';
import type { ConfigFormat, ConfigUsage, Problem, Route } from '../../scan/usage.js';
import { createOrdinals, usageId } from '../../scan/usage-id.js';
import { isAzureUrl } from '../openai-values.js';
import type { Mention } from './mention.js';

/** The usages of one configuration file; a file that is broken is a problem and may still give some. */
export interface ConfigScan {
  readonly usages: readonly ConfigUsage[];
  readonly problem?: Problem;
}

const BECAUSE: Readonly<Record<Mention['role'], string>> = {
  get 'env-name'() {
    return t`the name says OpenAI`;
  },
  get 'env-value'() {
    return t`the value of a variable that is OpenAI's by its name or its value`;
  },
  get host() {
    return t`names OpenAI's host`;
  },
  get model() {
    return t`is one of OpenAI's model ids`;
  },
  get package() {
    return t`a package that reaches OpenAI`;
  },
  get 'vector-width'() {
    return t`as wide as OpenAI's embeddings`;
  },
  get 'dashboard-link'() {
    return t`leads to OpenAI's dashboard`;
  },
};

/** Mentions as usages, in the order of the file. */
export function describeMentions(
  file: string,
  text: string,
  format: ConfigFormat,
  mentions: readonly Mention[],
): ConfigUsage[] {
  const ordinalOf = createOrdinals();
  return mentions
    .toSorted((one, other) => one.span[0] - other.span[0] || one.span[1] - other.span[1])
    .map(({ text: said, ...mention }) => {
      const isPublic = said !== undefined && !hasSecret(said);
      const { role, name = '' } = mention;
      // Never made of what stands in the file: a hash of a short secret would give the secret away.
      const key = { kind: 'config', file, symbol: '', text: [role, name, isPublic ? said : ''].join(' ') };
      return {
        id: usageId({ ...key, ordinal: ordinalOf(key) }),
        kind: 'config',
        route: routeOf(mention, said),
        file,
        position: positionAt(text, mention.span[0]),
        symbol: '',
        confidence: role === 'vector-width' ? 'name-only' : 'inferred',
        because: [BECAUSE[role]],
        format,
        ...mention,
        ...(isPublic ? { text: said } : {}),
      };
    });
}

function routeOf({ role, name = '' }: Mention, text = ''): Route {
  if (role === 'package') return sdkModule(name)?.route ?? 'openai';
  return /AZURE/i.test(name) || isAzureUrl(text) ? 'azure' : 'openai';
}
