import { rational, type AggregateFunction, type Expression, type Property, type Section, type Selection } from '@inspection-criteria/model';
import { randomRecordCondition, randomShare, numeral, span, type Draw, type Known } from './random.ts';
import { randomCondition } from './random-rules.ts';

const FUNCTIONS: readonly AggregateFunction[] = ['share', 'share', 'mean', 'lowest', 'highest', 'sum', 'count', 'weighted-mean', 'weighted-sum'];

/** How a section's score is made: mostly the pooled share, otherwise anything of what stands below or before it. */
export function randomScore(draw: Draw, section: Section, known: Known): Expression {
  if (draw.chance(35)) return aggregate('share', undefined, { kind: 'answers', within: [], except: [], unit: 'case', where: undefined, span });
  return randomNumber(draw, section, known, 2);
}

function aggregate(word: AggregateFunction, property: Property | undefined, over: Selection): Expression {
  return { kind: 'aggregate', function: word, property, over, span };
}

/** An expression that comes to a number, of what is known already. */
export function randomNumber(draw: Draw, section: Section, known: Known, depth: number): Expression {
  const kind = draw.pick(depth === 0 ? ['number', 'property', 'answer'] as const : ['aggregate', 'aggregate', 'aggregate', 'aggregate', 'arithmetic', 'property', 'answer'] as const);
  switch (kind) {
    case 'number': return numeral(randomShare(draw));
    case 'property': return randomProperty(draw, known);
    case 'answer': {
      const numeric = [...known.facts, ...known.questions].filter((c) => c.unit === 'inspection' && c.answer.kind === 'number');
      return numeric.length === 0 ? numeral(rational(draw.int(0, 3))) : { kind: 'answer', column: draw.pick(numeric).id, unit: 'inspection', span };
    }
    case 'arithmetic': return {
      kind, operator: draw.pick(['+', '-', '*', '/'] as const), left: randomNumber(draw, section, known, depth - 1), right: randomNumber(draw, section, known, depth - 1), span,
    };
    case 'aggregate': return randomAggregate(draw, section, known, depth);
  }
}

function randomProperty(draw: Draw, known: Known): Expression {
  const tallied = ['gained', 'available', 'answers', 'counted', 'missed', 'score'] as const;
  const sections = known.sections.map((s): Expression => ({ kind: 'property', property: draw.pick([...tallied, 'score', 'points'] as const), of: { kind: 'section', id: s.id }, span }));
  const questions = known.questions.map((q): Expression => ({ kind: 'property', property: draw.pick(tallied), of: { kind: 'question', id: q.id }, span }));
  const all = [...sections, ...sections, ...questions];
  return all.length === 0 ? numeral(randomShare(draw)) : draw.pick(all);
}

function randomAggregate(draw: Draw, section: Section, known: Known, depth: number): Expression {
  const word = draw.pick(FUNCTIONS);
  const over = randomSelection(draw, section, known, depth);
  const property = word === 'share' || word === 'count' || over.kind === 'answers' || over.kind === 'list' || draw.chance(50) ? undefined
    : draw.pick<Property>(over.kind === 'sections' ? ['score', 'points', 'missed', 'gained'] : ['score', 'missed', 'available']);
  return aggregate(word, property, over);
}

function randomSelection(draw: Draw, section: Section, known: Known, depth: number): Selection {
  const kind = draw.pick(['sections', 'sections', 'questions', 'records', 'answers', 'answers', 'list'] as const);
  const unit = draw.pick(known.units);
  const columns = [...known.facts, ...known.questions];
  const filter = draw.chance(35) ? randomRecordCondition(draw, unit, columns, 1) : undefined;
  const ids = known.sections.map((s) => s.id);
  switch (kind) {
    case 'sections': {
      const children = draw.chance(60) ? section.sections.map((s) => s.id) : draw.some(ids);
      return { kind, ids: children, where: draw.chance(25) ? randomCondition(draw, undefined, known, depth - 1) : undefined, span };
    }
    case 'questions': return { kind, ids: randomQuestions(draw, known), within: draw.chance(60) ? [section.id] : [section.id, ...draw.some(ids)], where: draw.chance(25) ? scoreCondition(draw) : undefined, span };
    case 'records': return { kind, unit, where: filter ?? (draw.chance(20) ? scoreCondition(draw) : undefined), span };
    case 'answers': {
      const within = draw.chance(40) ? [] : draw.some([...ids, ...known.questions.map((q) => q.id)], 30);
      return { kind, within, except: draw.chance(25) ? draw.some([...ids, ...known.questions.map((q) => q.id)], 20) : [], unit, where: filter, span };
    }
    case 'list': {
      const numeric = known.questions.filter((q) => q.answer.kind === 'number');
      const numbers = draw.chance(50) ? draw.some(numeric) : [];
      if (numbers.length > 0) return { kind, items: numbers.map(({ id }) => scoreOf('question', id)), span };
      const named = [...ids.map((id) => scoreOf('section', id)), ...known.questions.map((q) => scoreOf('question', q.id))];
      return { kind, items: [...draw.some(named, 40), ...(draw.chance(30) ? [randomNumber(draw, section, known, depth - 1)] : [])], span };
    }
  }
}

/** Some questions; now and then all of them answered with numbers that bring no points, which are then added up themselves. */
function randomQuestions(draw: Draw, { questions }: Known): readonly string[] {
  const plain = questions.filter(({ answer }) => answer.kind === 'number' && answer.values.every((v) => v.worth === undefined));
  return draw.some((plain.length > 0 && draw.chance(40) ? plain : questions).map((q) => q.id));
}

function scoreOf(kind: 'section' | 'question', id: string): Expression {
  return { kind: 'property', property: 'score', of: { kind, id }, span };
}

/** A condition on the score, or the answers, of the item that a `where` looks at. */
function scoreCondition(draw: Draw): Extract<Selection, { kind: 'records' }>['where'] {
  const property = draw.pick(['score', 'score', 'missed', 'answers'] as const);
  const limit = property === 'answers' ? rational(draw.int(1, 3)) : randomShare(draw);
  return {
    kind: 'comparison', left: { kind: 'property', property, of: { kind: 'this' }, span }, records: undefined, span,
    test: { alternatives: [{ negated: draw.chance(20), form: { kind: draw.pick(['at least', 'below'] as const), limit: numeral(limit) }, span }], span },
  };
}
