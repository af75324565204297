import type { Finding } from './contract.js';
import type { Endpoint } from './endpoint.js';
import type { Trouble } from './trouble.js';

type Told = Pick<Finding, 'text' | 'todo'>;

/** Why the endpoint cannot be reached, and what to do about it. */
export function explainTrouble({ trouble, detail }: Trouble, endpoint: Endpoint): Told {
  const { host } = new URL(endpoint.baseURL);
  const proxy = proxyInUse();
  const from = endpoint.baseURLEnv === undefined ? '' : ` It comes from ${endpoint.baseURLEnv}.`;
  switch (trouble) {
    case 'name':
      return { text: `the name ${host} is not found (${detail})`, todo: `Check the address and your DNS.${from}` };
    case 'refused':
      return {
        text: `${host} takes no connection (${detail})`,
        todo: `Check the address and port, and whether a firewall is in between.${from}${tellProxy(proxy)}`,
      };
    case 'tls':
      return {
        text: `no safe connection to ${host} (${detail})`,
        todo: 'If a company proxy opens TLS, give Node its certificate: NODE_EXTRA_CA_CERTS=/path/to/ca.pem. Else check the clock and the address.',
      };
    case 'timeout':
      return {
        text: `${host} did not answer within ${endpoint.timeout / 1000} s`,
        todo: `Try again, or give it longer with --timeout.${tellProxy(proxy)}`,
      };
    case 'proxy':
      return {
        text: `the proxy ${proxy ?? ''} did not let the request through (${detail})`.replace('  ', ' '),
        todo: 'Check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY.',
      };
    case 'cut':
      return { text: `${host} ended the connection (${detail})`, todo: `Try again.${tellProxy(proxy)}` };
    case 'other':
      return { text: `the request to ${host} failed (${detail})`, todo: `Check the address.${from}` };
  }
}

const tellProxy = (proxy: string | undefined): string =>
  proxy === undefined ? ' Behind a proxy, set HTTPS_PROXY.' : ` The proxy in use is ${proxy}.`;

/** The proxy's address without a name and password that may be in it. */
function proxyInUse(): string | undefined {
  const { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy } = process.env;
  const proxy = [https_proxy, HTTPS_PROXY, http_proxy, HTTP_PROXY].find((each) => each);
  if (proxy === undefined) return undefined;
  return URL.canParse(proxy) ? new URL(proxy).host : 'that HTTPS_PROXY names';
}
