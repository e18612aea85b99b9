import { registerEnumType } from 'type-graphql';

/** A GraphQL enum value cannot be a digit, so stage 1 of the codes is said as STAGE_1. */
export const DisputeStage = { STAGE_1: '1', STAGE_2: '2', STAGE_3: '3', CAFCASS: 'CAFCASS' } as const;

registerEnumType(DisputeStage, {
  name: 'DisputeStage',
  description: 'How far up a dispute has been taken.',
  valuesConfig: {
    STAGE_1: { description: 'With the team manager.' },
    STAGE_2: { description: 'With the service manager.' },
    STAGE_3: { description: 'With the assistant director.' },
    CAFCASS: { description: 'Referred to Cafcass; possible at any point, also beside a stage.' },
  },
});
