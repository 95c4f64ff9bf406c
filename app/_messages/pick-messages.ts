import type { AbstractIntlMessages, NamespaceKeys, NestedKeyOf } from 'next-intl';
import type { Catalogue } from '#lib/i18n/catalogue.ts';

/** A part of the catalogue, such as `study` or `credit.takeBack`. */
export type MessagePart = NamespaceKeys<Catalogue, NestedKeyOf<Catalogue>>;

/** These parts of a catalogue, each where it stands in it. */
export function pickMessages(catalogue: Catalogue, parts: readonly MessagePart[]): AbstractIntlMessages {
  const picked: AbstractIntlMessages = {};
  for (const part of parts) {
    const [name, inner] = part.split('.') as [keyof Catalogue, string | undefined];
    const whole: AbstractIntlMessages = catalogue[name];
    const before = picked[name];
    picked[name] =
      inner === undefined ? whole : { ...(typeof before === 'object' ? before : {}), [inner]: whole[inner]! };
  }
  return picked;
}
