import { createAcdClient } from '../adapters/acd/acd-client';
import { type AccountInUse, fixedField } from './account';

/** The demo: one agent of the embedded ACD, reached in-process. `tell` hears what that ACD hears, without the key. */
export async function openDemo(userAgent: string, tell: (exchange: string) => void): Promise<AccountInUse> {
  const [{ createDemoAcd }, { createDemoPlays }, { acdFetch }, { describeExchange }] = await Promise.all([
    import('../acd-service/demo'),
    import('../acd-service/demo-plays'),
    import('../acd-service/service'),
    import('../acd-service/describe'),
  ]);
  const { acd, account } = createDemoAcd();
  acd.onExchange(exchange => tell(describeExchange(exchange)));
  const { serverUrl, email, accessKey, reasons } = account;
  const client = createAcdClient({
    fetch: acdFetch(acd),
    serverUrl,
    email,
    accessKey: async () => accessKey,
    userAgent,
    loopbackOnly: false,
    ...fixedField,
  });
  return {
    id: 'demo',
    client,
    plays: createDemoPlays(acd, email),
    setting: { account: { serverUrl, email }, keyStorage: 'demo', demo: true, demoReasons: reasons },
  };
}
