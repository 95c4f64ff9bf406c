import { expect, it } from 'vitest';
import { straighten, type CrookedRequest } from './straighten-requests.ts';

const straightened = (method: string, url: string): unknown[] => {
  const request: CrookedRequest = { method, url, headers: { host: 'localhost:3000' } };
  straighten(request);
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
