import { alternativesOf } from './openai-values.mjs';

const PROVOKED = new Set(['rename', 'range', 'rejects', 'ignores']);

/**
 * Every place of a provider's data where code that was written for OpenAI has to change, or is told something: one fixture
 * each, named after it. `provider` is the data as it is in `region`; of a region beside the default one only what it does otherwise.
 */
export function gatesOf(provider, region = provider.defaultRegion) {
  const isDefault = region === provider.defaultRegion;
  const parameters = isDefault ? provider.parameters : (provider.regions[region].parameters ?? {});
  return Object.entries(parameters)
    .filter(([api]) => isServed(provider, api))
    .flatMap(([api, facts]) =>
      Object.entries(facts).flatMap(([parameter, known]) =>
        gatesOfParameter({ provider, region, api, parameter }, known),
      ),
    );
}

/** True where a call of the API reaches the provider in OpenAI's shape. */
export function isServed({ apis }, api) {
  return apis[api].support === 'yes' && apis[api].shape === 'openai';
}

function gatesOfParameter({ provider, region, api, parameter }, { fact, values = {}, models = {} }) {
  const about = { api, parameter };
  const through = modelWithout(models, { provider, region, api });
  const special = Object.entries(models).filter(([id]) => isAskable(provider, region, id));
  const ofModels = special.flatMap(([model, facts]) =>
    gatesOfFacts({ ...about, model, through: model }, { values: {}, ...facts }, Object.keys(values)),
  );
  return [...gatesOfFacts(through ? { ...about, through } : about, { fact, values }), ...firstOfAlike(ofModels)];
}

/** Models of one family share what is said of them: the first one stands for all. */
function firstOfAlike(gates) {
  const tell = ({ fact: { source, date, evidence, note, ...fact }, value, variant }) =>
    JSON.stringify([fact, value, variant]);
  return gates.filter((gate, index) => gates.findIndex((each) => tell(each) === tell(gate)) === index);
}

const KINDS = {
  chat: 'chat',
  responses: 'chat',
  embeddings: 'embedding',
  images: 'image',
  speech: 'speech',
  transcriptions: 'transcription',
};

/** A model that what is said of all models holds for; undefined where it holds for those that repoint chooses by itself. */
function modelWithout(models, { provider, region, api }) {
  const choices = Object.values({ ...provider.choices, ...provider.regions[region].choices }).filter(
    (id) => id !== null,
  );
  if (!choices.some((id) => Object.hasOwn(models, id))) return undefined;
  const others = provider.models.filter(({ id, kind }) => kind === KINDS[api] && isAskable(provider, region, id));
  const plain = [...choices, ...others.map(({ id }) => id)].filter((id) => !Object.hasOwn(models, id));
  return plain.find((id) => others.some((each) => each.id === id));
}

function gatesOfFacts(about, { fact, values }, told = []) {
  const general = fact ? variantsOf(about, fact, [...Object.keys(values), ...told]) : [];
  return [
    ...general.map((variant) => gate({ ...about, fact, ...variant })),
    ...Object.entries(values)
      .filter(([, each]) => PROVOKED.has(each.support))
      .map(([value, each]) => gate({ ...about, fact: each, value, isNamed: true })),
  ];
}

/** A range can be left in several ways: the first one bears the parameter's name alone. */
function variantsOf(about, fact, told) {
  if (!PROVOKED.has(fact.support)) return [];
  if (fact.support !== 'range') return [{}];
  const all = alternativesOf(about, fact, told);
  return all.map(({ variant, value }, index) => ({ value, ...(index > 0 || variant === 'absent' ? { variant } : {}) }));
}

function gate({ isNamed, ...about }) {
  const { api, parameter, value, variant, model } = about;
  const stem = [
    ...(api === 'chat' ? [] : [api]),
    parameter,
    ...(isNamed ? [value] : []),
    ...(variant ? [variant] : []),
  ];
  return {
    ...about,
    isNamed: isNamed === true,
    name: `${stem.join('.')}${model ? `@${model.replaceAll('/', '_')}` : ''}`,
  };
}

function isAskable({ models }, region, id) {
  const model = models.find((each) => each.id === id);
  return model !== undefined && model.status !== 'retired' && (model.regions?.includes(region) ?? true);
}
