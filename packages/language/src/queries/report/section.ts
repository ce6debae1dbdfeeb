import { questionsOf, textIn, valuesOf, withThousands, type Section, type SectionResult, type Span } from '@inspection-criteria/model';
import { attainableIn, explain, type Attainable, type NextBand, type Plan } from '@inspection-criteria/scoring';
import type { Inspected } from '../../workspace/inspected.ts';
import { drawn, type Drawn } from './axis.ts';
import { effectsOf, type Effect } from './effects.ts';

/** What is told of a section or figure beside its scores. */
export interface SectionTold extends Drawn {
  readonly span: Span;
  readonly levelLabel: string;
  readonly judged: boolean;
  readonly provisionalLabel: string | undefined;
  readonly words: string | undefined;
  readonly effects: readonly Effect[];
  readonly stillPossible: readonly string[];
  readonly next: (Pick<NextBand, 'band' | 'answers'> & { readonly text: string }) | undefined;
}

/** What is told of one section's result. */
export function tellSectionResult(result: SectionResult, { plan, read }: Inspected, next: NextBand | undefined, language: string | undefined): SectionTold | undefined {
  const section = plan.section.get(result.id);
  if (section === undefined) return undefined;
  const label = bandLabels(plan, result.id, language);
  const attainable = result.measure === 'number' ? attainableOnce(plan, read.inspection)(result.id) : undefined;
  return {
    ...drawn({ section, result, scale: plan.bandsOf.get(result.id), attainable, language }),
    span: section.nameSpan, levelLabel: levelLabel(result, plan, language), judged: result.judged,
    provisionalLabel: result.provisional === undefined ? undefined : label(result.provisional),
    words: result.words === undefined ? undefined : textIn(result.words, language),
    effects: effectsOf(result, explain(result, label)), stillPossible: result.possible.ratings.map(label),
    next: next === undefined ? undefined : nextTold(next, label, bestAnswer(section, language)),
  };
}

function nextTold({ band, answers, beforeModeration }: NextBand, label: (band: string) => string, best: string | undefined): SectionTold['next'] {
  const more = best === undefined ? `${withThousands(answers)} more answer${answers === 1 ? '' : 's'} of the best kind` : `${withThousands(answers)} more “${best}”`;
  return { band, answers, text: `${more}: ${label(band)}${beforeModeration ? ', before moderation' : ''}` };
}

/** What the best answer to a section's questions is called; undefined where it is called differently from one to another. */
function bestAnswer(section: Section, language: string | undefined): string | undefined {
  const labels = new Set(questionsOf(section).filter(({ counted }) => counted).map(({ answer }) => valuesOf(answer)[0]).map((value) => value === undefined ? undefined : textIn(value.label, language)));
  return labels.size === 1 ? [...labels][0] : undefined;
}

/** The labels of the bands a section is rated on. */
export function bandLabels({ bandsOf }: Plan, section: string, language: string | undefined): (band: string) => string {
  return (id) => { const band = bandsOf.get(section)?.values.find((value) => value.id === id); return band === undefined ? id : textIn(band.label, language); };
}

/** The label of a section's level; empty for the framework as a whole. */
function levelLabel({ level, parent }: SectionResult, { framework: { levels } }: Plan, language: string | undefined): string {
  const label = levels.find(({ id }) => id === level)?.label;
  return label !== undefined ? textIn(label, language) : parent === undefined ? '' : 'Figure';
}

/** What can come out at all depends on how much is asked and not on the answers, so it is worked out once for many of them. */
const attainables = new WeakMap<Plan, { readonly key: string; readonly of: (section: string) => Attainable | undefined }>();

function attainableOnce(plan: Plan, body: Parameters<typeof attainableIn>[1]): (section: string) => Attainable | undefined {
  const key = JSON.stringify([body.sheet.units.map(({ unit, records }) => [unit, records.length]), body.choices.map(({ section, included }) => [section, included])]);
  const known = attainables.get(plan);
  if (known?.key === key) return known.of;
  const bySection = new Map<string, Attainable | undefined>();
  const look = attainableIn(plan, body);
  const of = (section: string): Attainable | undefined => {
    if (!bySection.has(section)) bySection.set(section, look(section));
    return bySection.get(section);
  };
  attainables.set(plan, { key, of });
  return of;
}
