import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { AbstractIntlMessages } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { commonMessages } from '#app/_messages/common-messages.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';

/** What a module imports for its values, by path from the root; packages are left out. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [
    ...text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s+'([^']+)'/gmu),
    ...text.matchAll(/^import\s+'([^']+)'/gmu),
    ...text.matchAll(/\bimport\('([^']+)'\)/gu),
  ].map(([, path]) => path!);
  return found.flatMap((path) => {
    const at = path.startsWith('#') ? path.slice(1) : path.startsWith('.') ? join(dirname(file), path) : null;
    return at !== null && /\.tsx?$/u.test(at) && existsSync(at) ? [normalize(at).replaceAll('\\', '/')] : [];
  });
}

/** The parts of the catalogue that a module asks for in the browser. */
function partsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/\buseTranslations\('([^']+)'\)/gu)].map(([, part]) => part!);
  // Without a name, each key begins with one.
  const open = [...text.matchAll(/\b(\w+) = useTranslations\(\)/gu)].flatMap(([, name]) =>
    [...text.matchAll(new RegExp(`\\b${name}(?:\\.\\w+)?\\(\\s*['\`](\\w+)\\.`, 'gu'))].map(([, part]) => part!),
  );
  return [...named, ...open];
}

/** Of all that a module leads to: what runs in the browser. */
function neededBy(entries: readonly string[]): Set<string> {
  const parts = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string, isClient: boolean): void => {
    const runsThere = isClient || /^'use client';/mu.test(readFileSync(file, 'utf8'));
    const key = `${file} ${runsThere}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (runsThere) for (const part of partsIn(file)) parts.add(part);
    for (const other of importsOf(file)) visit(other, runsThere);
  };
  for (const entry of entries) visit(entry, false);
  return parts;
}

/** The layouts around a page, the root’s first. */
function layoutsOf(page: string): string[] {
  const steps = dirname(page).split('/');
  return steps
    .map((_, index) => `${steps.slice(0, index + 1).join('/')}/layout.tsx`)
    .filter((file) => existsSync(file));
}

/** What a layout sends; the root’s says it by itself. */
function declaredIn(file: string): string[] {
  if (file === ROOT[0]) return partsOf(commonMessages(CATALOGUES.en));
  const [, list] = /\bwithMessages\(([^)]*)\)/u.exec(readFileSync(file, 'utf8')) ?? [];
  return [...(list ?? '').matchAll(/'([^']+)'/gu)].map(([, part]) => part!);
}

/** Names of what is whole, and of the parts of what is not. */
function partsOf(messages: AbstractIntlMessages): string[] {
  return Object.entries(messages).flatMap(([name, value]) => {
    const whole = CATALOGUES.en[name as keyof typeof CATALOGUES.en];
    return value === whole ? [name] : Object.keys(value).map((inner) => `${name}.${inner}`);
  });
}

const covers = (declared: readonly string[], part: string): boolean =>
  declared.some((one) => part === one || part.startsWith(`${one}.`));

const filesNamed = (...names: readonly string[]): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((name) => `app/${name.replaceAll('\\', '/')}`)
    .filter((file) => names.some((name) => file.endsWith(`/${name}`)));

const PAGES = filesNamed('page.tsx');
const ROOT = ['app/layout.tsx', 'app/error.tsx', 'app/not-found.tsx'];

describe('messages go to the browser where they are used', () => {
  it.each(PAGES)('%s has all that its client components ask for', (page) => {
    const layouts = layoutsOf(page);
    const declared = layouts.flatMap(declaredIn);
    expect([...neededBy([page, ...layouts, ...ROOT])].filter((part) => !covers(declared, part))).toEqual([]);
  });

  it.each(filesNamed('layout.tsx').filter((file) => file !== ROOT[0]))(
    '%s sends nothing that no page below it asks for',
    (layout) => {
      const below = PAGES.filter((page) => layoutsOf(page).includes(layout));
      const needed = [...neededBy(below)];
      expect(declaredIn(layout).filter((one) => !needed.some((part) => covers([one], part)))).toEqual([]);
    },
  );
});
