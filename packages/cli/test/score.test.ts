import assert from 'node:assert/strict';
import { criteria } from './run.ts';

const SWINDON = 'examples/full-joint-inspection/swindon.cases';
const LUTON = 'examples/short-quality-screening/luton.cases';

describe('criteria score', () => {
  it('puts findings in words where the framework has words for them', () => {
    const { out, status } = criteria(['score', LUTON]);
    assert.equal(status, 0);
    assert.match(out, /^ {2}The first assessment was good enough +17 of 20 +all but three$/m);
    assert.match(out, /^Protecting the public +54 of 83 +54 out of 83$/m);
    assert.doesNotMatch(out, /Rating/, 'A column in which nothing stands is left out.');
  });

  it('lists every question with its answers when asked', () => {
    assert.doesNotMatch(criteria(['score', SWINDON]).out, /Sufficient 28, Not sufficient 6/);
    assert.match(criteria(['score', SWINDON, '--questions']).out, /28 of 34 +about 82\.35% +Sufficient 28, Not sufficient 6, Not applicable 0$/m);
    assert.match(criteria(['score', SWINDON, '--questions', '--format', 'markdown']).out, /\| 28 of 34 \| about 82\.35% \| .*Sufficient 28, Not sufficient 6, Not applicable 0 \|$/m);
  });

  it('speaks another language of the framework when asked', () => {
    const { out } = criteria(['score', SWINDON, '--in', 'cy']);
    assert.match(out, /^Lleihau aildroseddu +428 of 578 +74% +Boddhaol +★★★$/m);
    assert.match(criteria(['score', SWINDON, '--in', 'cy', '--format', 'markdown']).out, /^\| Lleihau aildroseddu \| 428 of 578 \| 74% \| Boddhaol \| ★★★ \|$/m);
  });

  it('says which languages there are when asked for another', () => {
    const { err, status } = criteria(['score', SWINDON, '--in', 'fr']);
    assert.equal(status, 2);
    assert.equal(err.trim(), 'The framework fji is not written in fr. Its languages are en, cy.');
  });

  it('explains a question by its answers and their reasons', () => {
    const { out } = criteria(['score', SWINDON.replace('swindon', 'portsmouth'), '--trace', 'H1']);
    assert.equal(out, `The assessment of the risk of harm to others was good enough (H1)
  Its answers: Sufficient 15, Not sufficient 18, Not applicable 1.
    examples/full-joint-inspection/fji-2013.criteria:133:13
  Reasons for Not sufficient: The first screening fell short 12, What others knew was not drawn on 5, The level of risk was misjudged 4.
  33 answers count, to 1 question: 15 of 33 points; 1 answer left out as not counted.
  Its share is 5/11, about 45.45%.
`);
  });

  it('asks which one is meant where several scores are called so', () => {
    const { err, status } = criteria(['score', SWINDON, '--trace', 'assessment']);
    assert.equal(status, 2);
    assert.match(err, /Several scores are called `assessment`: reoffending\.assessment, public\.assessment, /);
  });

  it('says which scores there are when asked to explain one that is not there', () => {
    const { err, status } = criteria(['score', LUTON, '--trace', 'governance']);
    assert.equal(status, 2);
    assert.match(err, /There is no score and no question `governance`\. The scores are reoffending, /);
  });
});
