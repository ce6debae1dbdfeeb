import { nearPercentText, numberText, textIn, type SectionResult } from '@inspection-criteria/model';

/** A section's result in a few words: `71%, Good`; of one without a score the phrase that tells it, or its rating alone; of one left out that it is. */
export function resultText(result: SectionResult, language: string | undefined): string {
  if (result.omitted) return 'left out';
  const rating = result.finalLabel === undefined ? '' : textIn(result.finalLabel, language);
  const score = publishedText(result);
  const words = score !== '' || result.words === undefined ? '' : textIn(result.words, language);
  return [score, words, rating].filter((words) => words !== '').join(', ') || (result.judged ? 'not judged yet' : 'no score');
}

/** The published score as it is printed; empty where there is none. */
export function publishedText({ published, measure }: Pick<SectionResult, 'published' | 'measure'>): string {
  return published === undefined ? '' : measure === 'share' ? nearPercentText(published) : numberText(published);
}

/** A text on one line, cut between two words where it is longer than `most` letters. */
export function shortened(text: string, most = 50): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const blank = line.lastIndexOf(' ', most - 1);
  return `${line.slice(0, blank > most / 2 ? blank : most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
