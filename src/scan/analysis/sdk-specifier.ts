/** The majors whose declarations are bundled; v7 is a superset of v5 and v6. */
export type SdkMajor = 3 | 4 | 7;

/** An import specifier that names the OpenAI SDK. */
export interface SdkSpecifier {
  /** Inside the package, without extension: `''` for the root, else e.g. `resources/chat/completions`. */
  readonly subpath: string;
  /** Set where the specifier itself names a version, e.g. `npm:openai@4`. */
  readonly major?: SdkMajor;
}

const ORIGINS = [
  /^(?:npm:\/?|jsr:\/?@openai\/|@openai\/)?/,
  /^https?:\/\/esm\.sh\/(?:v\d+\/|npm\/|jsr\/@openai\/)?/,
  /^https?:\/\/(?:cdn\.jsdelivr\.net\/npm|unpkg\.com|cdn\.skypack\.dev|esm\.run)\//,
  /^https?:\/\/deno\.land\/x\//,
].map((origin) => new RegExp(`${origin.source}openai(?:@([^/]*))?(?:/(.*))?$`));

/** Reads a specifier; undefined when it names anything but the official SDK. */
export function parseSdkSpecifier(specifier: string): SdkSpecifier | undefined {
  const [address = ''] = specifier.split(/[?#]/);
  for (const origin of ORIGINS) {
    const match = origin.exec(address);
    if (match) return describe(match[1] ?? '', match[2] ?? '', address);
  }
  return undefined;
}

function describe(version: string, path: string, address: string): SdkSpecifier | undefined {
  const major = /\d+/.exec(version)?.[0];
  // Before v4 the name on deno.land belonged to somebody else's client.
  if (address.includes('deno.land') && Number(major) < 4) return undefined;
  const subpath = path
    .replace(/^src\//, '')
    .replace(/(\.d)?\.[cm]?[jt]s$/, '')
    .replace(/^(mod|index|\+esm)$|\/index$/, '');
  return major === undefined ? { subpath } : { subpath, major: sdkMajor(Number(major)) };
}

/** The bundle that serves a published major of the SDK. */
export function sdkMajor(major: number): SdkMajor {
  return major <= 3 ? 3 : major === 4 ? 4 : 7;
}
