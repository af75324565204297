/** What the calls of the fixtures talk about. */
export const QUESTION = 'Suggest a name for a bakery by the sea.';

export const FORECAST = {
  name: 'get_forecast',
  description: 'The weather of the next days in a town',
  parameters: {
    type: 'object',
    properties: { town: { type: 'string' }, days: { type: 'integer' } },
    required: ['town', 'days'],
  },
};

export const BAKERY = {
  type: 'object',
  properties: { name: { type: 'string' }, slogan: { type: 'string' } },
  required: ['name', 'slogan'],
  additionalProperties: false,
};

const MARKS = ['END', 'STOP', '---', '###', '===', '***'];

/** That many words to stop at. */
export function stopWords(count) {
  return Array.from({ length: count }, (_, index) => MARKS[index] ?? `Part ${index + 1}`);
}

const LOAVES = [
  'rye',
  'spelt',
  'wheat',
  'oat',
  'barley',
  'sourdough',
  'focaccia',
  'ciabatta',
  'brioche',
  'baguette',
  'bagel',
  'pretzel',
  'naan',
  'pita',
  'challah',
  'soda bread',
  'corn bread',
  'crispbread',
  'rusk',
  'scone',
];

/** That many texts, as far as somebody would write them down. */
export function texts(count) {
  return count > LOAVES.length ? undefined : LOAVES.slice(0, count);
}
