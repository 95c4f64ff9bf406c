import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import { provedBefore } from '#scripts/packs/proved-before.ts';

it('what was proved is proved again once it has changed, and what was wrong each time', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'gradus-proved-'));
  const proved = async (texts: Readonly<Record<string, string>>, wrong: string | null): Promise<readonly string[]> => {
    let asked: readonly string[] = [];
    const all = Object.entries(texts).map(([item, text]) => ({ item, folder: `content/pack/${item}`, text }));
    const where = { pack: 'content/pack', file: `content/pack/${wrong}/cards.yaml` };
    const finding = { code: 'expression', what: 'wrong', fix: 'correct it' } as const;
    await provedBefore(
      all,
      async (items) => {
        asked = items;
        return wrong === null ? [] : [fileProblem(finding, where)];
      },
      kept,
    );
    return asked;
  };
  try {
    expect(await proved({ one: '1', two: '2' }, 'two')).toEqual(['one', 'two']);
    expect(await proved({ one: '1', two: '2' }, null)).toEqual(['two']);
    expect(await proved({ one: '1', two: '2' }, null)).toEqual([]);
    expect(await proved({ one: '1 changed', two: '2' }, null)).toEqual(['one']);
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
});
