import { viewForms } from '@iro/codes';
import { Act, ActInput, BadInput, Input, check, records, typed, type Acting } from '@iro/subgraph';
import { OwnViewsEntity } from '../tables/own-views.entity';
import { OwnViews } from '../types/own-words.type';
import { ownRecord } from '../checks/own-record';
import { ownViewsById } from '../loaders/own-words-loaders';

@Input('What you want to be known at your next review.')
export class GiveOwnViewsInput extends ActInput {
  @Input.text('WRITTEN, DRAWN or RECORDED.') form: string;
  @Input.text('Your words; you can leave them out when you drew or recorded something.', { nullable: true })
  words?: string | null;
  @Input.text('Where your drawing or recording is kept.', { nullable: true }) fileReference?: string | null;
}

/** @throws BadInput when there is nothing to read, see or hear */
export function checkViews(form: string, words: string | null, fileReference: string | null): void {
  if (form === 'WRITTEN' ? words === null : fileReference === null)
    throw new BadInput(
      'Write something in words, or say in fileReference where your drawing or recording is kept.',
    );
}

/** A young person gives views for the next review: written, drawn or recorded. */
export class GiveOwnViews {
  @Act(
    'GIVE_OWN_VIEWS',
    () => OwnViews,
    'Says what you want to be known at your next review; your IRO reads it before the meeting.',
  )
  async giveOwnViews(input: GiveOwnViewsInput, context: Acting): Promise<OwnViews> {
    const childId = ownRecord(context);
    const { form } = input;
    const [words, fileReference] = [typed(input.words), typed(input.fileReference)];
    check.code('form', form, viewForms);
    checkViews(form, words, fileReference);
    return context.record(childId, ownViewsById, async (manager) => {
      const row = {
        childId,
        givenOn: context.today,
        form,
        words,
        fileReference,
      };
      const views = await records.insert(manager, OwnViewsEntity, row);
      return {
        id: views,
        before: null,
        after: { id: views, ...row },
        sentence: 'The young person gave their views for the next review.',
      };
    });
  }
}
