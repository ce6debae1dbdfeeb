import assert from 'node:assert/strict';
import { ratingNews } from '../src/news.ts';
import { reportWith, sectionWith, unscored } from './made-report.ts';

const ratings = (...named: readonly (readonly [string, string | undefined])[]): ReturnType<typeof reportWith> =>
  reportWith({ sections: named.map(([id, rating]) => rating === undefined ? unscored({ id }) : sectionWith({ id, rating })) });

describe('what is read out when an inspection has changed', () => {
  it('says what a rating is and what it was', () => {
    assert.equal(ratingNews(ratings(['Governance', 'Fair'], ['Planning', 'Poor']), ratings(['Governance', 'Good'], ['Planning', 'Poor'])), 'Governance is now Good, was Fair');
  });

  it('says nothing where every rating stayed, whatever else moved', () => {
    assert.equal(ratingNews(ratings(['Governance', 'Fair']), reportWith({ sections: [sectionWith({ id: 'Governance', rating: 'Fair', score: '70%' })] })), '');
  });

  it('says that there is a rating now, or none any more', () => {
    assert.equal(ratingNews(ratings(['A', undefined], ['B', 'Good']), ratings(['A', 'Good'], ['B', undefined])), 'A is now Good. B is no longer rated, was Good');
  });

  it('counts what would take too long to listen to', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const news = ratingNews(ratings(...names.map((name) => [name, 'Poor'] as const)), ratings(...names.map((name) => [name, 'Good'] as const)));
    assert.match(news, /^A is now Good, was Poor\. B .*\. C .*\. 2 more ratings have changed$/);
  });

  it('says nothing of another inspection, or of other words for the same', () => {
    const [before, now] = [ratings(['A', 'Poor']), ratings(['A', 'Good'])];
    assert.equal(ratingNews(before, { ...now, inspection: { ...now.inspection, id: 'south' } }), '');
    assert.equal(ratingNews(before, { ...now, language: 'cy' }), '');
  });
});
