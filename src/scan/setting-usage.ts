import type { HostMock } from './host-mock.js';
import type { Span } from './place.js';
import type { UsageBase } from './usage-base.js';

/** An environment variable read in code, e.g. `process.env.OPENAI_API_KEY`. The span is the name's. */
export interface EnvReadUsage extends UsageBase {
  readonly kind: 'env-read';
  readonly name: string;
}

/** The name of an environment variable in code where the environment itself is not read. The span is the name's. */
export interface EnvNameUsage extends UsageBase {
  readonly kind: 'env-name';
  readonly name: string;
  /**
   * `schema`: a key of what checks or hands on the environment (zod, t3-env, envalid, next.config). `declaration`: in the type of
   * the environment itself, such as `ProcessEnv`. `type`: a member of any other type. `property`: of any other object, written or
   * read. `name`: a string of its own, such as an item of a list of names. `message`: in a longer string, for people.
   */
  readonly form: 'schema' | 'declaration' | 'type' | 'property' | 'name' | 'message';
}

/** Code that tells an OpenAI key by its first letters, e.g. `key.startsWith('sk-')`. */
export interface KeyFormatUsage extends UsageBase {
  readonly kind: 'key-format';
  /** What a key has to start with, e.g. `sk-`. */
  readonly prefix: string;
  /** In a chain that describes a value (`z.string().startsWith('sk-')`): what to delete to be rid of it. */
  readonly removal?: Span;
}

/** A line of an env file. The value itself is never kept. */
export interface EnvEntryUsage extends UsageBase {
  readonly kind: 'env-entry';
  readonly name: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
  /** The whole line without its line break. */
  readonly lineSpan: Span;
  /** `secret`: looks like a real key. `placeholder`: a sample such as `sk-...` or `your-key`. */
  readonly value: 'empty' | 'placeholder' | 'secret' | 'url' | 'model' | 'other';
  /** The value of a URL or a model id; never set for anything that may be a secret. */
  readonly text?: string;
  /** `.env.example` and its like: meant to be shared and committed. */
  readonly sample: boolean;
}

/** A dependency in a package.json. The span is the property's. */
export interface ManifestUsage extends UsageBase {
  readonly kind: 'manifest';
  readonly module: string;
  readonly range: string;
  /** The range that `catalog:` stands for, where the workspace says so. */
  readonly catalogued?: string;
  readonly section: string;
  /** A range that names only one major, else undefined. */
  readonly major?: number;
}

/** OpenAI's host in a string that feeds no request the scan can see. */
export interface HostUsage extends UsageBase {
  readonly kind: 'host';
  readonly text: string;
  /**
   * What the host is named for, where that can be told: `policy` in a content security policy, `dashboard` in a link to the page
   * where people get their keys. Then the span is the host's or the link's.
   */
  readonly use?: 'policy' | 'dashboard';
  /** Set in a test. */
  readonly mock?: HostMock;
}

export type ConfigFormat = 'yaml' | 'toml' | 'json' | 'dockerfile' | 'shell' | 'sql' | 'prisma' | 'markdown' | 'text';

/**
 * A place in a file that is no script where something of OpenAI's is written. The span is exactly what is written: the name of a
 * variable, the characters of a value without its quotes, the host, the digits of a width. The symbol is always `''`.
 */
export interface ConfigUsage extends UsageBase {
  readonly kind: 'config';
  readonly format: ConfigFormat;
  /**
   * `env-name`: a variable, where it is set or referred to. `env-value`: what one is set to, by its own name OpenAI's or by what
   * it says. `host`, `model`: in any other value. `package`: a dependency or an install command. `vector-width`: a database
   * column as wide as OpenAI's embeddings. `dashboard-link`: where people are sent for an OpenAI key.
   */
  readonly role: 'env-name' | 'env-value' | 'host' | 'model' | 'package' | 'vector-width' | 'dashboard-link';
  /** The variable, the package, the key beside a value, or the column. */
  readonly name?: string;
  /** A URL, a model id, a version range or a width; never anything that may be a secret. */
  readonly text?: string;
  /** For an `env-value`: what kind of value stands there. */
  readonly value?: EnvEntryUsage['value'];
  /** True for an `env-name` that is kept elsewhere (a CI secret, a Kubernetes secret): to rename it here renames nothing there. */
  readonly remote?: true;
  /** Whose program gets the variable, where the file says so. */
  readonly reader?: ConfigReader;
}

/**
 * `folder`: what is built from a folder of the repository, by its path. `image`: what an image holds, be it this repository's or
 * somebody else's. `other`: a program that is not this repository's code, such as an action of the CI system.
 */
export type ConfigReader =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'image' | 'other'; readonly name: string };

/** A choice between OpenAI and the provider that code has moved to, by `LLM_PROVIDER`. The span is the whole choice. */
export interface SwitchUsage extends UsageBase {
  readonly kind: 'switch';
  /** What stays of it when the choice goes; empty where nothing does. */
  readonly kept: Span;
  /** What to delete where nothing stays. */
  readonly removal?: Span;
}
