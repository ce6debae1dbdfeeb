import type { Span } from '@inspection-criteria/model';
import { clause } from '../lower/clauses.ts';
import type { Locate } from '../lower/declared.ts';
import { meaningAt, type Candidate, type Meaning } from '../lower/uses.ts';
import type { ReadFramework } from '../project/frameworks.ts';

/** What the number of a framework's edition means; undefined where it has none. */
export function meaningOfEdition({ own }: Pick<ReadFramework, 'own'>, locate: Locate): Meaning | undefined {
  const edition = clause(own, 'Edition');
  return edition === undefined ? undefined : meaningAt(quoted(locate(edition, 'edition'), edition.edition), 'edition', edition.edition, own.name);
}

/** Where a text stands without its quotation marks, the closing one of which may be missing. */
export function quoted({ file, start, end }: Span, text: string): Span {
  return { file, start: start + 1, end: Math.max(start + 1, end - start - 1 > text.length ? end - 1 : end) };
}

/** The editions of frameworks, as they are called in quotation marks. */
export function editionCandidates(frameworks: readonly ReadFramework[], locate: Locate): readonly Candidate[] {
  return frameworks.flatMap((read) => {
    const meaning = meaningOfEdition(read, locate);
    return meaning === undefined ? [] : [{ name: meaning.id, meaning, label: read.framework.label }];
  });
}
