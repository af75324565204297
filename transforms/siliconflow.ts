import { asJscodeshift } from '../src/interop/as-jscodeshift.js';
import { openAICompatible } from './openai-compatible.js';

export const recipe = openAICompatible('siliconflow');

export default asJscodeshift(recipe);
