import type { AnswerSheet, InspectionBody, Rational } from '@inspection-criteria/model';
import { Answers } from './answers.ts';
import { Engine } from './engine.ts';
import type { Plan } from './plan.ts';
import { possibleOf } from './possible.ts';
import { Tallies } from './tallies.ts';

/** The lowest and the highest score that anybody could come to. */
export interface Attainable {
  readonly lowest: Rational;
  readonly highest: Rational;
}

/**
 * Between which published scores sections could end with a sample like this one, whatever the answers and decisions were: those left out of it are as
 * they are. Undefined for a section without a score, and where there is no end or none that is sure to be reached.
 */
export function attainableIn(plan: Plan, { sheet, choices }: Pick<InspectionBody, 'sheet' | 'choices'>): (section: string) => Attainable | undefined {
  const body: InspectionBody = { sheet: unanswered(sheet), choices, given: [], judgements: [], holds: [], moderations: [], checks: [] };
  const answers = new Answers(plan, body.sheet, body);
  const possible = possibleOf(new Engine(plan, body, answers, new Tallies(answers)));
  return (id) => {
    const section = plan.section.get(id);
    if (section?.score === undefined) return undefined;
    const { lowestPublished: lowest, highestPublished: highest, tight } = possible.of(section);
    return lowest === undefined || highest === undefined || !tight ? undefined : { lowest, highest };
  };
}

function unanswered({ units }: AnswerSheet): AnswerSheet {
  return { units: units.map((unit) => ({ ...unit, columns: new Map() })) };
}
