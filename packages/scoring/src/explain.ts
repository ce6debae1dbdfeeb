import { equal, isMadeOf, numberText, ONE, percentText, textIn, toText, valuesOf, withThousands, type Notes, type Question, type QuestionResult, type Rational, type SectionResult, type Span, type Tally, type TracePart, type TraceStep } from '@inspection-criteria/model';

/** One sentence of an explanation, with the place of the rule or decision it speaks of. */
export interface Explanation {
  readonly text: string;
  readonly span: Span | undefined;
}

/** A section's score and rating in plain words, step by step, in the order they came about. The framework's own phrases are told in `language`, or its main one. */
export function explain(result: SectionResult, bandLabel: (id: string) => string, language?: string): readonly Explanation[] {
  const say = (value: Rational): string => result.measure === 'share' ? percentText(value) : numberText(value);
  return [
    ...result.trace.map((step): Explanation => ({ text: step.kind === 'words' ? wordsSentence(step, language) : sentence(step, result, say, bandLabel), span: 'span' in step ? step.span : undefined })),
    ...outlook(result, say, bandLabel),
  ];
}

/** A question's answers in plain words: how often what was answered and why, and what its share comes to. */
export function explainQuestion(result: QuestionResult, question: Question): readonly Explanation[] {
  const { tally, values, reasons, share, statistics, words } = result;
  const answers = valuesOf(question.answer);
  const labelOf = (id: string): string => answers.find((v) => v.id === id)?.label.text ?? id;
  const given = values.filter(({ count }) => count > 0).map(({ id, count }) => `${labelOf(id)} ${withThousands(count)}`);
  const why = answers.flatMap((value) => {
    const counts = reasons.filter((r) => r.value === value.id && r.count > 0).map((r) => `${value.reasons?.list.find((reason) => reason.id === r.id)?.label.text ?? r.id} ${withThousands(r.count)}`);
    return counts.length === 0 ? [] : [`Reasons for ${labelOf(value.id)}: ${counts.join(', ')}.`];
  });
  const sentences = [
    ...(given.length === 0 ? [] : [`Its answers: ${given.join(', ')}.`]),
    ...why,
    answersSentence(tally, 1, true),
    ...(statistics === undefined ? [] : [`Of the numbers given the mean is ${numberText(statistics.mean)}, the lowest ${numberText(statistics.lowest)} and the highest ${numberText(statistics.highest)}.`]),
    ...(share === undefined ? words === undefined ? [] : [`Its share is not told: ${words.text}.`] : [`Its share is ${percentText(share)}${words === undefined ? '' : `, in words “${words.text}”`}.`]),
  ];
  return sentences.map((text, i) => ({ text, span: i === 0 ? question.span : undefined }));
}

function sentence(step: Exclude<TraceStep, Worded>, { exact, measure }: SectionResult, say: (value: Rational) => string, label: (id: string) => string): string {
  switch (step.kind) {
    case 'omitted': return `It is left out of this inspection${why(step.notes)}.`;
    case 'answers': return answersSentence(step.tally, step.questions.length, exact === undefined || isMadeOf(exact, measure, step.tally));
    case 'given': return `Its score is given as ${say(step.value)}.`;
    case 'score': return step.value === undefined ? `It has no score: ${step.reason ?? 'there is nothing to make it of.'}` : `Its score is the ${step.wording}: ${say(step.value)}${partsText(step.parts, say)}${why(step.notes)}.`;
    case 'rounding': return `Rounded to ${say(step.step)}, ${step.mode}: ${say(step.from)} becomes ${say(step.to)}${why(step.notes)}.`;
    case 'unrated': return `It is not rated${step.notes.saying === undefined ? '' : `: ${step.notes.saying.text}`}${why(step.notes)}.`;
    case 'judgement': return step.rating === undefined ? 'It is judged by an inspector, and the judgement is still to come.' : `It is judged as ${label(step.rating)}${why(step.notes)}.`;
    case 'give': return step.rating === undefined ? 'A rule gives its rating, but what it gives has none.' : `${step.wording === '' ? 'A rule without a condition' : `The rule “${step.wording}”`} gives ${label(step.rating)}${why(step.notes)}.`;
    case 'band': return step.rating === undefined ? 'No band takes this score, so there is no rating.' : `That falls in the band ${label(step.rating)} (${step.range}).${ofCut(step.notes)}`;
    case 'move': return step.from === step.to ? `A rule would move it ${direction(step.bands)}, but it is at the end of the bands already${why(step.notes)}.` : `A rule moves it ${direction(step.bands)}, from ${label(step.from)} to ${label(step.to)}${why(step.notes)}.`;
    case 'cap': return limitSentence(step, 'no better than', label);
    case 'floor': return limitSentence(step, 'no worse than', label);
    case 'hold': return holdSentence(step, label);
    case 'moderation': return moderationSentence(step, label);
  }
}

type Worded = Extract<TraceStep, { kind: 'words' }>;

function wordsSentence({ text, phrases, wording, notes }: Worded, language: string | undefined): string {
  return `In words that is “${textIn(text, language)}”: the first line of “${textIn(phrases.label, language)}” that fits says “${wording}”${why(notes)}.`;
}

