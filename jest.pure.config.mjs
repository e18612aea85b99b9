import whole from './jest.config.mjs';

/** The ring without I/O: `npx jest -c jest.pure.config.mjs`. */
const { globalSetup: _setup, globalTeardown: _teardown, ...rest } = whole;
export default {
  ...rest,
  testMatch: ['<rootDir>/libs/{calendar,codes,rules,measures,access,exchange}/**/*.spec.ts'],
};
