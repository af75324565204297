import { asJscodeshift } from '../src/interop/as-jscodeshift.js';
import { openAICompatible } from './openai-compatible.js';

export const recipe = openAICompatible('baichuan');

export default asJscodeshift(recipe);
