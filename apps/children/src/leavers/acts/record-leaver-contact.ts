import { Act, ActInput, BadInput, Input, check, records, type Acting } from '@iro/subgraph';
import { LeaverContactEntity } from '../tables/leaver-contact.entity';
import { LeaverContact } from '../types/leaver-contact.type';
import type { LeaverSpell } from '../loaders/leavers-as-on';
import { checkPosition, leaverSpellNeededOn, type Position } from '../checks/leaver-checks';
import { contactById } from '../loaders/leaver-loaders';

@Input(
  'A contact with a care leaver, or an attempt at one, and how they fare. ' +
    'Codes are those of the national return of that year.',
)
export class RecordLeaverContactInput extends ActInput {
  @Input.id('The young person.') childId: string;
  @Input.day('The day of it; today or earlier.') contactedOn: string;
  @Input.text(
    'YES when in touch, NO when not; DIED, REFU for refuses contact, NREQ ' +
      'for needs no services, RHOM for settled back home.',
  )
  inTouch: string;
  @Input.text('Where they live, such as U1; left out it is as before.', { nullable: true })
  accommodation?: string | null;
  @Input.text('What they do, such as F2; left out it is as before.', { nullable: true })
  activity?: string | null;
  @Input.day(
    'The day they moved to where they live now; left out when they had not moved since the contact before.',
    { nullable: true },
  )
  movedOn?: string | null;
}

/** How they fare now: as said, else as before where the council is in touch, else not known. */
function positionOf(
  { inTouch, accommodation, activity }: RecordLeaverContactInput,
  before: LeaverSpell,
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
export class RecordLeaverContact {
  @Act(
    'RECORD_LEAVER_CONTACT',
    () => LeaverContact,
    'Records a contact with a care leaver, or an attempt at one, and where they live and what they do.',
  )
  async recordLeaverContact(input: RecordLeaverContactInput, context: Acting): Promise<LeaverContact> {
    const { childId, contactedOn, movedOn = null } = input;
    check.notAhead(context.today, 'A contact', contactedOn);
    check.order(movedOn, contactedOn, 'The move cannot come after the contact at which it became known.');
    if (movedOn !== null && !input.accommodation)
      throw new BadInput('Say where they moved to: accommodation.');
    return context.record(childId, contactById, async (manager) => {
      const before = await leaverSpellNeededOn(manager, childId, contactedOn);
      const position = positionOf(input, before);
      checkPosition(position, contactedOn);
      const row = {
        childId,
        contactedOn,
        inTouch: position.inTouch,
        accommodation: position.accommodation,
        activity: position.activity,
        movedOn,
      };
      const id = await records.insert(manager, LeaverContactEntity, row);
      return {
        id,
        before: { inTouch: before.inTouch, accommodation: before.accommodation, activity: before.activity },
        after: { id, ...row },
        on: contactedOn,
        sentence:
          `${sentences[input.inTouch] ?? 'A contact was recorded.'}` +
          `${movedOn === null ? '' : ' They had moved.'}`,
      };
    });
  }
}
