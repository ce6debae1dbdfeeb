import type { Declared } from '../lower/declared.ts';
import { nearest } from '../syntax/index.ts';
import { withArticle } from '../wording.ts';
import type { DeclarationSubject, Rule } from './rule.ts';

/**
 * A section or question that an edition makes anew without a text to read, right beside one with a text whose name is a
 * letter or two off: most likely that one was meant. What the edition names itself, it knows.
 */
export const nearEarlierName: Rule<DeclarationSubject> = ({ own, base, report }) => {
  if (base === undefined) return;
  const visit = (change: Declared, before: Declared): void => {
    for (const child of change.children) {
      if (child.kind !== 'section' && child.kind !== 'question') continue;
      const alike = before.children.filter((old) => old.kind === child.kind && old.word === child.word);
      const continued = alike.find((old) => old.name === child.name || child.formerly.includes(old.name));
      if (continued !== undefined) { visit(child, continued); continue; }
      const named = new Set(change.children.flatMap(({ name, formerly }) => [name, ...formerly]));
      const near = child.label !== undefined || child.formerly.length > 0 ? undefined
        : nearest(child.name, alike.filter((old) => old.label !== undefined && !named.has(old.name) && differInLetters(old.name, child.name)).map((old) => old.name));
      if (near !== undefined) report('near-earlier-name', child.nameSpan, `\`${child.name}\` is new in this edition and has no text to read, and beside it \`${near}\` stands on from the edition before. Did you mean \`${near}\`? If it is new, write its text behind the name, as in \`${child.word} ${child.name} "…"\`, so that nobody takes it for ${withArticle(child.word)} that was there.`, { suggestion: near });
    }
  };
  visit(own, base);
};

/** `S6` and `S7` are two names; `fall` and `falls` may be one. */
function differInLetters(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 4 && a.replace(/\D/g, '') === b.replace(/\D/g, '');
}
