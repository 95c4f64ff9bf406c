import type { EpochMillis } from '#lib/base/time.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { DEFAULT_PRESET, type LearnerId, type PresetRevision } from '#lib/study/ports/learner-store.ts';
import { canonicalJson } from '#lib/base/canonical-json.ts';

/** The revisions to be added, and which revision here each of the backup’s is, by its id. */
export type MergedRevisions = {
  readonly added: readonly PresetRevision[];
  readonly here: ReadonlyMap<string, string>;
};

/** Whose, when, and whether the backup’s parameters come into force; else those that are in force here stay so. */
export type MergeWish = { readonly learnerId: LearnerId; readonly at: EpochMillis; readonly takesSettings: boolean };

/**
 * Merges the revisions of a backup into those that are here. One with the preset and the parameters of one that is here is that one; another
 * is added, as of its own time. Where what is in force would be another for it, a revision from now on sets that right.
 */
export function mergeRevisions(
  mine: readonly PresetRevision[],
  theirs: readonly PresetRevision[],
  { learnerId, at, takesSettings }: MergeWish,
): MergedRevisions {
  const added: PresetRevision[] = [];
  const here = new Map<string, string>();
  const add = (preset: string, parameters: PresetRevision['parameters'], createdAt: EpochMillis): PresetRevision => {
    const number =
      1 + Math.max(0, ...[...mine, ...added].filter((one) => one.preset === preset).map((one) => one.number));
    const revision = { id: `${learnerId}/${preset}/${number}`, preset, number, createdAt, parameters };
    added.push(revision);
    return revision;
  };
  const taken = new Set<string>();
  for (const revision of theirs) {
    const same = mine.filter((one) => isSame(one, revision));
    // The same parameters may have been in force twice.
    const own = same.find((one) => one.createdAt === revision.createdAt && !taken.has(one.id)) ?? same[0];
    if (own) taken.add(own.id);
    here.set(revision.id, own?.id ?? add(revision.preset, revision.parameters, revision.createdAt).id);
  }
  if (mine.length === 0 && !theirs.some(({ preset }) => preset === DEFAULT_PRESET)) {
    add(DEFAULT_PRESET, DEFAULT_PARAMETERS, at);
  }
  for (const preset of new Set(theirs.map((revision) => revision.preset))) {
    const [ownLast, theirLast] = [latestOf(mine, preset), latestOf(theirs, preset)];
    const wanted = takesSettings ? theirLast : (ownLast ?? theirLast);
    const inForce = latestOf([...mine, ...added], preset);
    if (!wanted || !inForce || isSame(wanted, inForce)) continue;
    add(preset, wanted.parameters, Math.max(at, inForce.createdAt));
  }
  return { added, here };
}

function isSame(one: PresetRevision, other: PresetRevision): boolean {
  return one.preset === other.preset && canonicalJson(one.parameters) === canonicalJson(other.parameters);
}

function latestOf(revisions: readonly PresetRevision[], preset: string): PresetRevision | undefined {
  return revisions
    .filter((one) => one.preset === preset)
    .toSorted((one, other) => one.createdAt - other.createdAt || one.number - other.number)
    .at(-1);
}
