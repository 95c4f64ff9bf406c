// npm run screenshots: every page and each important state of it, in both languages, light and dark, on a desktop and on a
// phone, of the production build. `npm run build` first.
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { VISITORS } from './screenshots/look.ts';
import { photograph } from './screenshots/photograph.ts';
import { SHOTS } from './screenshots/shots.ts';
import { findBrowser } from './steps/browser.mjs';
import { misuse } from './steps/misuse.ts';

const USAGE = `Usage: npm run screenshots -- [options] [name …]
  name           only the pictures whose names begin so, as in “plan” or “study-answer”
  --out FOLDER   where the pictures go (default .gradus/screenshots)
  --language ID  only in this language: en or zh
  --list         the names of all pictures
Exit status: 0 when every picture was taken; 1 when one was not, or a page was wider than its screen or reported an error;
2 for misuse.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: '.gradus/screenshots' },
    language: { type: 'string' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.list) {
  console.log(values.help ? USAGE : SHOTS.map(({ name }) => name).join('\n'));
  process.exit(0);
}
const chosen = SHOTS.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.startsWith(part)),
);
if (chosen.length === 0) misuse(`No picture begins with “${positionals.join('” or “')}”; --list names them.`, USAGE);
const visitors = VISITORS.filter(({ locale }) => locale === (values.language ?? locale));
if (visitors.length === 0) misuse(`There is no language “${values.language}”: en or zh.`, USAGE);
if (!existsSync('.next/BUILD_ID')) misuse('There is no production build: npm run build makes it.', USAGE);
const browser = await findBrowser();
if (browser === null) misuse('There is no Chromium: install one, or set GRADUS_CHROMIUM to its path.', USAGE);

const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });
const problems = await photograph(chosen, { visitors, browser, folder, tell: console.log });
console.log(`The pictures are in ${folder}; ${problems.length} problems.`);
process.exit(problems.length === 0 ? 0 : 1);
