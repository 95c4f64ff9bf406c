import { LOCALES } from '#lib/base/localized.ts';
import { median } from '#scripts/bench/machine.ts';
import { printTable, short } from '#scripts/bench/table.ts';
import { middleAndTail, type BrowserFigures } from './browser-figures.ts';
import type { CheckFigures } from './check-figures.ts';
import type { FindFigures } from './find-figures.ts';
import type { ServerFigures } from './server-figures.ts';

type Proofs = Readonly<Record<'all' | 'unchanged', { readonly millis: number; readonly said: string }>>;

/** All that was measured; null for what was not asked for. */
export type CatalogueFigures = {
  readonly checked: CheckFigures | null;
  readonly served: ServerFigures | null;
  readonly opened: BrowserFigures | null;
  readonly found: FindFigures | null;
  readonly proved: Proofs | null;
};

/** The tables of a catalogue. */
export function printCatalogue({ checked, served, opened, found, proved }: CatalogueFigures): void {
  if (checked) {
    console.log(`\n${checked.said}`);
    printTable(
      'The static checks of all packs, in seconds',
      ['when', 's'],
      [
        ['for the first time', seconds(checked.cold)],
        ['unchanged', seconds(checked.unchanged)],
        ['one file changed', seconds(checked.oneChanged)],
      ],
    );
  }
  if (served) printServer(served);
  if (opened) printBrowser(opened);
  if (found) printFind(found);
  if (proved) {
    printTable(
      'The whole check with proofs, in seconds',
      ['when', 's', 'it says'],
      [
        ['all', seconds(proved.all.millis), proved.all.said],
        ['unchanged', seconds(proved.unchanged.millis), proved.unchanged.said],
      ],
    );
  }
}

function row(what: string, numbers: readonly number[]): readonly string[] {
  return [what, ...middleAndTail(numbers).map((each) => short(each))];
}

function printFind({ concepts, cards, terms, packed, gzipped, makeMillis, openMillis, askMillis }: FindFigures): void {
  printTable(
    `The index of what can be found: ${concepts} concepts, ${cards} cards, ${terms} terms`,
    ['cards named in', 'kB', 'kB compressed'],
    LOCALES.map((locale) => [locale, kilobytes(packed[locale]), kilobytes(gzipped[locale])]),
  );
  printTable(
    'The same, in milliseconds, in this process',
    ['what', 'median', '95 %'],
    [
      row('it is made', makeMillis),
      row('it is opened, once it is here', openMillis),
      row('one query, of those that learners type', askMillis),
    ],
  );
}

function printBrowser(figures: BrowserFigures): void {
  const { todayMillis, todayAgainMillis, frames, stillFrames, firstFoundMillis, foundMillis, table } = figures;
  printTable(
    'In a browser, in milliseconds',
    ['what', 'median', '95 %'],
    [
      row('largest contentful paint of Today, nothing cached', todayMillis),
      row('largest contentful paint of Today, once more', todayAgainMillis),
      row('from frame to frame on the map of concepts, dragged', frames),
      row('from frame to frame there, at rest', stillFrames),
      row('from Ctrl K to the first of the packs found, nothing loaded', firstFoundMillis),
      row('from a key to the frame with what is found', foundMillis),
      row('the first row of the table of cards, from the request', table.openMillis),
      row('a filter of the table', table.filterMillis),
      row('an order of the table', table.sortMillis),
      row('from frame to frame on the table, scrolled', table.scrollFrames),
      row('from frame to frame there, from row to row by the key', table.keyFrames),
      row('from frame to frame there, at rest', table.stillFrames),
    ],
  );
  printTable(
    'The table of cards',
    ['what', 'value', 'unit'],
    [
      ['cards', table.rows, ''],
      ['rows in the page at once', table.inPage, ''],
      ['/cards, bytes', kilobytes(table.page[0]), 'kB'],
      ['/cards, as transferred', kilobytes(table.page[1]), 'kB'],
      ['/api/browse/rows, bytes', kilobytes(table.data[0]), 'kB'],
      ['/api/browse/rows, as transferred', kilobytes(table.data[1]), 'kB'],
      ['all suspended, until the rows say so', short(table.bulk.shownMillis), 'ms'],
      ['all suspended, until the server has it', seconds(table.bulk.sentMillis), 's'],
      ['all of it undone, until the server has it', seconds(table.bulk.undoneMillis), 's'],
    ],
  );
}

function printServer({ coldMillis, warmMillis, memory, session, batch, pages }: ServerFigures): void {
  printTable(
    'The server',
    ['what', 'value', 'unit'],
    [
      ['address answers, first start', seconds(coldMillis), 's'],
      [`address answers, later starts (median of ${warmMillis.length})`, seconds(median(warmMillis)), 's'],
      ['memory when it answers', megabytes(memory.answering), 'MB'],
      ['memory when left alone', megabytes(memory.idle), 'MB'],
      ['memory after all pages', megabytes(memory.used), 'MB'],
      ['cards due in the session', session.cards, ''],
      ['/study, its cards never shown', seconds(session.firstPageMillis), 's'],
      ['/study, shown before', seconds(session.pageMillis), 's'],
      ['/study, bytes', kilobytes(session.pageBytes), 'kB'],
      ['/study, as transferred', kilobytes(session.packedPageBytes), 'kB'],
      ['/api/session', seconds(session.millis), 's'],
      ['/api/session, bytes', kilobytes(session.bytes), 'kB'],
      [`a batch of ${batch.answers} answers`, seconds(median(batch.millis)), 's'],
    ],
  );
  printTable(
    'Pages: kilobytes unpacked, as transferred, and of script as transferred; milliseconds, first and median',
    ['page', 'status', 'kB', 'packed', 'script', 'first ms', 'ms'],
    pages.map(({ path, status, bytes, packedBytes, scriptBytes, firstMillis, millis }) => [
      path,
      status,
      kilobytes(bytes),
      kilobytes(packedBytes),
      kilobytes(scriptBytes),
      Math.round(firstMillis),
      Math.round(millis),
    ]),
  );
}

function seconds(millis: number): number {
  return Number(short(millis / 1_000));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

function kilobytes(bytes: number): number {
  return Number(short(bytes / 1e3));
}
