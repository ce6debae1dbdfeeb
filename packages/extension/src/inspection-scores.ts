import type { InspectionScores, SectionScore } from '@inspection-criteria/protocol';

/** The inspection a place of the text lies in, as an offset: the last that begins before it, or else the first. */
export function inspectionAt(inspections: readonly InspectionScores[], offset: number): InspectionScores | undefined {
  return inspections.findLast(({ start }) => start <= offset) ?? inspections[0];
}

/** What the inspection comes to as a whole; undefined where its framework rates and scores only parts. */
export function overallOf({ sections }: InspectionScores): SectionScore | undefined {
  const whole = sections.find(({ parent }) => parent === undefined);
  return whole?.score === undefined && whole?.rating === undefined ? undefined : whole;
}

/** The sections right below another, or at the top where none is named, in the order they are given. A section whose parent is not there is at the top. */
export function sectionsBelow({ sections }: InspectionScores, parent?: string): readonly SectionScore[] {
  const ids = new Set(sections.map(({ id }) => id));
  return sections.filter((section) => (section.parent !== undefined && ids.has(section.parent) ? section.parent : undefined) === parent);
}

/** Stars as they are drawn: `★★☆☆`. Empty where there are none. */
export function starsText({ stars, starsOf }: Pick<SectionScore, 'stars' | 'starsOf'>): string {
  return stars === undefined ? '' : '★'.repeat(stars) + '☆'.repeat(Math.max(0, (starsOf ?? stars) - stars));
}

/** Score, stars and rating in a row, those there are: `43% ★★☆☆ Satisfactory`. */
export function outcomeText(section: Pick<SectionScore, 'score' | 'stars' | 'starsOf' | 'rating'>): string {
  return [section.score, starsText(section), section.rating].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The whole in short; where only parts are rated, those at the top in shorter still: their stars, or else ratings. Empty where that is too many, or nothing is rated. */
export function shortOutcome(inspection: InspectionScores): string {
  const overall = overallOf(inspection);
  if (overall !== undefined) return outcomeText(overall);
  const parts = sectionsBelow(inspection).map((section) => starsText(section) || (section.rating ?? '')).filter((part) => part !== '');
  return parts.length > MOST_PARTS ? '' : parts.join(' | ');
}

/** More parts than these would not be read at the edge of a window. */
const MOST_PARTS = 6;

/** A text of the user's for Markdown, where it stands as it is written; an address in it is no link. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|~<>&:@]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A text of the user's for where the editor draws icons that are named in it, such as `$(alert)`: there they stand as they are written. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\([\w~-]+\)/g, '\\$&');
}
