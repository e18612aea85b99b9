import type { EntityManager } from 'typeorm';
import { sdqReasons } from '@iro/codes';
import { calledOf, type EntityClass } from '@iro/database';
import type { KeptRow } from '@iro/journal';
import { Refused, check, correctable, correction, records, type Context } from '@iro/subgraph';
import * as load from '../loaders/health-loaders';
import { ConvictionEntity } from '../tables/conviction.entity';
import { DentalCheckEntity } from '../tables/dental-check.entity';
import { DevelopmentCheckEntity } from '../tables/development-check.entity';
import { HealthAssessmentEntity } from '../tables/health-assessment.entity';
import { ImmunisationStatusEntity } from '../tables/immunisation-status.entity';
import { SdqEntity } from '../tables/sdq.entity';
import { SubstanceMisuseEntity } from '../tables/substance-misuse.entity';
import { Conviction } from '../types/conviction.type';
import { DentalCheck } from '../types/dental-check.type';
import { DevelopmentCheck } from '../types/development-check.type';
import { HealthAssessment, HealthAssessmentKind, HealthOutcome } from '../types/health-assessment.type';
import { ImmunisationStatus } from '../types/immunisation-status.type';
import { Sdq } from '../types/sdq.type';
import { SubstanceIntervention, SubstanceMisuse } from '../types/substance-misuse.type';
import { bornBy, refuseTwice } from '../../graph/checks/child-on-day';
import { checkScore } from './record-sdq-returned';
import { checkIntervention } from './record-substance-misuse';

const outcome = correctable.of(() => HealthOutcome, 'Whether it took place or was refused.');

/**
 * What holds of a record with one day: it has happened, the child was born, and there is no second of that
 * day.
 */
const dated =
  <Day extends string, Row extends KeptRow & { childId: string } & Record<Day, string>>(
    entity: EntityClass<Row>,
    day: Day & keyof Row,
  ) =>
  async (manager: EntityManager, row: Row, { today }: Context): Promise<void> => {
    check.notAhead(today, `A ${calledOf(entity)}`, row[day]);
    await bornBy(manager, row.childId, row[day]);
    const { childId } = row;
    await refuseTwice(manager, entity, { childId, [day]: row[day] } as never, row.id);
  };

export const CorrectHealthAssessment = correction({
  act: 'CORRECT_HEALTH_ASSESSMENT',
  entity: HealthAssessmentEntity,
  type: () => HealthAssessment,
  load: load.healthAssessmentById,
  fields: {
    kind: correctable.of(() => HealthAssessmentKind, 'Initial or review.'),
    assessedOn: correctable.day('The day of the assessment, or of its refusal.'),
    outcome,
  },
  check: async (manager, row, { today }) => {
    check.notAhead(today, 'An assessment', row.assessedOn);
    await bornBy(manager, row.childId, row.assessedOn);
    const { childId, kind, assessedOn } = row;
    if (await records.has(manager, HealthAssessmentEntity, { childId, kind, assessedOn }, row.id))
      throw new Refused('ALREADY_RECORDED', 'An assessment of this kind is already recorded for that day.');
  },
});
export const CorrectDentalCheck = correction({
  act: 'CORRECT_DENTAL_CHECK',
  entity: DentalCheckEntity,
  type: () => DentalCheck,
  load: load.dentalCheckById,
  fields: { checkedOn: correctable.day('The day of the check, or of its refusal.'), outcome },
  check: dated(DentalCheckEntity, 'checkedOn'),
});
export const CorrectDevelopmentCheck = correction({
  act: 'CORRECT_DEVELOPMENT_CHECK',
  entity: DevelopmentCheckEntity,
  type: () => DevelopmentCheck,
  load: load.developmentCheckById,
  fields: { checkedOn: correctable.day('The day of the check, or of its refusal.'), outcome },
  check: dated(DevelopmentCheckEntity, 'checkedOn'),
});
export const CorrectImmunisations = correction({
  act: 'CORRECT_IMMUNISATIONS',
  entity: ImmunisationStatusEntity,
  type: () => ImmunisationStatus,
  load: load.immunisationsById,
  fields: {
    recordedOn: correctable.day('The day on which it was so.'),
    upToDate: correctable.yesNo('Whether they were up to date.'),
  },
  check: dated(ImmunisationStatusEntity, 'recordedOn'),
});
export const CorrectSubstanceMisuse = correction({
  act: 'CORRECT_SUBSTANCE_MISUSE',
  entity: SubstanceMisuseEntity,
  type: () => SubstanceMisuse,
  load: load.substanceMisuseById,
  fields: {
    foundOn: correctable.day('The day it was found out.'),
    problem: correctable.yesNo('Whether there was a problem.'),
    intervention: correctable.of(
      () => SubstanceIntervention,
      'What came of it; null where there was no problem.',
    ),
  },
  check: async (manager, row, context) => {
    checkIntervention(row.problem, row.intervention);
    await dated(SubstanceMisuseEntity, 'foundOn')(manager, row, context);
  },
});
export const CorrectConviction = correction({
  act: 'CORRECT_CONVICTION',
  entity: ConvictionEntity,
  type: () => Conviction,
  load: load.convictionById,
  fields: { convictedOn: correctable.day('The day of it.') },
  check: dated(ConvictionEntity, 'convictedOn'),
});
export const CorrectSdq = correction({
  act: 'CORRECT_SDQ',
  called: 'strengths and difficulties questionnaire',
  entity: SdqEntity,
  type: () => Sdq,
  load: load.sdqById,
  fields: {
    sentOn: correctable.day('The day it was sent.'),
    chasedOn: correctable.day('The day it was chased.'),
    returnedOn: correctable.day('The day it came back.'),
    score: correctable.number('Its total score, 0 to 40.'),
    withdrawnOn: correctable.day('The day it ceased to be needed.'),
    reason: correctable.text('Why no score is held, SDQ1 to SDQ5.', {
      codes: sdqReasons,
      as: 'notHeldReason',
    }),
  },
  check: (_, row, { today }) => {
    const { sentOn: sent, returnedOn: returned, withdrawnOn: withdrawn } = row;
    checkScore(row.score);
    for (const on of [sent, row.chasedOn, returned, withdrawn]) {
      check.notAhead(today, 'This', on);
      check.order(sent, on, 'Nothing can come of a questionnaire before it was sent.');
    }
    if (!sent && (returned || !withdrawn || !row.reason))
      throw new Refused(
        'NEVER_SENT',
        'Without a day of sending there is only a reason, and the day it was ' +
          'established. Say when it was sent, or say those.',
      );
    if (row.score !== null && !returned)
      throw new Refused(
        'SCORE_WITHOUT_RETURN',
        'A score needs the day on which the questionnaire came back.',
      );
    if (row.score !== null && row.reason !== null)
      throw new Refused(
        'SCORE_AND_REASON',
        'A score and a reason for none exclude each other. Take one of them away.',
      );
  },
});
