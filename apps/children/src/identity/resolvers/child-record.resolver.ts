import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { episodesOf, type Episode, type PeriodWithoutEpisodes } from '@iro/exchange';
import { PartOf, type Context } from '@iro/subgraph';
import { adoptionDecisionsOfChild, adoptionsOfChild } from '../../care/loaders/adoption-loaders';
import { eventsOfChild } from '../../events/loaders/event-loaders';
import {
  reunificationPlansOfChild,
  unaccompaniedOfChild,
  legalStatusesOfChild,
  placementsOfChild,
} from '../../care/loaders/care-loaders';
import { childById } from '../loaders/child-loaders';
import { Adoption, AdoptionDecision } from '../../care/types/adoption.type';
import { Child } from '../types/child.type';
import { PeriodOfCare } from '../../care/types/period-of-care.type';
import { ReunificationPlan } from '../../care/types/reunification-plan.type';
import { SignificantEvent } from '../../events/types/significant-event.type';
import { Ssda903Episode } from '../../care/types/ssda903-episode.type';
import { UnaccompaniedStatus } from '../../care/types/unaccompanied-status.type';

/** What else is on record of a child in care. */
@Resolver(() => Child)
export class ChildRecordResolver {
  @PartOf('CASEWORK')
  @FieldResolver(() => [SignificantEvent], {
    nullable: true,
    description: 'What the IRO was told of between reviews, newest first.',
  })
  significantEvents(@Root() { id }: Child, @Ctx() context: Context): Promise<SignificantEvent[]> {
    return eventsOfChild(context, id);
  }

  @PartOf('PLANS')
  @FieldResolver(() => [ReunificationPlan], {
    nullable: true,
    description: 'Plans for the child to go home, oldest first.',
  })
  reunificationPlans(@Root() { id }: Child, @Ctx() context: Context): Promise<ReunificationPlan[]> {
    return reunificationPlansOfChild(context, id);
  }

  @PartOf('LEGAL')
  @FieldResolver(() => [AdoptionDecision], {
    nullable: true,
    description: 'Decisions that the child should be placed for adoption, oldest first.',
  })
  adoptionDecisions(@Root() { id }: Child, @Ctx() context: Context): Promise<AdoptionDecision[]> {
    return adoptionDecisionsOfChild(context, id);
  }

  @PartOf('LEGAL')
  @FieldResolver(() => [Adoption], { nullable: true, description: 'Adoptions.' })
  adoptions(@Root() { id }: Child, @Ctx() context: Context): Promise<Adoption[]> {
    return adoptionsOfChild(context, id);
  }

  @PartOf('CORE')
  @FieldResolver(() => [UnaccompaniedStatus], {
    nullable: true,
    description: 'Whether the child is or was an unaccompanied asylum-seeking child.',
  })
  unaccompaniedStatuses(@Root() { id }: Child, @Ctx() context: Context): Promise<UnaccompaniedStatus[]> {
    return unaccompaniedOfChild(context, id);
  }
}

/** What the national return makes of a period of care. */
@Resolver(() => PeriodOfCare)
export class PeriodEpisodesResolver {
  @PartOf('PLACEMENT')
  @FieldResolver(() => [Ssda903Episode], {
    nullable: true,
    description:
      'Its episodes as the national return wants them, oldest first; null where ' +
      'the record has a day without legal status or placement.',
  })
  async episodes(@Root() period: PeriodOfCare, @Ctx() context: Context): Promise<Ssda903Episode[] | null> {
    const [child, statuses, placements] = await Promise.all([
      childById(context, period.childId),
      legalStatusesOfChild(context, period.childId),
      placementsOfChild(context, period.childId),
    ]);
    const inside = <Spell extends { fromOn: string }>(spells: readonly Spell[]): Spell[] =>
      spells.filter(
        ({ fromOn }) => fromOn >= period.startedOn && (period.ceasedOn === null || fromOn < period.ceasedOn),
      );
    const stays = inside(placements).filter(({ temporary }) => temporary);
    const [ownStatuses, own] = [inside(statuses), inside(placements).filter(({ temporary }) => !temporary)];
    // A period that began before the first return on record is given from the first day that a return holds.
    const startedOn =
      [ownStatuses[0]?.fromOn, own[0]?.fromOn]
        .filter((day) => day !== undefined)
        .sort()
        .at(-1) ?? period.startedOn;
    const known = ({ fromOn, startKnown }: { fromOn: string; startKnown: boolean }): boolean =>
      startKnown && fromOn >= startedOn;
    const withoutEpisodes = {
      child: child?.localId ?? period.childId,
      startedOn,
      startKnown: period.startKnown && startedOn === period.startedOn,
      categoryOfNeed: period.categoryOfNeed,
      ceasedOn: period.ceasedOn,
      reasonCeased: period.reasonCeased,
      legalStatuses: ownStatuses.map((each) => ({
        status: each.status,
        from: each.fromOn,
        to: each.toOn,
        startKnown: known(each),
      })),
      placements: own.map((each) => ({
        ...each,
        from: each.fromOn,
        to: each.toOn,
        startKnown: known(each),
        sameCarerAsBefore: each.sameCarer,
        temporaryStays: stays
          .filter(({ fromOn }) => fromOn >= each.fromOn && (each.toOn === null || fromOn < each.toOn))
          .map(({ type, fromOn, toOn }) => ({ type, from: fromOn, to: toOn })),
      })),
    };
    return episodesOf(withoutEpisodes as unknown as PeriodWithoutEpisodes)?.map(asReturned) ?? null;
  }
}

const asReturned = (episode: Episode): Ssda903Episode => ({
  decom: episode.DECOM,
  rne: episode.RNE,
  ls: episode.LS,
  cin: episode.CIN,
  place: episode.PLACE,
  placeProvider: episode.PLACE_PROVIDER,
  dec: episode.DEC,
  rec: episode.REC,
  reasonPlaceChange: episode.REASON_PLACE_CHANGE,
  homePost: episode.HOME_POST,
  plPost: episode.PL_POST,
  urn: episode.URN,
});
