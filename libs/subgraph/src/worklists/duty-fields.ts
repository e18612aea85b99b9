import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PartOf } from '../part';
import { listDuties } from './duty-list';
import type { DutyLists } from './duty-statement';
import { DutyFilter } from './duty-types';

/** Where the lists stand: a service's own stubs, and its connection of duties. */
export interface DutyFieldsOf extends DutyLists {
  /** What the duties are about, in words: 'reviews'. */
  readonly about: string;
  readonly DutyConnection: new () => object;
  readonly Child: new () => object;
  readonly IndependentReviewingOfficer: new () => object;
  readonly Team: new () => object;
}

const first = { nullable: true, description: 'How many at a time, 1 to 500; 50 when not said.' };
const after = { nullable: true, description: 'The cursor to go on after.' };
const which = { nullable: true, description: 'Which of them; all when not said.' };

/** The same list of duties at the root, on a child, on an IRO and on a team. */
export function dutyFields(of: DutyFieldsOf): readonly (new () => object)[] {
  const answer = { nullable: true, name: of.field } as const;

  @Resolver()
  class AllDuties {
    @PartOf('DATES')
    @Query(() => of.DutyConnection, {
      ...answer,
      description: `Duties about ${of.about} of all children you may see, soonest due first.`,
    })
    duties(
      @Ctx() context: Context,
      @Arg('filter', () => DutyFilter, which) filter?: DutyFilter,
      @Arg('first', () => Int, first) size?: number,
      @Arg('after', () => String, after) cursor?: string,
    ): Promise<object> {
      return listDuties(of, context, 'ALL', null, { filter, first: size, after: cursor });
    }
  }
  @Resolver(() => of.Child)
  class ChildDuties {
    @PartOf('DATES')
    @FieldResolver(() => of.DutyConnection, {
      ...answer,
      description: `The child's duties about ${of.about}, soonest due first.`,
    })
    duties(
      @Root() { id }: { id: string },
      @Ctx() context: Context,
      @Arg('filter', () => DutyFilter, which) filter?: DutyFilter,
      @Arg('first', () => Int, first) size?: number,
      @Arg('after', () => String, after) cursor?: string,
    ): Promise<object> {
      return listDuties(of, context, 'CHILD', id, { filter, first: size, after: cursor });
    }
  }
  @Resolver(() => of.IndependentReviewingOfficer)
  class IroDuties {
    @PartOf('DATES')
    @FieldResolver(() => of.DutyConnection, {
      ...answer,
      description: `Duties about ${of.about} of the IRO's children today, soonest due first.`,
    })
    duties(
      @Root() { id }: { id: string },
      @Ctx() context: Context,
      @Arg('filter', () => DutyFilter, which) filter?: DutyFilter,
      @Arg('first', () => Int, first) size?: number,
      @Arg('after', () => String, after) cursor?: string,
    ): Promise<object> {
      return listDuties(of, context, 'IRO', id, { filter, first: size, after: cursor });
    }
  }
  @Resolver(() => of.Team)
  class TeamDuties {
    @PartOf('DATES')
    @FieldResolver(() => of.DutyConnection, {
      ...answer,
      description: `Duties about ${of.about} of the team's children today, soonest due first.`,
    })
    duties(
      @Root() { id }: { id: string },
      @Ctx() context: Context,
      @Arg('filter', () => DutyFilter, which) filter?: DutyFilter,
      @Arg('first', () => Int, first) size?: number,
      @Arg('after', () => String, after) cursor?: string,
    ): Promise<object> {
      return listDuties(of, context, 'TEAM', id, { filter, first: size, after: cursor });
    }
  }
  return [AllDuties, ChildDuties, IroDuties, TeamDuties];
}
