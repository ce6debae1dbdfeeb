import type { Nameable, Text } from '@inspection-criteria/model';
import { isOwn } from './own-things.ts';
import type { FrameworkSubject, Rule } from './rule.ts';
import { nameables } from './missing-translation.ts';

/** Labels and guidance whose translation is the main text again, word for word. */
export const untranslatedText: Rule<FrameworkSubject> = ({ plan: { framework }, read, report }) => {
  const check = (thing: Nameable, text: Text | undefined, what: string): void => {
    const same = text?.translations.find((t) => t.text.trim() === text.text.trim());
    if (text === undefined || same === undefined || !canBeTranslated(text.text)) return;
    report('untranslated-text', thing.nameSpan,
      `${what} of \`${thing.id}\` is the same in \`${same.language}\` as in the main language, so it may still have to be translated. Write it ` +
      `in \`${same.language}\`.`);
  };
  for (const thing of nameables(framework)) {
    if (thing !== framework && !isOwn(thing, read)) continue;
    check(thing, thing.label, 'The label');
    check(thing, thing.guidance, 'The guidance');
  }
};

/** A name, an abbreviation or a number may well be the same in every language; several words with small letters seldom are. */
function canBeTranslated(text: string): boolean {
  return text.split(/\s+/).filter((word) => /^\p{Ll}{2}/u.test(word) || /^\p{Lu}\p{Ll}{2}/u.test(word)).length >= 2 && /\s\p{Ll}{2}/u.test(text);
}
