import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CivilDate } from '@iro/calendar';
import { caseloadBand } from '@iro/rules';
import { DateScalar, PartOf, type Context } from '@iro/subgraph';
import { childrenPage } from '../../identity/loaders/children-page';
import { caseloadOf, fteOf } from '../loaders/iro-loaders';
import { ChildConnection } from '../../identity/types/child-connection.type';
import { IndependentReviewingOfficer } from '../types/independent-reviewing-officer.type';

/** An IRO's children, how heavy that is, and the worklist. */
@Resolver(() => IndependentReviewingOfficer)
export class IndependentReviewingOfficerResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Looked-after children allocated on a day, of those you may see; short breaks left out.',
  })
  caseload(
    @Root() { id }: IndependentReviewingOfficer,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today when not said.' })
    on?: string,
  ): Promise<number> {
    return caseloadOf(context, id, on ?? context.today);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'How heavy that is for the time worked: UNDER, WITHIN, PRESSURE or OVER; null ' +
      'before such bands were in force, or when not in post.',
  })
  async band(
    @Root() { id }: IndependentReviewingOfficer,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today when not said.' })
    on?: string,
  ): Promise<string | null> {
    const day = on ?? context.today;
    const fte = await fteOf(context, id, day);
    return fte === null ? null : caseloadBand(await caseloadOf(context, id, day), fte, day as CivilDate);
  }

  @PartOf('CORE')
  @FieldResolver(() => ChildConnection, {
    nullable: true,
    description: 'Children the IRO is responsible for now, of those you may see.',
  })
  children(
    @Root() { id }: IndependentReviewingOfficer,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> {
    return childrenPage(context, 'IRO', id, { first, after });
  }
}
