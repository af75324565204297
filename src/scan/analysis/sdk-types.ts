import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { packageRoot } from '../../package-root.js';
import type { SdkMajor } from './sdk-specifier.js';
import { SDK_ROOT } from './virtual-files.js';

const bundles = new Map<SdkMajor, Readonly<Record<string, string>>>();

/** `{ path: text }` of one major's declarations, read once. Throws where the build has not made them. */
function sdkTypes(major: SdkMajor): Readonly<Record<string, string>> {
  let bundle = bundles.get(major);
  if (!bundle) {
    const file = join(packageRoot(), 'dist/sdk-types', `v${major}.json.br`);
    bundle = JSON.parse(brotliDecompressSync(readFileSync(file)).toString('utf8')) as Record<string, string>;
    bundles.set(major, bundle);
  }
  return bundle;
}

/**
 * The virtual file that declares a module of the SDK; undefined where that major has no such module.
 * `subpath` as in SdkSpecifier. `required` asks for the form in which `require('openai')` is itself the class.
 */
export function sdkFile(major: SdkMajor, subpath: string, required: boolean): string | undefined {
  const root = major === 3 ? 'dist/index' : 'index';
  if (subpath === '' && required && major !== 3) return `${SDK_ROOT}v${major}/index.cjs.d.ts`;
  return existing(major, subpath === '' ? root : subpath);
}

/** Resolves an import that a bundled declaration makes. */
export function resolveInsideSdk(fromFile: string, specifier: string): string | undefined {
  const { major, path } = splitSdkFile(fromFile);
  if (!specifier.startsWith('.')) return existing(major, specifier.replace(/^openai\//, ''));
  const base = posix.join(posix.dirname(path), specifier);
  return existing(major, base.replace(/\.[cm]?js$/, ''));
}

/** Text of a virtual file below SDK_ROOT. */
export function sdkText(file: string): string | undefined {
  const { major, path } = splitSdkFile(file);
  return sdkTypes(major)[path];
}

/** Major and path inside the package of a virtual file below SDK_ROOT. */
export function splitSdkFile(file: string): { major: SdkMajor; path: string } {
  const [folder = '', ...rest] = file.slice(SDK_ROOT.length).split('/');
  return { major: Number(folder.slice(1)) as SdkMajor, path: rest.join('/') };
}

function existing(major: SdkMajor, base: string): string | undefined {
  const files = sdkTypes(major);
  const path = [`${base}.d.ts`, `${base}/index.d.ts`].find((candidate) => candidate in files);
  return path && `${SDK_ROOT}v${major}/${path}`;
}
