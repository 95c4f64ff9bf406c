import type { SandboxLink } from '#lib/grader/sandbox-link.ts';

/** A link over which several judgements of one submission go: a realm loads it once, and answers `load` once. */
export function loadedOnce(link: SandboxLink): SandboxLink {
  let loaded: ReturnType<SandboxLink['ask']> | null = null;
  return { ask: (request) => (request.type === 'load' ? (loaded ??= link.ask(request)) : link.ask(request)) };
}
