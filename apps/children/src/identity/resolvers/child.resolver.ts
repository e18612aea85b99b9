import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateScalar, PartOf, type Context } from '@iro/subgraph';
import { childById } from '../loaders/child-loaders';
import { responsibleFor } from '../../responsibility/loaders/responsibility-loaders';
import { iroById } from '../../organisation/loaders/iro-loaders';
import { socialWorkerById, teamById } from '../../organisation/loaders/organisation-loaders';
import { Child } from '../types/child.type';
import { IndependentReviewingOfficer } from '../../organisation/types/independent-reviewing-officer.type';
import { SocialWorker } from '../../organisation/types/social-worker.type';
import { Team } from '../../organisation/types/team.type';

/** Who a child is and who is responsible; everything from one statement, whatever is asked. */
@Resolver(() => Child)
export class ChildResolver {
  @PartOf('NAMES')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The local id that the national return calls CHILD.',
  })
  async localId(@Root() { id }: Child, @Ctx() context: Context): Promise<string | null> {
    return (await childById(context, id))?.localId ?? null;
  }
  @PartOf('NAMES')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Forename; null where only the return tells of the child.',
  })
  async forename(@Root() { id }: Child, @Ctx() context: Context): Promise<string | null> {
    return (await childById(context, id))?.forename ?? null;
  }
  @PartOf('NAMES')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Surname; null where only the return tells of the child.',
  })
  async surname(@Root() { id }: Child, @Ctx() context: Context): Promise<string | null> {
    return (await childById(context, id))?.surname ?? null;
  }
  @PartOf('NAMES')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Unique pupil number, or UN1 to UN5 for why there is none; null when not known.',
  })
  async upn(@Root() { id }: Child, @Ctx() context: Context): Promise<string | null> {
    return (await childById(context, id))?.upn ?? null;
  }
  @PartOf('BIRTH_DAY')
  @FieldResolver(() => DateScalar, { nullable: true, description: 'Date of birth.' })
  async dateOfBirth(@Root() { id }: Child, @Ctx() context: Context): Promise<string | null> {
    return (await childById(context, id))?.dateOfBirth ?? null;
  }
  @PartOf('CORE')
  @FieldResolver(() => String, { nullable: true, description: 'Month of birth, such as 2004-09.' })
  async birthMonth(@Root() { id }: Child, @Ctx() context: Context): Promise<string | null> {
    return (await childById(context, id))?.dateOfBirth.slice(0, 7) ?? null;
  }
  @PartOf('CORE')
  @FieldResolver(() => String, { nullable: true, description: 'F, M or U for unknown.' })
  async sex(@Root() { id }: Child, @Ctx() context: Context): Promise<string | null> {
    return (await childById(context, id))?.sex ?? null;
  }
  @PartOf('CORE')
  @FieldResolver(() => String, { nullable: true, description: 'Ethnic origin, by the codes of the return.' })
  async ethnicity(@Root() { id }: Child, @Ctx() context: Context): Promise<string | null> {
    return (await childById(context, id))?.ethnicity ?? null;
  }
  @PartOf('CORE')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Raised with each change of who the child is; send it with a correction.',
  })
  async version(@Root() { id }: Child, @Ctx() context: Context): Promise<number | null> {
    return (await childById(context, id))?.version ?? null;
  }
  @PartOf('ORGANISATION')
  @FieldResolver(() => Team, {
    nullable: true,
    description: 'The team that holds the case now; null when none does.',
  })
  async team(@Root() { id }: Child, @Ctx() context: Context): Promise<Team | null> {
    const teamId = (await responsibleFor(context, id))?.teamId ?? null;
    return teamId === null ? null : teamById(context, teamId);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => SocialWorker, {
    nullable: true,
    description: 'The social worker now; null when there is none.',
  })
  async socialWorker(@Root() { id }: Child, @Ctx() context: Context): Promise<SocialWorker | null> {
    const worker = (await responsibleFor(context, id))?.socialWorkerId ?? null;
    return worker === null ? null : socialWorkerById(context, worker);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO responsible now; null when nobody is allocated.',
  })
  async iro(@Root() { id }: Child, @Ctx() context: Context): Promise<IndependentReviewingOfficer | null> {
    const iroId = (await responsibleFor(context, id))?.iroId ?? null;
    return iroId === null ? null : iroById(context, iroId);
  }
}
