/** OpenAI's Agents SDK: one package around several. */
export const AGENTS_PACKAGES = /^@openai\/agents(?:-(?:core|openai|realtime))?(?:\/.+)?$/;
