import type { Unit } from '@inspection-criteria/model';
import { capital } from '../../wording.ts';
import { unitsInWords } from './groups.ts';
import { testPhrase, wherePhrase } from './phrasing.ts';
import { said, type Author, type Said } from './said.ts';

/** How many records there must be, rule by rule: the first whose condition holds is the one that counts. */
export function sampleSentences({ id, sample }: Unit, author: Author): readonly Said[] {
  return sample.map(({ test, when, notes, span }, i) => {
    const size = `${testPhrase(test, author)} ${unitsInWords(id, author)}`;
    const text = when !== undefined ? `${size} ${wherePhrase(when, author)}.` : i === 0 ? `${size}.` : `otherwise ${size}.`;
    return said(capital(text), span, notes, author);
  });
}
