const BARE_HOST = /^[a-z\d.-]+(?:\/[\w./-]*)?$/i;

/** True for a URL at OpenAI's host or at Azure OpenAI's, and for such a host without its scheme. */
export function isOpenAIUrl(value: string): boolean {
  const host = hostOf(value);
  return host === 'openai.com' || host.endsWith('.openai.com') || isAzureUrl(value);
}

export function isAzureUrl(value: string): boolean {
  return hostOf(value).endsWith('.openai.azure.com');
}

function hostOf(value: string): string {
  const url = BARE_HOST.test(value) ? `https://${value}` : value;
  return URL.canParse(url) ? new URL(url).hostname : '';
}
