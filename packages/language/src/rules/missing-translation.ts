import type { Framework, Nameable, Section } from '@inspection-criteria/model';
import type { FrameworkSubject, InspectionSubject, Rule } from './rule.ts';

/** Labels without a translation into a language the framework declares; an empty one is none. */
export const missingTranslation: Rule<FrameworkSubject> = ({ plan: { framework }, report }) => {
  for (const thing of nameables(framework)) {
    for (const language of missingFrom(thing, framework.languages)) {
      report('missing-translation', thing.nameSpan, `The label of \`${thing.id}\` has no translation into \`${language}\`, a language this framework declares, so it would appear in the main language there. Add \`in ${language} "…"\` behind the label.`);
    }
  }
};

/** The label of an inspection heads its report. */
export const untranslatedInspection: Rule<InspectionSubject> = ({ inspection, plan: { framework }, report }) => {
  if (inspection === undefined) return;
  for (const language of missingFrom(inspection, framework.languages)) {
    report('missing-translation', inspection.nameSpan, `The label of this inspection has no translation into \`${language}\`, a language its framework declares, so its report would be headed in the main language there. Add \`in ${language} "…"\` behind the label.`);
  }
};

/** The declared languages a label lacks. What has no label shows its name, in any language. */
function missingFrom({ id, label, span }: Nameable, languages: readonly string[]): readonly string[] {
  if (label.text === id || span.file === '') return [];
  return [...new Set(languages.slice(1))].filter((language) => !label.translations.some((t) => t.language === language && t.text.trim() !== ''));
}

/** Everything in a framework that has a name, and so a label. */
export function nameables(framework: Framework): readonly Nameable[] {
  const values = framework.scales.flatMap((s): readonly Nameable[] => [s, ...s.values, ...s.values.flatMap((v) => v.reasons?.list ?? [])]);
  const facts = framework.facts.flatMap((f): readonly Nameable[] => [f, ...('values' in f.answer ? f.answer.values : [])]);
  return [framework, ...framework.levels, ...framework.units, ...values, ...facts, ...inSections(framework.root)];
}

function inSections(section: Section): readonly Nameable[] {
  const questions = section.questions.flatMap((q): readonly Nameable[] => [q, ...('values' in q.answer ? q.answer.values.flatMap((v) => [v, ...v.reasons?.list ?? []]) : [])]);
  const own: readonly Nameable[] = section.parent === undefined ? [] : [section];
  return [...own, ...questions, ...section.sections.flatMap(inSections)];
}
