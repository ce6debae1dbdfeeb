import { partsOf, rational, ZERO, type Condition, type Rational, type Scale, type Tally, type Text } from '@inspection-criteria/model';
import { takes } from './bands.ts';
import { shareOf } from './tallies.ts';

/** Numbers in words, nought to ten. Beyond ten, and in other languages, they stand in figures. */
const IN_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']],
  ['cy', ['dim', 'un', 'dau', 'tri', 'pedwar', 'pump', 'chwech', 'saith', 'wyth', 'naw', 'deg']],
]);

/** The first phrase that fits a tally, its figures filled in; undefined where nothing counts or no phrase fits. `main` is the language of main texts. */
export function phraseFor(phrases: Scale, tally: Tally, main: string, truth: (condition: Condition) => boolean): Text | undefined {
  const share = shareOf(tally);
  if (share === undefined || tally.counted === 0) return undefined;
  const phrase = phrases.values.find((value) => takes(value, { kind: 'number', number: share }, { evaluate: constant, truth }) === true);
  if (phrase === undefined) return undefined;
  const { text, translations } = phrase.label;
  return { text: filled(text, tally, main), translations: translations.map((t) => ({ language: t.language, text: filled(t.text, tally, t.language) })) };
}

function constant(expression: { readonly kind: string }): { kind: 'number'; number: Rational } | { kind: 'none' } {
  return expression.kind === 'number' && 'value' in expression ? { kind: 'number', number: expression.value as Rational } : { kind: 'none' };
}

const PLACE = /\[(gained|counted|missed|available|answers)( in words)?\]/g;

/** Fills `[missed]` and `[missed in words]`; words are used when all numbers of the phrase are at most ten, and never mixed with figures. */
function filled(text: string, tally: Tally, language: string): string {
  const used = [...text.matchAll(PLACE)].map((m) => numberIn(tally, m[1] ?? ''));
  const small = used.every((n) => n !== undefined && n <= 10);
  return text.replace(PLACE, (_, name: string, words: string | undefined) => {
    const number = numberIn(tally, name);
    const word = words === undefined || !small || number === undefined ? undefined : IN_WORDS.get(language)?.[number];
    return word ?? String(number ?? exactText(tally, name));
  });
}

function numberIn(tally: Tally, name: string): number | undefined {
  if (name === 'counted' || name === 'missed' || name === 'answers') return tally[name];
  const { numerator, denominator } = partsOf(name === 'gained' ? tally.gained : name === 'available' ? tally.available : ZERO);
  return denominator === 1n ? Number(numerator) : undefined;
}

function exactText(tally: Tally, name: string): string {
  const { numerator, denominator } = partsOf(name === 'gained' ? tally.gained : name === 'available' ? tally.available : rational(0));
  return `${String(numerator)}/${String(denominator)}`;
}
