import { t } from '../../messages/t.js';
import type { ScanContext } from '../scan-context.js';
import type { TypeUsage } from '../usage.js';
import type { SdkName } from './sdk-names.js';

/** The members of version 3's enums are values that a type gives. */
const ENUM_MEMBER = /Enum\.\w+$/;

/** Names of the SDK that are used as types, and members of its enums. */
export function detectTypes(names: readonly SdkName[], { describe }: ScanContext): TypeUsage[] {
  return names
    .filter(({ isType, name }) => isType || ENUM_MEMBER.test(name))
    .map(({ node, module, route, name, isType }) => ({
      ...describe('type', route, node, { confidence: 'proven', because: [t`${name} is exported by ${module}`] }),
      module,
      name,
      as: isType ? 'type' : 'value',
    }));
}
