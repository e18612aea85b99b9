import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { YearState } from '@iro/measures';
import { DateScalar, PartOf } from '@iro/subgraph';

export const YearStates: Readonly<Record<YearState, YearState>> = {
  COMPLETE: 'COMPLETE',
  RUNNING: 'RUNNING',
  NOT_BEGUN: 'NOT_BEGUN',
  NOT_ON_RECORD: 'NOT_ON_RECORD',
};
registerEnumType(YearStates, {
  name: 'YearState',
  description: 'Of how much of a year its figures are.',
  valuesConfig: {
    COMPLETE: {
      description: 'Of the whole year: it is over, and its folder was imported or it was kept here.',
    },
    RUNNING: {
      description:
        'Of the year so far: what happened until the day said, and how things stand as at that day.',
    },
    NOT_BEGUN: { description: 'Of nothing: the year has not begun. Its figures are null.' },
    NOT_ON_RECORD: {
      description:
        'Of nothing: no folder of the year was imported and it was not kept here. Its figures are null, but ' +
        'for what the folder of a later year tells as well.',
    },
  },
});

@PartOf('FIGURES')
@ObjectType({ description: 'Of how much of a year its figures are.' })
export class YearCompleteness {
  @Field(() => YearStates, { description: 'How the year stands.' }) state: YearState;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day that the figures tell of; null where there is nothing to count.',
  })
  asAt: string | null;
  @Field(() => String, {
    description:
      'Why, in a sentence; and how many children were looked after when the year before ended of whom this ' +
      'year’s folder says nothing.',
  })
  reason: string;
}
