import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FailureKind } from '../contract/state';
import { classify, isBlocking, isRefusal, type Seen } from './failures';

const seen = (what: Partial<Seen>): Seen => ({
  status: null,
  body: null,
  trouble: null,
  retryAfter: null,
  ...what,
});
const code = (error_code: unknown, status = 400) => seen({ status, body: { error_code } });
const net = (error: string) => seen({ trouble: `net::ERR_${error}` });

describe('a failure', () => {
  it.each<[string, Seen, FailureKind, boolean]>([
    ['BAD_CREDENTIALS', code('BAD_CREDENTIALS'), 'auth', false],
    ['AGENT_NOT_FOUND', code('AGENT_NOT_FOUND'), 'not-found', false],
    ['AGENT_STATE_INVALID_EMAIL', code('AGENT_STATE_INVALID_EMAIL'), 'invalid-email', false],
    [
      'skills that are not all of them',
      code('ACD_USER_DETAILS_ALL_SKILLS_REQUIRED_ERROR'),
      'skills-unknown',
      false,
    ],
    ['an unknown reason', code('AGENT_NOT_READY_REASON_NOT_FOUND'), 'reason-unknown', false],
    ['FIELD_IS_REQUIRED', code('FIELD_IS_REQUIRED'), 'invalid', false],
    ['INVALID_JSON', code('INVALID_JSON'), 'invalid', false],
    ['a known code, whatever the status says', code('FIELD_IS_REQUIRED', 429), 'invalid', false],
    ['a known code with the status of a proxy', code('INVALID_JSON', 407), 'invalid', false],
    ['a code with status 200', code('BAD_CREDENTIALS', 200), 'auth', false],
    ['a code nobody documented', code('SOMETHING_NEW'), 'invalid', false],
    ['a code that is a name of JavaScript', code('constructor'), 'invalid', false],
    ['a code that is no text', code(7), 'not-the-acd', true],
    ['a known code with a server error', code('BAD_CREDENTIALS', 500), 'server', true],
    ['a polite refusal', seen({ status: 200, body: { success: false } }), 'invalid', false],
    ['success, and not a word more', seen({ status: 200, body: { success: true } }), 'not-the-acd', true],
    ['500', seen({ status: 500 }), 'server', true],
    ['503', seen({ status: 503, body: 'busy' }), 'server', true],
    ['429', seen({ status: 429 }), 'rate-limited', false],
    ['407', seen({ status: 407 }), 'proxy', false],
    ['404 from somebody else', seen({ status: 404 }), 'not-the-acd', true],
    ['403 without a code', seen({ status: 403, body: {} }), 'auth', false],
    ['401 without a body', seen({ status: 401 }), 'auth', false],
    ['403 with a page', seen({ status: 403, trouble: 'not-json' }), 'auth', false],
    ['403 with a code nobody documented', code('FORBIDDEN', 403), 'auth', false],
    ['401 with a polite refusal', seen({ status: 401, body: { success: false } }), 'auth', false],
    ['403 with a known code', code('AGENT_NOT_FOUND', 403), 'not-found', false],
    ['408', seen({ status: 408 }), 'timeout', true],
    ['a login page', seen({ status: 200, trouble: 'not-json' }), 'not-the-acd', true],
    ['JSON that is not ours', seen({ status: 200, body: { hello: 1 } }), 'not-the-acd', true],
    ['a redirect', seen({ trouble: 'redirect' }), 'not-the-acd', false],
    ['our deadline', seen({ trouble: 'timeout' }), 'timeout', true],
    ['no key', seen({ trouble: 'no-key' }), 'no-key', false],
    ['a test build', seen({ trouble: 'test-runtime' }), 'test-runtime', false],
    ['nothing at all', seen({}), 'offline', true],
    ['no name', net('NAME_NOT_RESOLVED'), 'offline', false],
    ['no network', net('INTERNET_DISCONNECTED'), 'offline', false],
    ['nobody there', net('CONNECTION_REFUSED'), 'offline', false],
    ['cut off', net('CONNECTION_RESET'), 'offline', true],
    ['another network', net('NETWORK_CHANGED'), 'offline', true],
    ['an empty answer', net('EMPTY_RESPONSE'), 'offline', true],
    ['no connection in time', net('CONNECTION_TIMED_OUT'), 'timeout', false],
    ['no answer in time', net('TIMED_OUT'), 'timeout', true],
    ['an unknown certificate', net('CERT_AUTHORITY_INVALID'), 'tls', false],
    ['no common TLS', net('SSL_PROTOCOL_ERROR'), 'tls', false],
    ['an unreachable proxy', net('PROXY_CONNECTION_FAILED'), 'proxy', false],
    ['a proxy that refuses', net('TUNNEL_CONNECTION_FAILED'), 'proxy', false],
  ])('%s', (_name, what, kind, mayHaveReached) => {
    expect(classify(what)).toEqual({ kind, mayHaveReached, retryAfter: null });
  });

  it('carries what the ACD asked to wait', () => {
    expect(classify(seen({ status: 429, retryAfter: 3000 })).retryAfter).toBe(3000);
    expect(classify({ ...net('CONNECTION_RESET'), retryAfter: 5 }).retryAfter).toBe(5);
  });

  it('has a name whatever comes (truth 10)', () => {
    const anything = fc.record({
      status: fc.option(fc.integer({ min: 100, max: 599 })),
      body: fc.anything(),
      trouble: fc.constantFrom(null, 'timeout', 'not-json', 'net::ERR_X'),
      retryAfter: fc.constant(null),
    });
    fc.assert(
      fc.property(anything, what => {
        expect(typeof classify(what as Seen).kind).toBe('string');
      }),
    );
  });

  it('needs a person, is a refusal, or passes', () => {
    const all = [
      'auth',
      'not-found',
      'invalid-email',
      'no-key',
      'test-runtime',
      'invalid',
      'reason-unknown',
      'skills-unknown',
      'offline',
    ] as const;
    expect(all.filter(isBlocking)).toEqual(['auth', 'not-found', 'invalid-email', 'no-key', 'test-runtime']);
    expect(all.filter(isRefusal)).toEqual(['invalid', 'reason-unknown', 'skills-unknown']);
  });
});
