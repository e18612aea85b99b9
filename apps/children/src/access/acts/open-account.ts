import { Act, ActInput, Input, asSystem, type Acting } from '@iro/subgraph';
import { checkNotOwn } from '../checks/account-checks';
import { storeAccount } from '../checks/store-account';
import { accountById } from '../loaders/account-loaders';
import { Account, AccountIdentifiers } from '../types/account.type';

@Input('Who may come in, in which role and from when.')
export class OpenAccountInput extends ActInput {
  @Input.text('The person’s name.') name: string;
  @Input.text('The role, such as SOCIAL_WORKER.') role: string;
  @Input.of(() => AccountIdentifiers, 'What `identifier` is.')
  identifiedBy: keyof typeof AccountIdentifiers;
  @Input.text('The person as their tokens name them: the subject, the e-mail address or the UPN.')
  identifier: string;
  @Input.text('For a SUBJECT: the identity provider, as its tokens say in `iss`.', { nullable: true })
  issuer?: string | null;
  @Input.id('The IRO, social worker, manager or adviser they are, of peopleToTie; for those roles.', {
    nullable: true,
  })
  recordId?: string | null;
  @Input.text('For a YOUNG_PERSON: the local id of their record, exactly.', { nullable: true })
  localId?: string | null;
  @Input.day(
    'For a YOUNG_PERSON: their date of birth. Where the two fit no record the account opens all the same, ' +
      'and shows nothing.',
    { nullable: true },
  )
  dateOfBirth?: string | null;
  @Input.day('First day; today when left out.', { nullable: true }) from?: string | null;
  @Input.day('The first day it no longer holds, where that is known.', { nullable: true })
  endedOn?: string | null;
}

/** Lets somebody in, in one role. */
export class OpenAccount {
  @Act(
    'OPEN_ACCOUNT',
    () => Account,
    'Lets a person in, in one role, tied to the record that says who they are.',
  )
  async openAccount(input: OpenAccountInput, context: Acting): Promise<Account> {
    return context.record(null, accountById, async (manager) => {
      const { id, row } = await asSystem(manager, context.reach, () =>
        storeAccount(manager, input, context.today),
      );
      await checkNotOwn(manager, context.reach, row);
      return {
        id,
        before: null,
        after: { id, ...row },
        on: row.fromOn,
        sentence: 'An account was opened.',
      };
    });
  }
}
