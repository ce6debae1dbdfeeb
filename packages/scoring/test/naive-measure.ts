import type { Expression, Framework, InspectionBody, Section } from '@inspection-criteria/model';
import { worthsInAll } from './naive-values.ts';

/** Whether a section's score is printed in percent, told from the meaning alone: what is given as it was given, a share and what is made of shares. */
export function naiveMeasure(section: Section, framework: Framework, { given }: Pick<InspectionBody, 'given'>): 'share' | 'number' {
  const all = (s: Section): readonly Section[] => [s, ...s.sections.flatMap(all)];
  const sections = new Map(all(framework.root).map((s) => [s.id, s]));
  const numeric = [...sections.values()].flatMap((s) => s.questions).filter((q) => q.answer.kind === 'number');
  const numbers = new Set(numeric.map((q) => q.id));
  const withoutPoints = new Set(numeric.filter((q) => worthsInAll(q).length === 0).map((q) => q.id));

  const ofSection = (s: Section): boolean => s.score !== undefined && percent(s.score.expression);
  const ofId = (id: string): boolean => { const found = sections.get(id); return found !== undefined && ofSection(found); };
  const percent = (e: Expression): boolean => {
    if (e.kind === 'number') return e.percent;
    if (e.kind === 'arithmetic') return [e.left, e.right].some(percent);
    if (e.kind === 'property') return e.property === 'score' && (e.of.kind !== 'section' || ofId(e.of.id));
    if (e.kind !== 'aggregate') return false;
    if (e.function === 'share') return true;
    if (!['mean', 'weighted-mean', 'lowest', 'highest'].includes(e.function) || e.over.kind === 'answers' || (e.property ?? 'score') !== 'score') return false;
    if (e.over.kind === 'sections') {
      const scored = e.over.ids.filter((id) => sections.get(id)?.score !== undefined);
      return scored.length > 0 && scored.every(ofId);
    }
    if (e.over.kind === 'questions') return e.property !== undefined || e.over.ids.length === 0 || !e.over.ids.every((id) => withoutPoints.has(id));
    if (e.over.kind !== 'list') return true;
    const listed = e.over.items.map((item) => item.kind === 'property' && item.property === 'score' && item.of.kind === 'question' ? item.of.id : '');
    return !(e.property === undefined && listed.length > 0 && listed.every((id) => numbers.has(id))) && e.over.items.every(percent);
  };

  const last = given.findLast((g) => g.section === section.id);
  return (last !== undefined && section.score === undefined ? last.percent : ofSection(section)) ? 'share' : 'number';
}
