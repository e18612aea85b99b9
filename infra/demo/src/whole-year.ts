import { onRollAt, type Child } from './child';
import { buildCouncil } from './council';
import { planEducation, Schools, writeEducation } from './education';
import { writeEscalation } from './escalation';
import { writeFamilyRecord } from './family-record';
import { planHealth, writeHealth } from './health';
import { IroTeam } from './iro-team';
import { leaverPositions, writeLeavingCare } from './leaving-care';
import { Organisation } from './organisation';
import type { Output } from './output';
import { recordParticipation } from './participation';
import { planGaps, writePlans } from './plans';
import { bringProceedings, writeProceedings, writeSiblings } from './proceedings';
import { writeQuality } from './quality';
import { YEAR_END } from './quotas';
import { Random } from './random';
import { writeReviews } from './review-rows';
import { planSdqs } from './sdqs';
import { writeReturn } from './statutory-return';
import { seenInQuarter, writeVisits } from './visits';

/**
 * Writes one council's year; with a `size` below a whole council's, only so many of its children and a like
 * share of the others.
 */
export function writeCouncil(out: Output, seed: number, council: number, size: number): void {
  const roster = buildCouncil(seed, council);
  const { children } = roster;
  const random = new Random(seed + council, 'records');
  recordParticipation(children, seed + council, council === 0);
  const proceedings = bringProceedings(roster);
  out.keepOnly(share(children, size));

  const organisation = new Organisation(out, council, seed);
  const iros = new IroTeam(out, council, seed);
  iros.assign(children);
  const schools = new Schools(out, council, seed);
  const education = planEducation(children, random);
  const health = planHealth(children, planSdqs(children, random), random);
  const gaps = planGaps(children, random);
  const positions = leaverPositions(children, random);
  const seen = seenInQuarter(children, random);

  for (const child of children) {
    writeFamilyRecord(out, child, iros, organisation, random);
    if (!child.period) continue;
    writeReturn(out, child, random);
    writeReviews(out, child, iros, random);
    writeVisits(out, child, seen, iros, random);
    writePlans(out, child, gaps, random);
    writeLeavingCare(out, child, positions, random);
    writeHealth(out, child, health, random);
    writeEducation(out, child, education, schools, random);
  }
  writeSiblings(out, children, council);
  writeProceedings(out, proceedings, council);
  writeEscalation(out, children, council, iros, organisation, random);
  writeQuality(out, children, iros, random);
  out.keepOnly(null);
}

/**
 * The ids of the first `size` children on the roll and of the same share of those who are not; null when that
 * is everyone.
 */
function share(children: readonly Child[], size: number): ReadonlySet<string> | null {
  const roll = children.filter((child) => onRollAt(child, YEAR_END));
  if (size >= roll.length) return null;
  const others = children.filter((child) => !onRollAt(child, YEAR_END));
  const kept = [...roll.slice(0, size), ...others.slice(0, Math.round((others.length * size) / roll.length))];
  return new Set(kept.map(({ id }) => id));
}
