import type { Role } from '@iro/access';
import { openCouncilUnderTest, type CouncilUnderTest } from './council-under-test';
import { type Databases } from '@iro/testkit';
import type { Ties } from '@iro/gateway';

/** Somebody of the story: what they are called in it, their role, and what their token ties them to. */
export interface Person {
  readonly called: string;
  readonly role: Role;
  readonly ties: Ties;
}

const words = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(words).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${words(each)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
};

/**
 * A story told and acted at once: every day opens the product anew with its clock standing there, every act
 * goes through the endpoint as the person who does it, and what was asked and answered is written down in
 * short, ids by what they name in the story.
 */
export function tellStory(databases: Databases) {
  const page: string[] = [];
  const named = new Map<string, string>();
  let council: CouncilUnderTest | undefined;
  const open = (): CouncilUnderTest => {
    if (council === undefined) throw new Error('A story begins with a day.');
    return council;
  };
  const short = (value: unknown): string =>
    [...named].reduce((text, [id, name]) => text.replaceAll(`"${id}"`, `<${name}>`), words(value));
  const ask = async (person: Person, document: string, variables: object): Promise<any> => {
    const answer = await open().ask(person.role, document, variables, person.ties);
    if (answer.errors !== undefined)
      throw new Error(`${person.called}: ${document}\n${JSON.stringify(answer.errors)}`);
    return answer.data;
  };
  const mutation = (name: string, back: string): string =>
    `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${back} } }`;

  return {
    /** The next day of the story: its heading, and the product opened there. */
    async day(date: string, heading: string): Promise<void> {
      await council?.close();
      council = await openCouncilUnderTest(databases, date);
      page.push(`## ${heading}`);
    },
    /** A paragraph of the page. */
    says(paragraph: string): void {
      page.push(paragraph);
    },
    /** What an id is called on the page. */
    name(id: string, called: string): void {
      named.set(id, called);
    },
    /** One act, and what it answers; `called` names the record it made. */
    async act(person: Person, name: string, input: object, back = 'id', called?: string): Promise<any> {
      const { [name]: done } = await ask(person, mutation(name, back), { input });
      if (called !== undefined) named.set(done.id, called);
      page.push(`* **${person.called}**: \`${name}(input: ${short(input)})\` → \`${short(done)}\``);
      return done;
    },
    /** An act that is not done, and the sentence that says why. */
    async refused(person: Person, name: string, input: object): Promise<string> {
      const { errors } = await open().ask(person.role, mutation(name, 'id'), { input }, person.ties);
      const [error] = errors ?? [];
      if (error === undefined) throw new Error(`${person.called}: ${name} was to be refused.`);
      const reason = String(error.extensions['reason'] ?? error.extensions['code']);
      page.push(
        `* **${person.called}**: \`${name}(input: ${short(input)})\` → refused, \`${reason}\`: “${error.message}”`,
      );
      return reason;
    },
    /** A question, its answer on the page as lines where `lines` makes them. */
    async asks(
      person: Person,
      question: string,
      variables: object = {},
      lines?: (data: any) => readonly string[],
    ): Promise<any> {
      const data = await ask(person, question, variables);
      if (lines !== undefined)
        page.push(
          [
            `* **${person.called}** asks:`,
            ...lines(data).map((line) => `  * ${short(line).replace(/^"|"$/g, '').replaceAll('\\"', '"')}`),
          ].join('\n'),
        );
      return data;
    },
    /** Lets every service hear what the others did. */
    async settle(): Promise<void> {
      await Promise.all(Object.values(open().council.running).map((running) => running.settle()));
    },
    close: async (): Promise<void> => {
      await council?.close();
    },
    /** The page, as Markdown. A list keeps together. */
    page: (): string => {
      const isListed = (block: string | undefined): boolean => block?.startsWith('* ') === true;
      const after = (at: number): string => (isListed(page[at]) && isListed(page[at + 1]) ? '\n' : '\n\n');
      return `${page.map((block, at) => `${block}${at === page.length - 1 ? '' : after(at)}`).join('')}\n`;
    },
  };
}
