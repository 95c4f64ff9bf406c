// npm run bench:catalogue: what a catalogue of many times today’s size takes, made up of copies of today’s packs. Prints tables; nothing is asserted.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserFigures } from './bench/catalogue/browser-figures.ts';
import { check, checkFigures } from './bench/catalogue/check-figures.ts';
import { findFigures } from './bench/catalogue/find-figures.ts';
import { linkTree } from './bench/catalogue/linked-tree.ts';
import { printCatalogue } from './bench/catalogue/print-catalogue.ts';
import { serverFigures } from './bench/catalogue/server-figures.ts';
import { writeCatalogue } from './bench/catalogue/write-catalogue.ts';
import { machineLine } from './bench/machine.ts';
import { bundleJudge } from './bundle-judge.ts';
import { shelfAt } from './packs/shelf-at.ts';
import { countOption, misuse } from './steps/misuse.ts';

const USAGE = `Usage: npm run bench:catalogue -- [options]
  --concepts N   concepts of the catalogue (default 500)
  --cards N      cards written, before some become several (default 2500)
  --exercises N  exercises (default 96)
  --runs N       runs behind each median (default 5)
  --part NAME    only the static checks (check), only the server (server), what a browser makes of it (browser), the
                 index of what can be found (find), or the proofs too, which take long (proofs); default: check,
                 server and find
  --keep         leaves the catalogue where it was made, and says where
The server is that of the last build: npm run build first. It listens on GRADUS_TEST_PORT (default 4198).
Exit status: 0 when the tables were printed, whatever they say; 2 for misuse.`;

const { values } = parseArgs({
  options: {
    concepts: { type: 'string', default: '500' },
    cards: { type: 'string', default: '2500' },
    exercises: { type: 'string', default: '96' },
    runs: { type: 'string', default: '5' },
    part: { type: 'string', default: 'all' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const { part } = values;
if (!['all', 'check', 'server', 'browser', 'find', 'proofs'].includes(part))
  misuse(`There is no part “${part}”.`, USAGE);
const rounds = countOption('runs', values.runs, USAGE);
const size = {
  concepts: countOption('concepts', values.concepts, USAGE),
  cards: countOption('cards', values.cards, USAGE),
  exercises: countOption('exercises', values.exercises, USAGE),
};
const MAIN_PAGES = '/ /study /concepts /exercises /cards /progress /plan /custom-study /settings /memory-model'.split(
  ' ',
);
const PORT = Number(process.env['GRADUS_TEST_PORT'] ?? 4198);

console.log(`${machineLine()}, load ${loadavg()[0]!.toFixed(1)}`);
await bundleJudge();
const tree = mkdtempSync(join(tmpdir(), 'gradus-catalogue-'));
process.on('exit', () => {
  if (values.keep) console.log(`The catalogue is in ${tree}`);
  else rmSync(tree, { recursive: true, force: true });
});
tell('making the catalogue');
writeCatalogue(shelfAt('.'), tree, size);
linkTree(tree);
const isAsked = (...names: readonly string[]): boolean => part === 'all' || names.includes(part);
tell('checking it');
const checked = isAsked('check') ? checkFigures(tree, join('content', 'losses', 'softmax', 'cards.yaml')) : null;
const served = isAsked('server') ? await serverFigures(serverOrder()) : null;
const opened = part === 'browser' ? await browserFigures({ tree, port: PORT, rounds, tell }) : null;
const found = isAsked('find') ? findFigures(tree, rounds) : null;
const proved = part === 'proofs' ? { all: check(tree, []), unchanged: check(tree, []) } : null;
tell('');
printCatalogue({ checked, served, opened, found, proved });
console.log(`load ${loadavg()[0]!.toFixed(1)} at the end`);
process.exit(0);

function serverOrder() {
  const home = process.cwd();
  process.chdir(tree);
  const { concepts, cards, exercises } = shelfAt('.');
  process.chdir(home);
  // What was read for this is not what the server is to find.
  rmSync(join(tree, '.gradus', 'shelves'), { recursive: true, force: true });
  const spread = <Item>(items: readonly Item[], wanted: number): Item[] =>
    items.filter((_, index) => index % Math.ceil(items.length / wanted) === 0);
  const pages = [
    ...MAIN_PAGES,
    ...spread([...concepts.keys()], 8).map((id) => `/concepts/${id}`),
    ...spread([...cards.keys()], 3).map((id) => `/cards/${id}`),
    ...spread([...exercises.keys()], 3).map((id) => `/exercises/${id}`),
  ];
  return { tree, port: PORT, rounds, pages, cards: [...cards.keys()], tell };
}

function tell(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
}