/** What was answered; without points where the score is not theirs. */
function answersSentence(tally: Tally, questions: number, withPoints: boolean): string {
  const points = `: ${withThousands(numberText(tally.gained))} of ${withThousands(numberText(tally.available))} point${equal(tally.available, ONE) ? '' : 's'}`;
  const parts = [
    `${plural(tally.counted, 'answer')} ${tally.counted === 1 ? 'counts' : 'count'}, to ${plural(questions, 'question')}${withPoints ? points : ''}`,
    tally.excluded > 0 ? `${plural(tally.excluded, 'answer')} left out as not counted` : '',
    tally.notAsked > 0 ? `${withThousands(tally.notAsked)} not asked` : '',
    tally.missing > 0 ? `${withThousands(tally.missing)} still missing` : '',
  ];
  return `${parts.filter((p) => p !== '').join('; ')}.`;
}

function partsText(parts: readonly TracePart[], say: (value: Rational) => string): string {
  if (parts.length === 0) return '';
  const shown = parts.map((p) => `${p.id} ${partText(p, say)}${p.weight === undefined ? '' : ` weighing ${numberText(p.weight)}`}`);
  return ` (${shown.join(', ')})`;
}

function partText({ value, absent }: TracePart, say: (value: Rational) => string): string {
  if (absent === undefined) return value === undefined ? 'none' : say(value);
  return `none (${absent}${value === undefined ? '' : ` ${say(value)}`})`;
}

function limitSentence(step: Extract<TraceStep, { kind: 'cap' | 'floor' }>, words: string, label: (id: string) => string): string {
  return step.from === step.to ? `It may be ${words} ${label(step.limit)}, which it is anyway${why(step.notes)}.` : `It may be ${words} ${label(step.limit)}, so ${label(step.from)} becomes ${label(step.to)}${why(step.notes)}.`;
}

function holdSentence(step: Extract<TraceStep, { kind: 'hold' }>, label: (id: string) => string): string {
  switch (step.answer) {
    case 'unanswered': return `An inspector may hold it to ${label(step.limit)}, and has still to decide.`;
    case 'not held': return `An inspector decided not to hold it to ${label(step.limit)}${why(step.notes)}.`;
    case 'held': return `An inspector held it to ${label(step.limit)}${step.from === step.to ? ', which it is anyway' : `, down from ${label(step.from)}`}${why(step.notes)}.`;
  }
}

function moderationSentence(step: Extract<TraceStep, { kind: 'moderation' }>, label: (id: string) => string): string {
  if (step.refused !== undefined) return `A moderation to ${label(step.value)} counts for nothing: ${step.refused}`;
  if (step.from === step.to) return `Moderated without change${why(step.notes)}.`;
  return `Moderated ${step.from === undefined ? '' : `from ${label(step.from)} `}to ${label(step.value)}${why(step.notes)}.`;
}

function outlook({ possible, final, exact }: SectionResult, say: (value: Rational) => string, label: (id: string) => string): readonly Explanation[] {
  const { lowest, highest } = possible;
  const open = lowest !== undefined && highest !== undefined && exact !== undefined && toText(lowest) !== toText(highest);
  const range = open ? [{ text: `While answers are missing, the score can still end between ${say(lowest)} and ${say(highest)}${possible.tight ? '' : ', at the widest'}.`, span: undefined }] : [];
  const ratings = possible.ratings.map(label).join(', ');
  const rating = possible.settled || ratings === '' ? [] : [{ text: `The rating can still be ${ratings}${final === undefined ? '' : `; as things stand it is ${label(final)}`}.`, span: undefined }];
  return [...range, ...rating];
}

/** What the author says of a rule or decision, behind a sentence. */
function why({ because, by, on, source, assumed }: Notes): string {
  const who = by === undefined ? [] : [`${by}${on === undefined ? '' : `, ${on}`}`];
  const origin = [...who, ...source === undefined ? [] : [`source: ${source}`], ...assumed === true ? ['assumed'] : []].join('; ');
  return `${because === undefined ? '' : `, because “${because.text}”`}${origin === '' ? '' : ` (${origin})`}`;
}

/** What the author says of where a band begins, a sentence of its own. */
function ofCut({ because, by, on, source, assumed }: Notes): string {
  const who = by === undefined ? [] : [`was set by ${by}${on === undefined ? '' : `, ${on}`}`];
  const origin = [...who, ...source === undefined ? [] : [`is taken from ${source}`], ...assumed === true ? ['is assumed'] : []].join(', and ');
  if (because === undefined) return origin === '' ? '' : ` Its cut ${origin}.`;
  return ` Its cut stands there because “${because.text}”${origin === '' ? '' : `, and ${origin}`}.`;
}

function direction(bands: number): string {
  return `${bands > 0 ? 'up' : 'down'} ${plural(Math.abs(bands), 'band')}`;
}

function plural(count: number, word: string): string {
  return `${withThousands(count)} ${word}${count === 1 ? '' : 's'}`;
}
