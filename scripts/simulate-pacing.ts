// npm run simulate:pacing: how many new cards a day a learner meets of a made-up course, and what keeps them back.
import { parseArgs } from 'node:util';
import { madeCatalogue } from '#tests/support/pacing/made-catalogue.ts';
import { pacingDays, type PacingDay } from '#tests/support/pacing/pacing-days.ts';

const { values } = parseArgs({
  options: {
    concepts: { type: 'string', default: '500' },
    new: { type: 'string', default: '20' },
    seeds: { type: 'string', default: '3' },
  },
});
const newPerDay = Number(values.new);
const MOST_DAYS = 1_000;
/** Once a day, and again whenever something has opened. */
const SITTINGS = [1, 9];

console.log(`${values.concepts} concepts, ${newPerDay} new cards a day, answers drawn from the memory model\n`);
for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
  const library = madeCatalogue(Number(values.concepts), seed);
  const cards = library.concepts.reduce((sum, concept) => sum + concept.cards.length, 0);
  for (const sittings of SITTINGS) {
    const days = pacingDays(library, { newPerDay, sittings, seed }, MOST_DAYS);
    console.log(`catalogue ${seed}, ${cards} cards, ${sittings === 1 ? 'one sitting a day' : 'sitting again'}`);
    print(days);
  }
}

function print(days: readonly PacingDay[]): void {
  const counted = days.filter(({ unmetBefore }) => unmetBefore >= newPerDay);
  const full = counted.filter(({ newCards }) => newCards === newPerDay).length;
  const broken = days.reduce((sum, day) => sum + day.broken, 0);
  const most = Math.max(...days.map(({ threads }) => threads));
  const reviews = days.reduce((sum, day) => sum + day.reviews, 0) / days.length;
  console.log(`  days until fewer than ${newPerDay} are left: ${counted.length}, of which full: ${full}`);
  console.log(`  share of full days: ${((100 * full) / counted.length).toFixed(1)} %`);
  console.log(
    `  new cards a day, first fortnight: ${days
      .slice(0, 14)
      .map(({ newCards }) => newCards)
      .join(' ')}`,
  );
  console.log(
    `  days with fewer: ${counted.flatMap((day, index) => (day.newCards < newPerDay ? [`${index + 1} (${day.newCards})`] : [])).join(', ') || 'none'}`,
  );
  console.log(
    `  most threads at once: ${most}; prerequisites broken: ${broken}; reviews a day: ${reviews.toFixed(0)}\n`,
  );
}
