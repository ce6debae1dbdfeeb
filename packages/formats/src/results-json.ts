import { multiply, numberText, percentText, rational, toText, type QuestionResult, type Results, type SectionResult, type Tally, type TracePart, type TraceStep } from '@inspection-criteria/model';
import { CONTRACT } from './framework-json.ts';
import { exactJson, fields, figureJson, object, textJson, type Json, type PlaceOf } from './json.ts';
import { notesJson } from './notes-json.ts';

/** Results for other tools: scores by dotted id, questions by id, records, checks and all traces. */
export function resultsJson(results: Results, place: PlaceOf): Json {
  return fields({
    contract: CONTRACT, kind: 'results',
    framework: fields({ id: results.framework.id, edition: results.framework.edition ?? null, label: textJson(results.framework.label) }),
    inspection: results.inspection === undefined ? null : fields({ id: results.inspection.id, label: textJson(results.inspection.label) }),
    complete: results.complete,
    scores: object(results.scores.map((s) => [s.id, scoreJson(s, place)] as const)),
    questions: object(results.questions.map((q) => [q.id, questionJson(q)] as const)),
    records: results.records.map((r) => fields({
      unit: r.unit, id: r.id, ...tallyJson(r.tally), share: exactJson(r.share), unanswered: [...r.missing], answeredButNotAsked: [...r.notAskedButAnswered],
    })),
    holds: results.holds.map((h) => fields({ section: h.section, to: h.value, answer: h.answer, notes: notesJson(h.notes), place: place(h.rule) })),
    checks: results.checks.map((c) => fields({ subject: c.subject, expected: c.expected, actual: c.actual, passed: c.passed, place: place(c.span) })),
  });
}

function tallyJson(tally: Tally): Record<string, Json> {
  return {
    gained: toText(tally.gained), available: toText(tally.available), answers: tally.answers, counted: tally.counted, missed: tally.missed,
    excluded: tally.excluded, notAsked: tally.notAsked, missing: tally.missing,
  };
}

function scoreJson(result: SectionResult, place: PlaceOf): Json {
  const { published, measure, possible } = result;
  return fields({
    label: result.label.text, labels: textJson(result.label), level: result.level, parent: result.parent ?? null, omitted: result.omitted, judged: result.judged, ...tallyJson(result.tally),
    exact: exactJson(result.exact), measure, percent: published === undefined || measure !== 'share' ? null : figureJson(multiply(published, rational(100))),
    value: exactJson(published), printed: published === undefined ? null : measure === 'share' ? percentText(published) : numberText(published),
    bands: result.bands ?? null, rating: result.final ?? null, ratingLabel: result.finalLabel?.text ?? null, ratingLabels: textJson(result.finalLabel),
    stars: result.stars ?? null, starsOf: result.starsOf, colour: result.colour,
    provisional: result.provisional ?? null, final: result.final ?? null, words: textJson(result.words),
    possible: fields({
      lowest: exactJson(possible.lowest), highest: exactJson(possible.highest),
      lowestPublished: exactJson(possible.lowestPublished), highestPublished: exactJson(possible.highestPublished),
      none: possible.none, tight: possible.tight, ratings: [...possible.ratings], settled: possible.settled,
    }),
    trace: result.trace.map((step) => stepJson(step, place)),
  });
}

function questionJson(question: QuestionResult): Json {
  const { statistics } = question;
  return fields({
    label: question.label.text, section: question.section, ...tallyJson(question.tally), share: exactJson(question.share), words: textJson(question.words),
    values: object(question.values.map((v) => [v.id, v.count] as const)),
    reasons: question.reasons.length === 0 ? undefined : question.reasons.map((r) => fields({ value: r.value, id: r.id, count: r.count })),
    statistics: statistics === undefined ? undefined : fields({ mean: toText(statistics.mean), lowest: toText(statistics.lowest), highest: toText(statistics.highest) }),
  });
}

function partJson({ id, value, weight, absent }: TracePart): Json {
  return fields({ id, value: exactJson(value), weight: weight === undefined ? undefined : toText(weight), absent });
}

function stepJson(step: TraceStep, place: PlaceOf): Json {
  switch (step.kind) {
    case 'omitted': return fields({ step: step.kind, notes: notesJson(step.notes), place: place(step.span) });
    case 'answers': return fields({ step: step.kind, ...tallyJson(step.tally), questions: [...step.questions] });
    case 'given': return fields({ step: step.kind, value: toText(step.value), place: place(step.span) });
    case 'score': return fields({
      step: step.kind, value: exactJson(step.value), made: step.wording, reason: step.reason, notes: notesJson(step.notes), place: place(step.span),
      parts: step.parts.length === 0 ? undefined : step.parts.map(partJson),
    });
    case 'rounding': return fields({ step: step.kind, from: toText(step.from), to: toText(step.to), by: toText(step.step), mode: step.mode, notes: notesJson(step.notes), place: place(step.span) });
    case 'unrated': return fields({ step: step.kind, notes: notesJson(step.notes), place: place(step.span) });
    case 'judgement': return fields({ step: step.kind, rating: step.rating ?? null, notes: notesJson(step.notes), place: place(step.span) });
    case 'give': return fields({ step: step.kind, rating: step.rating ?? null, because: step.wording, notes: notesJson(step.notes), place: place(step.span) });
    case 'band': return fields({ step: step.kind, rating: step.rating ?? null, range: step.range, notes: notesJson(step.notes), place: place(step.span) });
    case 'move': return fields({ step: step.kind, from: step.from, to: step.to, bands: step.bands, notes: notesJson(step.notes), place: place(step.span) });
    case 'cap': case 'floor': return fields({ step: step.kind, from: step.from, to: step.to, limit: step.limit, notes: notesJson(step.notes), place: place(step.span) });
    case 'hold': return fields({ step: step.kind, from: step.from, to: step.to, limit: step.limit, answer: step.answer, notes: notesJson(step.notes), place: place(step.span) });
    case 'moderation': return fields({ step: step.kind, from: step.from ?? null, to: step.to ?? null, decided: step.value, refused: step.refused, notes: notesJson(step.notes), place: place(step.span) });
    case 'words': return fields({ step: step.kind, words: textJson(step.text), phrases: step.phrases.id, because: step.wording, notes: notesJson(step.notes), place: place(step.span) });
  }
}
