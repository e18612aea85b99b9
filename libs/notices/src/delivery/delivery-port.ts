import type { Recipient } from '../recipients';

/** A message as it is handed to the post. */
export interface Letter {
  /** The same at every try, so that who gets it twice can tell. */
  readonly messageId: string;
  /**
   * The same for one recipient's messages of a day, from all four services: a mail reader shows them
   * together.
   */
  readonly thread: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
}

export type Addressee = Pick<Recipient, 'role' | 'unitId' | 'actor'>;

/** How messages leave: one making for each way, chosen by settings. */
export interface DeliveryPort {
  /** Whom it can reach; undefined for everyone. */
  readonly reaches: readonly Addressee[] | undefined;
  addressOf(addressee: Addressee): string;
  /** Hands a message over; resolves once the other side has answered for it. @throws when it did not take it */
  send(letter: Letter): Promise<void>;
  close(): Promise<void>;
}
