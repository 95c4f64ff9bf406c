import { describe, expect, it } from 'vitest';
import type { SandboxReply, SandboxRequest } from '#lib/grader/sandbox-link.ts';
import { linkOver } from './port-link.ts';
import type { AskSandbox } from './protocol.ts';

const start: SandboxRequest = { type: 'start', lane: 'exact', backends: ['cpu'] };
const answer = (value: unknown): SandboxReply => ({ ok: true, value, console: [] });

/** A port whose other end is in the test’s hands. */
function openPort() {
  const asked: AskSandbox[] = [];
  const watched: string[] = [];
  let hear: (message: unknown) => void = () => undefined;
  const link = linkOver(
    { post: (message) => asked.push(message), onMessage: (listener) => (hear = listener) },
    { began: ({ type }) => watched.push(`began ${type}`), ended: () => watched.push('ended') },
  );
  return { link, asked, watched, say: (message: unknown) => hear(message) };
}

describe('a link', () => {
  it('gives the answer to its own question, and tells when it began and ended', async () => {
    const { link, asked, watched, say } = openPort();
    const reply = link.ask(start);
    say({ id: asked[0]!.id, reply: answer(1) });
    expect(await reply).toEqual(answer(1));
    expect(watched).toEqual(['began start', 'ended']);
  });

  it('drops what nobody asked for: early, twice, or under another number', async () => {
    const { link, asked, watched, say } = openPort();
    say({ id: 1, reply: answer('early') });
    const first = link.ask(start);
    say({ id: 99, reply: answer('forged') });
    say('nonsense');
    say({ id: asked[0]!.id, reply: answer('first') });
    say({ id: asked[0]!.id, reply: answer('twice') });
    expect(await first).toEqual(answer('first'));
    const second = link.ask(start);
    say({ id: asked[0]!.id, reply: answer('once more') });
    say({ id: asked[1]!.id, reply: answer('second') });
    expect(await second).toEqual(answer('second'));
    expect(watched).toEqual(['began start', 'ended', 'began start', 'ended']);
  });

  it('answers that the sandbox is gone, now and ever after', async () => {
    const { link, asked } = openPort();
    const reply = link.ask(start);
    link.gone({ gone: 'deadline', detail: null });
    expect(await reply).toEqual({ gone: 'deadline', detail: null });
    link.gone({ gone: 'crashed', detail: 'late' });
    expect(await link.ask(start)).toEqual({ gone: 'deadline', detail: null });
    expect(asked).toHaveLength(1);
  });
});
