import { freshDatabases } from '@iro/testkit';
import { childrenUnderTest, type ChildrenUnderTest } from './children-under-test';

/** What the compiler of documents gets wrong is answered as GraphQL says. */
describe('documents that the compiler cannot do rightly', () => {
  let service: ChildrenUnderTest;
  let child: { id: string; localId: string; dateOfBirth: string };
  beforeAll(async () => {
    service = await childrenUnderTest(await freshDatabases('DEMONSTRATION'));
    const { data } = await service.ask(
      'IRO_MANAGER',
      '{ children(first: 1) { edges { node { id localId dateOfBirth } } } }',
    );
    child = data.children.edges[0].node;
  });
  afterAll(() => service.close());

  it('a variable that is not sent leaves a record as it is, also inside an input that is written out', async () => {
    const { data } = await service.ask(
      'IRO_MANAGER',
      '{ independentReviewingOfficers { id version name inPostTo } }',
    );
    const left = data.independentReviewingOfficers.find((iro: any) => iro.inPostTo !== null);
    const correction = `
      mutation ($id: ID!, $version: Int!, $reason: String!, $name: String, $inPostTo: Date) {
        correctIro(input: { id: $id, version: $version, reason: $reason, name: $name, inPostTo: $inPostTo }) {
          name
          inPostTo
        }
      }`;
    const sent = { id: left.id, version: left.version, reason: 'Misspelt', name: 'Another Name' };
    const corrected = await service.ask('IRO_MANAGER', correction, sent);
    expect(corrected.errors).toEqual([]);
    expect(corrected.data.correctIro).toEqual({ name: 'Another Name', inPostTo: left.inPostTo });
  });

  it('a fragment spread twice is whole where it is included, though it is left out elsewhere', async () => {
    for (const leftOut of ['@include(if: $v)', '@skip(if: true)']) {
      const { data, errors } = await service.ask(
        'IRO_MANAGER',
        `query ($v: Boolean!, $id: ID!) {
          a: child(id: $id) { id ...F ${leftOut} }
          b: child(id: $id) { id ...F }
        }
        fragment F on Child { localId dateOfBirth }`.replace(
          '$v: Boolean!, ',
          leftOut.includes('$v') ? '$v: Boolean!, ' : '',
        ),
        { v: false, id: child.id },
      );
      expect(errors).toEqual([]);
      expect(data).toEqual({ a: { id: child.id }, b: child });
    }
  });

  it('what is not included is not looked at', async () => {
    const { data } = await service.ask(
      'IRO_MANAGER',
      `query ($a: Boolean!, $id: ID!) {
        ... @include(if: $a) { child(id: $id) { ...F } }
        child(id: $id) { id }
      }
      fragment F on Child { localId dateOfBirth }`,
      { a: false, id: child.id },
    );
    expect(data).toEqual({ child: { id: child.id } });
  });

  it('names that every object has are names like others', async () => {
    const { data, errors } = await service.ask(
      'IRO_MANAGER',
      `query ($id: ID!, $constructor: Int, $hasOwnProperty: String) {
        toString: child(id: $id) { constructor: localId __proto__: dateOfBirth }
        children(first: $constructor, after: $hasOwnProperty) { edges { cursor } }
      }`,
      { id: child.id },
    );
    expect(errors).toEqual([]);
    expect(Object.entries(data.toString)).toEqual([
      ['constructor', child.localId],
      ['__proto__', child.dateOfBirth],
    ]);
    expect(data.children.edges).toHaveLength(50);
  });

  it('text is text, whatever it looks like to a compiler', async () => {
    const asCode = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d(globalThis.ranAsCode=1,0)';
    const written = [asCode, asCode.replace('__MAGIC', '\\u005f_MAGIC')];
    for (const text of written) {
      const { data, errors } = await service.ask(
        'IRO_MANAGER',
        `{ childByLocalId(localId: "${text}") { id } }`,
      );
      expect({ data, errors }).toEqual({ data: { childByLocalId: null }, errors: [] });
    }
    const entity = `{ _entities(representations: [{ __typename: "Child", id: "${asCode}" }]) { __typename } }`;
    await service.ask('IRO_MANAGER', entity);
    expect(globalThis).not.toHaveProperty('ranAsCode');
  });

  it('an operation that is not there is the asker’s fault', async () => {
    const { errors } = await service.ask(
      'IRO_MANAGER',
      'query A { today: __typename } query B { __typename }',
    );
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
