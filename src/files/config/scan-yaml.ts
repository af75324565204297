import { createRequire } from 'node:module';
import { dirname, join } from 'node:path/posix';
import type * as Yaml from 'yaml';
import type { Pair, Scalar, YAMLMap } from 'yaml';
import { t } from '../../messages/t.js';
import { sdkModule } from '../../scan/sdk-packages.js';
import type { ConfigReader } from '../../scan/usage.js';
import { withProblem } from './broken-config.js';
import { type ConfigScan, describeMentions } from './describe-mentions.js';
import { findInstalls } from './find-installs.js';
import { findMentions } from './find-mentions.js';
import { unquote } from './find-pairs.js';
import { type Mention, type Stretch, sliceStretch, spanOf } from './mention.js';
import { mentionsOfAssignment, mentionsOfValue } from './mentions-of-assignment.js';

/** Above this a file is generated (an API's description, a chart's output), and parsing it costs more than it tells. */
const MAX_PARSED = 256 * 1024;

/** Compose files, workflows, Kubernetes manifests, Helm values, serverless.yml, render.yaml, pnpm-workspace.yaml. */
export function scanYaml(path: string, text: string): ConfigScan {
  if (text.length > MAX_PARSED) return scanUnparsed(path, text);
  // Loaded on use: most runs meet no YAML that names OpenAI.
  const yaml = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const documents = yaml.parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  const [error] = documents.flatMap((document) => document.errors);
  if (error) {
    const unparsed = scanUnparsed(path, text);
    // A chart's template is no YAML before it is filled in.
    const isTemplate = /(?<!\$)\{\{/.test(text);
    return isTemplate ? unparsed : withProblem(unparsed, path, text, error.pos[0], t`it is not valid YAML`);
  }
  const walk = createWalk(yaml, text, dirname(path));
  const mentions = documents.flatMap(({ contents }) => walk(contents, ''));
  return { usages: describeMentions(path, text, 'yaml', mentions) };
}

function scanUnparsed(path: string, text: string): ConfigScan {
  return { usages: describeMentions(path, text, 'yaml', findMentions({ text, start: 0 })) };
}

type Walk = (node: unknown, under: string) => Mention[];

function createWalk({ isMap, isPair, isScalar, isSeq }: typeof Yaml, source: string, folder: string): Walk {
  return walk;

  /** `under` is the key that the node stands under. */
  function walk(node: unknown, under: string): Mention[] {
    if (isMap(node)) return walkWithReader(node, under);
    if (isSeq(node)) return node.items.flatMap((item) => (isScalar(item) ? walkItem(item) : walk(item, under)));
    if (isPair(node)) return walkPair(node, under);
    return isScalar(node) ? scalarMentions(node) : [];
  }

  /** `- name: X` with `value: Y` below it, as Kubernetes and Render write variables. */
  function walkMap(map: YAMLMap, under: string): Mention[] {
    const scalarUnder = (key: string): Scalar | undefined => {
      const node: unknown = map.get(key, true);
      return isScalar(node) && typeof node.value === 'string' ? node : undefined;
    };
    const name = scalarUnder('name') ?? scalarUnder('key');
    const value = scalarUnder('value');
    if (name && map.get('sync') === false) return keptByHost(stretchOf(name));
    if (!name || !value) return map.items.flatMap((pair) => walkPair(pair, under));
    const rest = map.items.filter((pair) => pair.value !== name && pair.value !== value);
    return [
      ...mentionsOfAssignment(stretchOf(name), stretchOf(value)),
      ...rest.flatMap((pair) => walkPair(pair, under)),
    ];
  }

  function walkWithReader(map: YAMLMap, under: string): Mention[] {
    const reader = readerOf(map);
    const mentions = walkMap(map, under);
    if (reader?.kind !== 'other') return withReader(mentions, reader);
    return mentions.flatMap((mention) => (writesEnvFile(mention) ? [mention] : withReader([mention], reader)));
  }

  function writesEnvFile({ span: [start] }: Mention): boolean {
    const line = source.slice(source.lastIndexOf('\n', start) + 1, source.indexOf('\n', start));
    return WRITES_ENV_FILE.test(line);
  }

  /** A step of a workflow runs somebody's action; a service of a compose file is built from a folder, or runs an image. */
  function readerOf(map: YAMLMap): ConfigReader | undefined {
    const [action, image, build] = ['uses', 'image', 'build'].map((key): unknown => map.get(key));
    if (typeof action === 'string' && !action.startsWith('.')) return { kind: 'other', name: action };
    // A job of a workflow may be called `build` too.
    const isRecipe = isMap(build) && ['context', 'dockerfile', 'target', 'args'].some((key) => build.has(key));
    const context: unknown = isRecipe ? (build.get('context') ?? '.') : build;
    if (typeof context === 'string' && !/[:$]/.test(context)) return { kind: 'folder', path: join(folder, context) };
    return typeof image === 'string' ? { kind: 'image', name: image } : undefined;
  }

  function walkPair({ key, value }: Pair, under: string): Mention[] {
    if (!isScalar(key)) return walk(value, under);
    const name = stretchOf(key);
    if (!isScalar(value) || value.value === null) return [...mentionsOfValue(name), ...walk(value, name.text)];
    const said = stretchOf(value);
    if (isBlock(value) || isReference(value)) return [...findMentions(name), ...scalarMentions(value)];
    if (/^(?:secret|configMap)KeyRef$/.test(under) && name.text === 'key') return storedName(said);
    if (sdkModule(name.text) && /^[\^~>=<*]?\s*\d|^\*$/.test(said.text))
      return [{ role: 'package', name: name.text, text: said.text, span: spanOf(said) }];
    return [...mentionsOfAssignment(name, said), ...findInstalls(said)];
  }

  /** `- OPENAI_MODEL=gpt-4o`, as compose lists variables. */
  function walkItem(item: Scalar): Mention[] {
    const stretch = stretchOf(item);
    const name = isBlock(item) ? undefined : /^(\w+)=/.exec(stretch.text)?.[1];
    if (name === undefined) return scalarMentions(item);
    return mentionsOfAssignment(sliceStretch(stretch, 0, name.length), sliceStretch(stretch, name.length + 1));
  }

  function scalarMentions(scalar: Scalar): Mention[] {
    const stretch = stretchOf(scalar);
    return [...mentionsOfValue(stretch), ...findInstalls(stretch)];
  }

  /** As written, without its quotes. */
  function stretchOf({ range }: Scalar): Stretch {
    const [start, end] = range ?? [0, 0];
    return unquote({ text: source.slice(start, end), start });
  }
}

/** A block is a text of its own, often a script. */
const isBlock = ({ type }: Scalar): boolean => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';

/** CloudFormation's `!Ref Key`. */
const isReference = ({ tag }: Scalar): boolean => /^!(?!!)/.test(tag ?? '');

/** The innermost that says who reads it is right. */
function withReader(mentions: readonly Mention[], reader: ConfigReader | undefined): Mention[] {
  return mentions.map((mention) => (reader && !mention.reader ? { ...mention, reader } : mention));
}

/** A line of a script that writes an env file, which is for whatever is started beside it. */
const WRITES_ENV_FILE = />>?\s*["']?[\w./~-]*\.env\b/;

/** Render's `sync: false`: the value is set in its dashboard. */
function keptByHost(name: Stretch): Mention[] {
  return findMentions(name).map((mention) => ({ ...mention, remote: true }));
}

/** The entry of a Kubernetes secret; its name may be in lower case. */
function storedName(stretch: Stretch): Mention[] {
  if (!/open_?-?ai/i.test(stretch.text)) return [];
  return [{ role: 'env-name', name: stretch.text, span: spanOf(stretch), remote: true }];
}
