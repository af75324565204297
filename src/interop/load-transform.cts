import type { API, FileInfo, Options } from 'jscodeshift';

type Transform = (file: FileInfo, api: API, options: Options) => string | undefined | Promise<string | undefined>;

/**
 * A transform as jscodeshift can `require` it, from an ES module that it cannot.
 * `load` imports the module; it is called for the first file.
 */
function loadTransform(load: () => Promise<{ readonly default: Transform }>): Transform {
  return async (file, api, options) => {
    releaseRequire();
    const { default: transform } = await load();
    return transform(file, api, options);
  };
}

/**
 * jscodeshift compiles all that is required with Babel unless it runs with `--no-babel`, and its set of plugins fails on
 * the TypeScript compiler. Nothing of ours needs that.
 */
function releaseRequire(): void {
  for (const [path, module] of Object.entries(require.cache)) {
    if (/[\\/]@babel[\\/]register[\\/]/.test(path)) module?.exports.revert?.();
  }
}

export = loadTransform;
