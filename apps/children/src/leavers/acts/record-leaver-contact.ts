import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import {
  BadInput,
  DateScalar,
  PartOf,
  checkNotAhead,
  checkOrder,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { contactsOfLeaver } from '../loaders/leaver-loaders';
import { LeaverContact } from '../types/leaver-contact.type';
import { checkPosition, mustStand, type Position, type Standing } from '../checks/leaver-checks';
import { among, anActId, readBack } from '../../identity/checks/said-alike';

@InputType({
  description:
    'A contact with a care leaver, or an attempt at one, and how they fare. ' +
    'Codes are those of the national return of that year.',
})
export class RecordLeaverContactInput {
  @Field(() => ID, { description: 'The young person.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day of it; today or earlier.' }) contactedOn: string;
  @Field(() => String, {
    description:
      'YES when in touch, NO when not; DIED, REFU for refuses contact, NREQ ' +
      'for needs no services, RHOM for settled back home.',
  })
  inTouch: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where they live, such as U1; left out it is as before.',
  })
  accommodation?: string | null;
  @Field(() => String, { nullable: true, description: 'What they do, such as F2; left out it is as before.' })
  activity?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day they moved to where they live now; left out when they had not moved since the contact before.',
  })
  movedOn?: string | null;
  @Field(() => String, anActId) actId?: string | null;
}

/** How they fare now: as said, else as before where the council is in touch, else not known. */
function positionOf(
  { inTouch, accommodation, activity }: RecordLeaverContactInput,
  before: Standing,
): Position {
  if (inTouch !== 'YES') return { inTouch, accommodation: accommodation ?? '0', activity: activity ?? '0' };
  const stays = (code: string | null): string | null => (code === '0' ? null : code);
  return {
    inTouch,
    accommodation: accommodation ?? stays(before.accommodation),
    activity: activity ?? stays(before.activity),
  };
}

const sentences: Readonly<Record<string, string>> = {
  YES: 'The personal adviser was in touch with the young person.',
  NO: 'The young person could not be reached.',
  DIED: 'The young person died.',
  REFU: 'The young person refuses contact.',
  NREQ: 'The young person no longer needs services.',
  RHOM: 'The young person has settled back home.',
};

/** The adviser was in touch with a leaver, or could not be. */
@Resolver()
export class RecordLeaverContact {
  @PartOf('LEAVING_CARE')
  @Mutation(() => LeaverContact, {
    description:
      'Records a contact with a care leaver, or an attempt at one, and where they live and what they do.',
  })
  async recordLeaverContact(
    @Arg('input', () => RecordLeaverContactInput, {
      description: 'The young person, the day and how they fare.',
    })
    input: RecordLeaverContactInput,
    @Ctx() context: Context,
  ): Promise<LeaverContact> {
    const { childId, contactedOn, movedOn = null, actId } = input;
    checkNotAhead(context.today, 'A contact', contactedOn);
    checkOrder(movedOn, contactedOn, 'The move cannot come after the contact at which it became known.');
    if (movedOn !== null && !input.accommodation)
      throw new BadInput('Say where they moved to: accommodation.');
    const id = await context.act('RECORD_LEAVER_CONTACT', { childId, actId, input }, async (manager) => {
      const before = await mustStand(manager, childId, contactedOn);
      const position = positionOf(input, before);
      checkPosition(position, contactedOn);
      const row = {
        child_id: childId,
        contacted_on: contactedOn,
        in_touch: position.inTouch,
        accommodation: position.accommodation,
        activity: position.activity,
        moved_on: movedOn,
      };
      const made = await insertRecord(manager, 'leaver_contact', row);
      return {
        id: made,
        before: { inTouch: before.inTouch, accommodation: before.accommodation, activity: before.activity },
        after: { id: made, ...row },
        on: contactedOn,
        sentence:
          `${sentences[input.inTouch] ?? 'A contact was recorded.'}` +
          `${movedOn === null ? '' : ' They had moved.'}`,
      };
    });
    return readBack(among(contactsOfLeaver(context, childId), id), 'contact');
  }
}
