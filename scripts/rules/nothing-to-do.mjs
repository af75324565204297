/**
 * Why a rule has nothing to do for a provider, by rule: undefined where the provider's data gives no reason. A rule that does
 * nothing for a provider without a reason here has been forgotten.
 */
const REASONS = {
  'embedding-format': withoutEmbeddings,
  'embedding-width': withoutEmbeddings,
  'finish-reason': ({ finishReasons }) =>
    USUAL.every((value) => finishReasons.values.includes(value)) ? "its finish reasons are OpenAI's" : undefined,
  'image-answer': ({ apis, imageAnswers }) => {
    if (apis.images.shape !== 'openai' || apis.images.support !== 'yes') return "no pictures in OpenAI's shape";
    return imageAnswers?.forms.length === 2 ? 'pictures come in both forms' : undefined;
  },
  'key-format': ({ key }) => (key.format.startsWith('sk-') ? "its keys begin as OpenAI's do" : undefined),
  'model-mention': ({ apis }) =>
    apis.models.support === 'yes' && apis.models.shape === 'openai'
      ? undefined
      : "no list of models in OpenAI's shape, which is what the cases ask for",
  retired: () => 'the cases are retired models and addresses of other companies',
  roles: ({ parameters }) =>
    parameters.chat.role?.values?.developer?.support === 'accepts' ? "it takes OpenAI's roles" : undefined,
  'stream-chunk': ({ streaming, reasoning }) =>
    streaming.usage !== 'always' && (reasoning.field === null || reasoning.onByDefault === false)
      ? "its chunks are as OpenAI's"
      : undefined,
  'structured-output': ({ parameters }) =>
    parameters.chat.response_format?.values?.json_schema?.support === 'rejects'
      ? undefined
      : 'it is not known to refuse schemas',
};

const USUAL = ['stop', 'length', 'tool_calls'];

function withoutEmbeddings({ apis }) {
  const { support, shape } = apis.embeddings;
  return support === 'yes' && shape === 'openai' ? undefined : "no embeddings in OpenAI's shape";
}

export function whyNothing(rule, provider) {
  if (provider.apis.chat.support === 'no') return 'no chat: what the rule is about stays at OpenAI';
  return Object.hasOwn(REASONS, rule) ? REASONS[rule](provider) : undefined;
}
