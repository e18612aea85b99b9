import { Field, Int, ObjectType } from 'type-graphql';
import { PartOf } from '@iro/subgraph';
import { DisputeTheme } from '../../dispute/types/dispute-theme.type';

@PartOf('DISPUTES')
@ObjectType({ description: 'How often a theme came up in the disputes about a team in one month.' })
export class ThemeOfTeam {
  @Field(() => String, { description: 'The month, such as 2015-04.' }) month: string;
  @Field(() => DisputeTheme, { description: 'The theme.' }) theme: DisputeTheme;
  @Field(() => Int, {
    description:
      'Disputes raised that month about the team that have it. A count says ' +
      'nothing of good or bad: more challenge may be better work.',
  })
  count: number;
  teamId: string | null;
}
