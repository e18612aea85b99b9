import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, PartOf } from '@iro/subgraph';

export const ImportStates = { NONE: 'NONE', UNDER_WAY: 'UNDER_WAY', FINISHED: 'FINISHED' } as const;
registerEnumType(ImportStates, {
  name: 'ImportState',
  description: 'How the latest import stands.',
  valuesConfig: {
    NONE: { description: 'Nothing has been imported.' },
    UNDER_WAY: {
      description:
        'A folder is being taken in, or the import broke off: until it is run again ' +
        'and ends, some services may hold it and others not.',
    },
    FINISHED: { description: 'Every service holds the folder whole.' },
  },
});

@PartOf('OPEN')
@ObjectType({ description: 'How the latest import of a folder stands, over all services.' })
export class ImportStatus {
  @Field(() => Boolean, {
    description:
      'Whether the demonstration year is all that was ever imported: false from the first folder of a council on.',
  })
  demonstration: boolean;
  @Field(() => ImportStates, { description: 'How it stands.' }) state: keyof typeof ImportStates;
  @Field(() => Boolean, {
    description:
      'Whether it has begun and not ended in every service: until then figures may be of the folder in part only.',
  })
  underWay: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      'The year, by the calendar year it ends in, whose folder it is; null when nothing has been imported.',
  })
  year: number | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it began; null when nothing has been imported.',
  })
  since: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended in every service; null when it has not.',
  })
  finished: Date | null;
}
