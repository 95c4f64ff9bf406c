import SearchableMap from 'minisearch/SearchableMap';
import type { FindDocument, FindEntry } from './find-document.ts';
import { bodyTerms, FIELDS, isHan, nameTerms, pinyinTerms, type Field } from './index-terms.ts';

/** What can be found, and where each term stands. */
export type FindIndex = {
  readonly entries: readonly FindEntry[];
  /** Of each entry, how many terms its body has. */
  readonly lengths: readonly number[];
  /** Terms that stand in so many bodies that they are kept of titles and names only. */
  readonly common: ReadonlySet<string>;
  /** The number of each term. */
  readonly terms: SearchableMap<number>;
  /** The places, rising, of the entries that have the term of this number, by field. */
  readonly places: (term: number) => Places;
};

/** Places among the entries, rising; fields in which there are none are left out. */
export type Places = Readonly<Partial<Record<Field, readonly number[]>>>;

/** The index of these documents; what is alike should stand together in them, since it packs small. */
export function makeFindIndex(documents: Iterable<FindDocument>): FindIndex {
  const steps = indexSteps(documents);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same; `rest` is waited for now and then, so that others get their turn. */
export async function makeFindIndexAside(
  documents: Iterable<FindDocument>,
  rest: () => Promise<void>,
): Promise<FindIndex> {
  const steps = indexSteps(documents);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await rest();
  }
}

/** Stops after every few documents. */
function* indexSteps(made: Iterable<FindDocument>): Generator<void, FindIndex> {
  const documents: FindDocument[] = [];
  for (const document of made) {
    documents.push(document);
    if (documents.length % TURN === 0) yield;
  }
  const found = new Map<string, ByField>();
  const lengths: number[] = [];
  const named = new Set(documents.flatMap((document) => titleTerms(document).filter(isHan)));
  for (const [place, document] of documents.entries()) {
    const terms = termsOf(document, named);
    lengths.push(new Set(terms.body).size);
    for (const field of FIELDS) addTerms(found, { field, place, terms: terms[field] });
    if (place % TURN === 0) yield;
  }
  const common = withoutCommon(found, documents.length, named);
  const kept = [...found].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    entries: documents.map(({ kind, id, title }) => ({ kind, id, title })),
    lengths,
    common,
    terms: SearchableMap.from(kept.map(([term], number) => [term, number])),
    places: (term) => kept[term]![1],
  };
}

/** Documents that are read before others get a turn. */
const TURN = 16;
/** Of bodies, in which a term may stand before it is left out of them. */
const COMMON_SHARE = 0.1;
/** In a small catalogue no term is common. */
const COMMON_LEAST = 40;

type ByField = Partial<Record<Field, number[]>>;

/** What a card asks stands in its body, whole. */
function titleTerms({ kind, title }: FindDocument): readonly string[] {
  return kind === 'card' ? [] : [title.en, title.zh].flatMap(nameTerms);
}

/** Of Chinese, two characters tell little by themselves: where much is said, only those are kept that stand in a title. */
function termsOf(document: FindDocument, named: ReadonlySet<string>): Readonly<Record<Field, readonly string[]>> {
  const { names, pinyin, lead, rest } = document;
  return {
    title: titleTerms(document),
    names: names.flatMap(nameTerms),
    pinyin: pinyin.flatMap(pinyinTerms),
    body: [...lead.flatMap(bodyTerms), ...rest.flatMap(bodyTerms).filter((term) => !isHan(term) || named.has(term))],
  };
}

type Added = { readonly field: Field; readonly place: number; readonly terms: readonly string[] };

function addTerms(found: Map<string, ByField>, { field, place, terms }: Added): void {
  for (const term of new Set(terms)) {
    let fields = found.get(term);
    if (!fields) found.set(term, (fields = {}));
    (fields[field] ??= []).push(place);
  }
}

/** Takes out of bodies what tells none apart, and says what that is; and two characters that stand together once only. */
function withoutCommon(found: Map<string, ByField>, count: number, named: ReadonlySet<string>): ReadonlySet<string> {
  const most = Math.max(COMMON_LEAST, COMMON_SHARE * count);
  const common = new Set<string>();
  for (const [term, { body, ...others }] of found) {
    const times = body?.length ?? 0;
    const isChance = times === 1 && isHan(term) && !named.has(term);
    if (times <= most && !isChance) continue;
    if (!isChance) common.add(term);
    if (Object.keys(others).length > 0) found.set(term, others);
    else found.delete(term);
  }
  return common;
}
