import type { Section } from '@inspection-criteria/model';
import { isOwn } from './own-things.ts';
import type { FrameworkSubject, Rule } from './rule.ts';

/** A section whose name begins with a capital where all those beside it begin with a small letter, or the other way about. */
export const mixedNaming: Rule<FrameworkSubject> = ({ plan, read, report }) => {
  for (const { sections } of plan.sections) {
    const [large, small] = [true, false].map((capital) => sections.filter(({ name }) => beginsLarge(name) === capital));
    const odd = oddOneOut(large ?? [], small ?? []);
    const example = sections.find((section) => section !== odd);
    if (odd === undefined || example === undefined || !isOwn(odd, read)) continue;
    report('mixed-naming', odd.nameSpan,
      `\`${odd.name}\` begins with a ${beginsLarge(odd.name) ? 'capital' : 'small'} letter, and those beside it, such as \`${example.name}\`, ` +
      'do not. Names are told apart by capitals, so whoever writes one from memory will miss it. Write it like the others.');
  }
};

function beginsLarge(name: string): boolean {
  return name.slice(0, 1) !== name.slice(0, 1).toLowerCase();
}

/** One against three or more is a slip; what is less clear may be meant. */
function oddOneOut(large: readonly Section[], small: readonly Section[]): Section | undefined {
  const [few, many] = large.length < small.length ? [large, small] : [small, large];
  return few.length === 1 && many.length >= 3 ? few[0] : undefined;
}
