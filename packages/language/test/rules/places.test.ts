import assert from 'node:assert/strict';
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
});
