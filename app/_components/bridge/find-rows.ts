import type { BridgeRowView } from '#lib/study/bridge/bridge-rows.ts';

type Searched = Pick<BridgeRowView, 'id' | 'title' | 'numpy' | 'pytorch' | 'tf'>;

/**
 * The rows that have all words of a query, be it a name in any of the three libraries or a word of the title in either language. How a
 * name begins (`np.`), what it is called with, capital letters and underscores make no difference.
 */
export function findRows<Row extends Searched>(rows: readonly Row[], query: string): readonly Row[] {
  const words = query
    .split(/[\s,，;、]+/u)
    .map((word) => plain(word.replace(/^(?:np|numpy|torch|tf|x)\.(?=\w)/iu, '').replace(/\(.*$/u, '') || word))
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter(({ id, title, numpy, pytorch, tf }) => {
    const text = plain([id, title.en, title.zh, numpy, pytorch, tf].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('_', '').replaceAll('-', '');
}
