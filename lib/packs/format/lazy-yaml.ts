import { readYaml, type YamlSource } from './yaml-source.ts';

/** A YAML file that was read before without a problem: it is parsed again only where a place in it is asked for. */
export function lazyYaml(text: string, where: { readonly pack: string; readonly file: string }): YamlSource {
  let read: YamlSource | undefined;
  const source = (): YamlSource => (read ??= readYaml(text, where).source);
  return {
    ...where,
    get data() {
      return source().data;
    },
    problem: (...at) => source().problem(...at),
    problemAtKey: (...at) => source().problemAtKey(...at),
    problemNear: (...at) => source().problemNear(...at),
    lineOf: (path) => source().lineOf(path),
  };
}
