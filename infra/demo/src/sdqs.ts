import { onRollAt, type Child } from './child';
import { addYears, ageOn, day, iso, type DayNumber } from './day';
import type { Output } from './output';
import { SDQS, YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';

type Outcome = 'returned' | 'notReturned' | 'withdrawn';
interface Sending {
  sent: DayNumber;
  chased: DayNumber | null;
  returned: DayNumber | null;
  withdrawn: DayNumber | null;
  score: number | null;
  reason: string;
}
export type SdqPlan = Map<Child, Sending>;

const MAIN_ROUND = day('2015-06-08');
const SECOND_ROUND = day('2016-01-11');

/**
 * Strengths and difficulties questionnaires: one sending a child, in June or, for those admitted since, in
 * January; so many of each outcome.
 */
export function planSdqs(children: readonly Child[], random: Random): SdqPlan {
  const asked: { child: Child; sent: DayNumber }[] = [];
  for (const child of children) {
    const round =
      onRollAt(child, MAIN_ROUND) && (child.period?.start ?? 0) < YEAR_START ? MAIN_ROUND : SECOND_ROUND;
    const sent = round + random.int(0, 18);
    if (onRollAt(child, sent) && ageOn(child.dob, sent) >= 4 && addYears(child.dob, 17) > sent)
      asked.push({ child, sent });
  }
  const total = SDQS.returned + SDQS.notReturned + SDQS.withdrawn;
  if (asked.length < total) throw new Error(`Only ${asked.length} children can be asked for a questionnaire`);
  const chosen = random
    .shuffled(asked)
    .sort((one, other) => one.sent - other.sent)
    .slice(0, total);
  const leaving = chosen
    .filter(({ child, sent }) => child.period?.end != null && child.period.end < sent + 160)
    .slice(0, SDQS.withdrawn);
  const rest = random.shuffled(chosen.filter((one) => !leaving.includes(one)));
  const withdrawn = new Set([...leaving, ...rest.slice(0, SDQS.withdrawn - leaving.length)]);
  const others = rest.filter((one) => !withdrawn.has(one));
  const plan: SdqPlan = new Map();
  for (const one of withdrawn) plan.set(one.child, sending(one.child, one.sent, 'withdrawn', random));
  for (const [index, one] of others.entries())
    plan.set(
      one.child,
      sending(one.child, one.sent, index < SDQS.notReturned ? 'notReturned' : 'returned', random),
    );
  return plan;
}

function sending(child: Child, sent: DayNumber, outcome: Outcome, random: Random): Sending {
  const none = { sent, chased: null, returned: null, withdrawn: null, score: null, reason: '' };
  const end = Math.min((child.period?.end ?? YEAR_END) - 1, YEAR_END - 2);
  if (outcome === 'returned') {
    const returned = Math.min(sent + random.int(7, 60), end);
    return {
      ...none,
      returned,
      score: random.weighted([
        [random.int(0, 13), 52],
        [random.int(14, 16), 12],
        [random.int(17, 38), 36],
      ]),
      chased: returned > sent + 30 ? sent + 28 : null,
    };
  }
  if (outcome === 'notReturned')
    return { ...none, chased: Math.min(sent + random.int(25, 40), YEAR_END - 3), reason: '' };
  const left = child.period?.end != null && child.period.end < sent + 160;
  return {
    ...none,
    withdrawn: left ? (child.period?.end ?? null) : sent + random.int(10, 40),
    reason: left ? '' : random.pick(['SDQ2', 'SDQ3', 'SDQ5']),
  };
}

export function writeSdq(
  out: Output,
  child: Child,
  plan: SdqPlan,
): { score: number | null; reason: string } | null {
  const sdq = plan.get(child);
  if (!sdq) return null;
  out.toExtract('sdqs', {
    child: child.id,
    sent_on: iso(sdq.sent),
    chased_on: iso(sdq.chased),
    returned_on: iso(sdq.returned),
    score: sdq.score,
    withdrawn_on: iso(sdq.withdrawn),
    reason: sdq.reason,
  });
  return sdq;
}
