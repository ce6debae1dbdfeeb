import { FIRST_VALUE, NOT_ANSWERED, NOT_ASKED, questionsOf, toText, wordCondition, type AnswerColumn, type AnswerDetail, type AnswerType, type Decision, type Fact, type Framework, type Inspection, type Question, type UnitSheet } from '@inspection-criteria/model';
import { CONTRACT } from './framework-json.ts';
import { fields, object, type Json, type PlaceOf } from './json.ts';
import { nameableJson, notesJson } from './notes-json.ts';

/** An inspection for other tools: its records with their answers, and its decisions. */
export function inspectionJson(inspection: Inspection, framework: Framework, place: PlaceOf): Json {
  const columns = new Map<string, Question | Fact>([...framework.facts, ...questionsOf(framework.root)].map((c) => [c.id, c]));
  return fields({
    contract: CONTRACT, kind: 'inspection', ...nameableJson(inspection, place), framework: fields({ id: framework.id, edition: framework.edition ?? null }), fieldwork: [...inspection.fieldwork],
    samples: inspection.samples.map((s) => fields({ unit: s.unit, size: s.size, notes: notesJson(s.notes) })),
    units: inspection.sheet.units.filter((u) => u.records.length > 0).map((u) => fields({ unit: u.unit, records: u.records.map((id, record) => recordJson(u, id, record, columns)) })),
    given: inspection.given.map((g) => fields({ section: g.section, value: toText(g.value) })),
    judgements: inspection.judgements.map(decisionJson), moderations: inspection.moderations.map(decisionJson),
    holds: inspection.holds.map((h) => fields({ section: h.section, to: h.value ?? null, notes: notesJson(h.notes) })),
    sections: inspection.choices.map((c) => fields({ section: c.section, included: c.included, notes: notesJson(c.notes) })),
    checks: inspection.checks.map((c) => fields({ condition: wordCondition(c.condition), notes: notesJson(c.notes), place: place(c.span) })),
  });
}

function recordJson(unit: UnitSheet, id: string, record: number, columns: ReadonlyMap<string, Question | Fact>): Json {
  const given = [...unit.columns.values()].filter((c) => c.codes[record] !== NOT_ANSWERED);
  const details = given.flatMap((c) => { const d = c.details.get(record); return d === undefined ? [] : [[c.id, detailJson(d)] as const]; });
  return fields({
    id, answers: object(given.map((c) => [c.id, answerJson(c, record, columns.get(c.id)?.answer)] as const)),
    details: details.length === 0 ? undefined : object(details),
  });
}

/** `-` for not asked, null for what is no answer; numbers as exact text. */
function answerJson(column: AnswerColumn, record: number, answer: AnswerType | undefined): Json {
  const code = column.codes[record] ?? NOT_ANSWERED;
  if (code === NOT_ASKED) return '-';
  if (code < FIRST_VALUE || answer === undefined) return null;
  if (answer.kind === 'choice') return answer.values[code - FIRST_VALUE]?.id ?? null;
  const number = column.numbers.get(record);
  return number === undefined ? column.texts.get(record) ?? null : toText(number);
}

function detailJson(detail: AnswerDetail): Json {
  const { reasons, ownReasons, remark, correction } = detail;
  return fields({
    reasons: reasons.length === 0 ? undefined : [...reasons], ownReasons: ownReasons.length === 0 ? undefined : [...ownReasons], remark,
    correction: correction === undefined ? undefined : fields({ formerly: correction.formerly, because: correction.because, by: correction.by, on: correction.on }),
  });
}

function decisionJson(decision: Decision): Json {
  return fields({ section: decision.section, to: decision.value, notes: notesJson(decision.notes) });
}
