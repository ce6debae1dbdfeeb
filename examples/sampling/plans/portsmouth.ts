import { because, done, fact, having, ids, missed, outside, question as ask, yes, type Plan } from '../plan.ts';

const custody = { order: ['custody'] };
const reported = { psr: ['yes'] };
const harm = { harm: ['yes'] };
const victim = { victim: ['yes'] };
const mappa = { mappa: ['yes'] };

/** Portsmouth, February 2014. The questions without a figure have no published result; their counts are ours, chosen to fit the scores. */
export const portsmouth: Plan = {
  id: 'portsmouth',
  folder: 'full-joint-inspection',
  seed: 20140286,
  units: [
    {
      unit: 'case', prefix: 'C', size: 34,
      columns: [
        fact('order', [['custody', 7], ['referral', 11], ['yro', 16]]),
        yes('psr', 17, {}, [having('yes', 92, 'half')]),
        yes('victim', 26),
        yes('harm', 28),
        yes('mappa', 2, { order: ['custody'], harm: ['yes'] }),
        yes('looked-after', 9),

        ask('R1', 14, 34, [], { reasons: [['untimely', 8], ['evidence', 11], ['diversity', 7]] }),
        ask('R2', 4, 22, [missed(91, 'great majority')]),
        ask('R3', 8, 16, [missed(93, 'half')], { asked: reported }),
        ask('R4', 29, 34, [done(94, 'great majority')]),
        ask('R5', 11, 34),
        ask('R6', 3, 7, [missed(95, 'over half')], { asked: custody }),
        ask('R7', 3, 7, [], { asked: custody }),
        ask('R8', 6, 26, [], { asked: { R4: ['yes'] } }),
        ask('R9', 9, 34),
        ask('R10', 11, 33),
        ask('R11', 12, 34, [done(101, 'just over one-third')]),
        ask('R12', 4, 26, [done(99, '4 of 26')], { asked: victim }),
        ask('R13', 2, 5, [], { asked: custody }),
        ask('R14', 2, 4, [], { asked: custody }),
        ask('R18', 13, 32, [missed(106, 'over half')]),
        ask('R19', 10, 33, [done(144, 'under one-third')]),
        ask('R20', 30, 34),
        ask('R21', 9, 19, [missed(96, 'just over half')]),
        ask('R22', 12, 34, [done(97, 'just over one-third')]),
        ask('R23', 21, 28, [done(98, 'about three-quarters')]),
        ask('R24', 8, 19, [done(100, 'less than half')]),
        ask('R25', 5, 26, [done(102, '19%')], { excluded: 'unclear' }),
        ask('R26', 6, 29, [done(103, '21%')], { excluded: 'unclear' }),
        ask('R27', 7, 29, [done(104, '24%')], { excluded: 'unclear' }),
        ask('R28', 11, 21, [done(105, 'just over half')], { excluded: 'unclear' }),

        ask('H1', 15, 33, [missed(108, 'just over half'), because('screening', 109, 'two-thirds')], {
          reasons: [['screening', 12], ['sources', 5], ['level', 4]],
        }),
        ask('H2', 10, 17, [], { asked: reported }),
        ask('H3', 6, 24, [done(110, 'one-quarter')]),
        ask('H4', 15, 28, [done(111, 'just over half')], { asked: harm, reasons: [['absent', 6], ['untimely', 2], ['quality', 5]] }),
        ask('H5', 10, 26, [], { asked: harm }),
        ask('H6', 2, 2, [done(112, '2 of 2')], { asked: mappa }),
        ask('H7', 8, 28, [missed(114, 'almost three-quarters'), because('need', 115, 'almost half')], {
          asked: harm, reasons: [['need', 9], ['none', 5], ['partly', 6]],
        }),
        ask('H8', 10, 28, [], { asked: harm }),
        ask('H9', 7, 26, [done(120, 'just over one-quarter')], { asked: victim }),
        ask('H10', 12, 28, [done(118, 'less than half')], { asked: harm }),
        ask('H11', 29, 34),
        ask('H13', 10, 27, [missed(113, 'almost two-thirds')], { asked: harm }),
        ask('H14', 9, 18, [missed(116, 'half')], { asked: harm }),
        ask('H15', 19, 28, [missed(119, 'almost one-third')], { asked: harm }),
        ask('H16', 2, 2, [done(117, 'every')], { asked: mappa }),
        ask('H17', 8, 28, [missed(121, 'almost three-quarters')], { asked: harm }),

        ask('V1', 15, 34, [done(124, 'less than half')]),
        ask('V2', 8, 17, [], { asked: reported }),
        ask('V3', 13, 29),
        ask('V4', 16, 34, [done(126, 'almost half')], { reasons: [['absent', 7], ['quality', 11]] }),
        ask('V5', 6, 7, [done(127, 'all but one')], { asked: custody }),
        ask('V6', 11, 24),
        ask('V7', 15, 28, [done(128, 'just over half')]),
        ask('V8', 15, 27),
        ask('V9', 16, 28),
        ask('V10', 13, 19),
        ask('V11', 7, 9),
        ask('V12', 22, 34, [done(129, 'almost two-thirds'), because('planning', 130, 'all but one')], {
          reasons: [['planning', 11], ['assessment', 6], ['delivery', 4]],
        }),
        ask('V13', 31, 34),
        ask('V14', 7, 28, [missed(131, 'three-quarters')]),
        ask('V16', 7, 9, [done(125, 'most')], { asked: { 'looked-after': ['yes'] } }),

        ask('S1', 18, 34, [done(133, 'just over half')]),
        ask('S2', 13, 17, [done(134, 'three-quarters')], { asked: reported }),
        ask('S3', 24, 34),
        ask('S4', 11, 15, [], { asked: reported }),
        ask('S5', 15, 34, [done(135, 'less than half')]),
        ask('S6', 20, 33, [done(136, 'over half')]),
        ask('S7', 25, 34, [done(137, 'almost three-quarters')]),
        ask('S8', 25, 33, [done(138, 'three-quarters')]),
        ask('S9', 20, 29),
        ask('S10', 28, 34, [done(139, 'over three-quarters')]),
        ask('S11', 18, 34, [done(140, 'just over half')]),
        ask('S12', 15, 16, [done(141, 'almost all')], { asked: { S11: ['no'] } }),

        yes('risk-to-others', 1, { H1: ['no'], H10: ['no'] }),
        yes('risk-to-child', 0),
      ],
    },
    {
      unit: 'staff', prefix: 'M', size: 12,
      columns: [
        ask('H12', 6, 12, [done(122, 'half')]),
        ask('V15', 10, 12),
        ask('S13', 9, 12),
      ],
    },
  ],
  scores: [
    { section: 'reoffending', statistic: 90, published: 38, questions: [...ids('R', 1, 14), 'R18', ...ids('R', 21, 28)] },
    { section: 'public', statistic: 107, published: 43, questions: [...ids('H', 1, 10), ...ids('H', 13, 16)] },
    { section: 'child', statistic: 123, published: 55, questions: [...ids('V', 1, 12), 'V16'] },
    { section: 'sentence', statistic: 132, published: 67, questions: ids('S', 1, 12) },
  ],
  others: [
    outside(142, 'three chairs of the board in 20 months', 'about the board; it stands in the judgement of governance'),
    outside(143, 'the chair attended 4 of 10 meetings', 'about the board, not about cases'),
    outside(145, 'reoffending rate 49.0%', 'a national measure of the area'),
    outside(146, '1.90 further offences', 'a national measure of the area'),
    outside(147, '494 first-time entrants per 100,000', 'a national measure of the area'),
    outside(148, '1.27 custodial sentences per 1,000', 'a national measure of the area'),
    { kind: 'size', statistic: 149, unit: 'case', claim: '34' },
  ],
  remarks: [
    { record: 'C01', question: 'R1', answer: 'no', text: '(evidence, diversity, "Two changes of school left out") "Copied from the order before"' },
    { record: 'C01', question: 'R4', answer: 'yes', text: 'formerly no because "The plan was in the paper file" by "Case inspector" on 2013-12-03' },
    { record: 'C01', question: 'R12', answer: 'no', text: '"Nobody asked the victim"' },
    { record: 'C01', question: 'H1', answer: 'no', text: '"The screening took in convictions alone"' },
    { record: 'C01', question: 'V12', answer: 'no', text: '"Three addresses in a year were known and not planned for"' },
    { record: 'C01', question: 'S12', answer: 'yes', text: '"A visit home first, then a warning: right, and in the right order"' },
  ],
};
