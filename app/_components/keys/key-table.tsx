import { KeyMark } from './key-mark.tsx';

/** Some keys, and what they do. */
export type KeyRow = readonly [keys: readonly string[], meaning: string];

/** Keys and what they do, a row for each thing that is done. */
export function KeyTable({ rows }: { readonly rows: readonly KeyRow[] }) {
  return (
    <table className="table">
      <tbody>
        {rows.map(([names, meaning]) => (
          <tr key={meaning}>
            <th scope="row" className="whitespace-nowrap">
              <span className="inline-flex flex-wrap gap-1">
                {names.map((name) => (
                  <KeyMark key={name} name={name} />
                ))}
              </span>
            </th>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
