import assert from 'node:assert/strict';
import { checkTexts } from '../files.ts';
import { findings } from './marked.ts';

const HEAD = `    unit case
    bands grade { good at least 80%  fair at least 50%  poor otherwise }
    level pillar { rated grade }
    level topic under pillar { rated grade }
    fact kind { house "House fire"  road "Road" }
`;

const CASES = (body: string): string => `use "f.criteria"\n\ninspection north of f {\n    | case | kind | Q1 |\n    | C1   | house | yes |\n${body}\n}\n`;
const FRAMEWORK = `framework f {\n${HEAD}    pillar p moderated by at most 1 band {\n        topic t { question Q1 answered yes-no }\n        may hold to fair when kind is house in any case\n    }\n    pillar q judged on grade\n}\n`;

describe('What stands where it does not belong', () => {
  it('a section elsewhere than its level says, as when an edition forgets what is around it', async () => {
    const [message] = await findings({ 'f.criteria': `framework f edition "1" {\n${HEAD}    pillar p {\n        topic t { question Q1 answered yes-no }\n    }\n}
framework f edition "2" amends "1" {\n    topic [[misplaced-statement|t]] { question Q2 answered yes-no }\n}\n` });
    assert.equal(message, 'A topic stands under `pillar`, and this one under the framework itself. Move it to where it belongs; an edition that changes a topic writes what is around it too.');
  });

  it('a second decision on one thing', async () => {
    const messages = await findings({ 'f.criteria': FRAMEWORK, 'i.cases': CASES(`    sample 1
    [[repeated-decision|sample 1]]
    judge q as fair because "a"
    [[repeated-decision|judge q as good because "b"]]
    moderate p to fair because "a"
    [[repeated-decision|moderate p to good because "b"]]
    hold p to fair because "a"
    [[repeated-decision|do not hold p because "b"]]`) });
    assert.equal(messages[1], 'There is another judgement of `q` already, and only the last of them counts. Keep the one that is right.');
  });

  it('a label where a short name is meant', async () => {
    const [message] = await findings({ 'f.criteria': `framework f {\n${HEAD}    pillar p {\n        topic t { question Q1 answered yes-no asked when kind is [[wrong-type|"House fire"]] }\n    }\n}\n` });
    assert.equal(message, 'Answers and ratings are called by their short names (`house`, `road`), so this text is never one of them. Write the name that is meant.');
  });

  it('a level called like a word of the language', async () => {
    await findings({ 'f.criteria': 'framework f {\n    unit case\n    level [[repeated-name|question]]\n}\n' });
  });

  it('a withdrawn question of which something still speaks', async () => {
    const [message] = await findings({ 'f.criteria': `framework f edition "1" {\n${HEAD}    pillar p {\n        topic t {\n            question Q1 answered yes-no\n            question Q2 answered yes-no\n            no better than fair when Q2 is none\n        }\n    }\n}
framework f edition "2" amends "1" {\n    pillar p {\n        topic t {\n            withdraw [[unknown-name|Q2]] because "Not asked any more"\n        }\n    }\n}\n` });
    assert.match(message ?? '', /^`Q2` is withdrawn here, and something that stands on from an earlier edition still speaks of it/);
  });

  it('an edition that amends itself', async () => {
    const [message] = await findings({ 'f.criteria': `framework f edition "1" [[unknown-framework|amends "1"]] {\n${HEAD}    pillar p {\n        topic t { question Q1 answered yes-no }\n    }\n}\n` });
    assert.match(message ?? '', /^An edition cannot amend itself/);
  });

  const inFramework = (body: string): Record<string, string> => ({ 'f.criteria': `framework f {\n${HEAD}    pillar p {\n        topic t { question Q1 answered yes-no }\n${body}\n    }\n}\n` });

  it('clauses of questions, units and frameworks in a section', async () => {
    const messages = await findings(inFramework(`
        [[misplaced-statement|answered on yes-no]]
        [[misplaced-statement|fewest is best]]
        [[misplaced-statement|sample is at least 3]]
        [[misplaced-statement|edition "2"]]
        [[misplaced-statement|plural pees]]`));
    assert.equal(messages[0], '`answered on` has no effect on the pillar `p`: it says which list a question or a fact is answered on. Move it to the question, or write `each question answered on …` to say it of all questions in a section or the framework.');
    assert.equal(messages[2], '`sample is` has no effect on the pillar `p`: it says how many records of a unit there must be. Move it to the `unit` it is about.');
  });

  it('what is declared for the whole framework, and examples, in a section', async () => {
    const messages = await findings(inFramework(`
        level [[misplaced-statement|strand]] { plural strands }
        unit [[misplaced-statement|visit]]
        answers [[misplaced-statement|quality]] { yes worth 1  no worth 0 }
        [[misplaced-statement|check score is 50%]]
        [[misplaced-statement|| check | score |\n        | t | 50% |]]
        example [[misplaced-statement|"Half"]] { p: 50% }`));
    assert.equal(messages[0], 'The level `strand` has no effect in the pillar `p`: levels are declared once for the whole framework. Move it into the framework’s own block.');
    assert.equal(messages[5], '`example` has no effect in the pillar `p`: examples are worked with the whole framework, so this one is never run. Move it into the framework’s own block.');
  });

  it('questions, facts and sections in a level, and rules in a unit', async () => {
    const messages = await findings({ 'f.criteria': `framework f {
    unit case {
        fact kind { house  road }
        [[misplaced-statement|no better than fair when kind is house]]
        [[misplaced-statement|weighted 2]]
    }
    bands grade { good at least 80%  fair at least 50%  poor otherwise }
    level pillar {
        rated grade
        [[misplaced-statement|each question answered yes-no]]
        question [[misplaced-statement|Q2]]
        pillar [[misplaced-statement|inner]] { question Q3 }
        fact [[misplaced-statement|late]] answered yes-no
    }
    pillar p { question Q1 answered yes-no }\n}\n` });
    assert.equal(messages[0], 'This rule has no effect in the unit `case`: rules settle the rating of a section. Move it to the section, the level or the framework that is meant.');
    assert.equal(messages[3], 'The question `Q2` has no effect in the level `pillar`: questions stand in sections. Move it into the section it counts in.');
  });

  it('clauses of sections on a question, a fact and a list', async () => {
    const text = `framework f {\n${HEAD}    answers quality [[misplaced-statement|weighted 2]] { yes worth 1  no worth 0 }
    fact late answered yes-no [[misplaced-statement|weighted 2]]
    each question answered on quality [[misplaced-statement|rounded to 1% upwards]]
    pillar p {
        topic t { question Q1 [[misplaced-statement|not scored]] [[misplaced-statement|rated grade]] not rated unless counted is at least 1 }
    }\n}\n`;
    const messages = await findings({ 'f.criteria': text });
    assert.equal(messages[0], '`weighted` has no effect on the list `quality`: it says what a question or a section weighs in a score. Move it to the question or the section that is meant; points of an answer are said `worth 2`.');
    assert.equal(messages[2], '`rounded to` has no effect on `each question`: it says how the score of a section is rounded. Move it to the section, the level or the framework that is meant.');
    const { diagnostics } = await checkTexts({ 'f.criteria': text.replaceAll(/\[\[[a-z-]+\||\]\]/g, '') });
    assert.deepEqual(diagnostics.flatMap(({ suggestion }) => suggestion ?? []), ['not counted']);
  });

  it('what an answer, a choice, a band or a phrase cannot have', async () => {
    const messages = await findings({ 'f.criteria': `framework f {
    unit case
    bands grade { good at least 80% formerly at least 75% stars 2 worth 1  poor otherwise [[misplaced-statement|with a reason]] }
    bands taken { good at least 80%  poor otherwise [[misplaced-statement|formerly at least 3%]] }
    phrases amounts { most above 50% [[misplaced-statement|not counted]]  some otherwise { [[misplaced-statement|late]] "Late" } }
    answers quality { yes worth 1 [[misplaced-statement|at least 10%]]  no worth 0 [[misplaced-statement|stars 1]] with reasons { late "Late" } }
    level pillar { rated grade worded amounts }
    fact kind { house [[misplaced-statement|worth 2]]  road }
    fact depth answered 1 to 5 { shallow at most 2  deep otherwise }
    pillar p {
        question Q1 answered on quality
        question Q2 answered at least 0 { none-seen at most 0 worth 1  some otherwise worth 0 }
    }
    pillar q judged on taken\n}\n` });
    assert.equal(messages[0], '`with a reason` has no effect on the band `poor`: reasons are given with an answer. Move it to the answer that is meant.');
    assert.equal(messages[1], '`formerly` has no effect on the band `poor`: it says what a cut point was before. Move it behind the cut point: `at least 80% formerly at least 75%`.');
  });

  it('on a judged section what only a score or questions could make use of', async () => {
    const messages = await findings({ 'f.criteria': `framework f {\n${HEAD}    pillar p { topic t { question Q1 answered yes-no } }
    pillar q judged on grade {
        [[misplaced-statement|rated grade]]
        [[misplaced-statement|rounded to 1% upwards]]
        [[misplaced-statement|not rated unless score is above 0]]
        [[misplaced-statement|asked when kind is house]]
        [[misplaced-statement|give poor when p is poor]]
        no better than fair when p is poor
        weighted 2
        moderated by at most 1 band
    }
    pillar r judged on grade asked when kind is house { question R1 answered yes-no }\n}\n` });
    assert.equal(messages[0], '`rated` has no effect on the pillar `q`: it is `judged on` its bands by an inspector, so its rating comes from no score and no rule. Remove this, or `judged on`.');
    assert.equal(messages[3], '`asked when` has no effect on the pillar `q`: this is about questions, and there are none in it. Move it to the question or the section that is meant.');
  });

  it('what an edition adds to a section that an earlier one has judged or given', async () => {
    await findings({ 'f.criteria': `framework f edition "1" {\n${HEAD}    pillar p { topic t { question Q1 answered yes-no } }
    pillar q judged on grade\n    figure change answered number\n}
framework f edition "2" amends "1" {
    pillar q { [[misplaced-statement|rounded to 1% upwards]] }
    pillar p { rounded to 1% upwards }
    figure change { [[misplaced-statement|scored gained of p]] }\n}\n` });
  });

  it('on what has no rating what would move one', async () => {
    const messages = await findings({ 'f.criteria': `framework f [[misplaced-statement|weighted 2]] [[misplaced-statement|rounded to 1% upwards]] {\n${HEAD}    [[misplaced-statement|moderated by at most 1 band]]
    pillar p { topic t { question Q1 answered yes-no } }
    figure gain scored gained of p [[misplaced-statement|about case]] {
        [[misplaced-statement|move up 1 band when gain is above 2]]
    }\n}\n` });
    assert.equal(messages[2], '`moderated` has no effect on the framework `f`: it has no rating. Say on which bands it is `rated`, or move this to the section that is meant.');
  });

  it('guidance, dates and sizes of samples in an example', async () => {
    await findings({ 'f.criteria': `framework f {\n${HEAD}    pillar p { topic t { question Q1 answered yes-no } }
    example "Half" {
        [[misplaced-statement|sample 3]]
        [[misplaced-statement|fieldwork 2026-01-01]]
        p: 50%
        check p is fair
    }\n}\n` });
  });

  it('and nothing is said of an edition whose earlier one is not there', async () => {
    await findings({ 'f.criteria': `framework f edition "2" [[unknown-framework|amends "1"]] {\n${HEAD}    moderated by at most 1 band\n    pillar p { topic t { question Q1 answered yes-no } }\n}\n` });
  });

  it('and nothing is said of what a misspelt word holds', async () => {
    await findings({ 'f.criteria': `framework f {\n${HEAD}    pillar p { topic t { question Q1 answered yes-no } }
    [[unknown-word|levle]] strand { plural strands under pillar }\n}\n` });
  });
});
