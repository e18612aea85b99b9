import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { childById } from '../../identity/loaders/child-loaders';
import { iroById } from '../../organisation/loaders/iro-loaders';
import { serviceById, socialWorkerById, teamById } from '../../organisation/loaders/organisation-loaders';
import { Child } from '../../identity/types/child.type';
import { IndependentReviewingOfficer } from '../../organisation/types/independent-reviewing-officer.type';
import { Service } from '../../organisation/types/service.type';
import { SocialWorker } from '../../organisation/types/social-worker.type';
import { Team } from '../../organisation/types/team.type';
import { OwnAccount, Viewer } from '../types/viewer.type';
import { ownAccount } from '../loaders/account-loaders';

/** Who is asking, as the record knows them: by their account, or by what their token ties them to. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @PartOf('OPEN')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The person’s name, as on record; null where a token alone says who it is.',
  })
  async name(@Ctx() context: Context): Promise<string | null> {
    const { own = {} } = context.reach;
    const account = await ownAccount(context);
    if (account !== null) return account.name;
    if (own.iro !== undefined) return (await iroById(context, own.iro))?.name ?? null;
    if (own.worker !== undefined) return (await socialWorkerById(context, own.worker))?.name ?? null;
    if (own.child === undefined) return null;
    const child = await childById(context, own.child);
    return child === null ? null : `${child.forename ?? ''} ${child.surname ?? ''}`.trim();
  }

  @PartOf('OPEN')
  @FieldResolver(() => OwnAccount, {
    nullable: true,
    description: 'The account they came in by; null where a token alone says who it is.',
  })
  account(@Ctx() context: Context): Promise<OwnAccount | null> {
    return ownAccount(context);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'Themself, where they are an IRO.',
  })
  iro(@Ctx() context: Context): Promise<IndependentReviewingOfficer | null> | null {
    const { iro } = context.reach.own ?? {};
    return iro === undefined ? null : iroById(context, iro);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => SocialWorker, {
    nullable: true,
    description: 'Themself, where they are a social worker.',
  })
  socialWorker(@Ctx() context: Context): Promise<SocialWorker | null> | null {
    const { worker } = context.reach.own ?? {};
    return worker === undefined ? null : socialWorkerById(context, worker);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => Team, { nullable: true, description: 'The team they manage.' })
  team(@Ctx() context: Context): Promise<Team | null> | null {
    const { team } = context.reach.own ?? {};
    return team === undefined ? null : teamById(context, team);
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => Service, { nullable: true, description: 'The service they manage.' })
  service(@Ctx() context: Context): Promise<Service | null> | null {
    const { service } = context.reach.own ?? {};
    return service === undefined ? null : serviceById(context, service);
  }

  @PartOf('CORE')
  @FieldResolver(() => Child, { nullable: true, description: 'Their own record, for a young person.' })
  child(@Ctx() context: Context): Pick<Child, 'id'> | null {
    const { child } = context.reach.own ?? {};
    return child === undefined ? null : { id: child };
  }
}
