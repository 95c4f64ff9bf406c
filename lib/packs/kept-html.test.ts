import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptHtml } from './kept-html.ts';
import { madeHtml, renderCode, renderInline, renderMarkdown } from './markdown/markdown.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-html-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (reader = '1') => openKeptHtml({ folder, reader });

/** As a process that has just begun has it: nothing is known. */
function forgetAll(): void {
  for (const store of Object.values((globalThis as unknown as { gradusMarkdown: Kept }).gradusMarkdown.stores))
    store.clear();
}
type Kept = { readonly stores: Record<string, { readonly clear: () => void }> };

/** What was made of the texts of a pack, and how many of them anew. */
function renderAll(): readonly [html: unknown, made: number] {
  const before = madeHtml().made;
  const html = [renderMarkdown('A *sum* $x^2$.'), renderInline('`x`'), renderCode('let x = 1;\n', 'ts')];
  return [html, madeHtml().made - before];
}

function keptFiles(): readonly string[] {
  return readdirSync(folder).flatMap((reader) => readdirSync(join(folder, reader)).map((n) => join(folder, reader, n)));
}

describe('kept HTML', () => {
  it('is not made again by the next process', () => {
    forgetAll();
    const kept = open();
    const [html, made] = renderAll();
    expect(made).toBe(4);
    kept.keep();
    forgetAll();
    open();
    expect(renderAll()).toEqual([html, 0]);
  });

  it('is written once, and again where something was made since', () => {
    forgetAll();
    const kept = open();
    kept.keep();
    expect(readdirSync(folder)).toEqual([]);
    renderAll();
    kept.keep();
    const [file] = keptFiles();
    truncateSync(file!, 1);
    kept.keep();
    forgetAll();
    open();
    // What is torn counts as missing.
    expect(renderAll()[1]).toBe(4);
  });

  it('is made anew by another reader', () => {
    forgetAll();
    const kept = open();
    renderAll();
    kept.keep();
    forgetAll();
    open('2');
    expect(renderAll()[1]).toBe(4);
  });
});
