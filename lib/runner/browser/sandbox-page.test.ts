import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { SANDBOX_PAGE, sandboxPolicy } from './sandbox-page.ts';

describe('the sandbox’s page', () => {
  it('has an opaque origin, no network, and only data: workers, and no other site frames it', () => {
    expect(sandboxPolicy('data')).toBe(
      "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' data: blob:; worker-src data:; connect-src 'none'; frame-ancestors 'self'",
    );
  });

  it('is a script that parses', () => {
    const script = /<script>([\s\S]*)<\/script>/.exec(SANDBOX_PAGE)?.[1] ?? '(';
    // Parsed, not run.
    expect(() => new Script(script)).not.toThrow();
  });

  it('holds nothing that could end its script early', () => {
    expect(SANDBOX_PAGE.match(/<\/script/g)).toHaveLength(1);
  });
});
