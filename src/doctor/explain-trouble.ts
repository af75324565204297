import { t } from '../messages/t.js';
import type { Finding } from './contract.js';
import type { Endpoint } from './endpoint.js';
import type { Trouble } from './trouble.js';

type Told = Pick<Finding, 'text' | 'todo'>;

/** Why the endpoint cannot be reached, and what to do about it. */
export function explainTrouble({ trouble, detail }: Trouble, endpoint: Endpoint): Told {
  const { host } = new URL(endpoint.baseURL);
  const proxy = proxyInUse();
  const from = endpoint.baseURLEnv === undefined ? '' : t` It comes from ${endpoint.baseURLEnv}.`;
  switch (trouble) {
    case 'name':
      return { text: t`the name ${host} is not found (${detail})`, todo: t`Check the address and your DNS.${from}` };
    case 'refused':
      return {
        text: t`${host} takes no connection (${detail})`,
        todo: t`Check the address and port, and whether a firewall is in between.${from}${tellProxy(proxy)}`,
      };
    case 'tls':
      return {
        text: t`no safe connection to ${host} (${detail})`,
        todo: t`If a company proxy opens TLS, give Node its certificate: NODE_EXTRA_CA_CERTS=/path/to/ca.pem. Else check the clock and the address.`,
      };
    case 'timeout':
      return {
        text: t`${host} did not answer within ${endpoint.timeout / 1000} s`,
        todo: t`Try again, or give it longer with --timeout.${tellProxy(proxy)}`,
      };
    case 'proxy':
      return {
        text: t`the proxy ${proxy ?? ''} did not let the request through (${detail})`.replace('  ', ' '),
        todo: t`Check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY.`,
      };
    case 'cut':
      return { text: t`${host} ended the connection (${detail})`, todo: t`Try again.${tellProxy(proxy)}` };
    case 'other':
      return { text: t`the request to ${host} failed (${detail})`, todo: t`Check the address.${from}` };
  }
}

const tellProxy = (proxy: string | undefined): string =>
  proxy === undefined ? t` Behind a proxy, set HTTPS_PROXY.` : t` The proxy in use is ${proxy}.`;

/** The proxy's address without a name and password that may be in it. */
function proxyInUse(): string | undefined {
  const { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy } = process.env;
  const proxy = [https_proxy, HTTPS_PROXY, http_proxy, HTTP_PROXY].find((each) => each);
  if (proxy === undefined) return undefined;
  return URL.canParse(proxy) ? new URL(proxy).host : t`that HTTPS_PROXY names`;
}
