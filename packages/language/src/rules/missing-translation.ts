import type { Nameable, Section } from '@inspection-criteria/model';
import type { FrameworkSubject, Rule } from './rule.ts';

/** Labels without a translation into a language the framework declares. */
export const missingTranslation: Rule<FrameworkSubject> = ({ plan: { framework }, report }) => {
  const others = framework.languages.slice(1);
  if (others.length === 0) return;
  for (const thing of nameables(framework.root, framework)) {
    if (thing.label.text === thing.id || thing.span.file === '') continue;
    const missing = others.filter((language) => !thing.label.translations.some((t) => t.language === language));
    for (const language of missing) {
      report('missing-translation', thing.nameSpan, `The label of \`${thing.id}\` has no translation into \`${language}\`, a language this framework declares, so it would appear in the main language there. Add \`in ${language} "…"\` behind the label.`);
    }
  }
};

function nameables(root: Section, framework: FrameworkSubject['plan']['framework']): readonly Nameable[] {
  const values = framework.scales.flatMap((s): readonly Nameable[] => [s, ...s.values, ...s.values.flatMap((v) => v.reasons?.list ?? [])]);
  const facts = framework.facts.flatMap((f): readonly Nameable[] => [f, ...('values' in f.answer ? f.answer.values : [])]);
  return [framework, ...framework.levels, ...framework.units, ...values, ...facts, ...inSections(root)];
}

function inSections(section: Section): readonly Nameable[] {
  const questions = section.questions.flatMap((q): readonly Nameable[] => [q, ...('values' in q.answer ? q.answer.values.flatMap((v) => [v, ...v.reasons?.list ?? []]) : [])]);
  const own: readonly Nameable[] = section.parent === undefined ? [] : [section];
  return [...own, ...questions, ...section.sections.flatMap(inSections)];
}
