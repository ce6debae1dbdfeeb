import { toText, wordCondition, wordExpression, wordTest, type AnswerType, type Fact, type Framework, type Question, type Reasons, type Rule, type Scale, type Section, type Unit, type Value } from '@inspection-criteria/model';
import { fields, textJson, type Json, type PlaceOf } from './json.ts';
import { nameableJson, notesJson } from './notes-json.ts';

/** The version of the JSON contract. */
export const CONTRACT = 1;

/** A framework, whole, for other tools. Conditions and expressions stand as text in the language itself. */
export function frameworkJson(framework: Framework, place: PlaceOf): Json {
  return fields({
    contract: CONTRACT, kind: 'framework', ...nameableJson(framework, place), edition: framework.edition ?? null, amends: framework.amends?.edition ?? null,
    publisher: textJson(framework.publisher), languages: [...framework.languages],
    levels: framework.levels.map((l) => fields({ ...nameableJson(l, place), plural: l.plural, under: [...l.under] })),
    units: framework.units.map((u) => unitJson(u, place)),
    facts: framework.facts.map((f) => columnJson(f, place)),
    lists: framework.scales.map((s) => scaleJson(s, place)),
    whole: sectionJson(framework.root, place),
    withdrawn: framework.withdrawn.map((w) => fields({ id: w.id, notes: notesJson(w.notes), place: place(w.span) })),
  });
}

function unitJson(unit: Unit, place: PlaceOf): Json {
  return fields({
    ...nameableJson(unit, place), plural: unit.plural,
    sample: unit.sample.length === 0 ? undefined : unit.sample.map((s) => fields({ is: wordTest(s.test), when: s.when === undefined ? undefined : wordCondition(s.when), notes: notesJson(s.notes) })),
  });
}

function scaleJson(scale: Scale, place: PlaceOf): Json {
  return fields({ ...nameableJson(scale, place), kind: scale.kind, best: scale.fewestIsBest ? 'fewest' : 'most', values: scale.values.map((v) => valueJson(v, place)) });
}

function valueJson(value: Value, place: PlaceOf): Json {
  return fields({
    ...nameableJson(value, place), worth: value.worth === undefined ? undefined : toText(value.worth), counted: value.counted,
    cuts: value.cuts.length === 0 ? undefined : value.cuts.map((c) => wordTest(c.test)), when: value.when.length === 0 ? undefined : value.when.map(wordCondition),
    otherwise: value.otherwise || undefined, stars: value.stars, starsOf: value.starsOf, colour: value.colour, reasons: reasonsJson(value.reasons, place),
  });
}

function reasonsJson(reasons: Reasons | undefined, place: PlaceOf): Json | undefined {
  return reasons === undefined ? undefined : fields({ required: reasons.required, list: reasons.list.map((r) => fields(nameableJson(r, place))) });
}

function answerJson(answer: AnswerType, place: PlaceOf): Json {
  switch (answer.kind) {
    case 'date': case 'text': return fields({ kind: answer.kind });
    case 'choice': return fields({ kind: 'choice', list: answer.list, best: answer.fewestIsBest ? 'fewest' : 'most', values: answer.values.map((v) => valueJson(v, place)) });
    case 'number': return fields({
      kind: 'number', range: answer.range === undefined ? undefined : wordTest(answer.range), measure: textJson(answer.measure), best: answer.fewestIsBest ? 'fewest' : 'most',
      values: answer.values.map((v) => valueJson(v, place)),
    });
  }
}

function columnJson(column: Question | Fact, place: PlaceOf): Json {
  return fields({
    ...nameableJson(column, place), unit: column.unit, answer: answerJson(column.answer, place), asked: column.asked.map(wordCondition), optional: column.optional || undefined,
    ...(column.kind === 'fact' ? {} : { countsAlsoIn: [...column.countsAlsoIn], weight: toText(column.weight), counted: column.counted, words: column.words }),
  });
}

function sectionJson(section: Section, place: PlaceOf): Json {
  const { rounding, moderation, absent } = section;
  return fields({
    ...nameableJson(section, place), name: section.name, level: section.level, optional: section.optional || undefined, weight: toText(section.weight),
    judged: section.judged, given: section.given === undefined ? undefined : answerJson(section.given, place),
    score: section.score === undefined ? undefined : wordExpression(section.score.expression), countedAbove: !section.leftOut,
    absent: absent.kind === 'counts as' ? fields({ countsAs: toText(absent.value) }) : absent.kind === 'left out' ? 'left out' : undefined,
    rounding: rounding === undefined ? undefined : fields({ step: toText(rounding.step), mode: rounding.mode }), bands: section.judged === undefined ? section.bands : undefined, words: section.words,
    notRatedUnless: section.unrated.length === 0 ? undefined : section.unrated.map((u) => fields({ condition: wordCondition(u.unless), notes: notesJson(u.notes) })),
    moderation: moderation === undefined ? undefined : fields({ bands: moderation.bands ?? 'any', direction: moderation.direction, notes: notesJson(moderation.notes) }),
    rules: section.rules.map((r) => ruleJson(r, place)), questions: section.questions.map((q) => columnJson(q, place)), sections: section.sections.map((s) => sectionJson(s, place)),
  });
}

function ruleJson(rule: Rule, place: PlaceOf): Json {
  return fields({
    kind: rule.kind, name: rule.name, ...(rule.kind === 'move' ? { bands: rule.bands } : { value: wordExpression(rule.value) }),
    when: rule.when === undefined ? undefined : wordCondition(rule.when), notes: notesJson(rule.notes), place: place(rule.span),
  });
}
