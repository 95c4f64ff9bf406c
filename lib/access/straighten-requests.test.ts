import { expect, it } from 'vitest';
import { readNetwork } from './network.ts';
import { straighten, type CrookedRequest } from './straighten-requests.ts';

const straightened = (method: string, url: string, address = '127.0.0.1', env = {}): unknown[] => {
  const request: CrookedRequest = { method, url, headers: { host: 'localhost:3000' } };
  straighten(request, address, readNetwork(env));
  return [request.method, request.url, request.headers.host];
};

it.each([
  ['/api/health?a=//b?c', '/api/health?a=//b?c', 'localhost:3000'],
  [String.raw`//evil.example\\x//y`, '/evil.example/x/y', 'localhost:3000'],
  ['http://evil.example/api/export', '/api/export', 'evil.example'],
  ['http://evil.example', '/', 'evil.example'],
  ['*', '/*', 'localhost:3000'],
  ['/', '/', 'localhost:3000'],
])('%s is asked for as %s at %s', (sent, path, host) => {
  expect(straightened('GET', sent)).toEqual(['GET', path, host]);
});

it('TRACE, which no request of the app can hold, is a method that nobody knows', () => {
  expect(straightened('TRACE', '/')[0]).toBe('UNSUPPORTED');
});

it.each([
  ['127.0.0.1', {}, 'localhost:3000'],
  ['::ffff:127.0.0.1', {}, 'localhost:3000'],
  ['::1', {}, 'localhost:3000'],
  ['192.0.2.7', {}, '192.0.2.7:3000'],
  ['::ffff:192.0.2.7', { PORT: '4000' }, '192.0.2.7:4000'],
  ['fe80::1%eth0', {}, '[fe80::1]:3000'],
  ['192.0.2.7', { HOST: '0.0.0.0' }, 'localhost:3000'],
  ['192.0.2.7', { GRADUS_PROXY: '1' }, 'localhost:3000'],
])('what calls itself localhost and comes in at %s with %j is asked for at %s', (address, env, host) => {
  expect(straightened('GET', '/', address, env)[2]).toBe(host);
});
