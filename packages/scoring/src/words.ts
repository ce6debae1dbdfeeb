import { partsOf, rational, wordCondition, wordTest, ZERO, type Condition, type Scale, type Tally, type Text, type TraceStep, type Value } from '@inspection-criteria/model';
import { constant } from './answers.ts';
import { notesOnTests, takes } from './bands.ts';
import { shareOf } from './tallies.ts';

/** Numbers in words, nought to ten. Beyond ten, and in other languages, they stand in figures. */
const IN_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']],
  ['cy', ['dim', 'un', 'dau', 'tri', 'pedwar', 'pump', 'chwech', 'saith', 'wyth', 'naw', 'deg']],
]);

/** A phrase that fits, and what it comes to with its figures filled in. */
export interface Phrased {
  readonly phrases: Scale;
  readonly phrase: Value;
  readonly text: Text;
}

/** The first phrase that fits a tally; undefined where nothing counts or no phrase fits. `main` is the language of main texts. */
export function phraseFor(phrases: Scale, tally: Tally, main: string, truth: (condition: Condition) => boolean): Phrased | undefined {
  const share = shareOf(tally);
  if (share === undefined || tally.counted === 0) return undefined;
  const phrase = phrases.values.find((value) => takes(value, { kind: 'number', number: share }, { evaluate: constant, truth }) === true);
  if (phrase === undefined) return undefined;
  const { text, translations } = phrase.label;
  return { phrases, phrase, text: { text: filled(text, tally, main), translations: translations.map((t) => ({ language: t.language, text: filled(t.text, tally, t.language) })) } };
}

/** The step of a trace that tells by which phrase a share is put in words. */
export function stepOfWords({ phrases: { id, label }, phrase, text }: Phrased): Extract<TraceStep, { kind: 'words' }> {
  const { cuts, when, otherwise, span } = phrase;
  const wording = [...cuts.map(({ test }) => wordTest(test)), ...when.length === 0 ? [] : [`when ${when.map(wordCondition).join(' and ')}`], ...otherwise ? ['otherwise'] : []].join(' ');
  return { kind: 'words', text, phrases: { id, label }, wording, notes: notesOnTests(phrase), span };
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
