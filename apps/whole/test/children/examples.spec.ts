import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, separateOperations, print } from 'graphql';
import { demonstrationDatabases } from '@iro/testkit';
import { childrenUnderTest, type ChildrenUnderTest } from './children-under-test';

describe('the examples of the children service', () => {
  const examples = Object.entries(
    separateOperations(
      parse(readFileSync(path.join(__dirname, '../../../children/examples.graphql'), 'utf8')),
    ),
  );
  let service: ChildrenUnderTest;
  beforeAll(async () => {
    service = await childrenUnderTest(await demonstrationDatabases());
  });
  afterAll(() => service.close());

  it.each(examples)('%s runs', async (_name, example) => {
    expect((await service.ask('IRO_MANAGER', print(example))).errors).toEqual([]);
  });
});
