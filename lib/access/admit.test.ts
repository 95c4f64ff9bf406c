import { describe, expect, it } from 'vitest';
import { cookieOf } from './access-token.ts';
import { admit, type Asked } from './admit.ts';
import { readNetwork } from './network.ts';

const TOKEN = 'the-token-of-this-test';
type Env = Readonly<Record<string, string>>;
type Request = Partial<Omit<Asked, 'headers'>> & { readonly headers?: Env };

function becomes(env: Env, { headers, ...asked }: Request): string {
  const all = new Headers({ host: 'localhost:3000', ...headers });
  const admission = admit(
    { method: 'GET', path: '/', token: null, cookie: null, ...asked, headers: all },
    readNetwork(env),
    () => TOKEN,
  );
  return admission.kind === 'refused' ? admission.why : admission.kind;
}

const host = (name: string, env: Env = {}): string => becomes(env, { headers: { host: name } });

describe('the host that is asked for', () => {
  it.each(['localhost:3000', 'LocalHost:3000', '127.0.0.1:3000', '[::1]:3000'])('is ours: %s', (name) => {
    expect(host(name)).toBe('admitted');
  });

  it.each([
    'evil.example:3000',
    'localhost',
    'localhost:80',
    'localhost:3001',
    'localhost.evil.example:3000',
    'localhost:3000@evil.example',
    'localhost:3000,evil.example',
    'localhost:3000/evil',
    'localhost:03000000',
    '[::1',
    '192.168.1.5:3000',
    '',
  ])('is not ours: “%s”', (name) => {
    expect(host(name)).toBe('unknownHost');
  });

  it('is ours where GRADUS_HOSTS names it: alone with the server’s port or the default one, with a port at that one only', () => {
    const env = { GRADUS_HOSTS: 'gradus.lan, http://learn.example:8443/' };
    const names = ['gradus.lan:3000', 'gradus.lan', 'learn.example:8443', 'gradus.lan:81', 'learn.example:3000'];
    expect(names.map((name) => host(name, env))).toEqual([
      'admitted',
      'admitted',
      'admitted',
      'unknownHost',
      'unknownHost',
    ]);
  });

  it('is no name with a star or with a path, and that is said', () => {
    expect(readNetwork({ GRADUS_HOSTS: '*.lan,gradus.lan,a.lan/x' }).unreadable).toEqual(['*.lan', 'a.lan/x']);
  });
});

describe('what a proxy says', () => {
  const said = { 'x-forwarded-host': 'learn.example', 'x-forwarded-proto': 'https', origin: 'https://learn.example' };
  const post = (env: Env, headers: Env): string => becomes(env, { method: 'POST', path: '/api/settings', headers });
  const named = { GRADUS_HOSTS: 'learn.example' };

  it('does not count unless GRADUS_PROXY says so', () => {
    expect(post(named, said)).toBe('otherOrigin');
    expect(post({ ...named, GRADUS_PROXY: '0' }, said)).toBe('otherOrigin');
    expect(post({ ...named, GRADUS_PROXY: '1' }, said)).toBe('admitted');
  });

  it('is the first of a list, as the outermost proxy wrote it', () => {
    const list = { ...said, 'x-forwarded-host': 'learn.example, inner:8080', 'x-forwarded-proto': 'https, http' };
    expect(post({ ...named, GRADUS_PROXY: '1' }, list)).toBe('admitted');
  });

  it('must be a name of ours, and so must be the host that it was sent to', () => {
    const proxied = { ...named, GRADUS_PROXY: '1' };
    expect(post(proxied, { ...said, 'x-forwarded-host': 'evil.example' })).toBe('unknownHost');
    expect(post(proxied, { ...said, host: 'evil.example:3000' })).toBe('unknownHost');
  });
});

describe('a request that would change something', () => {
  const from = (headers: Env): string => becomes({}, { method: 'POST', path: '/api/settings', headers });

  it('comes from our own page or from a program', () => {
    expect(from({})).toBe('admitted');
    expect(from({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).toBe('admitted');
  });

  it.each([
    'https://localhost:3000',
    'http://localhost',
    'http://localhost:3001',
    'http://127.0.0.1:3000',
    'http://evil.example:3000',
    'null',
  ])('does not come from %s', (origin) => {
    expect(from({ origin })).toBe('otherOrigin');
  });

  it('does not come from another site that keeps its name to itself', () => {
    expect(from({ 'sec-fetch-site': 'cross-site' })).toBe('otherOrigin');
    expect(from({ 'sec-fetch-site': 'same-site' })).toBe('otherOrigin');
  });

  it('is a POST below /api/', () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'UNSUPPORTED']) {
      expect(becomes({}, { method, path: '/api/settings' })).toBe('badMethod');
    }
    expect(becomes({}, { method: 'POST', path: '/study' })).toBe('badMethod');
  });
});

describe('a request that reads', () => {
  it('may be a link on another site, and nothing else that its pages load', () => {
    const site = { 'sec-fetch-site': 'cross-site' };
    expect(becomes({}, { headers: { ...site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } })).toBe(
      'admitted',
    );
    expect(becomes({}, { headers: { ...site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' } })).toBe(
      'otherOrigin',
    );
    expect(becomes({}, { headers: { ...site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' } })).toBe(
      'otherOrigin',
    );
  });

  it.each(['/api/exercises/%ff', '/%', '/cards/%E4%BD', '/a%00b'])(
    'has an address that can be read: not %s',
    (path) => {
      expect(becomes({}, { path })).toBe('badAddress');
    },
  );
});

describe('a server that is open to the network', () => {
  const open = { HOST: '0.0.0.0', GRADUS_HOSTS: 'gradus.lan' };

  it('asks everybody for its token, whatever name they write', () => {
    expect(host('gradus.lan:3000', open)).toBe('noToken');
    expect(host('localhost:3000', open)).toBe('noToken');
    expect(becomes({ HOST: '127.0.0.1' }, {})).toBe('admitted');
    expect(becomes({ HOST: '::1' }, {})).toBe('admitted');
  });

  it('exchanges the token of a link for a cookie, which lets in', () => {
    expect(becomes(open, { token: TOKEN })).toBe('exchange');
    expect(becomes(open, { token: `${TOKEN}x` })).toBe('wrongToken');
    expect(becomes(open, { cookie: cookieOf(TOKEN) })).toBe('admitted');
    expect(becomes(open, { cookie: TOKEN })).toBe('noToken');
  });

  it('lets programs in that send the token in a header', () => {
    expect(becomes(open, { headers: { authorization: `Bearer ${TOKEN}` } })).toBe('admitted');
    expect(becomes(open, { headers: { authorization: 'Bearer x' } })).toBe('noToken');
  });

  it('lets no other site’s page use the cookie', () => {
    const headers = { origin: 'http://evil.example:3000' };
    expect(becomes(open, { method: 'POST', path: '/api/settings', cookie: cookieOf(TOKEN), headers })).toBe(
      'otherOrigin',
    );
  });
});
