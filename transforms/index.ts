import type { Recipe } from '../src/plan/contract.js';
import { BUILT_IN, type Catalog } from '../src/providers/catalog.js';
import { recipe as baichuan } from './baichuan.js';
import { recipe as deepseek } from './deepseek.js';
import { recipe as doubao } from './doubao.js';
import { recipe as hunyuan } from './hunyuan.js';
import { recipe as kimi } from './kimi.js';
import { recipe as kling } from './kling.js';
import { recipe as longcat } from './longcat.js';
import { recipe as mimo } from './mimo.js';
import { recipe as minimax } from './minimax.js';
import { openAICompatible } from './openai-compatible.js';
import { recipe as qianfan } from './qianfan.js';
import { recipe as qwen } from './qwen.js';
import { recipe as sensenova } from './sensenova.js';
import { recipe as siliconflow } from './siliconflow.js';
import { recipe as spark } from './spark.js';
import { recipe as stepfun } from './stepfun.js';
import { recipe as yi } from './yi.js';
import { recipe as zhipu } from './zhipu.js';

const RECIPES: ReadonlyMap<string, Recipe> = new Map(
  [
    baichuan,
    deepseek,
    doubao,
    hunyuan,
    kimi,
    kling,
    longcat,
    mimo,
    minimax,
    qianfan,
    qwen,
    sensenova,
    siliconflow,
    spark,
    stepfun,
    yi,
    zhipu,
  ].map((recipe) => [recipe.provider, recipe]),
);

/** The recipe of a provider, by its id. Throws for a known provider without one; one that extends nothing speaks OpenAI's format. */
export function recipeFor(provider: string, catalog: Catalog = BUILT_IN): Recipe {
  const like = catalog.rulesOf(provider);
  if (like === undefined) return openAICompatible(provider);
  const recipe = RECIPES.get(like);
  if (!recipe) throw new Error(`no recipe for ${like}`);
  return { ...recipe, provider };
}
