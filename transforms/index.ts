import type { Recipe } from '../src/plan/contract.js';
import { recipe as deepseek } from './deepseek.js';
import { recipe as hunyuan } from './hunyuan.js';
import { recipe as qianfan } from './qianfan.js';
import { recipe as qwen } from './qwen.js';
import { recipe as sensenova } from './sensenova.js';
import { recipe as zhipu } from './zhipu.js';

const RECIPES: ReadonlyMap<string, Recipe> = new Map(
  [deepseek, hunyuan, qianfan, qwen, sensenova, zhipu].map((recipe) => [recipe.provider, recipe]),
);

/** The recipe of a provider, by its id. Throws for a provider without one. */
export function recipeFor(provider: string): Recipe {
  const recipe = RECIPES.get(provider);
  if (!recipe) throw new Error(`no recipe for ${provider}`);
  return recipe;
}
