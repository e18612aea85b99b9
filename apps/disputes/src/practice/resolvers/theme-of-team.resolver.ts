import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Team } from '../../graph/types/team.type';
import { ThemeOfTeam } from '../types/theme-of-team.type';

@Resolver(() => ThemeOfTeam)
export class ThemeOfTeamResolver {
  @FieldResolver(() => Team, {
    nullable: true,
    description: 'The team that held the case when the dispute was raised; null where not known.',
  })
  team(@Root() theme: ThemeOfTeam): Team | null {
    return theme.teamId === null ? null : { id: theme.teamId };
  }
}
