import type { FrameworkSubject, Rule } from './rule.ts';

/** Bands, read best first, of which a worse one has more stars than the one above it. */
export const starsOutOfOrder: Rule<FrameworkSubject> = ({ plan, report }) => {
  for (const { kind, values } of plan.framework.scales) {
    if (kind !== 'bands') continue;
    for (const [i, { id, stars, nameSpan }] of values.entries()) {
      const above = values.slice(0, i).findLast((value) => value.stars !== undefined);
      if (stars === undefined || above?.stars === undefined || above.stars >= stars) continue;
      report('stars-out-of-order', nameSpan,
        `\`${id}\` has ${String(stars)} stars and the better \`${above.id}\` above it only ${String(above.stars)}, so a report would show the ` +
        'worse rating as the better. Bands stand best first: correct the stars, or the order.',
      { related: [{ span: above.nameSpan, message: 'This band is better.' }] });
    }
  }
};
