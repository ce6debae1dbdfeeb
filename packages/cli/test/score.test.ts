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

  it('says which scores there are when asked to explain one that is not there', () => {
    const { err, status } = criteria(['score', LUTON, '--trace', 'governance']);
    assert.equal(status, 2);
    assert.match(err, /There is no score `governance`\. The scores are reoffending, /);
  });
});
