/**
 * What a person wants of the models where several would do. `cheap`: the least expensive; `quality`: the vendor's best;
 * `same-price`: the one that costs most nearly what OpenAI's does. Without one the tier at OpenAI decides.
 */
export const PREFERENCES = ['cheap', 'quality', 'same-price'] as const;
export type Preference = (typeof PREFERENCES)[number];
